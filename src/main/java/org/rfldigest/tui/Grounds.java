package org.rfldigest.tui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;
import org.rfldigest.model.Source;

/**
 * On what the digest's statements stand: the documents they cite, and where those differ.
 *
 * @param sources by key
 * @param disagreements in the order of their file
 * @param problems what of that file cannot be read
 * @param tallies how many developments each release has, by area
 */
record Grounds(
    Map<String, Source> sources,
    List<Disagreement> disagreements,
    List<Problem> problems,
    Map<Release, Map<String, Integer>> tallies) {

  static final Grounds NONE = new Grounds(Map.of(), List.of(), List.of(), Map.of());

  Grounds {
    sources = Map.copyOf(sources);
    disagreements = List.copyOf(disagreements);
    problems = List.copyOf(problems);
    tallies = Map.copyOf(tallies);
  }

  static Grounds of(
      List<Source> sources,
      List<Disagreement> disagreements,
      List<Problem> problems,
      Map<Release, Map<String, Integer>> tallies) {
    var byKey = new HashMap<String, Source>();
    sources.forEach(source -> byKey.put(source.key(), source));
    return new Grounds(byKey, disagreements, problems, tallies);
  }

  Optional<Disagreement> disagreement(String key) {
    return disagreements.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
