package org.rfldigest.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which entries of a feed with too many are kept: the newest, in the document's order. */
final class Newest {

  private static final Pattern DATE =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:pubDate|date|published|updated|issued|modified|created)\\b[^<>]{0,200}>([^<]{4,100})<",
          Pattern.CASE_INSENSITIVE);

  private Newest() {}

  static List<Draft> of(List<Draft> drafts, Problems problems) {
    if (drafts.size() <= Bounds.ENTRIES) {
      return drafts;
    }
    return IntStream.of(chosen(drafts.size(), i -> date(drafts.get(i)), problems))
        .mapToObj(drafts::get)
        .toList();
  }

  private static Instant date(Draft draft) {
    return draft.published().or(draft::updated).orElse(Instant.MIN);
  }

  /** The positions of the entries to build. */
  static int[] of(BodyText body, Spans entries, DateTexts dates, Problems problems) {
    if (entries.size() <= Bounds.ENTRIES) {
      return IntStream.range(0, entries.size()).toArray();
    }
    return chosen(
        entries.size(),
        i -> {
          var end = Math.min(entries.end(i), entries.start(i) + Bounds.TEXT_BYTES);
          var date = DATE.matcher(body.text(entries.start(i), end));
          return date.find() ? dates.glance(date.group(1)).orElse(Instant.MIN) : Instant.MIN;
        },
        problems);
  }

  private static int[] chosen(int count, IntFunction<Instant> date, Problems problems) {
    problems.add(
        String.format(
            Locale.ROOT,
            "The feed has %,d entries; the newest %,d were kept.",
            count,
            Bounds.ENTRIES));
    var millis = new long[count];
    for (var i = 0; i < count; i++) {
      var instant = date.apply(i);
      millis[i] = instant.equals(Instant.MIN) ? Long.MIN_VALUE : instant.toEpochMilli();
    }
    var sorted = millis.clone();
    Arrays.sort(sorted);
    return above(millis, sorted[count - Bounds.ENTRIES]);
  }

  /** All that are newer than the limit, and of those at the limit the first in the document. */
  private static int[] above(long[] millis, long limit) {
    var newer = (int) Arrays.stream(millis).filter(one -> one > limit).count();
    var chosen = new int[Bounds.ENTRIES];
    var size = 0;
    var atLimit = Bounds.ENTRIES - newer;
    for (var i = 0; i < millis.length && size < chosen.length; i++) {
      if (millis[i] > limit || millis[i] == limit && atLimit-- > 0) {
        chosen[size++] = i;
      }
    }
    return chosen;
  }
}
