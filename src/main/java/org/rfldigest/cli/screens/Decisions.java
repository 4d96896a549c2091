package org.rfldigest.cli.screens;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.rfldigest.cli.inbox.Editing;
import org.rfldigest.cli.inbox.SnoozeTime;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.review.Learned;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.Review;
import org.rfldigest.store.Regrouping;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.InboxChange;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.Until;

/** Carries out what a person decides on the screens, and says what came of it. */
final class Decisions {

  /** What several decisions made at once: how many steps, and the last one of them. */
  private record Batch(int steps, OptionalLong last) {}

  private final Session session;
  private final Store store;
  private final Review review;
  private final Supplier<Set<String>> fresh;
  private Batch batch = new Batch(0, OptionalLong.empty());

  /**
   * @param fresh the links of what was accepted since the reader last looked, as they are now
   */
  Decisions(Session session, Store store, Review review, Supplier<Set<String>> fresh) {
    this.fresh = fresh;
    this.store = store;
    this.session = session;
    this.review = review;
  }

  Message of(Effect.Decide decide) {
    return switch (decide) {
      case Effect.Many many -> many(many);
      case Effect.Undo _ -> undo();
      default -> one(decide);
    };
  }

  /** A single decision tells what was learned from it. */
  private Message one(Effect.Decide decide) {
    var changed = release(decide);
    var before = Learned.of(store);
    return switch (outcome(decide)) {
      case Outcome.Done done ->
          new Message.Decided(
              done.sentence() + Learned.of(store).since(before), changed, inbox(decide.entries()));
      case Outcome.Halfway half -> new Message.Decided(half.sentence(), changed, Optional.empty());
      case Outcome.Refused refused ->
          new Message.Refused(refused.sentence(), Set.copyOf(decide.entries()));
    };
  }

  private Outcome outcome(Effect.Decide decide) {
    return switch (decide) {
      case Effect.Accept accept ->
          review.accept(accept.number(), Optional.of(accept.release()), Optional.of(accept.text()));
      case Effect.AcceptProposed accept ->
          review.accept(accept.number(), Optional.empty(), Optional.empty());
      case Effect.Reject reject -> review.reject(reject.number(), reject.why());
      case Effect.Snooze snooze -> snooze(snooze);
      case Effect.Edit edit -> edit(edit.number());
      case Effect.Undo _ -> review.undo();
      case Effect.SetApart apart -> review.setApart(apart.number());
      case Effect.Join join -> review.join(join.numbers());
      case Effect.Many many -> throw new IllegalArgumentException("One at a time: " + many);
    };
  }

  private Optional<Release> release(Effect.Decide decide) {
    return switch (decide) {
      case Effect.Accept accept -> Optional.of(accept.release());
      case Effect.AcceptProposed accept ->
          review.entry(accept.number()).flatMap(entry -> review.proposal(entry).release());
      case Effect.Undo _ -> review.lastDecision().flatMap(Decisions::release);
      default -> Optional.empty();
    };
  }

  private static Optional<Release> release(Step step) {
    return step.decision() instanceof Decision.Accepted accepted
        ? Optional.of(accepted.release())
        : Optional.empty();
  }

  /** What was made of their lines; empty where more of the inbox may have changed. */
  private Optional<InboxChange> inbox(Collection<Long> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    var touched = new LinkedHashSet<Long>();
    for (var entry : entries) {
      var bundle = store.bundles().of(entry);
      if (bundle.isEmpty()) {
        return Optional.empty();
      }
      touched.add(bundle.getAsLong());
    }
    return Optional.of(change(touched));
  }

  private InboxChange change(Set<Long> bundles) {
    var now = session.clock().instant();
    var waiting =
        bundles.stream()
            .flatMap(bundle -> store.bundles().one(bundle, now).stream())
            .filter(bundle -> bundle.waiting() > 0)
            .toList();
    return new InboxChange(bundles, waiting, fresh.get());
  }

  /** What writes no file is one step on the disk, however many there are. */
  private Message many(Effect.Many many) {
    var isOfTheStoreAlone =
        many.each().stream()
            .allMatch(each -> each instanceof Effect.Reject || each instanceof Effect.Snooze);
    return isOfTheStoreAlone ? review.together(() -> each(many)) : each(many);
  }

  /** All that can be done is done; the first that cannot is told with how many there are. */
  private Message each(Effect.Many many) {
    var done = 0;
    var begun = 0;
    var left = new LinkedHashSet<Long>();
    var why = "";
    Set<Release> changed = new LinkedHashSet<>();
    for (var each : many.each()) {
      var release = release(each);
      switch (outcome(each)) {
        case Outcome.Done _ -> {
          done++;
          release.ifPresent(changed::add);
        }
        case Outcome.Halfway half -> {
          begun++;
          left.addAll(each.entries());
          why = why.isEmpty() ? half.sentence() : why;
          release.ifPresent(changed::add);
        }
        case Outcome.Refused refused -> {
          left.addAll(each.entries());
          why = why.isEmpty() ? refused.sentence() : why;
        }
      }
    }
    batch = new Batch(done + begun, lastStep());
    var sentence = done + " decided. u takes them back together.";
    return done + begun == 0
        ? new Message.Refused(why, left)
        : new Message.Decided(
            left.isEmpty() ? sentence : done + " decided, " + left.size() + " wait on: " + why,
            changed.stream().findFirst(),
            inbox(many.entries()),
            left,
            Set.of());
  }

  private Message undo() {
    return review.lastRegrouping().map(this::regrouped).orElseGet(this::undone);
  }

  /** The entries that go back to other lines are where the reader goes, too. */
  private Message regrouped(Regrouping last) {
    batch = new Batch(0, OptionalLong.empty());
    return switch (review.undo()) {
      case Outcome.Done done ->
          new Message.Decided(
              done.sentence(),
              Optional.empty(),
              Optional.of(change(last.bundles())),
              Set.of(),
              last.moved());
      case Outcome.Halfway half ->
          new Message.Decided(half.sentence(), Optional.empty(), Optional.empty());
      case Outcome.Refused refused -> new Message.Refused(refused.sentence());
    };
  }

  private Message undone() {
    var isTogether = batch.steps() > 1 && batch.last().equals(lastStep());
    var steps = isTogether ? batch.steps() : 1;
    batch = new Batch(0, OptionalLong.empty());
    var changed = release(new Effect.Undo());
    var entries = new LinkedHashSet<Long>();
    var sentence = "";
    for (var step = 0; step < steps; step++) {
      var last = review.lastDecision().map(this::entries).orElse(Set.of());
      switch (review.undo()) {
        case Outcome.Done done -> sentence = done.sentence();
        case Outcome.Halfway half -> {
          var before = step == 0 ? "" : step + " undone, then: ";
          return new Message.Decided(before + half.sentence(), changed, Optional.empty());
        }
        case Outcome.Refused refused -> {
          return stopped(step, refused.sentence(), changed);
        }
      }
      entries.addAll(last);
    }
    var told = steps == 1 ? sentence : "Undone: " + steps + " entries wait again.";
    return new Message.Decided(told, changed, inbox(entries), Set.of(), entries);
  }

  /** Where something was undone before, all of the inbox is to be read anew. */
  private static Message stopped(int undone, String why, Optional<Release> changed) {
    return undone == 0
        ? new Message.Refused(why)
        : new Message.Decided(undone + " undone, then: " + why, changed, Optional.empty());
  }

  private Set<Long> entries(Step step) {
    var entries = new LinkedHashSet<Long>();
    entries.add(step.number());
    store.decisions().parts(step.step()).forEach(part -> entries.add(part.number()));
    return entries;
  }

  private OptionalLong lastStep() {
    return review
        .lastDecision()
        .map(step -> OptionalLong.of(step.step()))
        .orElse(OptionalLong.empty());
  }

  private Outcome snooze(Effect.Snooze snooze) {
    try {
      return review.snooze(snooze.number(), time(snooze.until()));
    } catch (Stop unreadable) {
      return new Outcome.Refused(unreadable.getMessage());
    }
  }

  private Outcome edit(long number) {
    var waiting = review.entry(number);
    if (waiting.isEmpty()) {
      return new Outcome.Refused("The inbox has no entry " + number + ".");
    }
    return new Editing(review, session).of(number, review.proposal(waiting.get()));
  }

  private Instant time(Until until) {
    return SnoozeTime.parse(
        until.word(), session.clock().instant(), Rules.calendar(session, store));
  }
}
