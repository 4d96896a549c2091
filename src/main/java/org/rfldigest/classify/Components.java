package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Component;

/** Which components an entry is about: those named in its title, else those named in its text. */
final class Components {

  private record Names(String key, List<Phrase> phrases) {}

  private static final int MOST = 6;

  private final List<Names> components = new ArrayList<>();
  private final PhraseOwners owners = new PhraseOwners();

  Components(List<Component> known, PhraseIndex index) {
    for (var component : known) {
      var phrases = Phrase.all(component.aliases(), index);
      owners.add(components.size(), phrases);
      components.add(new Names(component.key(), phrases));
    }
  }

  List<String> keys(Finds finds) {
    var titled = keys(finds, Finds.TITLE);
    return titled.isEmpty() ? keys(finds, Finds.TEXT) : titled;
  }

  private List<String> keys(Finds finds, int place) {
    var keys = new ArrayList<String>();
    var named = owners.of(finds);
    for (var at = named.nextSetBit(0); at >= 0; at = named.nextSetBit(at + 1)) {
      var component = components.get(at);
      for (var phrase : component.phrases()) {
        if (keys.size() < MOST && finds.has(phrase.number(), phrase.where() & place)) {
          keys.add(component.key());
          break;
        }
      }
    }
    return keys;
  }
}
