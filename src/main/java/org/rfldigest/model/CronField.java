package org.rfldigest.model;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One field of a cron expression.
 *
 * @param values the numbers that it lets through, in order
 * @param isEvery whether it lets all through
 */
public record CronField(List<Integer> values, boolean isEvery) {

  public CronField {
    values = List.copyOf(values);
  }

  static CronField of(BitSet values, int least, int most) {
    var all = IntStream.rangeClosed(least, most).allMatch(values::get);
    return new CronField(values.stream().boxed().toList(), all);
  }

  boolean holds(int value) {
    return values.contains(value);
  }
}
