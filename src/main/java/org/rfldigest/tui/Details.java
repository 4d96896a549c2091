package org.rfldigest.tui;

import org.rfldigest.model.InboxEntry;

/**
 * Brings the chosen entry's text and proposal. One request is on its way at a time: while somebody
 * runs through the list, only the entry at which they stop is read.
 */
final class Details {

  private static final String SUBJECT = "entry ";

  private Details() {}

  /** Whether an entry is on its way. */
  static boolean isAwaited(Model model) {
    return model.requests().awaitsAny(SUBJECT);
  }

  /** The step, and the chosen entry asked for where it is looked at and not known yet. */
  static Step wanted(Step step) {
    var model = step.model();
    if (!model.isAtInbox() || isAwaited(model)) {
      return step;
    }
    return model
        .inbox()
        .chosen()
        .filter(entry -> entry.number() != model.inbox().detail().number())
        .map(entry -> asked(step, entry))
        .orElse(step);
  }

  /** Asks anew for an entry that may have changed; what is known stays until the answer is here. */
  static Step again(Step step) {
    var model = step.model();
    return model
        .inbox()
        .chosen()
        .filter(entry -> entry.number() == model.inbox().detail().number())
        .map(entry -> asked(step, entry))
        .orElse(step);
  }

  private static Step asked(Step step, InboxEntry entry) {
    var requests = step.model().requests().ask(SUBJECT + entry.number());
    var load = new Effect.LoadEntry(requests.last(), entry.number());
    return step.and(step.model().with(requests), load);
  }

  static Step loaded(Model model, Message.EntryLoaded loaded) {
    if (!model.requests().awaits(SUBJECT + loaded.number(), loaded.id())) {
      return Step.to(model);
    }
    var read = new Detail.Read(loaded.number(), loaded.text(), loaded.proposal());
    var known = model.with(model.requests().answered(loaded.id())).with(model.inbox().with(read));
    var shown = isEdited(model.inbox().detail(), read) ? Moves.toProposal(known) : known;
    return Deciding.known(Moves.settled(shown), read);
  }

  private static boolean isEdited(Detail before, Detail.Read now) {
    return before instanceof Detail.Read read
        && read.number() == now.number()
        && !read.proposal().equals(now.proposal());
  }

  /** Notes why the entry of a failed request cannot be read; other subjects are left alone. */
  static Model failed(Model model, String subject, String why) {
    if (!subject.startsWith(SUBJECT)) {
      return model;
    }
    var number = Long.parseLong(subject.substring(SUBJECT.length()));
    var closed =
        model.sheet() instanceof Sheet.Opening opening && opening.number() == number
            ? model.with(new Sheet.None())
            : model;
    return closed.with(closed.inbox().with(new Detail.Unreadable(number, why)));
  }
}
