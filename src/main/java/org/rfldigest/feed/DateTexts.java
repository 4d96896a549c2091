package org.rfldigest.feed;

import java.time.Instant;
import java.util.Optional;

/** Turns the dates of a document into the one form that every library reads alike. */
final class DateTexts {

  private final FeedDates dates;
  private final Problems problems;
  private String last = "";
  private Optional<Instant> meant = Optional.empty();

  DateTexts(Instant now, Problems problems) {
    dates = new FeedDates(now);
    this.problems = problems;
  }

  /** Empty, and said so, where the text is no date that an entry can have. */
  Optional<Instant> read(String raw) {
    if (raw.equals(last)) { // most entries were changed last when they were published
      return meant;
    }
    if (raw.isBlank()) {
      return Optional.empty();
    }
    return switch (dates.read(raw)) {
      case FeedDates.Reading.Known(var instant, var remark) -> {
        remark.ifPresent(words ->
            problems.add(words, () -> "The date " + Problems.quoted(raw) + ": " + words + "."));
        last = remark.isEmpty() ? raw : "";
        meant = remark.isEmpty() ? Optional.of(instant) : Optional.empty();
        yield Optional.of(instant);
      }
      case FeedDates.Reading.Unknown(var why) -> {
        problems.add(
            why, () -> "The date " + Problems.quoted(raw) + " " + why + "; its entry has none.");
        yield Optional.empty();
      }
    };
  }

  /** The first date in the fields of these names, the names in their order. */
  Optional<Instant> first(Fields fields, String... names) {
    for (var name : names) {
      for (var element : fields.all(name)) {
        var date = read(element.getText());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** For sorting only: nothing is said about it. */
  Optional<Instant> glance(String raw) {
    return dates.read(raw) instanceof FeedDates.Reading.Known(var instant, var remark)
        ? Optional.of(instant)
        : Optional.empty();
  }
}
