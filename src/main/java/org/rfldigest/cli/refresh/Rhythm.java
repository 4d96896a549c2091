package org.rfldigest.cli.refresh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronText;

/** Spans that fit into an hour, a day or a week, as the times of a schedule. */
final class Rhythm {

  private static final Map<String, String> SPANS = new LinkedHashMap<>();

  static {
    SPANS.put("15m", "*/15 * * * *");
    SPANS.put("20m", "*/20 * * * *");
    SPANS.put("30m", "*/30 * * * *");
    SPANS.put("1h", "%d * * * *");
    for (var hours : new int[] {2, 3, 4, 6, 8, 12}) {
      SPANS.put(hours + "h", "%d */" + hours + " * * *");
    }
    SPANS.put("1d", "%d 6 * * *");
    SPANS.put("1w", "%d 6 * * 1");
  }

  private Rhythm() {}

  /**
   * @param minute of the hour; not all machines should ask at the same
   */
  static Cron times(String span, int minute) {
    var expression = SPANS.get(span);
    if (expression == null) {
      throw Stop.usage(
          "'"
              + span
              + "' is no rhythm of a schedule, expected one of "
              + String.join(", ", SPANS.keySet())
              + ", or --cron.");
    }
    return switch (CronText.read(expression.formatted(minute))) {
      case CronText.Outcome.Read read -> read.cron();
      case CronText.Outcome.Wrong wrong -> throw new IllegalStateException(wrong.sentence());
    };
  }
}
