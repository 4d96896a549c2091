package org.rfldigest.cli.screens;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.Performer;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.workspace.configuration.Settings;

/** Does what the screens ask for, over the workspace. */
public final class DeskPerformer implements Performer, AutoCloseable {

  private final Session session;
  private final LazyDesk desk;
  private final Seen seen;
  private final Asides asides = new Asides();
  private final DeskAnswers answers;
  private final Refreshing refreshing;
  private Decisions decisions;

  /**
   * @param commands runs a command line that was typed on the screens, and keeps what it prints
   */
  public DeskPerformer(Session session, Function<Query.Output, Facts.Output> commands) {
    this.session = quiet(session);
    this.seen = new Seen(this.session.workspace());
    this.desk = new LazyDesk(this.session, seen, asides);
    var indexing = new TextIndexing(desk, seen);
    this.answers = new DeskAnswers(this.session, desk, seen, indexing, commands);
    this.refreshing = new Refreshing(this.session, desk, indexing);
  }

  /** One that sees from now on what others change. */
  static DeskPerformer watching(Session session, Function<Query.Output, Facts.Output> commands) {
    var performer = new DeskPerformer(session, commands);
    performer.seen.begin();
    return performer;
  }

  /** One that begins to read what the first screen shows, while its terminal is opened. */
  public static DeskPerformer begun(
      Session session, Function<Query.Output, Facts.Output> commands) {
    var performer = new DeskPerformer(session, commands);
    performer.desk.begin();
    performer.answers.begin();
    return performer;
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
  public void perform(Effect effect, Consumer<Message> told) {
    seen.begin();
    asides.goTo(told);
    switch (effect) {
      case Effect.LoadDigest load ->
          told.accept(new Message.DigestLoaded(load.id(), session.digest().dates()));
      case Effect.LoadGrounds load -> told.accept(grounds(load));
      case Effect.LoadSnapshot load -> told.accept(snapshot(load));
      case Effect.LoadInbox load -> told.accept(inbox(load));
      case Effect.LoadEntry load -> told.accept(entry(load));
      case Effect.Ask ask -> told.accept(asked(ask));
      case Effect.Refresh _ -> refreshing.run(told);
      case Effect.CancelRefresh _ -> refreshing.stop();
      case Effect.Edit edit -> told.accept(decisions().of(edit));
      case Effect.Decide decide -> told.accept(decided(decide));
      case Effect.Typing(var typed) ->
          desk.review().typing(typed.number(), typed.release(), typed.text());
      case Effect.DropTyped typed -> desk.review().dropTyped(typed.number());
      case Effect.KeepTyped typed ->
          desk.review().keepTyped(typed.number(), typed.release(), typed.text());
      case Effect.OpenLink open -> open(open.address(), told);
      case Effect.Leave leave -> leave(leave.place());
      case Effect.Redraw _, Effect.UseTheme _, Effect.Suspend _, Effect.Quit _, Effect.Copy _ -> {
        // The screen's own affairs.
      }
    }
  }

  /** Whether another process, or a hand in an editor, changed digest or inbox since last asked. */
  public boolean somethingChanged() {
    return seen.somethingChanged(desk.opened());
  }

  /** Remembers that the reader has seen what is there now, and where they were. */
  private void leave(Optional<LastPlace> place) {
    desk.opened()
        .ifPresent(store -> {
          store.reader().looked(session.clock().instant());
          place.ifPresent(last -> Remembered.keep(store, last));
        });
  }

  @Override
  public void close() {
    refreshing.stop();
    desk.close();
  }

  private void open(String address, Consumer<Message> told) {
    Consumer<String> refused = sentence -> told.accept(new Message.Refused(sentence));
    new Opener(
            session.configuration().get(Settings.OPEN),
            session.surroundings().environment(),
            refused)
        .open(address)
        .ifPresent(refused);
  }

  private Message asked(Effect.Ask ask) {
    return answers
        .of(ask.query())
        .<Message>map(known -> new Message.Answered(ask.id(), ask.query(), known))
        .orElseGet(() ->
            new Message.Failed(ask.id(), "There is nothing to show: " + ask.query().title() + "."));
  }

  private Message grounds(Effect.LoadGrounds load) {
    var digest = session.digest();
    return new Message.GroundsLoaded(
        load.id(),
        digest.sources(),
        digest.disagreements(),
        digest.problemsOfDisagreements(),
        new Library(session).tallies());
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

  private Message inbox(Effect.LoadInbox load) {
    var lines = desk.review().inbox(Facts.MOST_WAITING);
    return new Message.InboxLoaded(load.id(), lines, answers.fresh());
  }

  private Message entry(Effect.LoadEntry load) {
    return desk.review()
        .entry(load.number())
        .<Message>map(waiting -> {
          var base = waiting.entry().link().orElse("");
          var text = HtmlLines.of(waiting.entry().content(), base);
          var proposal = desk.review().proposal(waiting);
          return new Message.EntryLoaded(load.id(), load.number(), text, proposal);
        })
        .orElseGet(() ->
            new Message.Failed(
                load.id(), "The inbox has no entry " + load.number() + " any more."));
  }

  /**
   * What is decided here is no news from elsewhere. What was typed is offered again unless it is
   * written, whatever comes between.
   */
  private Message decided(Effect.Decide decide) {
    if (decide instanceof Effect.Accept(var number, var release, var text)) {
      desk.review().keepTyped(number, Optional.of(release), text);
    }
    var decisions = decisions();
    return seen.own(desk.store(), () -> decisions.of(decide));
  }

  /** One for the whole time, so that what was decided together is taken back together. */
  private synchronized Decisions decisions() {
    if (decisions == null) {
      decisions = new Decisions(session, desk.store(), desk.review(), answers::fresh);
    }
    return decisions;
  }
}
