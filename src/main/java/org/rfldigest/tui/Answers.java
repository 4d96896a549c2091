package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.rfldigest.model.ReleaseDates;

/** What the world's answers make of the model, and what is then asked for. */
final class Answers {

  private static final Comparator<ReleaseDates> NEWEST_RELEASE =
      (one, other) -> other.release().compareTo(one.release());

  private Answers() {}

  /** The list anew, at the same release as before; the chosen page is read again. */
  static Step digest(Model model, Message.DigestLoaded loaded) {
    if (!model.requests().awaits(Asking.DIGEST, loaded.id())) {
      return Step.to(model);
    }
    var sorted = new ArrayList<>(loaded.releases());
    sorted.sort(NEWEST_RELEASE);
    var next =
        model
            .with(model.requests().answered(loaded.id()).goOn(loaded.id(), Asking.GROUNDS))
            .with(model.releases().with(sorted, model.layout().body()));
    var chosen = next.releases().chosen();
    var page = chosen.map(one -> Asking.forPage(Step.to(next), one)).orElse(Step.to(next));
    return page.and(page.model(), new Effect.LoadGrounds(loaded.id()));
  }

  /**
   * Sources and disagreements follow the page; where the digest is asked anew, theirs will come.
   */
  static Step grounds(Model model, Message.GroundsLoaded loaded) {
    if (!model.requests().awaits(Asking.GROUNDS, loaded.id())) {
      return Step.to(model);
    }
    var known = model.with(model.requests().answered(loaded.id()));
    if (known.requests().awaits(Asking.DIGEST)) {
      return Step.to(known);
    }
    var grounds =
        Grounds.of(loaded.sources(), loaded.disagreements(), loaded.problems(), loaded.tallies());
    return Step.to(known.with(known.releases().with(grounds)));
  }

  static Step snapshot(Model model, Message.SnapshotLoaded loaded) {
    var subject = Asking.page(loaded.snapshot().release());
    if (!model.requests().awaits(subject, loaded.id())) {
      return Step.to(model);
    }
    var answered = model.with(model.requests().answered(loaded.id()));
    return Step.to(Moves.settled(answered.with(answered.releases().with(loaded.snapshot()))));
  }

  /** What a screen asked for; an answer to what it no longer shows is dropped. */
  static Step screen(Model model, Message.Answered answered) {
    if (!model.requests().awaits(Asking.SCREEN, answered.id())) {
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
    if (subject.equals(Asking.SCREEN)) {
      var isToldThere = known.screen().filter(shown -> shown.facts().isEmpty()).isPresent();
      var next = isToldThere ? known : answered;
      return Step.to(next.with(next.screen().map(shown -> shown.failed(failed.sentence()))));
    }
    return Step.to(
        subject.equals(Asking.INBOX)
            ? answered.with(answered.inbox().failed(failed.sentence()))
            : Details.failed(answered, subject, failed.sentence()));
  }

  /**
   * A page that went with its release, as by undo, is missed by nobody; behind the list it is asked
   * for again.
   */
  private static boolean isPageOfNone(Model model, String subject) {
    return Asking.isPage(subject)
        && (model.requests().awaits(Asking.DIGEST)
            || model.releases().all().stream()
                .noneMatch(dates -> Asking.page(dates.release()).equals(subject)));
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
    return Asking.reload(model.with(Progress.NONE).with(notice));
  }

  /** While a refresh runs it stands there until the next feed is done. */
  static Model said(Model model, Message.Said said) {
    return model.progress().running()
        ? model.with(model.progress().saying(said.sentence()))
        : model.with(model.notice().then(Notice.hint(said.sentence())));
  }
}
