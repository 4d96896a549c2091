package org.rfldigest.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rules make of an entry.
 *
 * @param relevant whether it concerns Rust for Linux
 * @param score the sum of the reasons' points; relevant from the workspace's threshold on
 * @param release the kernel release it belongs to, where that can be said
 * @param components keys of the components it is about
 * @param status what happened, where that can be said
 * @param series the key of its patch series, where it is a mail of one
 * @param story the key of its story, shared by entries that tell the same news
 * @param reasons each rule that spoke
 */
public record Verdict(
    boolean relevant,
    double score,
    Optional<Release> release,
    List<String> components,
    Optional<Status> status,
    Optional<String> series,
    Optional<String> story,
    List<Reason> reasons) {

  public Verdict {
    components = List.copyOf(components);
    reasons = List.copyOf(reasons);
  }

  /** How sure the release is, in percent; empty where there is none or nobody said. */
  public OptionalInt sureOfRelease() {
    return release.isEmpty()
        ? OptionalInt.empty()
        : reasons.stream()
            .map(Reason::percent)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
  }
}
