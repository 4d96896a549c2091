package org.rfldigest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Snapshot;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.review.Review;
import org.rfldigest.store.Store;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.Performer;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.workspace.configuration.Settings;

/**
 * Does what the screens ask for, over the workspace. The store is opened when it is first needed,
 * so that the digest is on the screen before.
 */
final class DeskPerformer implements Performer, AutoCloseable {

  private static final int INBOX_LIMIT = 2_000;
  private static final int AT_ONCE = 50;

  private final Session session;
  private final Searching searching;
  private Desk desk;
  private Review review;
  private long seenStore;
  private long seenFiles;
  private boolean haveSeenFiles;
  private final Object files = new Object();
  private volatile Refresh running;
  private Optional<Instant> lastLooked;
  private Optional<LastPlace> lastPlace = Optional.empty();
  private final AtomicReference<CompletableFuture<Optional<Snapshot>>> firstNewest =
      new AtomicReference<>();
  private Decisions decisions;
  private boolean closed;

  DeskPerformer(Session session) {
    this.session = quiet(session);
    this.searching = new Searching(this.session, this::store);
  }

  /** One that sees from now on what others change. */
  static DeskPerformer watching(Session session) {
    var performer = new DeskPerformer(session);
    performer.seeFiles();
    return performer;
  }

  /** One that begins to read what the first screen shows, while its terminal is opened. */
  static DeskPerformer begun(Session session) {
    var performer = new DeskPerformer(session);
    var first = new CompletableFuture<Optional<Snapshot>>();
    performer.firstNewest.set(first);
    aside("store", performer::openAside);
    aside("digest", () -> performer.readNewest(first));
    return performer;
  }

  private static void aside(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  /** Where the store cannot be opened, the first to ask for it is told so. */
  private void openAside() {
    try {
      desk();
    } catch (RuntimeException toldToWhoAsks) {
      // Tried again then.
    }
  }

  private void readNewest(CompletableFuture<Optional<Snapshot>> to) {
    try {
      seeFiles();
      to.complete(Opening.newest(session.digest()));
    } catch (RuntimeException unreadable) {
      to.completeExceptionally(unreadable);
    }
  }

  /** Remembers once how the files are before any of them is read. */
  private void seeFiles() {
    synchronized (files) {
      if (!haveSeenFiles) {
        seenFiles = filesChanged();
        haveSeenFiles = true;
      }
    }
  }

  /** The same workspace, but nothing is printed: the screens have the terminal. */
  private static Session quiet(Session session) {
    var given = session.surroundings();
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var quiet =
        new Surroundings(
            given.in(),
            nowhere,
            nowhere,
            given.environment(),
            given.folder(),
            given.clock(),
            given.terminal());
    return new Session(quiet, Optional.of(session.workspace().root().toString()));
  }

  @Override
  public void perform(Effect effect, Consumer<Message> answers) {
    seeFiles();
    switch (effect) {
      case Effect.LoadDigest load ->
          answers.accept(new Message.DigestLoaded(load.id(), session.digest().dates()));
      case Effect.LoadGrounds load ->
          answers.accept(
              new Message.GroundsLoaded(
                  load.id(),
                  session.digest().sources(),
                  session.digest().disagreements(),
                  new Library(session).tallies()));
      case Effect.LoadSnapshot load -> answers.accept(snapshot(load));
      case Effect.LoadInbox load ->
          answers.accept(new Message.InboxLoaded(load.id(), review().inbox(INBOX_LIMIT), fresh()));
      case Effect.LoadEntry load -> answers.accept(entry(load));
      case Effect.Ask ask -> answers.accept(asked(ask));
      case Effect.Refresh _ -> refresh(answers);
      case Effect.CancelRefresh _ -> cancel();
      case Effect.Decide decide -> answers.accept(decisions().of(decide));
      case Effect.OpenLink open ->
          new Opener(
                  session.configuration().get(Settings.OPEN),
                  session.surroundings().environment(),
                  sentence -> answers.accept(new Message.Refused(sentence)))
              .open(open.address())
              .ifPresent(sentence -> answers.accept(new Message.Refused(sentence)));
      case Effect.Leave leave -> leave(leave.place());
      case Effect.Redraw _, Effect.UseTheme _, Effect.Suspend _, Effect.Quit _, Effect.Copy _ -> {
        // The screen's own affairs.
      }
    }
  }

  /** Whether another process, or a hand in an editor, changed digest or inbox since last asked. */
  synchronized boolean somethingChanged() {
    seeFiles();
    var now = filesChanged();
    var store = desk == null ? seenStore : desk.store().changeCounter();
    var changed = now != seenFiles || store != seenStore;
    seenFiles = now;
    seenStore = store;
    return changed;
  }

  /** Remembers that the reader has seen what is there now, and where they were. */
  private synchronized void leave(Optional<LastPlace> place) {
    if (desk != null && !closed) {
      desk.store().reader().looked(session.clock().instant());
      place.ifPresent(last -> Remembered.keep(desk.store(), last));
    }
  }

  @Override
  public synchronized void close() {
    cancel();
    closed = true;
    if (desk != null) {
      desk.close();
    }
  }

  private Message asked(Effect.Ask ask) {
    var library = new Library(session);
    Optional<? extends Facts> facts =
        switch (ask.query()) {
          case Query.Components _ -> Optional.of(library.components());
          case Query.History history -> library.history(history);
          case Query.Pages _ -> Optional.of(library.pages());
          case Query.OnePage page -> library.page(page);
          case Query.Charts _ -> Optional.of(charts(library));
          case Query.Output output -> Optional.of(new Inside(session).run(output.words()));
          case Query.Search search -> Optional.of(searching.of(search, filesChanged()));
          case Query.Today _ -> Optional.of(today(library));
          case Query.Feeds _ -> Optional.of(deskFacts().feeds());
          case Query.Log _ -> Optional.of(deskFacts().log());
          case Query.Article article -> deskFacts().article(article.entry());
          case Query.Explanation explanation -> deskFacts().explanation(explanation.entry());
          case Query.Thread thread -> thread(thread.entry());
          case Query.Change change -> deskFacts().change(change.entry());
        };
    return facts
        .<Message>map(known -> new Message.Answered(ask.id(), ask.query(), known))
        .orElseGet(() ->
            new Message.Failed(ask.id(), "There is nothing to show: " + ask.query().title() + "."));
  }

  /** The front page; where the store cannot be read, why, above the digest that can. */
  private Facts.Today today(Library library) {
    try {
      return new DeskFacts(session, desk()).today(since(), lastPlace, this::newest);
    } catch (RuntimeException unreadable) {
      return library.today(String.valueOf(unreadable.getMessage()), newest());
    }
  }

  /** The first one was read while the terminal and the store were opened. */
  private Optional<Snapshot> newest() {
    var first = firstNewest.getAndSet(null);
    return first == null ? Opening.newest(session.digest()) : first.join();
  }

  /** What the digest's sources count; and, where the store can be read, the mails of the lists. */
  private Facts.Charts charts(Library library) {
    var charts = new ArrayList<>(library.charts().charts());
    try {
      deskFacts().mails().ifPresent(charts::add);
    } catch (RuntimeException unreadable) {
      // Today tells why.
    }
    return new Facts.Charts(charts);
  }

  private Optional<Facts> thread(long number) {
    review();
    var thread = new Threads(desk.store(), since(), session.clock().instant()).of(number);
    desk.store().bundles().of(number).ifPresent(desk.store().bundles()::seen);
    return thread;
  }

  private Store store() {
    review();
    return desk.store();
  }

  private DeskFacts deskFacts() {
    review();
    return new DeskFacts(session, desk);
  }

  /** The links of what was accepted since the reader last looked. */
  private Set<String> fresh() {
    return since().map(then -> new DeskFacts(session, desk).acceptedLinks(then)).orElse(Set.of());
  }

  /** When the reader left the time before; asked once, so that it stays while they look. */
  private synchronized Optional<Instant> since() {
    if (lastLooked == null) {
      lastLooked = desk().store().reader().lastLooked();
      lastPlace = Remembered.lastPlace(desk.store());
    }
    return lastLooked;
  }

  private Message snapshot(Effect.LoadSnapshot load) {
    return session
        .digest()
        .snapshot(load.release())
        .<Message>map(snapshot -> new Message.SnapshotLoaded(load.id(), snapshot))
        .orElseGet(() ->
            new Message.Failed(
                load.id(), "There is no snapshot of " + load.release() + " any more."));
  }

  private Message entry(Effect.LoadEntry load) {
    return review()
        .entry(load.number())
        .<Message>map(waiting -> {
          var base = waiting.entry().link().orElse("");
          var text = HtmlLines.of(waiting.entry().content(), base);
          var proposal = review().proposal(waiting);
          return new Message.EntryLoaded(load.id(), load.number(), text, proposal);
        })
        .orElseGet(() ->
            new Message.Failed(
                load.id(), "The inbox has no entry " + load.number() + " any more."));
  }

  private synchronized Review review() {
    if (review == null) {
      review = desk().review();
      review.reconcile();
      seenStore = desk.store().changeCounter();
    }
    return review;
  }

  private synchronized Desk desk() {
    if (desk == null) {
      desk = Desk.open(session);
      seenStore = desk.store().changeCounter();
    }
    return desk;
  }

  private void refresh(Consumer<Message> answers) {
    review();
    var subscriptions = Rules.subscriptions(session);
    try (var fetcher = Web.fetcher(session)) {
      running = desk.refresh(fetcher, subscriptions);
      var failed = new AtomicInteger();
      var summary =
          running.run(
              subscriptions,
              Refresh.Scope.BY_HAND,
              progress -> {
                if (progress.report().isFailure()) {
                  failed.incrementAndGet();
                }
                answers.accept(
                    new Message.RefreshProgress(
                        progress.report().subscription().title(),
                        FeedWords.words(progress.report().result()),
                        progress.done(),
                        progress.total(),
                        failed.get(),
                        fetcher.received()));
              });
      answers.accept(new Message.RefreshDone(FeedWords.total(summary), summary.failed() == 0));
      index();
    } finally {
      running = null;
    }
  }

  /** Makes all texts searchable, in steps that nobody has to wait for. */
  private void index() {
    while (hasIndexed()) {
      Thread.yield();
    }
  }

  private synchronized boolean hasIndexed() {
    return !closed && new Indexing(desk.store()).some(AT_ONCE);
  }

  private void cancel() {
    var now = running;
    if (now != null) {
      now.stop();
    }
  }

  /** One for the whole time, so that what was decided together is taken back together. */
  private synchronized Decisions decisions() {
    if (decisions == null) {
      var open = review();
      decisions = new Decisions(session, desk.store(), open);
    }
    return decisions;
  }

  /** Another number for other names, sizes or times of the files that people write. */
  private long filesChanged() {
    var workspace = session.workspace();
    var all = fingerprint(workspace.feedsFile()) * 31 + fingerprint(workspace.relevanceFile());
    try (var files = Files.newDirectoryStream(workspace.snapshots(), "*.md")) {
      for (var file : files) {
        all += fingerprint(file);
      }
      return all;
    } catch (IOException gone) {
      return 0;
    }
  }

  private static long fingerprint(Path path) {
    var file = path.toFile();
    return Objects.hash(file.getName(), file.lastModified(), file.length());
  }
}
