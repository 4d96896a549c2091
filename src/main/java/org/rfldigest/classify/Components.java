package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rfldigest.classify.words.Finds;
import org.rfldigest.classify.words.PhraseIndex;
import org.rfldigest.classify.words.PhraseOwners;
import org.rfldigest.classify.words.Phrases;
import org.rfldigest.model.Component;

/** Which components an entry is about: those named in its title, else those named in its text. */
final class Components {

  private record Names(String key, Phrases phrases, Phrases without) {

    boolean stand(Finds finds, int place) {
      return phrases.stand(finds, place) && !without.stand(finds, place);
    }
  }

  private static final int MOST = 6;

  private final List<Names> components = new ArrayList<>();
  private final PhraseOwners owners = new PhraseOwners();

  Components(List<Component> known, PhraseIndex index) {
    for (var component : known) {
      var phrases = Phrases.of(component.aliases(), index);
      owners.add(components.size(), phrases);
      components.add(new Names(component.key(), phrases, Phrases.of(component.without(), index)));
    }
  }

  List<String> keys(Finds finds) {
    var named = owners.of(finds);
    var titled = keys(finds, named, Finds.TITLE);
    return titled.isEmpty() ? keys(finds, named, Finds.TEXT) : titled;
  }

  List<String> titled(Finds finds) {
    return keys(finds, owners.of(finds), Finds.TITLE);
  }

  private List<String> keys(Finds finds, BitSet named, int place) {
    var keys = new ArrayList<String>();
    for (var at = named.nextSetBit(0);
        at >= 0 && keys.size() < MOST;
        at = named.nextSetBit(at + 1)) {
      var component = components.get(at);
      if (component.stand(finds, place)) {
        keys.add(component.key());
      }
    }
    return keys;
  }
}
