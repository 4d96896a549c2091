package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;

/** The way from an entry to a decision. */
final class Deciding {

  private Deciding() {}

  static Step of(Model model, Action action) {
    if (action == Action.UNDO) {
      return Step.to(model, new Effect.Undo());
    }
    var numbers = model.inbox().numbers();
    if (numbers.size() > 1 || model.inbox().isPickedOutOfSight()) {
      return onMany(model, action, numbers);
    }
    var there = Moves.settled(model.with(model.inbox().atPicked()));
    return there.inbox().row().map(row -> on(there, action, row)).orElse(Step.to(model));
  }

  /** Those picked as one line, where the first of them is shown. */
  static Step joined(Model model) {
    var inbox = model.inbox();
    var first = Math.max(0, InboxRow.placeOfAny(inbox.shown(), inbox.picked()));
    var there = inbox.with(new Cursor(first, inbox.list().top())).picking(Set.of());
    return Step.to(Moves.settled(model.with(there)), new Effect.Join(inbox.numbers()));
  }

  private static Step onMany(Model model, Action action, List<Long> numbers) {
    return switch (action) {
      case ACCEPT -> each(model, numbers, Effect.AcceptProposed::new);
      case REJECT -> each(model, numbers, number -> new Effect.Reject(number, ""));
      case REJECT_WITH_REASON -> Step.to(model.with(new Sheet.Reasons(About.of(numbers))));
      case SNOOZE -> Step.to(model.with(new Sheet.Snooze(About.of(numbers))));
      default ->
          Step.to(model.with(Notice.hint("One entry at a time can be edited: Esc picks none.")));
    };
  }

  /** The same decision about each; what was picked is picked no longer. */
  static Step each(Model model, List<Long> numbers, LongFunction<Effect.Decide> decision) {
    var done =
        Moves.settled(
            model
                .with(new Sheet.None())
                .with(model.inbox().picking(Set.of()).without(Set.copyOf(numbers))));
    var told =
        numbers.size() == 1
            ? done
            : done.with(Notice.hint(numbers.size() + " entries are being decided about…"));
    return Step.to(told, about(numbers, decision));
  }

  static Effect about(List<Long> numbers, LongFunction<Effect.Decide> decision) {
    return numbers.size() == 1
        ? decision.apply(numbers.getFirst())
        : new Effect.Many(numbers.stream().map(decision::apply).toList());
  }

  private static Step on(Model model, Action action, InboxRow row) {
    var number = row.number();
    return switch (action) {
      case ACCEPT ->
          brings(row)
              ? each(model, List.of(number), Effect.AcceptProposed::new)
              : Step.to(model.with(form(model, row.entry())));
      case REJECT -> each(model, List.of(number), one -> new Effect.Reject(one, ""));
      case REJECT_WITH_REASON -> Step.to(model.with(new Sheet.Reasons(About.of(row))));
      case SNOOZE -> Step.to(model.with(new Sheet.Snooze(About.of(row))));
      case EDIT -> Step.to(model, new Effect.Edit(number));
      default -> Step.to(model);
    };
  }

  /** Whether it is a pull request of which all that it brings is accepted, each for itself. */
  private static boolean brings(InboxRow row) {
    return row.isHead()
        && row.bundle().kind() == Bundle.Kind.PULL
        && !row.bundle().others().isEmpty();
  }

  /** The form with the entry's proposal, or what waits for it. */
  private static Sheet form(Model model, InboxEntry entry) {
    return model.inbox().detail() instanceof Detail.Read read && read.number() == entry.number()
        ? form(model, read)
        : new Sheet.Opening(entry.number(), false);
  }

  /**
   * Release and words as proposed; a release that the rules could not tell is guessed by the day.
   */
  private static Sheet.Acceptance form(Model model, Detail.Read read) {
    var proposed = read.proposal().release();
    return new Sheet.Acceptance(
        read.number(),
        read.proposal(),
        TextField.of(proposed.or(() -> inTheMaking(model, read)).map(Release::toString).orElse("")),
        true,
        TextField.of(read.proposal().text()),
        proposed.isPresent(),
        "");
  }

  /** The release that was being made on the entry's day, as far as the digest's dates tell. */
  private static Optional<Release> inTheMaking(Model model, Detail.Read read) {
    var calendar = new ReleaseCalendar(model.releases().all());
    return read.proposal().citations().stream()
        .flatMap(citation -> citation.date().stream())
        .findFirst()
        .flatMap(day -> calendar.at(day.earliest()))
        .map(ReleaseCalendar.Phase::release);
  }

  /** The entry is read: a form that waited for it opens, confirmed where that was said before. */
  static Step known(Model model, Detail.Read read) {
    if (!(model.sheet() instanceof Sheet.Opening opening) || opening.number() != read.number()) {
      return Step.to(model);
    }
    var form = form(model, read);
    return opening.confirmed() ? Forms.confirmed(model, form) : Step.to(model.with(form));
  }
}
