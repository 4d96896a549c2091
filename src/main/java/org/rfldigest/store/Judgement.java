package org.rfldigest.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.model.Verdict;

/**
 * What the rules made of some entries, by their numbers.
 *
 * @param together entries that belong together, those judged before among them
 * @param names the names under which later entries find those they belong to
 */
public record Judgement(
    Map<Long, Verdict> verdicts, List<Set<Long>> together, Map<Long, Set<String>> names) {

  public Judgement {
    verdicts = Map.copyOf(verdicts);
    together = List.copyOf(together);
    names = Map.copyOf(names);
  }

  /** The same with the verdicts on these entries only. */
  public Judgement on(Collection<Long> numbers) {
    var some = new HashMap<>(verdicts);
    some.keySet().retainAll(numbers);
    return new Judgement(some, together, names);
  }

  /** Each entry for itself. */
  public static Judgement of(Map<Long, Verdict> verdicts) {
    return new Judgement(verdicts, List.of(), Map.of());
  }
}
