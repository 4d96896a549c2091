package org.rfldigest.tui;

import java.util.Set;
import org.rfldigest.model.InboxEntry;

/** What the answers about the inbox make of it: to a reading of it, and to what was decided. */
final class InboxAnswers {

  private InboxAnswers() {}

  /** The list anew, at the same entry as before, or at the one that took its place. */
  static Step loaded(Model model, Message.InboxLoaded loaded) {
    if (!model.requests().awaits(Asking.INBOX, loaded.id())) {
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
    var before = isLookedAt(model) ? chosen(model) : -1;
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

  /** Whether the reader is there or was: until then the cursor waits at the top. */
  private static boolean isLookedAt(Model model) {
    return model.isAtInbox() || !(model.inbox().detail() instanceof Detail.None);
  }

  /** What was thought decided waits on; a form that waited for the answer tells why. */
  static Step refused(Model model, Message.Refused refused) {
    if (model.sheet() instanceof Sheet.Snooze snooze && snooze.isAsked()) {
      return Asking.loadInbox(Step.to(model.with(snooze.refused(refused.sentence()))));
    }
    var told = model.with(Notice.bad(refused.sentence()));
    return Asking.loadInbox(Step.to(told.with(told.inbox().refusing(refused.left()))));
  }

  /** What was decided changed lines of the inbox, and perhaps a snapshot. */
  static Step decided(Model model, Message.Decided decided) {
    var told = closed(model).with(model.notice().then(Notice.good(decided.sentence())));
    var known =
        decided
            .inbox()
            .map(change -> changed(told, change, decided.again()))
            .map(next -> more(Step.to(next.with(next.inbox().pickingAlso(decided.left())))));
    var step =
        known.orElseGet(() -> Asking.reload(told.with(told.inbox().pickingAlso(decided.left()))));
    if (decided.changed().isEmpty()) {
      return step;
    }
    var digest = known.isPresent() ? Asking.loadDigest(step) : step;
    return Asking.forPage(digest, decided.changed().get());
  }

  /** Without a form that waited for the answer. */
  private static Model closed(Model model) {
    return model.sheet() instanceof Sheet.Snooze snooze && snooze.isAsked()
        ? model.with(new Sheet.None()).with(model.inbox().picking(Set.of()))
        : model;
  }

  /** The next lines are read where nearly all that are here were decided about. */
  private static Step more(Step step) {
    var isReading = step.model().requests().awaits(Asking.INBOX);
    return step.model().inbox().waiting().isRunningLow() && !isReading
        ? Asking.loadInbox(step)
        : step;
  }

  private static Model changed(Model model, InboxChange change, Set<Long> again) {
    var stale = model.with(model.screen().map(Screen::stale));
    var inbox = stale.inbox().with(change.in(stale.inbox().all()));
    return filled(stale, inbox, change.fresh(), InboxRow.placeOfAny(inbox.shown(), again));
  }
}
