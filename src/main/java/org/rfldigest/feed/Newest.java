package org.rfldigest.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.rfldigest.html.BodyText;

/** Which entries of a feed with too many are kept: the newest, in the document's order. */
final class Newest {

  private static final Pattern DATE =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:pub[dD]ate|date|published|updated|issued|modified|created)\\b[^<>]{0,200}>([^<]{4,100})<");

  private Newest() {}

  /** The positions of the entries to build. */
  static int[] of(BodyText body, Layout layout, DateTexts dates, Problems problems) {
    var entries = layout.entries();
    var possible = new int[layout.count()];
    for (int i = 0, at = 0; at < possible.length; i++) {
      if (!layout.leftOut().get(i)) {
        possible[at++] = i;
      }
    }
    return chosen(
        possible, i -> date(body, entries.start(i), entries.end(i), DATE, dates), problems);
  }

  static Instant date(BodyText body, int start, int end, Pattern form, DateTexts dates) {
    var date = form.matcher(body.text(start, Math.min(end, start + Bounds.TEXT_BYTES)));
    return date.find() ? dates.glance(date.group(1)).orElse(Instant.MIN) : Instant.MIN;
  }

  /** Of these positions the ones with the newest dates. */
  static int[] chosen(int[] possible, IntFunction<Instant> date, Problems problems) {
    var count = possible.length;
    if (count <= Bounds.ENTRIES) {
      return possible;
    }
    problems.add(
        String.format(
            Locale.ROOT,
            "The feed has %,d entries; the newest %,d were kept.",
            count,
            Bounds.ENTRIES));
    var dates = Arrays.stream(possible).mapToObj(date).toArray(Instant[]::new);
    var sorted = dates.clone();
    Arrays.sort(sorted);
    return above(possible, dates, sorted[count - Bounds.ENTRIES]);
  }

  /** All that are newer than the limit, and of those at the limit the first in the document. */
  private static int[] above(int[] possible, Instant[] dates, Instant limit) {
    var newer = (int) Arrays.stream(dates).filter(one -> one.isAfter(limit)).count();
    var chosen = new int[Bounds.ENTRIES];
    var size = 0;
    var atLimit = Bounds.ENTRIES - newer;
    for (var i = 0; i < dates.length && size < chosen.length; i++) {
      if (dates[i].isAfter(limit) || dates[i].equals(limit) && atLimit-- > 0) {
        chosen[size++] = possible[i];
      }
    }
    return chosen;
  }
}
