package org.rfldigest.classify;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose phrases stand in an entry, so that those of which none does need not be asked. */
final class PhraseOwners {

  private final Map<Integer, BitSet> byPhrase = new HashMap<>();

  void add(int owner, List<Phrase> phrases) {
    for (var phrase : phrases) {
      byPhrase.computeIfAbsent(phrase.number(), unseen -> new BitSet()).set(owner);
    }
  }

  /** The owners of which a phrase was found, wherever it stands. */
  BitSet of(Finds finds) {
    var owners = new BitSet();
    for (var phrase : finds.phrases()) {
      var having = byPhrase.get(phrase);
      if (having != null) {
        owners.or(having);
      }
    }
    return owners;
  }
}
