package org.rfldigest.review;

import java.io.IOException;
import java.time.InstantSource;
import org.rfldigest.digest.Digest;
import org.rfldigest.digest.SnapshotText.Removal;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;

/** Takes one decision back: out of the snapshot first, then out of the store. */
final class Undoing {

  static final String UNDER_WAY = "undo under way";

  private final Store store;
  private final Digest digest;
  private final Snapshots snapshots;
  private final InstantSource clock;

  Undoing(Store store, Digest digest, Snapshots snapshots, InstantSource clock) {
    this.store = store;
    this.digest = digest;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Takes the step back with all its parts, the last first. That it is under way is noted before,
   * so that a crash between snapshot and store leaves nothing that is neither here nor there.
   */
  Outcome undo(Step step) {
    store.reader().remember(UNDER_WAY, step.step() + " " + step.number());
    var outcome = undoParts(step);
    store.reader().remember(UNDER_WAY, "");
    return outcome;
  }

  /** Whether one is, by this process or another, or was cut off. */
  boolean isUnderWay() {
    return !noted().isEmpty();
  }

  private String noted() {
    return store.reader().remembered(UNDER_WAY).orElse("");
  }

  /** Ends an undoing that was cut off. */
  void finish() {
    var noted = noted();
    if (noted.isEmpty()) {
      return;
    }
    var words = noted.split(" ");
    store
        .decisions()
        .standing(Long.parseLong(words[1]))
        .flatMap(store.decisions()::whole)
        .filter(step -> step.step() == Long.parseLong(words[0]))
        .ifPresent(this::undo);
    store.reader().remember(UNDER_WAY, "");
  }

  private Outcome undoParts(Step step) {
    var taken = 0;
    for (var part : store.decisions().parts(step.step())) {
      if (part.written().isPresent() && part.decision() instanceof Decision.Accepted accepted) {
        if (undoAccept(part, accepted) instanceof Outcome.Refused refused) {
          return refused;
        }
        taken++;
      }
    }
    var outcome = undoWhole(step);
    return taken > 0 && outcome instanceof Outcome.Done
        ? new Outcome.Done("Undone: took " + (taken + 1) + " bullets out; they wait again.")
        : outcome;
  }

  private Outcome undoWhole(Step step) {
    return switch (step.decision()) {
      case Decision.Accepted accepted -> undoAccept(step, accepted);
      case Decision.Rejected _ -> undone(step, "Undone: " + waiting(step) + " again.");
      case Decision.Snoozed _ -> undone(step, "Undone: " + waiting(step) + " again.");
    };
  }

  /** "12 waits", or "12 and 3 more wait". */
  private String waiting(Step step) {
    var others = store.decisions().parts(step.step()).size();
    return step.number() + (others == 0 ? " waits" : " and " + others + " more wait");
  }

  private String waitsToo(Step step) {
    var others = store.decisions().parts(step.step()).size();
    return others == 0 ? "it waits" : "it and " + others + " more wait";
  }

  private Outcome undoAccept(Step step, Decision.Accepted accepted) {
    var file = Snapshots.name(digest.file(accepted.release()));
    var link =
        store
            .inbox()
            .entry(step.number())
            .filter(entry -> !Bundle.isBrought(entry))
            .flatMap(entry -> entry.entry().link())
            .orElse("");
    var hashAfter = step.written().map(Step.Written::hashAfter).orElse("");
    if (step.written().isEmpty()) {
      return new Outcome.Refused(
          step.number() + " stood in " + file + " before it was decided; take it out there first.");
    }
    try {
      return switch (snapshots.remove(accepted.release(), accepted.bullet(), link, hashAfter)) {
        case Removal.Removed _ ->
            undone(
                step,
                "Undone: took "
                    + step.number()
                    + " out of "
                    + file
                    + "; "
                    + waitsToo(step)
                    + " again.");
        case Removal.Gone gone ->
            undone(
                step,
                "Undone: " + waiting(step) + " again; in " + file + " " + gone.sentence() + ".");
        case Removal.Changed changed ->
            new Outcome.Refused(
                "Not undone: in "
                    + file
                    + " "
                    + changed.sentence()
                    + "; nothing was changed. Take the line out by hand, then undo again.");
      };
    } catch (IOException unwritable) {
      return new Outcome.Refused(
          "Not undone: "
              + file
              + " could not be written ("
              + unwritable.getMessage()
              + "); it is as it was.");
    }
  }

  private Outcome undone(Step step, String sentence) {
    store.decisions().undo(step.step(), clock.instant());
    return new Outcome.Done(sentence);
  }
}
