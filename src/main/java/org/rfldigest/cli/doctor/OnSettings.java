package org.rfldigest.cli.doctor;

import java.util.List;
import org.rfldigest.model.Problem;

/** What the files of settings, feeds and rules say wrong. */
final class OnSettings {

  private static final String AREA = "configuration";

  private OnSettings() {}

  /**
   * @param settings mistakes in what is set; what is wrong does not hold
   * @param rules mistakes in feeds and rules; they stop a refresh
   */
  static List<Finding> look(List<Problem> settings, List<Problem> rules) {
    if (!rules.isEmpty()) {
      return List.of(
          Finding.bad(
              AREA, rules.getFirst().toString(), "correct it; until then no feed is fetched"));
    }
    return settings.isEmpty()
        ? List.of(Finding.ok(AREA, "settings, feeds and rules have no mistakes"))
        : List.of(
            Finding.warn(
                AREA, settings.getFirst().toString(), "correct it; rfl config shows what holds"));
  }
}
