package org.rfldigest.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads cron expressions: five fields, or one of the words such as {@code @daily}. */
public final class CronText {

  /** What became of a text. */
  public sealed interface Outcome {
    record Read(Cron cron) implements Outcome {}

    /**
     * @param sentence what is wrong with it, in a few words
     */
    record Wrong(String sentence) implements Outcome {}
  }

  private static final int LONGEST = 200;
  private static final Map<String, String> WORDS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private CronText() {}

  public static Outcome read(String expression) {
    var text = expression.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return new Outcome.Wrong("it is too long for a cron expression");
    }
    var fields = WORDS.getOrDefault(text, text).split("\\s+");
    if (fields.length != 5) {
      return new Outcome.Wrong(
          "expected five fields (minute, hour, day, month, weekday) or a word such as @daily");
    }
    try {
      var cron =
          new Cron(
              expression.strip(),
              new Field("minute", 0, 59, List.of(), 0).read(fields[0]),
              new Field("hour", 0, 23, List.of(), 0).read(fields[1]),
              new Field("day", 1, 31, List.of(), 0).read(fields[2]),
              new Field("month", 1, 12, MONTHS, 1).read(fields[3]),
              weekdays(fields[4]));
      return cron.next(Instant.EPOCH, ZoneOffset.UTC).isPresent()
          ? new Outcome.Read(cron)
          : new Outcome.Wrong("no month that it names has such a day");
    } catch (Unreadable wrong) {
      return new Outcome.Wrong(wrong.getMessage());
    }
  }

  /** Both 0 and 7 are Sunday. */
  private static CronField weekdays(String text) throws Unreadable {
    var values = new Field("weekday", 0, 7, DAYS, 0).set(text);
    if (values.get(7)) {
      values.set(0);
      values.clear(7);
    }
    return CronField.of(values, 0, 6);
  }

  private static final class Unreadable extends Exception {
    Unreadable(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /**
   * How one field is written.
   *
   * @param names words for its numbers, the first for {@code base}
   */
  private record Field(String name, int least, int most, List<String> names, int base) {

    CronField read(String text) throws Unreadable {
      return CronField.of(set(text), least, most);
    }

    BitSet set(String text) throws Unreadable {
      var values = new BitSet();
      for (var part : text.split(",", -1)) {
        add(part, values);
      }
      return values;
    }

    private void add(String part, BitSet values) throws Unreadable {
      var halves = part.split("/", -1);
      var step = halves.length == 2 ? number(halves[1], 1, most, List.of()) : 1;
      var ends = halves[0].split("-", -1);
      if (halves.length > 2 || ends.length > 2) {
        throw wrong(part);
      }
      var every = halves[0].equals("*");
      var from = every ? least : number(ends[0], least, most, names);
      var until = every ? most : ends.length == 2 ? number(ends[1], least, most, names) : from;
      if (until < from || halves.length == 2 && from == until) {
        throw wrong(part);
      }
      for (var value = from; value <= until; value += step) {
        values.set(value);
      }
    }

    private int number(String word, int least, int most, List<String> names) throws Unreadable {
      var named = names.indexOf(word);
      if (named >= 0) {
        return named + base;
      }
      if (!word.matches("\\d{1,2}")) {
        throw wrong(word);
      }
      var number = Integer.parseInt(word);
      if (number < least || number > most) {
        throw wrong(word);
      }
      return number;
    }

    private Unreadable wrong(String word) {
      return new Unreadable(
          "'%s' is no %s, expected %d to %d, *, a range such as %d-%d, a list or a step such as */2"
              .formatted(word, name, least, most, least, most));
    }
  }
}
