package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.review.Takers;
import org.rfldigest.tui.terminal.Key;

/** The way from an entry to a decision. */
final class Deciding {

  private static final String NO_RELEASE = "This is no release: write it as 6.18.";
  private static final String NOT_READ =
      "The entry is not read yet, and nothing was decided: a tries again.";
  private static final String NO_TIME =
      "This is no time: write it as 3d, 2w, 2026-12-24, or a release such as 7.4.";
  private static final String NO_TEXT = "The text is empty: say what happened.";

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
    var title = numbers.size() == 1 ? "1 entry" : numbers.size() + " entries";
    return switch (action) {
      case ACCEPT -> each(model, numbers, Effect.AcceptProposed::new);
      case REJECT -> each(model, numbers, number -> new Effect.Reject(number, ""));
      case REJECT_WITH_REASON -> Step.to(model.with(new Sheet.Reasons(numbers, title)));
      case SNOOZE -> Step.to(model.with(new Sheet.Choice(numbers, title)));
      default ->
          Step.to(model.with(Notice.hint("One entry at a time can be edited: Esc picks none.")));
    };
  }

  /** The same decision about each; what was picked is picked no longer. */
  private static Step each(Model model, List<Long> numbers, LongFunction<Effect.Decide> decision) {
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

  private static Effect about(List<Long> numbers, LongFunction<Effect.Decide> decision) {
    return numbers.size() == 1
        ? decision.apply(numbers.getFirst())
        : new Effect.Many(numbers.stream().map(decision::apply).toList());
  }

  private static Step on(Model model, Action action, InboxRow row) {
    var number = row.number();
    var title = row.entry().entry().title();
    return switch (action) {
      case ACCEPT ->
          brings(row)
              ? each(model, List.of(number), Effect.AcceptProposed::new)
              : Step.to(model.with(form(model, row.entry())));
      case REJECT -> each(model, List.of(number), one -> new Effect.Reject(one, ""));
      case REJECT_WITH_REASON -> Step.to(model.with(new Sheet.Reasons(List.of(number), title)));
      case SNOOZE -> Step.to(model.with(new Sheet.Choice(List.of(number), title)));
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
    return opening.confirmed() ? confirmed(model, form) : Step.to(model.with(form));
  }

  /** A key while the form waits for the entry. */
  static Step early(Model model, Key key) {
    return switch (model.sheet()) {
      case Sheet.Opening opening when key.name().equals("Enter") ->
          Step.to(model.with(new Sheet.Opening(opening.number(), true)));
      case Sheet.Opening opening when key.name().equals("Esc") ->
          Step.to(model.with(new Sheet.None()));
      case Sheet.Opening opening when !opening.confirmed() ->
          Step.to(model.with(new Sheet.None()).with(Notice.hint(NOT_READ)));
      default -> Step.to(model);
    };
  }

  /** What was typed into a form that nobody has confirmed. */
  static Optional<Effect.KeepTyped> unconfirmed(Model model) {
    return model.sheet() instanceof Sheet.Acceptance form && form.isTyped()
        ? Optional.of(new Effect.KeepTyped(form.number(), form.typedRelease(), form.text().text()))
        : Optional.empty();
  }

  /** What is typed is kept when there is a moment for it. */
  static Step paused(Model model) {
    return unconfirmed(model)
        .map(words -> Step.to(model, new Effect.Typing(words)))
        .orElse(Step.to(model));
  }

  static Step typed(Model model, Sheet.Acceptance form, Key key) {
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()), new Effect.DropTyped(form.number()));
      case "Tab", "Shift-Tab", "Up", "Down" -> Step.to(model.with(form.otherField()));
      case "Enter" -> confirmed(model, form);
      default -> Step.to(model.with(form.press(key)));
    };
  }

  private static Step confirmed(Model model, Sheet.Acceptance form) {
    var release = form.chosenRelease();
    if (release.isEmpty()) {
      return Step.to(model.with(form.refused(NO_RELEASE, false)));
    }
    var unknown = Takers.refusal(release.get(), model.releases().all());
    if (unknown.isPresent()) {
      return Step.to(model.with(form.refused(unknown.get(), false)));
    }
    var text = form.text().text().strip();
    if (text.isEmpty()) {
      return Step.to(model.with(form.refused(NO_TEXT, true)));
    }
    return each(
        model, List.of(form.number()), number -> new Effect.Accept(number, release.get(), text));
  }

  /** A key of the menu of reasons. */
  static Step reasoned(Model model, Sheet.Reasons reasons, Key key) {
    var usual = Reason.of(key.name());
    if (usual.isPresent()) {
      return each(
          model, reasons.numbers(), number -> new Effect.Reject(number, usual.get().words()));
    }
    return switch (key.name()) {
      case "Enter", "x", "X" ->
          each(model, reasons.numbers(), number -> new Effect.Reject(number, ""));
      case "o" ->
          Step.to(
              model.with(new Sheet.Rejection(reasons.numbers(), reasons.title(), TextField.EMPTY)));
      case "Esc", "q", "h" -> Step.to(model.with(new Sheet.None()));
      default -> Step.to(model);
    };
  }

  static Step rejecting(Model model, Sheet.Rejection rejection, Key key) {
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()));
      case "Enter" ->
          each(
              model,
              rejection.numbers(),
              number -> new Effect.Reject(number, rejection.why().text().strip()));
      default -> Step.to(model.with(because(rejection, rejection.why().press(key))));
    };
  }

  static Sheet.Rejection because(Sheet.Rejection rejection, TextField why) {
    return new Sheet.Rejection(rejection.numbers(), rejection.title(), why);
  }

  static Step chosen(Model model, Sheet.Choice choice, Key key) {
    if (choice.isAsked()) {
      return Step.to(model.with(new Sheet.None()));
    }
    var typed = choice.until().text().strip();
    if (typed.isEmpty()) {
      switch (key.name()) {
        case "d" -> {
          return snoozed(model, choice, Until.TOMORROW);
        }
        case "w" -> {
          return snoozed(model, choice, Until.NEXT_WEEK);
        }
        case "r" -> {
          return snoozed(model, choice, Until.NEXT_RELEASE);
        }
        case "q", "h" -> {
          return Step.to(model.with(new Sheet.None()));
        }
        default -> {}
      }
    }
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()));
      case "Enter" -> typed.isEmpty() ? Step.to(model) : snoozed(model, choice, typed);
      default -> Step.to(model.with(choice.with(choice.until().press(key))));
    };
  }

  /** What was typed stays until it is known whether it is a time that will come. */
  private static Step snoozed(Model model, Sheet.Choice choice, String typed) {
    return Until.isTime(typed)
        ? Step.to(
            model.with(choice.asked()),
            about(choice.numbers(), number -> new Effect.Snooze(number, Until.typed(typed))))
        : Step.to(model.with(choice.refused(NO_TIME)));
  }

  private static Step snoozed(Model model, Sheet.Choice choice, Until until) {
    return each(model, choice.numbers(), number -> new Effect.Snooze(number, until));
  }
}
