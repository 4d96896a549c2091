package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.review.Takers;
import org.rfldigest.tui.terminal.Key;

/** Keys in the forms and menus on the way to a decision. */
final class Forms {

  private static final String NO_RELEASE = "This is no release: write it as 6.18.";
  private static final String NOT_READ =
      "The entry is not read yet, and nothing was decided: a tries again.";
  private static final String NO_TIME =
      "This is no time: write it as 3d, 2w, 2026-12-24, or a release such as 7.4.";
  private static final String NO_TEXT = "The text is empty: say what happened.";

  private Forms() {}

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

  static Step accepting(Model model, Sheet.Acceptance form, Key key) {
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()), new Effect.DropTyped(form.number()));
      case "Tab", "Shift-Tab", "Up", "Down" -> Step.to(model.with(form.otherField()));
      case "Enter" -> confirmed(model, form);
      default -> Step.to(model.with(form.press(key)));
    };
  }

  static Step confirmed(Model model, Sheet.Acceptance form) {
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
    return Deciding.each(
        model, List.of(form.number()), number -> new Effect.Accept(number, release.get(), text));
  }

  static Step reasoning(Model model, Sheet.Reasons reasons, Key key) {
    var usual = Reason.of(key.name());
    if (usual.isPresent()) {
      return rejected(model, reasons.about(), usual.get().words());
    }
    return switch (key.name()) {
      case "Enter", "x", "X" -> rejected(model, reasons.about(), "");
      case "o" -> Step.to(model.with(new Sheet.Rejection(reasons.about(), TextField.EMPTY)));
      case "Esc", "q", "h" -> Step.to(model.with(new Sheet.None()));
      default -> Step.to(model);
    };
  }

  static Step rejecting(Model model, Sheet.Rejection rejection, Key key) {
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()));
      case "Enter" -> rejected(model, rejection.about(), rejection.why().text().strip());
      default -> Step.to(model.with(rejection.with(rejection.why().press(key))));
    };
  }

  private static Step rejected(Model model, About about, String why) {
    return Deciding.each(model, about.numbers(), number -> new Effect.Reject(number, why));
  }

  static Step snoozing(Model model, Sheet.Snooze snooze, Key key) {
    if (snooze.isAsked()) {
      return Step.to(model.with(new Sheet.None()));
    }
    var typed = snooze.until().text().strip();
    return typed.isEmpty() ? chosen(model, snooze, key) : typed(model, snooze, typed, key);
  }

  /** As long as nothing is typed, letters choose what is usual. */
  private static Step chosen(Model model, Sheet.Snooze snooze, Key key) {
    return switch (key.name()) {
      case "d" -> snoozed(model, snooze, Until.TOMORROW);
      case "w" -> snoozed(model, snooze, Until.NEXT_WEEK);
      case "r" -> snoozed(model, snooze, Until.NEXT_RELEASE);
      case "Esc", "q", "h" -> Step.to(model.with(new Sheet.None()));
      case "Enter" -> Step.to(model);
      default -> Step.to(model.with(snooze.with(snooze.until().press(key))));
    };
  }

  private static Step snoozed(Model model, Sheet.Snooze snooze, Until until) {
    return Deciding.each(
        model, snooze.about().numbers(), number -> new Effect.Snooze(number, until));
  }

  private static Step typed(Model model, Sheet.Snooze snooze, String typed, Key key) {
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()));
      case "Enter" -> asked(model, snooze, typed);
      default -> Step.to(model.with(snooze.with(snooze.until().press(key))));
    };
  }

  /** What was typed stays until it is known whether it is a time that will come. */
  private static Step asked(Model model, Sheet.Snooze snooze, String typed) {
    if (!Until.isTime(typed)) {
      return Step.to(model.with(snooze.refused(NO_TIME)));
    }
    var until = Until.typed(typed);
    return Step.to(
        model.with(snooze.asked()),
        Deciding.about(snooze.about().numbers(), number -> new Effect.Snooze(number, until)));
  }
}
