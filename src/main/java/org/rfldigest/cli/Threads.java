package org.rfldigest.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.Clue;
import org.rfldigest.classify.SeriesSummary;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;

/** The mails of a patch series with its versions, each answer below what it answers. */
final class Threads {

  private static final int MOST = 300;

  private final Store store;

  Threads(Store store) {
    this.store = store;
  }

  /** The series of an entry; an entry that belongs to none stands alone. */
  Optional<Facts> of(long number) {
    return store.inboxEntry(number).map(entry -> thread(mails(entry)));
  }

  private List<InboxEntry> mails(InboxEntry entry) {
    var bundle = store.bundleOf(entry.number());
    var mails =
        new ArrayList<>(
            bundle.isPresent() ? store.members(bundle.getAsLong(), MOST) : List.of(entry));
    mails.sort(Comparator.comparing(InboxEntry::date).thenComparing(InboxEntry::number));
    return mails;
  }

  private static Facts thread(List<InboxEntry> mails) {
    var summary = SeriesSummary.of(mails.stream().map(Threads::clue).toList());
    var answers = new HashMap<String, List<InboxEntry>>();
    var ids = new HashSet<String>();
    mails.forEach(mail -> mail.entry().messageId().ifPresent(ids::add));
    var roots = new ArrayList<InboxEntry>();
    for (var mail : mails) {
      var parent = mail.entry().inReplyTo().filter(ids::contains);
      if (parent.isPresent()) {
        answers.computeIfAbsent(parent.get(), id -> new ArrayList<>()).add(mail);
      } else {
        roots.add(mail);
      }
    }
    var set = new ArrayList<Facts.Mail>();
    var seen = new HashSet<Long>();
    roots.forEach(root -> set(set, root, 0, answers, seen));
    // Mails that answer each other in a ring have no root: the oldest left begins.
    mails.forEach(mail -> set(set, mail, 0, answers, seen));
    return new Facts.Thread(summary.title(), about(summary, mails.size()), set);
  }

  private static void set(
      List<Facts.Mail> set,
      InboxEntry mail,
      int depth,
      Map<String, List<InboxEntry>> answers,
      Set<Long> seen) {
    if (!seen.add(mail.number())) {
      return;
    }
    var entry = mail.entry();
    set.add(
        new Facts.Mail(
            mail.number(),
            depth,
            SeriesSummary.of(List.of(clue(mail))).version(),
            entry.title(),
            entry.author().orElse(""),
            mail.date(),
            HtmlLines.of(entry.content(), entry.link().orElse(""))));
    for (var answer : entry.messageId().map(answers::get).orElse(List.of())) {
      set(set, answer, depth + 1, answers, seen);
    }
  }

  private static Clue clue(InboxEntry mail) {
    var entry = mail.entry();
    return new Clue(
        Long.toString(mail.number()),
        entry.title(),
        String.join("\n", HtmlLines.of(entry.content(), "").lines()),
        entry.link(),
        entry.date(),
        mail.feed(),
        entry.author(),
        0,
        List.of(),
        entry.messageId(),
        entry.inReplyTo());
  }

  private static String about(SeriesSummary summary, int mails) {
    var words = new StringBuilder("version ").append(summary.version());
    summary.parts().ifPresent(parts -> words.append(" · ").append(parts).append(" parts"));
    words.append(" · ").append(mails).append(mails == 1 ? " mail" : " mails");
    summary.tags().entrySet().stream()
        .filter(tag -> tag.getValue() > 0)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            tag -> words.append(" · ").append(tag.getKey()).append(' ').append(tag.getValue()));
    if (!summary.repliers().isEmpty()) {
      words.append(" · answered by ").append(String.join(", ", summary.repliers()));
    }
    summary.appliedTo().ifPresent(tree -> words.append(" · applied to ").append(tree));
    return words.append(summary.merged() ? " · merged" : "").toString();
  }
}
