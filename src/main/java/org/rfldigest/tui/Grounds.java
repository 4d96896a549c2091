package org.rfldigest.tui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Source;

/**
 * On what the digest's statements stand: the documents they cite, and where those differ.
 *
 * @param sources by key
 * @param disagreements in the order of their file
 */
record Grounds(Map<String, Source> sources, List<Disagreement> disagreements) {

  static final Grounds NONE = new Grounds(Map.of(), List.of());

  Grounds {
    sources = Map.copyOf(sources);
    disagreements = List.copyOf(disagreements);
  }

  static Grounds of(List<Source> sources, List<Disagreement> disagreements) {
    var byKey = new HashMap<String, Source>();
    sources.forEach(source -> byKey.put(source.key(), source));
    return new Grounds(byKey, disagreements);
  }

  Optional<Disagreement> disagreement(String key) {
    return disagreements.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
