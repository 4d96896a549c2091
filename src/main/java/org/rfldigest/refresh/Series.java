package org.rfldigest.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rfldigest.classify.Kin;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.series.SeriesMail;
import org.rfldigest.classify.series.SeriesSummary;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Standing;
import org.rfldigest.store.Store;

/** Sums up, after new mails came, how far their series have come. */
final class Series {

  private static final int MOST_MAILS = 2_000;

  private final Store store;
  private final Map<Long, SeriesMail> read = new HashMap<>();

  Series(Store store) {
    this.store = store;
  }

  /** What a mail says of its series. May be called by several threads at once. */
  static SeriesMail mail(String feed, Entry entry) {
    var content = SeriesMail.mayTell(entry.title(), entry.content()) ? entry.content() : "";
    return SeriesMail.of(
        new Clue(
            "",
            entry.title(),
            lines(content),
            entry.link(),
            entry.date(),
            feed,
            entry.author(),
            0,
            List.of(),
            entry.messageId(),
            entry.inReplyTo()));
  }

  /** The same for one of which it is known already what its words may tell. */
  static Optional<SeriesMail> mail(Kin kin, Entry entry) {
    return kin.seriesMail(() -> lines(entry.content()));
  }

  private static String lines(String content) {
    return content.isEmpty() ? "" : String.join("\n", HtmlLines.of(content, "").lines());
  }

  /** How far a series has come of which there is one mail. */
  static Standing standing(SeriesMail mail) {
    var subject = mail.subject();
    return new Standing(
        subject.version(),
        subject.total().orElse(0),
        1,
        subject.reply() && mail.author().isPresent() ? List.of(mail.author().get()) : List.of(),
        tags(mail, "Reviewed-by\n"),
        tags(mail, "Acked-by\n"),
        tags(mail, "Tested-by\n"),
        mail.appliedTo(),
        mail.merged());
  }

  private static int tags(SeriesMail mail, String kind) {
    var count = 0;
    for (var tagged : mail.tagged()) {
      count += tagged.startsWith(kind) ? 1 : 0;
    }
    return count;
  }

  /** Keeps what a mail says, so that it need not be read again. */
  void remember(long number, SeriesMail mail) {
    read.put(number, mail.withId(Long.toString(number)));
  }

  /** What was told of the numbers that were given out lately holds no more. */
  void forget() {
    read.clear();
  }

  /** Their texts have changed. */
  void forget(Collection<Long> entries) {
    read.keySet().removeAll(entries);
  }

  /** Sums up the series of these entries anew. */
  void update(Collection<Long> entries, Instant now) {
    var bundles = new TreeSet<Long>();
    entries.forEach(number -> store.bundles().of(number).ifPresent(bundles::add));
    bundles.forEach(bundle -> update(bundle, now));
  }

  private void update(long bundle, Instant now) {
    var mails = new ArrayList<SeriesMail>();
    for (var number : store.bundles().entries(bundle, MOST_MAILS)) {
      mail(number).ifPresent(mails::add);
    }
    if (mails.isEmpty()) {
      return;
    }
    var summary = SeriesSummary.ofMails(mails);
    store
        .bundles()
        .keepStanding(bundle, Long.parseLong(summary.lead()), standing(summary, mails.size()), now);
  }

  private Optional<SeriesMail> mail(long number) {
    var known = read.get(number);
    return known != null
        ? Optional.of(known)
        : store
            .inbox()
            .entry(number)
            .filter(entry -> entry.verdict().series().isPresent())
            .map(entry -> mail(entry.feed(), entry.entry()).withId(Long.toString(number)));
  }

  private static Standing standing(SeriesSummary summary, int mails) {
    return new Standing(
        summary.version(),
        summary.parts().orElse(0),
        mails,
        summary.repliers(),
        summary.tags().getOrDefault("Reviewed-by", 0),
        summary.tags().getOrDefault("Acked-by", 0),
        summary.tags().getOrDefault("Tested-by", 0),
        summary.appliedTo(),
        summary.merged());
  }
}
