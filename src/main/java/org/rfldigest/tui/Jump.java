package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/** Goes from one place to another, and keeps the way back. */
final class Jump {

  private Jump() {}

  static Step to(Model model, Target target) {
    return switch (target) {
      case Target.Another another -> Step.to(to(model, another.query()));
      case Target.OfRelease release -> toRelease(model, release.release());
      case Target.OfDevelopment development ->
          toDevelopment(model, development.release(), development.line());
      case Target.Inbox _ -> Step.to(to(model, Tab.INBOX));
      case Target.FilteredInbox inbox -> Step.to(toInbox(model, inbox.filter()));
      case Target.InboxEntry entry -> Step.to(toEntry(model, entry.number()));
      case Target.Disagreements _ -> Step.to(to(model, Tab.DISAGREEMENTS));
      case Target.Address address -> opening(model, address.link());
      case Target.OfFeed feed -> opening(model, feed.address());
      case Target.More _ -> Step.to(model.with(model.screen().map(Screen::longer)));
      case Target.ToLastPlace last -> Places.to(model, last.place());
    };
  }

  private static Step opening(Model model, String link) {
    return Step.to(model.with(Notice.good("Opening " + link)), new Effect.OpenLink(link));
  }

  /** To a screen; the one that is shown already stays. */
  static Model to(Model model, Query query) {
    return model.screen().filter(shown -> shown.query().equals(query)).isPresent()
        ? model
        : model.left(model.with(Optional.of(Screen.of(query))));
  }

  static Model to(Model model, Tab tab) {
    if (model.tab() == tab && model.screen().isEmpty()) {
      return model;
    }
    return model.left(Moves.settled(model.with(Optional.<Screen>empty()).with(tab)));
  }

  static Step toRelease(Model model, Release release) {
    var known = model.releases().all().stream().map(ReleaseDates::release).toList();
    if (!known.contains(release)) {
      var range = known.isEmpty() ? "" : ", it has " + known.getLast() + " to " + known.getFirst();
      return Step.to(model.with(Notice.hint("The digest has no release " + release + range + ".")));
    }
    var there = to(model, Tab.RELEASES);
    var kept = there == model ? model.left(model) : there;
    return Asking.needed(kept.with(kept.releases().at(release)).landedHere());
  }

  private static Step toDevelopment(Model model, Release release, int line) {
    var step = toRelease(model, release);
    var next = step.model().with(step.model().releases().wanting(line));
    return new Step(Moves.settled(next.landedHere()), step.effects());
  }

  private static Model toInbox(Model model, String filter) {
    var there = to(model, Tab.INBOX);
    return Typing.filter(there, new Filter(TextField.of(filter), false));
  }

  private static Model toEntry(Model model, long number) {
    var at = InboxRow.place(model.inbox().unfiltered(), number, -1);
    if (at < 0) {
      return to(model, new Query.Article(number));
    }
    var there = to(model, Tab.INBOX);
    var all = there.with(there.inbox().with(Filter.NONE, new Cursor(at, at)).opened(true));
    return Moves.settled(all).landedHere();
  }

  /** Where the way leads back to, if there was one. */
  static Optional<Model> back(Model model) {
    return model
        .trail()
        .last()
        .map(past -> model.with(model.trail().withoutLast()).with(past.knowing(model.here())))
        .map(Moves::settled);
  }

  /** Whether the place is the one that was last gone to. */
  static boolean isLanded(Model model) {
    return model.trail().leadsTo(model.here().scene());
  }

  /** The number of the entry that keys act on. */
  static Optional<Long> entry(Model model) {
    if (model.screen().isEmpty()) {
      return model.tab() == Tab.INBOX
          ? model.inbox().chosen().map(InboxEntry::number)
          : Optional.empty();
    }
    var shown = model.screen().get();
    return switch (shown.query()) {
      case Query.Thread thread -> chosenEntry(model, shown).or(() -> Optional.of(thread.entry()));
      case Query.Change change -> Optional.of(change.entry());
      case Query.Article article -> Optional.of(article.entry());
      case Query.Explanation explanation -> Optional.of(explanation.entry());
      default -> chosenEntry(model, shown);
    };
  }

  private static Optional<Long> chosenEntry(Model model, Screen shown) {
    return Screens.chosen(shown, model.layout())
        .flatMap(item -> item.target())
        .flatMap(target ->
            switch (target) {
              case Target.InboxEntry entry -> Optional.of(entry.number());
              case Target.Another(Query.Article article) -> Optional.of(article.entry());
              case Target.Another(Query.Thread thread) -> Optional.of(thread.entry());
              case Target.Another(Query.Change change) -> Optional.of(change.entry());
              default -> Optional.empty();
            });
  }
}
