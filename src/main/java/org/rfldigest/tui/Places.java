package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;

/**
 * Notes where the reader is, so that the next start can lead there. A note is a row of fields with
 * tabs between them: what is shown, the place in it, and the filter.
 */
final class Places {

  private static final String TAB = "\t";
  private static final int FIELDS = 7;

  private Places() {}

  /** The place that is left; none at the front page, which is where the next start begins. */
  static Optional<LastPlace> of(Model model) {
    if (model.screen().isPresent()) {
      return ofScreen(model, model.screen().get());
    }
    return switch (model.tab()) {
      case RELEASES -> ofReleases(model.releases());
      case INBOX -> Optional.of(ofInbox(model.inbox()));
      case DISAGREEMENTS -> Optional.of(ofDisputes(model.disputes()));
    };
  }

  private static Optional<LastPlace> ofScreen(Model model, Screen screen) {
    var subject =
        switch (screen.query()) {
          case Query.Today _ -> "";
          case Query.Output _ -> "";
          case Query.Components _ -> "components\t";
          case Query.History history -> "history\t" + history.component();
          case Query.Pages _ -> "pages\t";
          case Query.OnePage page -> "page\t" + page.key();
          case Query.Feeds _ -> "feeds\t";
          case Query.Charts _ -> "charts\t";
          case Query.Log _ -> "log\t";
          case Query.Search search -> "search\t" + search.words();
          case Query.Thread thread -> "thread\t" + thread.entry();
          case Query.Change change -> "change\t" + change.entry();
          case Query.Article article -> "article\t" + article.entry();
          case Query.Watched watched -> "watched\t" + watched.feed();
          case Query.Explanation explanation -> "why\t" + explanation.entry();
        };
    if (subject.isEmpty()) {
      return screen.query() instanceof Query.Output
          ? Jump.back(model).flatMap(Places::of)
          : Optional.empty();
    }
    var place = screen.cursor();
    var filter = screen.isSearch() ? "" : screen.filter().field().text();
    return Optional.of(new LastPlace(words(screen), code(subject, place, screen.across(), filter)));
  }

  private static String words(Screen screen) {
    var title = screen.query().title();
    return switch (screen.facts().orElse(null)) {
      case Facts.History history -> "History of " + history.name();
      case Facts.OnePage page -> page.title();
      case Facts.Thread thread -> title + ": " + thread.title();
      case Facts.Change change -> title + ": " + change.title();
      case Facts.Article article -> title + ": " + article.title();
      case Facts.Explanation explanation -> title + ": " + explanation.title();
      case Facts.Search _ -> title + ": " + screen.filter().field().text();
      case null, default -> title;
    };
  }

  private static Optional<LastPlace> ofReleases(Releases releases) {
    return releases
        .chosen()
        .map(release -> {
          var inPage = releases.focus() != ReleasesReading.Focus.LIST;
          var development = releases.development().filter(told -> inPage);
          var line = development.map(told -> told.place().line()).orElse(0);
          var subject = "release\t" + release;
          var place = new Cursor(line, releases.detailTop());
          var about = development.map(Development::components).orElse(List.of());
          return new LastPlace(
              "Linux " + release + (about.isEmpty() ? "" : " · " + String.join(", ", about)),
              code(subject, place, releases.focus().ordinal(), ""));
        });
  }

  private static LastPlace ofInbox(Inbox inbox) {
    var filter = inbox.filter().field().text();
    var number = inbox.chosen().map(entry -> entry.number()).orElse(0L);
    var title = inbox.chosen().map(entry -> ": " + entry.entry().title()).orElse("");
    var code = code("inbox\t" + number, inbox.list(), inbox.open() ? 1 : 0, filter);
    return new LastPlace("Inbox" + title, code);
  }

  private static LastPlace ofDisputes(Disputes disputes) {
    return new LastPlace(
        "Disagreements", code("disagreements\t", disputes.list(), disputes.open() ? 1 : 0, ""));
  }

  private static String code(String subject, Cursor place, int across, String filter) {
    return String.join(
        TAB, subject, "" + place.at(), "" + place.top(), "" + across, filter.replace(TAB, " "), "");
  }

  /** There again; where the note says nothing that can be shown, the model as it is. */
  static Step to(Model model, LastPlace last) {
    var fields = last.code().split(TAB, -1);
    if (fields.length != FIELDS) {
      return Step.to(model);
    }
    try {
      var place = new Cursor(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
      return to(model, fields[0], fields[1], place, Integer.parseInt(fields[4]), fields[5]);
    } catch (NumberFormatException foreign) {
      return Step.to(model);
    }
  }

  private static Step to(
      Model model, String kind, String subject, Cursor place, int across, String filter) {
    var kept = new Filter(TextField.of(filter), false);
    return switch (kind) {
      case "release" -> toRelease(model, subject, place, across);
      case "inbox" -> Step.to(toInbox(model, Long.parseLong(subject), place, across == 1, kept));
      case "disagreements" -> {
        var there = Jump.to(model, Tab.DISAGREEMENTS);
        yield Step.to(there.with(new Disputes(place, across == 1, 0)));
      }
      default ->
          query(kind, subject)
              .map(query -> Screen.of(query).with(place, across))
              .map(screen -> screen.isSearch() ? screen : screen.keeping(kept))
              .map(screen -> Step.to(model.left(model.with(Optional.of(screen)))))
              .orElse(Step.to(model));
    };
  }

  private static Optional<Query> query(String kind, String subject) {
    return Optional.ofNullable(
        switch (kind) {
          case "components" -> new Query.Components();
          case "history" -> new Query.History(subject);
          case "pages" -> new Query.Pages();
          case "page" -> new Query.OnePage(subject);
          case "feeds" -> new Query.Feeds();
          case "charts" -> new Query.Charts();
          case "log" -> new Query.Log();
          case "search" -> new Query.Search(subject);
          case "thread" -> new Query.Thread(Long.parseLong(subject));
          case "change" -> new Query.Change(Long.parseLong(subject));
          case "article" -> new Query.Article(Long.parseLong(subject));
          case "watched" -> new Query.Watched(subject);
          case "why" -> new Query.Explanation(Long.parseLong(subject));
          default -> null;
        });
  }

  private static Step toRelease(Model model, String name, Cursor place, int focus) {
    var release = Release.parse(name);
    if (release.isEmpty()) {
      return Step.to(model);
    }
    var step = Jump.toRelease(model, release.get());
    var there = step.model();
    if (there.releases().chosen().filter(release.get()::equals).isEmpty()) {
      return step;
    }
    var focused = ReleasesReading.Focus.values()[Math.clamp(focus, 0, 2)];
    var releases =
        place.at() == 0
            ? there.releases().with(focused)
            : there.releases().wanting(place.at()).with(focused).withDetailTop(place.top());
    return new Step(Moves.settled(there.with(releases).landedHere()), step.effects());
  }

  private static Model toInbox(
      Model model, long number, Cursor place, boolean isOpen, Filter filter) {
    var there = Jump.to(model, Tab.INBOX);
    var inbox = there.inbox().with(filter, place);
    var at = InboxRow.place(inbox.shown(), number, place.at());
    var chosen = inbox.with(filter, new Cursor(at, place.top()));
    return Moves.settled(there.with(chosen.opened(isOpen && chosen.chosen().isPresent())))
        .landedHere();
  }
}
