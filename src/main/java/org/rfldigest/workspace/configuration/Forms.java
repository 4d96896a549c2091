package org.rfldigest.workspace.configuration;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rfldigest.workspace.Interval;

/** The forms that settings have. */
final class Forms {

  private static final Form<Boolean> FLAG =
      new Form<>("true or false", value -> as(Boolean.class, value), flag -> flag);
  private static final Form<String> TEXT =
      new Form<>("text in quotes", value -> as(String.class, value), text -> text);
  private static final Form<List<String>> COMMAND =
      new Form<>(
          "a program with its arguments, such as [\"less\", \"-R\"]",
          value -> command(value).filter(words -> !words.isEmpty()),
          words -> words);
  private static final Form<List<String>> WORDS =
      new Form<>("a list such as [\"html\", \"atom\"]", Forms::words, words -> words);

  private Forms() {}

  static Form<Boolean> flag() {
    return FLAG;
  }

  static Form<String> text() {
    return TEXT;
  }

  /** A program and its arguments; one text is taken apart at its blanks. */
  static Form<List<String>> command() {
    return COMMAND;
  }

  static Form<List<String>> words() {
    return WORDS;
  }

  static Form<String> oneOf(String... choices) {
    return new Form<>(
        "one of " + String.join(", ", choices),
        value -> as(String.class, value).filter(List.of(choices)::contains),
        text -> text);
  }

  static Form<Integer> count(int least, int most) {
    return new Form<>(
        "a number from " + least + " to " + most,
        value ->
            as(Long.class, value)
                .filter(number -> number >= least && number <= most)
                .map(Long::intValue),
        number -> number);
  }

  static Form<Duration> interval(Duration least, String words) {
    return new Form<>(
        "a time such as \"6h\", at least " + words,
        value ->
            as(String.class, value)
                .flatMap(Interval::parse)
                .filter(interval -> interval.compareTo(least) >= 0),
        Interval::write);
  }

  static Form<LocalTime> time() {
    return new Form<>("a time such as \"07:00\"", Forms::time, LocalTime::toString);
  }

  private static Optional<LocalTime> time(Object value) {
    if (value instanceof LocalTime time) {
      return Optional.of(time);
    }
    return as(String.class, value)
        .filter(text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d"))
        .map(LocalTime::parse);
  }

  static Optional<List<String>> words(Object value) {
    if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(list.stream().map(String.class::cast).toList());
  }

  static Optional<List<String>> command(Object value) {
    return value instanceof String line
        ? Optional.of(Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).toList())
        : words(value);
  }

  private static <T> Optional<T> as(Class<T> type, Object value) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }
}
