package org.rfldigest.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Development;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Health;
import org.rfldigest.refresh.PageEntry;
import org.rfldigest.review.Learned;
import org.rfldigest.store.FeedMark;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.PageText;
import org.rfldigest.store.Step;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.watch.Change;

/** Answers what screens ask of the store. */
final class DeskFacts {

  private static final int INBOX_LIMIT = 2_000;
  private static final int LOG_LIMIT = 500;
  private static final int MOVED_LIMIT = 50;
  private static final int WEEKS = 4;
  private static final int MONTHS = 36;

  /** Words shown around what changed on a page. */
  private static final int NEAR = 12;

  private final Session session;
  private final Desk desk;

  DeskFacts(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  /**
   * @param newest the newest release of which something is told, read meanwhile
   */
  Facts.Today today(
      Optional<Instant> since, Optional<LastPlace> place, Supplier<Optional<Snapshot>> newest) {
    var waiting = desk.store().inbox().waiting(session.clock().instant(), INBOX_LIMIT);
    return new Facts.Today(
        since,
        since.map(this::accepted).orElse(List.of()),
        waiting(waiting),
        since.map(this::moved).orElse(List.of()),
        changedPages(since),
        troubles(),
        newest.get(),
        place);
  }

  /** By release, newest first; those of no known release behind them. */
  private static List<Facts.Waiting> waiting(Map<Optional<Release>, Integer> counts) {
    var known = new TreeMap<Release, Integer>(Comparator.reverseOrder());
    counts.forEach((release, count) -> release.ifPresent(to -> known.put(to, count)));
    var rows = new ArrayList<Facts.Waiting>();
    known.forEach((release, count) -> rows.add(new Facts.Waiting(Optional.of(release), count)));
    var unknown = counts.get(Optional.<Release>empty());
    if (unknown != null) {
      rows.add(new Facts.Waiting(Optional.empty(), unknown));
    }
    return rows;
  }

  /** The series that have come further since then and were not looked at yet. */
  private List<Facts.Moved> moved(Instant since) {
    return desk.store().bundles().moved(since, session.clock().instant(), MOVED_LIMIT).stream()
        .map(series ->
            new Facts.Moved(
                series.lead().number(),
                series.lead().entry().title(),
                String.join(", ", series.news())))
        .toList();
  }

  /** The watched pages whose change waits, and came or went on since then. */
  private List<Facts.Moved> changedPages(Optional<Instant> since) {
    var pages = new ArrayList<Facts.Moved>();
    for (var entry : desk.store().inbox().ofPages(session.clock().instant())) {
      var isNews = since.isEmpty() || entry.date().isAfter(since.get());
      if (isNews && PageEntry.baseline(entry.key()).isPresent()) {
        var what = entry.entry().title().substring(entry.entry().title().lastIndexOf(": ") + 2);
        pages.add(new Facts.Moved(entry.number(), entry.feed(), what));
      }
    }
    return pages;
  }

  /** What was accepted since then and stands in the digest, newest first. */
  private List<Development> accepted(Instant since) {
    var accepted = new ArrayList<Development>();
    for (var step : desk.store().decisions().last(LOG_LIMIT)) {
      if (step.decision() instanceof Decision.Accepted decision && decision.at().isAfter(since)) {
        development(step, decision.release()).ifPresent(accepted::add);
      }
    }
    return accepted;
  }

  /** The links of the entries that were accepted since then. */
  Set<String> acceptedLinks(Instant since) {
    var links = new HashSet<String>();
    for (var step : desk.store().decisions().last(LOG_LIMIT)) {
      if (step.decision() instanceof Decision.Accepted decision && decision.at().isAfter(since)) {
        desk.store()
            .inbox()
            .entry(step.number())
            .flatMap(entry -> entry.entry().link())
            .ifPresent(links::add);
      }
    }
    return links;
  }

  private Optional<Development> development(Step step, Release release) {
    var link = desk.store().inbox().entry(step.number()).flatMap(entry -> entry.entry().link());
    return session.digest().snapshot(release).stream()
        .flatMap(snapshot -> snapshot.developments().stream())
        .filter(development ->
            link.isPresent()
                && development.citations().stream()
                    .anyMatch(citation -> citation.link().equals(link)))
        .findFirst();
  }

  /** Feeds that are not well; the list of feeds is read only where some may be. */
  private List<Facts.Trouble> troubles() {
    var now = session.clock().instant();
    var maybe = desk.store().feeds().troubled();
    var troubles = new ArrayList<Facts.Trouble>();
    for (var subscription :
        maybe.isEmpty() ? List.<Subscription>of() : Rules.subscriptions(session)) {
      if (maybe.contains(subscription.key())) {
        var stored = desk.store().feeds().state(subscription.key());
        var mark = desk.store().feeds().mark(subscription.key());
        var health = Health.of(subscription, stored, mark, desk.store().feeds().holds(now), now);
        if (!isWell(health)) {
          troubles.add(new Facts.Trouble(subscription.title(), problem(health)));
        }
      }
    }
    return troubles;
  }

  private static String problem(Health health) {
    return health.problem() + (health.advice().isEmpty() ? "" : " — " + health.advice());
  }

  Facts.Feeds feeds() {
    var now = session.clock().instant();
    var states = desk.store().feeds().states();
    var marks = desk.store().feeds().marks();
    var holds = desk.store().feeds().holds(now);
    var feeds = new ArrayList<Facts.Feed>();
    for (var subscription : Rules.subscriptions(session)) {
      var stored = states.getOrDefault(subscription.key(), FetchState.NEW);
      var mark = marks.getOrDefault(subscription.key(), FeedMark.NONE);
      var health = Health.of(subscription, stored, mark, holds, now);
      feeds.add(
          new Facts.Feed(
              subscription.key(),
              subscription.title(),
              subscription.address(),
              FeedWords.state(health),
              isWell(health),
              health.lastSuccess().map(FeedWords::minute).orElse("never read"),
              due(health),
              rates(subscription.key(), now),
              problem(health),
              perWeek(subscription.key(), now)));
    }
    feeds.sort(Comparator.comparing(Facts.Feed::isWell));
    return new Facts.Feeds(feeds);
  }

  private static boolean isWell(Health health) {
    return switch (health.state()) {
      case NEW, WELL, MOVED, RETIRED -> true;
      case FAILING, PERHAPS_GONE, GONE, TWIN -> false;
    };
  }

  private static String due(Health health) {
    if (health.nextDue().isEmpty()) {
      return health.state() == Health.State.GONE ? "not asked any more" : "may be asked now";
    }
    var because = health.because().isEmpty() ? "" : ", because " + health.because();
    return FeedWords.minute(health.nextDue().get()) + because;
  }

  private String rates(String key, Instant now) {
    var rate = desk.store().rate(key, now.minus(Duration.ofDays(7 * WEEKS)));
    return rate.entries() + " entries and " + rate.accepted() + " accepted in four weeks";
  }

  /** How many were new in each of the last twelve weeks. */
  private List<Integer> perWeek(String key, Instant now) {
    var counts = new ArrayList<Integer>();
    var before = desk.store().rate(key, now.minus(Duration.ofDays(7L * 12))).entries();
    for (var week = 11; week >= 0; week--) {
      var after = desk.store().rate(key, now.minus(Duration.ofDays(7L * week))).entries();
      counts.add(before - after);
      before = after;
    }
    return counts;
  }

  /** The mails of the lists that are followed, by month, as far as they were read. */
  Optional<Facts.Chart> mails() {
    var months = new TreeMap<String, Integer>();
    var lists = new ArrayList<String>();
    for (var subscription : Rules.subscriptions(session)) {
      var counts =
          subscription.kind() == Subscription.Kind.LIST
              ? desk.store().perMonth(subscription.key())
              : Map.<String, Integer>of();
      counts.forEach((month, many) -> months.merge(month, many, Integer::sum));
      if (!counts.isEmpty()) {
        lists.add(subscription.title());
      }
    }
    var points = new ArrayList<Facts.Point>();
    months.forEach((month, many) -> points.add(new Facts.Point(month, many)));
    var newest = points.subList(Math.max(0, points.size() - MONTHS), points.size());
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Facts.Chart(
                "Mails per month",
                "mails that were read here, which is no measure of the lists",
                String.join(", ", lists),
                newest));
  }

  Facts.Log log() {
    var events = new ArrayList<Facts.Event>();
    for (var step : desk.store().decisions().last(LOG_LIMIT)) {
      events.add(new Facts.Event(step.decision().at(), false, sentence(step)));
    }
    for (var subscription : Rules.subscriptions(session)) {
      var state = desk.store().feeds().state(subscription.key());
      state
          .lastAttempt()
          .ifPresent(at ->
              events.add(
                  new Facts.Event(
                      at,
                      state.failures() > 0,
                      subscription.title()
                          + ": "
                          + (state.failures() > 0 ? state.sentence() : "asked, all is well"))));
    }
    events.sort(Comparator.comparing(Facts.Event::at).reversed());
    return new Facts.Log(events);
  }

  private String sentence(Step step) {
    var title =
        desk.store()
            .inbox()
            .entry(step.number())
            .map(entry -> entry.entry().title())
            .orElse("entry " + step.number());
    return switch (step.decision()) {
      case Decision.Accepted accepted -> "accepted into " + accepted.release() + ": " + title;
      case Decision.Rejected rejected ->
          "rejected" + (rejected.why().isEmpty() ? "" : " (" + rejected.why() + ")") + ": " + title;
      case Decision.Snoozed snoozed ->
          "snoozed until " + FeedWords.minute(snoozed.until()) + ": " + title;
    };
  }

  Optional<Facts> article(long number) {
    return desk.store()
        .inbox()
        .entry(number)
        .map(entry ->
            new Facts.Article(
                entry.entry().title(),
                about(entry),
                entry.entry().link(),
                HtmlLines.of(entry.entry().content(), entry.entry().link().orElse(""))));
  }

  /** The cover letters of a series, or the versions of an entry's text, oldest first. */
  Optional<Facts> change(long number) {
    return new Threads(desk.store(), Optional.empty(), session.clock().instant())
        .covers(number)
        .or(() -> changedText(number));
  }

  private Optional<Facts> changedText(long number) {
    return desk.store()
        .inbox()
        .entry(number)
        .map(entry ->
            PageEntry.baseline(entry.key())
                .map(baseline -> pageChange(entry, baseline))
                .orElseGet(() -> textChange(entry)));
  }

  /** The page's texts from the one the change is told against. */
  private Facts.Change pageChange(InboxEntry entry, long baseline) {
    var versions = new ArrayList<Facts.Version>();
    var before = Optional.<String>empty();
    for (var text : desk.store().pages().texts(entry.key().subscription()).reversed()) {
      if (text.number() >= baseline) {
        versions.add(pageVersion(text, before));
        before = Optional.of(text.text());
      }
    }
    return new Facts.Change(entry.feed(), versions);
  }

  private static Facts.Version pageVersion(PageText text, Optional<String> before) {
    var change = Change.between(before.orElse(text.text()), text.text());
    var pieces = change.near(NEAR).hunks().stream().map(Versions::piece).toList();
    return new Facts.Version(text.seen(), before.isEmpty() ? "as it was" : "", pieces);
  }

  private Facts.Change textChange(InboxEntry entry) {
    var versions = new ArrayList<Facts.Version>();
    var before = Optional.<String>empty();
    for (var version : desk.store().versions(entry.number()).reversed()) {
      var text = Versions.text(version.content());
      versions.add(Versions.of(version.replaced(), version.title(), before, text));
      before = Optional.of(text);
    }
    var now = entry.entry();
    versions.add(Versions.of(entry.date(), now.title(), before, Versions.text(now.content())));
    return new Facts.Change(now.title(), versions);
  }

  private static String about(InboxEntry entry) {
    var by = entry.entry().author().map(author -> " · " + author).orElse("");
    return entry.feed() + by + " · " + FeedWords.minute(entry.date());
  }

  Optional<Facts> explanation(long number) {
    return desk.store()
        .inbox()
        .entry(number)
        .map(entry -> {
          var verdict = entry.verdict();
          var sections = new ArrayList<Facts.Section>();
          var rules = verdict.reasons().stream().map(DeskFacts::words).toList();
          sections.add(new Facts.Section("The rules that spoke", rules));
          var threshold = Rules.relevance(session).threshold();
          var changes = ExplainCommand.changes(entry, threshold);
          sections.add(new Facts.Section("What would change it", changes));
          var taught = ExplainCommand.taught(entry, Learned.of(desk.store()));
          sections.add(new Facts.Section("What your decisions have taught", taught));
          return new Facts.Explanation(entry.entry().title(), sections);
        });
  }

  private static String words(Reason reason) {
    var found = reason.found().isEmpty() ? "" : " (" + reason.found() + ")";
    return reason.points() == 0
        ? reason.sentence() + found
        : (reason.points() > 0 ? "+" : "") + reason.points() + "  " + reason.sentence() + found;
  }
}
