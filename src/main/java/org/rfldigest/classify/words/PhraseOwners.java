package org.rfldigest.classify.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Whose phrases stand in an entry, so that those of which none does need not be asked. */
public final class PhraseOwners {

  /** By the number of the phrase; null for those of nobody. */
  private final List<BitSet> byPhrase = new ArrayList<>();

  public void add(int owner, Phrases phrases) {
    for (var at = 0; at < phrases.size(); at++) {
      while (byPhrase.size() <= phrases.number(at)) {
        byPhrase.add(null);
      }
      if (byPhrase.get(phrases.number(at)) == null) {
        byPhrase.set(phrases.number(at), new BitSet());
      }
      byPhrase.get(phrases.number(at)).set(owner);
    }
  }

  /** The owners of which a phrase was found, wherever it stands. */
  public BitSet of(Finds finds) {
    var owners = new BitSet();
    for (var at = 0; at < finds.size(); at++) {
      var phrase = finds.phrase(at);
      var having = phrase < byPhrase.size() ? byPhrase.get(phrase) : null;
      if (having != null) {
        owners.or(having);
      }
    }
    return owners;
  }
}
