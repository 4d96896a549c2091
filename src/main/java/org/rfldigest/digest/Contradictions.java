package org.rfldigest.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Development;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Status;

/** Statements of one release that cannot both be true, or not at that time. */
final class Contradictions {

  private static final Set<Status> IN = EnumSet.of(Status.MERGED, Status.RELEASED, Status.SHIPPED);
  private static final Set<Status> OUT = EnumSet.of(Status.NOT_MERGED, Status.REVERTED);

  private Contradictions() {}

  static List<Problem> in(Snapshot snapshot) {
    var problems = new ArrayList<Problem>();
    for (var statement : snapshot.developments()) {
      tooEarly(statement, snapshot.dates().mergeWindow())
          .ifPresent(sentence -> problems.add(new Problem(statement.place(), sentence)));
    }
    for (var in : having(snapshot, IN)) {
      for (var out : having(snapshot, OUT)) {
        if (shareComponent(in, out) && !in.isDisputed() && !out.isDisputed()) {
          problems.add(
              new Problem(
                  out.place(),
                  "contradicts "
                      + in.place()
                      + ", expected '; disputed: [words](disagreements.md#heading)' at both"));
        }
      }
    }
    return problems;
  }

  private static Optional<String> tooEarly(Development statement, Optional<LocalDate> window) {
    var merged = statement.status().filter(status -> status == Status.MERGED).isPresent();
    if (!merged || window.isEmpty() || statement.date().isEmpty()) {
      return Optional.empty();
    }
    var latest = statement.date().get().latest();
    return latest.isBefore(window.get())
        ? Optional.of(
            "merged on " + statement.date().get() + ", before the merge window of " + window.get())
        : Optional.empty();
  }

  private static List<Development> having(Snapshot snapshot, Set<Status> statuses) {
    return snapshot.developments().stream()
        .filter(statement -> statement.status().filter(statuses::contains).isPresent())
        .toList();
  }

  private static boolean shareComponent(Development one, Development other) {
    return one.components().stream().anyMatch(other.components()::contains);
  }
}
