package org.rfldigest.cli;

import java.util.List;
import java.util.Optional;
import org.rfldigest.classify.Clue;
import org.rfldigest.classify.SeriesMail;
import org.rfldigest.model.InboxEntry;

/** A stored entry as the rules look at it. */
final class EntryClue {

  private EntryClue() {}

  static Clue of(InboxEntry stored, String text) {
    var entry = stored.entry();
    return new Clue(
        Long.toString(stored.number()),
        entry.title(),
        text,
        entry.link(),
        Optional.of(stored.date()),
        stored.feed(),
        entry.author(),
        0,
        List.of(),
        entry.messageId(),
        entry.inReplyTo());
  }

  static Clue ofTitle(InboxEntry stored) {
    return of(stored, "");
  }

  static boolean isAnswer(InboxEntry mail) {
    return SeriesMail.of(ofTitle(mail)).subject().reply();
  }
}
