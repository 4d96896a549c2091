package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Bundle;

/**
 * What a decision made of some lines of the inbox; all others are as they were.
 *
 * @param touched the numbers of the bundles that it was about
 * @param waiting those of them that wait now
 * @param fresh the links of what was accepted since the reader last looked
 */
public record InboxChange(Set<Long> touched, List<Bundle> waiting, Set<String> fresh) {

  private static final Comparator<Bundle> NEWEST_FIRST =
      Comparator.comparing(Bundle::date).thenComparing(Bundle::number).reversed();

  public InboxChange {
    touched = Set.copyOf(touched);
    waiting = List.copyOf(waiting);
    fresh = Set.copyOf(fresh);
  }

  /** The lines, newest first, as they are now; what keeps waiting keeps its place. */
  public List<Bundle> in(List<Bundle> before) {
    var now = new ArrayList<Bundle>(before.size() + waiting.size());
    var coming = new ArrayList<>(waiting);
    for (var bundle : before) {
      if (!touched.contains(bundle.number())) {
        now.add(bundle);
        continue;
      }
      coming.stream()
          .filter(one -> one.number() == bundle.number())
          .findFirst()
          .ifPresent(kept -> {
            now.add(kept);
            coming.remove(kept);
          });
    }
    coming.forEach(one -> insert(now, one));
    return now;
  }

  private static void insert(List<Bundle> lines, Bundle one) {
    var at = 0;
    while (at < lines.size() && NEWEST_FIRST.compare(lines.get(at), one) < 0) {
      at++;
    }
    lines.add(at, one);
  }
}
