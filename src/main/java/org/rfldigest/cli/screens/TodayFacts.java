package org.rfldigest.cli.screens;

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
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.refresh.PageEntry;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;

/** What the front page tells, and what was accepted lately. */
final class TodayFacts {

  private static final int LAST_DECISIONS = 500;
  private static final int MOVED_LIMIT = 50;

  private final Session session;
  private final Store store;

  TodayFacts(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  /**
   * @param newest the newest release of which something is told, read meanwhile
   */
  Facts.Today today(
      Optional<Instant> since, Optional<LastPlace> place, Supplier<Optional<Snapshot>> newest) {
    var waiting = store.inbox().waiting(session.clock().instant(), Facts.MOST_WAITING);
    return new Facts.Today(
        since,
        since.map(this::accepted).orElse(List.of()),
        waiting(waiting),
        since.map(this::moved).orElse(List.of()),
        changedPages(since),
        new FeedFacts(session, store).troubles(),
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
    return store.bundles().moved(since, session.clock().instant(), MOVED_LIMIT).stream()
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
    for (var entry : store.inbox().ofPages(session.clock().instant())) {
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
    for (var step : store.decisions().last(LAST_DECISIONS)) {
      if (step.decision() instanceof Decision.Accepted decision && decision.at().isAfter(since)) {
        development(step, decision.release()).ifPresent(accepted::add);
      }
    }
    return accepted;
  }

  /** The links of the entries that were accepted since then. */
  Set<String> acceptedLinks(Instant since) {
    var links = new HashSet<String>();
    for (var step : store.decisions().last(LAST_DECISIONS)) {
      if (step.decision() instanceof Decision.Accepted decision && decision.at().isAfter(since)) {
        store
            .inbox()
            .entry(step.number())
            .flatMap(entry -> entry.entry().link())
            .ifPresent(links::add);
      }
    }
    return links;
  }

  private Optional<Development> development(Step step, Release release) {
    var link = store.inbox().entry(step.number()).flatMap(entry -> entry.entry().link());
    return session.digest().snapshot(release).stream()
        .flatMap(snapshot -> snapshot.developments().stream())
        .filter(development ->
            link.isPresent()
                && development.citations().stream()
                    .anyMatch(citation -> citation.link().equals(link)))
        .findFirst();
  }
}
