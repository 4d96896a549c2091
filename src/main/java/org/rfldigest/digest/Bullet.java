package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Citation;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Status;

/**
 * What a bullet says, read from its runs: {@code **components** (status, date): text — sources;
 * disputed: links}.
 *
 * @param complaints what the reader could not follow, each as a sentence
 */
record Bullet(
    List<String> components,
    Optional<Status> status,
    Optional<PartialDate> date,
    String text,
    List<Citation> citations,
    List<String> disagreements,
    List<String> complaints) {

  private static final String DASH = " — ";
  private static final String DISPUTED = "disputed:";
  private static final String DISAGREEMENTS_PAGE = "disagreements.md#";

  static Bullet read(List<Run> runs) {
    var complaints = new ArrayList<String>();
    var head = Head.read(runs, complaints);
    var split = sourcesStart(runs);
    var tail = split < 0 ? new Tail() : Tail.read(runs, split, complaints);
    var text = Run.textOf(split < 0 ? runs : before(runs, split));
    return new Bullet(
        head.components,
        head.status,
        head.date,
        text.substring(Math.min(head.length, text.length())).strip(),
        tail.citations,
        tail.disagreements,
        complaints);
  }

  /** The run in which the last dash before a link stands, or -1. */
  private static int sourcesStart(List<Run> runs) {
    for (var i = runs.size() - 2; i >= 0; i--) {
      var run = runs.get(i);
      if (run.target().isEmpty()
          && run.text().endsWith(DASH)
          && runs.get(i + 1).target().isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Run> before(List<Run> runs, int split) {
    var kept = new ArrayList<>(runs.subList(0, split));
    var last = runs.get(split);
    var text = last.text().substring(0, last.text().length() - DASH.length());
    kept.add(new Run(text, last.strong(), last.target()));
    return kept;
  }

  /** The bold components and the parentheses after them. */
  private record Head(
      List<String> components, Optional<Status> status, Optional<PartialDate> date, int length) {

    static final Head NONE = new Head(List.of(), Optional.empty(), Optional.empty(), 0);

    static Head read(List<Run> runs, List<String> complaints) {
      if (runs.isEmpty() || !runs.getFirst().strong()) {
        return dataOnly(runs.isEmpty() ? "" : runs.getFirst().text());
      }
      var bold = runs.getFirst().text();
      var rest = runs.size() < 2 ? "" : runs.get(1).text();
      if (rest.startsWith(":")) {
        return new Head(names(bold), Optional.empty(), Optional.empty(), bold.length() + 1);
      }
      var close = rest.indexOf("):");
      if (!rest.startsWith(" (") || close < 0) {
        complaints.add("expected '**component** (status, date): text' after the bold words");
        return NONE;
      }
      return data(bold, rest.substring(2, close), bold.length() + close + 2, complaints);
    }

    /** A statement about no component may carry a status and a date all the same. */
    private static Head dataOnly(String text) {
      var close = text.indexOf("):");
      if (!text.startsWith("(") || close < 0) {
        return NONE;
      }
      var complaints = new ArrayList<String>();
      var head = data("", text.substring(1, close), close + 2, complaints);
      return complaints.isEmpty() ? head : NONE;
    }

    private static Head data(String bold, String data, int length, List<String> complaints) {
      var status = Optional.<Status>empty();
      var date = Optional.<PartialDate>empty();
      for (var part : data.split(",")) {
        var word = part.strip();
        var asDate = PartialDate.parse(word);
        var asStatus = Status.parse(word);
        if (asDate.isPresent()) {
          date = asDate;
        } else if (asStatus.isPresent()) {
          status = asStatus;
        } else {
          complaints.add("'" + word + "' is neither a status nor a date such as 2025-10");
        }
      }
      return new Head(names(bold), status, date, length);
    }

    private static List<String> names(String bold) {
      return Arrays.stream(bold.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }

  /** What stands after the last dash: the sources, then the disagreements. */
  private static final class Tail {
    private final List<Citation> citations = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    static Tail read(List<Run> runs, int split, List<String> complaints) {
      var tail = new Tail();
      var disputed = false;
      for (var run : runs.subList(split + 1, runs.size())) {
        if (run.target().isPresent()) {
          tail.link(run, disputed, complaints);
        } else {
          tail.date(run.text());
          disputed |= run.text().contains(DISPUTED);
        }
      }
      return tail;
    }

    private void link(Run run, boolean disputed, List<String> complaints) {
      var target = run.target().orElseThrow();
      if (!disputed) {
        citations.add(new Citation(run.text(), target, Optional.empty()));
      } else if (target.startsWith(DISAGREEMENTS_PAGE)) {
        disagreements.add(target.substring(DISAGREEMENTS_PAGE.length()));
      } else {
        complaints.add("'" + target + "' after 'disputed:' does not lead to disagreements.md");
      }
    }

    private void date(String between) {
      if (citations.isEmpty()) {
        return;
      }
      var words = between.split("[,;.]");
      var date =
          Arrays.stream(words).map(String::strip).flatMap(w -> PartialDate.parse(w).stream());
      date.findFirst()
          .ifPresent(day -> {
            var last = citations.removeLast();
            citations.add(new Citation(last.label(), last.target(), Optional.of(day)));
          });
    }
  }
}
