package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final InstantSource clock;

  Undoing(Store store, Digest digest, InstantSource clock) {
    this.store = store;
    this.digest = digest;
    this.clock = clock;
  }

  /**
   * Takes the step back with all its parts, the last first. That it is under way is noted before,
   * so that a crash between snapshot and store leaves nothing that is neither here nor there.
   *
   * @param named the entry of it that a person named
   */
  Outcome undo(Step step, long named) {
    store.reader().remember(UNDER_WAY, step.step() + " " + step.number());
    var outcome = takeBack(step, named);
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
        .ifPresent(step -> undo(step, step.number()));
    store.reader().remember(UNDER_WAY, "");
  }

  private Outcome takeBack(Step step, long named) {
    return switch (step.decision()) {
      case Decision.Accepted _ -> takeOut(step, named);
      case Decision.Rejected _ -> undone(step, "Undone: " + waiting(step, named) + " again.");
      case Decision.Snoozed _ -> undone(step, "Undone: " + waiting(step, named) + " again.");
    };
  }

  /** All bullets of the step or none, where the files let themselves be written. */
  private Outcome takeOut(Step step, long named) {
    var withdrawal = new Withdrawal(digest);
    if (step.written().isEmpty()) {
      return new Outcome.Refused(
          "%d stood in %s before it was decided; take it out there first."
              .formatted(step.number(), name(withdrawal.file(step))));
    }
    for (var bullet : bullets(step)) {
      var refused = take(bullet, withdrawal);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    return write(withdrawal).orElseGet(() -> undone(step, taken(step, named, withdrawal)));
  }

  /** What the step has written, the newest first and its own at the end. */
  private List<Step> bullets(Step step) {
    var bullets = new ArrayList<Step>();
    for (var part : store.decisions().parts(step.step())) {
      if (part.written().isPresent() && part.decision() instanceof Decision.Accepted) {
        bullets.add(part);
      }
    }
    bullets.add(step);
    return bullets;
  }

  private Optional<Outcome> take(Step bullet, Withdrawal withdrawal) {
    var file = name(withdrawal.file(bullet));
    try {
      return withdrawal.take(bullet, link(bullet)) instanceof Removal.Changed changed
          ? Optional.of(
              new Outcome.Refused(
                  "Not undone: in %s %s; nothing was changed. Take the line out by hand, then undo again."
                      .formatted(file, changed.sentence())))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          new Outcome.Refused(
              "Not undone: " + unwritten(file, unreadable) + "; nothing was changed."));
    }
  }

  private String link(Step bullet) {
    return store
        .inbox()
        .entry(bullet.number())
        .filter(entry -> !Bundle.isBrought(entry))
        .flatMap(entry -> entry.entry().link())
        .orElse("");
  }

  /** Answers what stopped it; the bullets of files that were written by then are undone. */
  private Optional<Outcome> write(Withdrawal withdrawal) {
    var written = new ArrayList<Path>();
    for (var file : withdrawal.files()) {
      try {
        withdrawal.write(file);
        written.add(file);
      } catch (IOException unwritable) {
        return Optional.of(halfway(withdrawal, written, unwritten(name(file), unwritable)));
      }
    }
    return Optional.empty();
  }

  private Outcome halfway(Withdrawal withdrawal, List<Path> written, String why) {
    var gone = withdrawal.takenFrom(written);
    if (gone.isEmpty()) {
      return new Outcome.Refused("Not undone: " + why + "; nothing was changed.");
    }
    gone.forEach(bullet -> store.decisions().undo(bullet.step(), clock.instant()));
    return new Outcome.Halfway(
        "Took %d of %d bullets out, then: %s; what is left is as it was, and undo takes it out, too."
            .formatted(gone.size(), withdrawal.asked(), why));
  }

  private static String unwritten(String file, IOException why) {
    return file + " could not be written (" + Snapshots.reason(why) + ")";
  }

  private static String name(Path file) {
    return Snapshots.name(file);
  }

  private String taken(Step step, long named, Withdrawal withdrawal) {
    var out = withdrawal.takenFrom(withdrawal.files()).size();
    var many = withdrawal.asked();
    var file = name(withdrawal.file(step));
    if (many == 1 && out == 0) {
      return "Undone: %s again; in %s %s.".formatted(waiting(step, named), file, withdrawal.gone());
    }
    if (many == 1) {
      return "Undone: took %d out of %s; %s again."
          .formatted(step.number(), file, waiting("it", step, named));
    }
    return out == many
        ? "Undone: took " + out + " bullets out; they wait again."
        : "Undone: took %d bullets out, %d stood nowhere any more; all wait again."
            .formatted(out, many - out);
  }

  /** "12 waits", or "12 and 3 more wait". */
  private String waiting(Step step, long named) {
    return waiting(Long.toString(step.number()), step, named);
  }

  private String waiting(String said, Step step, long named) {
    var all = 1 + store.decisions().parts(step.step()).size();
    return LineName.of(said, step.number(), named, all) + (all == 1 ? " waits" : " wait");
  }

  private Outcome undone(Step step, String sentence) {
    var parts = store.decisions().parts(step.step());
    store.decisions().undo(step.step(), clock.instant());
    if (step.decision() instanceof Decision.Accepted) {
      var words = new AcceptedWords(store);
      words.offerAgain(step.number());
      parts.forEach(part -> words.offerAgain(part.number()));
    }
    return new Outcome.Done(sentence);
  }
}
