package org.rfldigest.cli;

import java.util.List;
import java.util.Locale;
import org.rfldigest.classify.Clue;
import org.rfldigest.model.InboxEntry;

/** A stored mail as what tells of its series. */
final class MailClue {

  private MailClue() {}

  static Clue of(InboxEntry mail, String text) {
    var entry = mail.entry();
    return new Clue(
        Long.toString(mail.number()),
        entry.title(),
        text,
        entry.link(),
        entry.date(),
        mail.feed(),
        entry.author(),
        0,
        List.of(),
        entry.messageId(),
        entry.inReplyTo());
  }

  static Clue ofTitle(InboxEntry mail) {
    return of(mail, "");
  }

  static boolean isAnswer(InboxEntry mail) {
    return mail.entry().title().toLowerCase(Locale.ROOT).startsWith("re:");
  }
}
