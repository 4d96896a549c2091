package org.rfldigest.cli.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Snapshot;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;

/** Answers what the screens ask to be told, from the digest's files and from the store. */
final class DeskAnswers {

  private final Session session;
  private final LazyDesk desk;
  private final Seen seen;
  private final TextIndexing indexing;
  private final Function<Query.Output, Facts.Output> commands;
  private final Searching searching;
  private final AtomicReference<CompletableFuture<Optional<Snapshot>>> firstNewest =
      new AtomicReference<>();
  private Optional<Instant> lastLooked;
  private Optional<LastPlace> lastPlace = Optional.empty();

  /**
   * @param commands runs a command line and keeps what it prints
   */
  DeskAnswers(
      Session session,
      LazyDesk desk,
      Seen seen,
      TextIndexing indexing,
      Function<Query.Output, Facts.Output> commands) {
    this.session = session;
    this.desk = desk;
    this.seen = seen;
    this.indexing = indexing;
    this.commands = commands;
    this.searching = new Searching(session, desk::store);
  }

  /** Begins to read what the front page tells of the digest. */
  void begin() {
    var first = new CompletableFuture<Optional<Snapshot>>();
    firstNewest.set(first);
    Thread.ofPlatform().daemon().name("digest").start(() -> readNewest(first));
  }

  private void readNewest(CompletableFuture<Optional<Snapshot>> to) {
    try {
      seen.begin();
      to.complete(session.digest().newest());
    } catch (RuntimeException | Error unreadable) {
      to.completeExceptionally(unreadable);
    }
  }

  /** Empty where there is nothing of that to tell. */
  Optional<? extends Facts> of(Query query) {
    var library = new Library(session);
    return switch (query) {
      case Query.Components _ -> Optional.of(library.components());
      case Query.History history -> Optional.of(library.history(history));
      case Query.Pages _ -> Optional.of(library.pages());
      case Query.OnePage page -> Optional.of(library.page(page));
      case Query.Charts _ -> Optional.of(charts(library));
      case Query.Output output -> Optional.of(commands.apply(output));
      case Query.Search search -> Optional.of(found(search));
      case Query.Today _ -> Optional.of(today(library));
      case Query.Feeds _ -> Optional.of(feeds().all());
      case Query.Log _ -> Optional.of(new LogFacts(session, desk.store()).log());
      case Query.Article article -> entries().article(article.entry());
      case Query.Watched watched -> entries().watched(watched.feed());
      case Query.Explanation explanation -> entries().explanation(explanation.entry());
      case Query.Thread thread -> thread(thread.entry());
      case Query.Change change ->
          new ChangeFacts(desk.store(), session.clock().instant()).of(change.entry());
    };
  }

  /** Who searches lets the texts be read that no refresh has read yet. */
  private Facts found(Query.Search search) {
    var found = searching.of(search);
    indexing.begin();
    return found;
  }

  /** The front page; where the store cannot be read, why, above the digest that can. */
  private Facts.Today today(Library library) {
    try {
      return front().today(since(), lastPlace, this::newest);
    } catch (RuntimeException unreadable) {
      return library.today(String.valueOf(unreadable.getMessage()), newest());
    }
  }

  /** The first one was read while the terminal and the store were opened. */
  private Optional<Snapshot> newest() {
    var first = firstNewest.getAndSet(null);
    return first == null ? session.digest().newest() : first.join();
  }

  /** What the digest's sources count; and, where the store can be read, the mails of the lists. */
  private Facts.Charts charts(Library library) {
    var charts = new ArrayList<>(library.charts().charts());
    try {
      feeds().mails().ifPresent(charts::add);
    } catch (RuntimeException unreadable) {
      // Today tells why.
    }
    return new Facts.Charts(charts);
  }

  private Optional<Facts> thread(long number) {
    var store = desk.store();
    var thread = new Threads(store, since(), session.clock().instant()).of(number);
    store.bundles().of(number).ifPresent(store.bundles()::seen);
    return thread;
  }

  private EntryFacts entries() {
    return new EntryFacts(session, desk.store());
  }

  /** It does not wait for the review. */
  private TodayFacts front() {
    return new TodayFacts(session, desk.desk().store());
  }

  private FeedFacts feeds() {
    return new FeedFacts(session, desk.store());
  }

  /** The links of what was accepted since the reader last looked. */
  Set<String> fresh() {
    return since().map(front()::acceptedLinks).orElse(Set.of());
  }

  /** When the reader left the time before; asked once, so that it stays while they look. */
  private synchronized Optional<Instant> since() {
    if (lastLooked == null) {
      var store = desk.desk().store();
      lastLooked = store.reader().lastLooked();
      lastPlace = Remembered.lastPlace(store);
    }
    return lastLooked;
  }
}
