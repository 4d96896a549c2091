package org.rfldigest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.ProposalText;
import org.rfldigest.review.Review;
import org.rfldigest.store.Step;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.Performer;
import org.rfldigest.tui.Until;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/**
 * Does what the screens ask for, over the workspace. The store is opened when it is first needed,
 * so that the digest is on the screen before.
 */
final class DeskPerformer implements Performer, AutoCloseable {

  private static final int INBOX_LIMIT = 2_000;

  private final Session session;
  private Desk desk;
  private Review review;
  private long seenStore;
  private long seenFiles;
  private volatile Refresh running;
  private Optional<Instant> lastLooked;

  DeskPerformer(Session session) {
    this.session = quiet(session);
    this.seenFiles = filesChanged();
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
    switch (effect) {
      case Effect.LoadDigest load ->
          answers.accept(new Message.DigestLoaded(load.id(), session.digest().dates()));
      case Effect.LoadGrounds load ->
          answers.accept(
              new Message.GroundsLoaded(
                  load.id(), session.digest().sources(), session.digest().disagreements()));
      case Effect.LoadSnapshot load -> answers.accept(snapshot(load));
      case Effect.LoadInbox load ->
          answers.accept(new Message.InboxLoaded(load.id(), review().inbox(INBOX_LIMIT)));
      case Effect.LoadEntry load -> answers.accept(entry(load));
      case Effect.Ask ask -> answers.accept(asked(ask));
      case Effect.Refresh _ -> refresh(answers);
      case Effect.CancelRefresh _ -> cancel();
      case Effect.Decide decide -> decide(decide, answers);
      case Effect.OpenLink open ->
          new Opener(session.surroundings().environment())
              .open(open.address())
              .ifPresent(sentence -> answers.accept(new Message.Refused(sentence)));
      case Effect.Redraw _, Effect.Suspend _, Effect.Quit _, Effect.Copy _ -> {
        // The screen's own affairs.
      }
    }
  }

  /** Whether another process, or a hand in an editor, changed digest or inbox since last asked. */
  synchronized boolean somethingChanged() {
    var files = filesChanged();
    var store = desk == null ? seenStore : desk.store().changeCounter();
    var changed = files != seenFiles || store != seenStore;
    seenFiles = files;
    seenStore = store;
    return changed;
  }

  @Override
  public synchronized void close() {
    cancel();
    if (desk != null) {
      desk.store().looked(session.clock().instant());
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
          case Query.Charts _ -> Optional.of(library.charts());
          case Query.Output output -> Optional.of(new Inside(session).run(output.words()));
          case Query.Search search -> Optional.of(library.search(search.words()));
          case Query.Today _ -> Optional.of(deskFacts().today(since(), Optional.empty()));
          case Query.Feeds _ -> Optional.of(deskFacts().feeds());
          case Query.Log _ -> Optional.of(deskFacts().log());
          case Query.Article article -> deskFacts().article(article.entry());
          case Query.Explanation explanation -> deskFacts().explanation(explanation.entry());
          case Query.Thread thread -> deskFacts().thread(thread.entry());
          case Query.Change change -> deskFacts().change(change.entry());
        };
    return facts
        .<Message>map(known -> new Message.Answered(ask.id(), ask.query(), known))
        .orElseGet(() ->
            new Message.Failed(ask.id(), "There is nothing to show: " + ask.query().title() + "."));
  }

  private DeskFacts deskFacts() {
    review();
    return new DeskFacts(session, desk);
  }

  /** When the reader left the time before; asked once, so that it stays while they look. */
  private synchronized Optional<Instant> since() {
    if (lastLooked == null) {
      lastLooked = desk.store().lastLooked();
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
      desk = Desk.open(session);
      review = desk.review();
      review.reconcile();
      seenStore = desk.store().changeCounter();
    }
    return review;
  }

  private void refresh(Consumer<Message> answers) {
    review();
    var subscriptions = Rules.subscriptions(session);
    try (var fetcher = Web.fetcher(session)) {
      running = desk.refresh(fetcher, subscriptions);
      var summary =
          running.run(
              subscriptions,
              Refresh.Scope.BY_HAND,
              progress ->
                  answers.accept(
                      new Message.RefreshProgress(
                          progress.report().subscription().title(),
                          FeedWords.words(progress.report().result()),
                          progress.done(),
                          progress.total())));
      answers.accept(new Message.RefreshDone(FeedWords.total(summary), summary.failed() == 0));
    } finally {
      running = null;
    }
  }

  private void cancel() {
    var now = running;
    if (now != null) {
      now.stop();
    }
  }

  private void decide(Effect.Decide decide, Consumer<Message> answers) {
    var undoes =
        decide instanceof Effect.Undo
            ? review().lastDecision().flatMap(DeskPerformer::release)
            : Optional.<Release>empty();
    var outcome =
        switch (decide) {
          case Effect.Accept accept ->
              review()
                  .accept(
                      accept.number(), Optional.of(accept.release()), Optional.of(accept.text()));
          case Effect.Reject reject -> review().reject(reject.number(), reject.why());
          case Effect.Snooze snooze -> review().snooze(snooze.number(), time(snooze.until()));
          case Effect.Undo _ -> review().undo();
          case Effect.Edit edit -> edit(edit.number());
        };
    var changed = decide instanceof Effect.Accept accept ? Optional.of(accept.release()) : undoes;
    answers.accept(
        switch (outcome) {
          case Outcome.Done done -> new Message.Decided(done.sentence(), changed);
          case Outcome.Refused refused -> new Message.Refused(refused.sentence());
        });
  }

  private static Optional<Release> release(Step step) {
    return step.decision() instanceof Decision.Accepted accepted
        ? Optional.of(accepted.release())
        : Optional.empty();
  }

  private Outcome edit(long number) {
    var waiting = review().entry(number);
    if (waiting.isEmpty()) {
      return new Outcome.Refused("The inbox has no entry " + number + ".");
    }
    var text = ProposalText.of(review().proposal(waiting.get()));
    var edited = new Editor(session).edit(text);
    return edited.equals(text)
        ? new Outcome.Done("Nothing was changed.")
        : review().keepDraft(number, edited);
  }

  private Instant time(Until until) {
    var now = session.clock().instant();
    return switch (until) {
      case TOMORROW -> now.plus(Duration.ofDays(1));
      case NEXT_WEEK -> now.plus(Duration.ofDays(7));
      case NEXT_RELEASE -> nextRelease(now);
    };
  }

  /** When the next merge window opens, as far as the calendar tells; else in nine weeks. */
  private Instant nextRelease(Instant now) {
    var calendar = Rules.calendar(session);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return calendar
        .at(today)
        .flatMap(phase -> calendar.opening(calendar.after(phase.release())))
        .filter(day -> day.isAfter(today))
        .orElse(today.plusWeeks(9))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
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
