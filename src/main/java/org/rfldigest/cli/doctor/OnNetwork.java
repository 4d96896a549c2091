package org.rfldigest.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.fetch.Reach;

/** Whether the hosts of the feeds can be reached. */
final class OnNetwork {

  private static final String AREA = "network";

  private OnNetwork() {}

  /** What is said where nobody asked for it to be tried. */
  static List<Finding> notAsked() {
    return List.of(Finding.ok(AREA, "not tried; rfl doctor --network does"));
  }

  static List<Finding> look(List<Reach> reached) {
    if (reached.isEmpty()) {
      return List.of(Finding.ok(AREA, "there is no feed to be reached"));
    }
    if (reached.stream().noneMatch(Reach::isReached)) {
      return List.of(
          Finding.warn(
              AREA,
              "this machine seems to be offline: none of "
                  + reached.size()
                  + " hosts can be reached",
              "the digest and the inbox work without; refresh when you are back"));
    }
    var findings = new ArrayList<Finding>();
    for (var reach : reached) {
      findings.add(
          reach.isReached()
              ? Finding.ok(AREA, reach.host() + " can be reached")
              : Finding.warn(
                  AREA,
                  reach.host() + ": " + reach.problem(),
                  "if it stays so, look at the feed's address and your proxy"));
    }
    return findings;
  }
}
