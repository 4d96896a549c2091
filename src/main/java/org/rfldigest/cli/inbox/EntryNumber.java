package org.rfldigest.cli.inbox;

import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.store.Store;

/** The number of an entry as a person types it; one that no entry has is wrong use everywhere. */
final class EntryNumber {

  private EntryNumber() {}

  static long parse(String word) {
    if (!word.matches("\\d{1,18}")) {
      throw Stop.usage("'" + word + "' is no number of an entry, see rfl inbox.");
    }
    return Long.parseLong(word);
  }

  static InboxEntry entry(long number, Store store) {
    return store
        .inbox()
        .entry(number)
        .orElseThrow(() -> Stop.usage("there is no entry " + number + ", see rfl inbox."));
  }
}
