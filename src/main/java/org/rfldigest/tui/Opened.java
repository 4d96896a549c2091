package org.rfldigest.tui;

import org.rfldigest.model.Bundle;
import org.rfldigest.tui.screens.Query;

/**
 * Opens a row of the inbox: a series as its thread, a story or pull request by what it holds, and
 * then, or where it stands alone, the entry itself.
 */
final class Opened {

  private Opened() {}

  static Model of(Model model) {
    var inbox = model.inbox();
    var row = inbox.row();
    if (row.isEmpty()) {
      return model;
    }
    var bundle = row.get().bundle();
    if (bundle.kind() == Bundle.Kind.SERIES && isThread(bundle)) {
      return Jump.to(model, new Query.Thread(row.get().number()));
    }
    var isClosed = row.get().isHead() && InboxRow.isFoldable(bundle) && !inbox.isUnfolded(bundle);
    return isClosed
        ? Moves.settled(model.with(inbox.folding(bundle)))
        : model.with(inbox.opened(true));
  }

  private static boolean isThread(Bundle bundle) {
    return !bundle.others().isEmpty()
        || bundle.standing().filter(standing -> standing.mails() > 1).isPresent();
  }
}
