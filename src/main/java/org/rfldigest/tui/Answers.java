package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.tui.screens.Query;

/** What the world's answers make of the model, and what is then asked for. */
final class Answers {

  private static final String DIGEST = "digest";
  private static final String GROUNDS = "grounds";
  private static final String INBOX = "inbox";
  private static final String SCREEN = "screen";
  private static final String PAGE = "snapshot ";

  private static final Comparator<ReleaseDates> NEWEST_RELEASE =
      (one, other) -> other.release().compareTo(one.release());

  private Answers() {}

  /** Asks anew for all that may have changed. */
  static Step reload(Model model) {
    return load(model.with(model.screen().map(Screen::stale)));
  }

  /** Asks for the digest and for what waits. */
  static Step load(Model model) {
    return loadInbox(loadDigest(Step.to(model)));
  }

  private static Step loadDigest(Step step) {
    var asked = step.model().with(step.model().requests().ask(DIGEST));
    return step.and(asked, new Effect.LoadDigest(asked.requests().last()));
  }

  private static Step loadInbox(Step step) {
    var asked = step.model().with(step.model().requests().ask(INBOX));
    return step.and(asked, new Effect.LoadInbox(asked.requests().last()));
  }

  /** Asks for the chosen release's snapshot where it is not here and not on its way. */
  static Step needed(Model model) {
    var releases = model.releases();
    var missing =
        releases.chosen().filter(chosen -> !releases.digest().snapshots().containsKey(chosen));
    return missing.isEmpty() || model.requests().awaits(subject(missing.get()))
        ? Step.to(model)
        : ask(Step.to(model), missing.get());
  }

  private static Step ask(Step step, Release release) {
    var asked = step.model().with(step.model().requests().ask(subject(release)));
    return step.and(asked, new Effect.LoadSnapshot(asked.requests().last(), release));
  }

  private static String subject(Release release) {
    return PAGE + release;
  }

  /** Whether the page of the release is on its way. */
  static boolean isAwaited(Model model, Release release) {
    return model.requests().awaits(subject(release));
  }

  /** The list anew, at the same release as before; the chosen page is read again. */
  static Step digest(Model model, Message.DigestLoaded loaded) {
    if (!model.requests().awaits(DIGEST, loaded.id())) {
      return Step.to(model);
    }
    var sorted = new ArrayList<>(loaded.releases());
    sorted.sort(NEWEST_RELEASE);
    var next =
        model
            .with(model.requests().answered(loaded.id()).goOn(loaded.id(), GROUNDS))
            .with(model.releases().with(sorted, model.layout().body()));
    var chosen = next.releases().chosen();
    var page = chosen.map(one -> ask(Step.to(next), one)).orElse(Step.to(next));
    return page.and(page.model(), new Effect.LoadGrounds(loaded.id()));
  }

  /**
   * Sources and disagreements follow the page; where the digest is asked anew, theirs will come.
   */
  static Step grounds(Model model, Message.GroundsLoaded loaded) {
    if (!model.requests().awaits(GROUNDS, loaded.id())) {
      return Step.to(model);
    }
    var known = model.with(model.requests().answered(loaded.id()));
    if (known.requests().awaits(DIGEST)) {
      return Step.to(known);
    }
    var grounds =
        Grounds.of(loaded.sources(), loaded.disagreements(), loaded.problems(), loaded.tallies());
    return Step.to(known.with(known.releases().with(grounds)));
  }

  /** Whether the digest was asked for in vain, and none was known before. */
  static boolean hasNoDigest(Model model) {
    var requests = model.requests();
    return !model.releases().digest().loaded() && requests.last() > 0 && !requests.awaits(DIGEST);
  }

  /** Whether the list or page that has the keys was never read and is on its way. */
  static boolean isPlaceAwaited(Model model) {
    var requests = model.requests();
    if (model.screen().isPresent()) {
      var isOutput = model.screen().get().query() instanceof Query.Output;
      return !isOutput && model.screen().get().isReading() && requests.awaits(SCREEN);
    }
    return switch (model.tab()) {
      case INBOX -> !model.inbox().waiting().loaded() && requests.awaits(INBOX);
      case DISAGREEMENTS -> areGroundsAwaited(model);
      case RELEASES -> isDigestAwaited(model) || isPageAwaited(model);
    };
  }

  private static boolean isDigestAwaited(Model model) {
    return !model.releases().digest().loaded() && model.requests().awaits(DIGEST);
  }

  private static boolean isPageAwaited(Model model) {
    var releases = model.releases();
    return releases.focus() != ReleasesReading.Focus.LIST
        && !releases.isPageHere()
        && releases.chosen().filter(chosen -> isAwaited(model, chosen)).isPresent();
  }

  /** Whether what the sources differ in was never read and is on its way. */
  static boolean areGroundsAwaited(Model model) {
    var isNothing = model.releases().grounds().equals(Grounds.NONE);
    return isDigestAwaited(model) || isNothing && model.requests().awaits(GROUNDS);
  }

  static Step snapshot(Model model, Message.SnapshotLoaded loaded) {
    var subject = subject(loaded.snapshot().release());
    if (!model.requests().awaits(subject, loaded.id())) {
      return Step.to(model);
    }
    var answered = model.with(model.requests().answered(loaded.id()));
    return Step.to(Moves.settled(answered.with(answered.releases().with(loaded.snapshot()))));
  }

  /** The list anew, at the same entry as before, or at the one that took its place. */
  static Step inbox(Model model, Message.InboxLoaded loaded) {
    if (!model.requests().awaits(INBOX, loaded.id())) {
      return Step.to(model);
    }
    var known = model.with(model.requests().answered(loaded.id()));
    var read = known.inbox().with(Waiting.read(loaded.bundles()));
    var back = read.placeOfRefused(chosen(known));
    var filled = filled(known, read.with(read.undecided().shownAgain()), loaded.fresh(), back);
    return Details.again(Step.to(filled));
  }

  private static long chosen(Model model) {
    return model.inbox().chosen().map(InboxEntry::number).orElse(-1L);
  }

  /**
   * With these lines, and the cursor at its entry.
   *
   * @param back the row of what is here again and has the cursor now, or -1; a form keeps its entry
   */
  private static Model filled(Model model, Inbox filled, Set<String> fresh, int back) {
    var before = chosen(model);
    var shown = filled.shown();
    if (back >= 0 && model.sheet() instanceof Sheet.None) {
      var cursor = filled.list().to(back, shown.size(), model.layout().inboxRows());
      return model.with(model.releases().withFresh(fresh)).with(filled.with(cursor).scrolled(0));
    }
    var place = InboxRow.place(shown, before, filled.list().at());
    var cursor = filled.list().to(place, shown.size(), model.layout().inboxRows());
    var same = shown.stream().anyMatch(row -> row.number() == before);
    var settled = filled.with(cursor);
    return model
        .with(model.releases().withFresh(fresh))
        .with(same ? settled.scrolled(model.inbox().previewTop()) : settled.opened(false));
  }

  /** What a screen asked for; an answer to what it no longer shows is dropped. */
  static Step screen(Model model, Message.Answered answered) {
    if (!model.requests().awaits(SCREEN, answered.id())) {
      return Step.to(model);
    }
    var known = model.with(model.requests().answered(answered.id()));
    var shown = known.screen();
    var fits =
        shown
            .filter(screen -> screen.isSearch() || screen.query().equals(answered.query()))
            .filter(screen -> screen.query().getClass() == answered.query().getClass());
    return fits.map(screen -> screen.answered(answered.query(), answered.facts()))
        .map(screen -> Step.to(known.with(Optional.of(Screens.settled(screen, known.layout())))))
        .orElse(Step.to(known));
  }

  /** The step, and what the screen shows asked for where it is not known. */
  static Step wanted(Step step) {
    var model = step.model();
    if (model.screen().isEmpty() || model.requests().awaits(SCREEN)) {
      return step;
    }
    var screen = model.screen().get();
    var isEmptySearch = screen.query().equals(new Query.Search(""));
    if (isEmptySearch || screen.answer().to().equals(Optional.of(screen.query()))) {
      return step;
    }
    var requests = model.requests().ask(SCREEN);
    var effects = new ArrayList<>(step.effects());
    effects.add(new Effect.Ask(requests.last(), screen.query()));
    return new Step(model.with(requests), effects);
  }

  static Step failed(Model model, Message.Failed failed) {
    if (!model.requests().awaits(failed.id())) {
      return Step.to(model);
    }
    var subject = model.requests().subject(failed.id());
    var known = model.with(model.requests().answered(failed.id()));
    if (isPageOfNone(known, subject)) {
      return Step.to(known);
    }
    var answered = known.with(Notice.bad(failed.sentence()));
    if (subject.equals(SCREEN)) {
      var isToldThere = known.screen().filter(shown -> shown.facts().isEmpty()).isPresent();
      var next = isToldThere ? known : answered;
      return Step.to(next.with(next.screen().map(shown -> shown.failed(failed.sentence()))));
    }
    return Step.to(
        subject.equals(INBOX)
            ? answered.with(answered.inbox().failed(failed.sentence()))
            : Details.failed(answered, subject, failed.sentence()));
  }

  /**
   * A page that went with its release, as by undo, is missed by nobody; behind the list it is asked
   * for again.
   */
  private static boolean isPageOfNone(Model model, String subject) {
    return subject.startsWith(PAGE)
        && (model.requests().awaits(DIGEST)
            || model.releases().all().stream()
                .noneMatch(dates -> subject(dates.release()).equals(subject)));
  }

  static Step progress(Model model, Message.RefreshProgress message) {
    var last = message.feed() + ": " + message.outcome();
    return Step.to(
        model.with(
            new Progress(
                true,
                model.progress().stopping(),
                message.done(),
                message.total(),
                message.failed(),
                message.bytes(),
                last)));
  }

  static Step refreshed(Model model, Message.RefreshDone done) {
    var notice = done.wellDone() ? Notice.good(done.sentence()) : Notice.hint(done.sentence());
    return reload(model.with(Progress.NONE).with(notice));
  }

  /** While a refresh runs it stands there until the next feed is done. */
  static Model said(Model model, Message.Said said) {
    return model.progress().running()
        ? model.with(model.progress().saying(said.sentence()))
        : model.with(model.notice().then(Notice.hint(said.sentence())));
  }

  /** What was thought decided waits on; a form that waited for the answer tells why. */
  static Step refused(Model model, Message.Refused refused) {
    if (model.sheet() instanceof Sheet.Choice choice && choice.isAsked()) {
      return loadInbox(Step.to(model.with(choice.refused(refused.sentence()))));
    }
    var told = model.with(Notice.bad(refused.sentence()));
    return loadInbox(Step.to(told.with(told.inbox().refusing(refused.left()))));
  }

  /** What was decided changed lines of the inbox, and perhaps a snapshot. */
  static Step decided(Model model, Message.Decided decided) {
    var told = closed(model).with(model.notice().then(Notice.good(decided.sentence())));
    var known =
        decided
            .inbox()
            .map(change -> changed(told, change, decided.again()))
            .map(next -> more(Step.to(next.with(next.inbox().pickingAlso(decided.left())))));
    var step = known.orElseGet(() -> reload(told.with(told.inbox().pickingAlso(decided.left()))));
    if (decided.changed().isEmpty()) {
      return step;
    }
    var digest = known.isPresent() ? loadDigest(step) : step;
    return ask(digest, decided.changed().get());
  }

  /** Without a form that waited for the answer. */
  private static Model closed(Model model) {
    return model.sheet() instanceof Sheet.Choice choice && choice.isAsked()
        ? model.with(new Sheet.None()).with(model.inbox().picking(Set.of()))
        : model;
  }

  /** The next lines are read where nearly all that are here were decided about. */
  private static Step more(Step step) {
    var isReading = step.model().requests().awaits(INBOX);
    return step.model().inbox().waiting().isRunningLow() && !isReading ? loadInbox(step) : step;
  }

  private static Model changed(Model model, InboxChange change, Set<Long> again) {
    var stale = model.with(model.screen().map(Screen::stale));
    var inbox = stale.inbox().with(change.in(stale.inbox().all()));
    return filled(stale, inbox, change.fresh(), InboxRow.placeOfAny(inbox.shown(), again));
  }
}
