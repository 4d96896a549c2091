package org.rfldigest.refresh;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.rfldigest.classify.Clue;
import org.rfldigest.classify.SeriesSummary;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Standing;
import org.rfldigest.store.Store;

/** Sums up, after new mails came, how far their series have come. */
final class Series {

  private static final int MOST_MAILS = 2_000;

  private final Store store;

  Series(Store store) {
    this.store = store;
  }

  /** Sums up the series of these entries anew. */
  void update(Collection<Long> entries, Instant now) {
    var bundles = new TreeSet<Long>();
    entries.forEach(number -> store.bundles().of(number).ifPresent(bundles::add));
    bundles.forEach(bundle -> update(bundle, now));
  }

  private void update(long bundle, Instant now) {
    var mails =
        store.bundles().members(bundle, MOST_MAILS).stream()
            .filter(entry -> entry.verdict().series().isPresent())
            .toList();
    if (mails.isEmpty()) {
      return;
    }
    var summary = SeriesSummary.of(mails.stream().map(Series::clue).toList());
    store
        .bundles()
        .keepStanding(bundle, Long.parseLong(summary.lead()), standing(summary, mails.size()), now);
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
}
