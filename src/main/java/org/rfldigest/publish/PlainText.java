package org.rfldigest.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Note;
import org.rfldigest.model.Page;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;
import org.rfldigest.model.Status;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Wrap;

/** The digest as lines of plain text, at most so many columns wide. */
public final class PlainText {

  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";

  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private PlainText(int columns) {
    this.columns = columns;
  }

  public static List<String> of(Snapshot snapshot, int columns) {
    var text = new PlainText(columns);
    text.wrapped("", "Linux " + snapshot.release() + dates(snapshot.dates()));
    text.paragraphs(snapshot.summary());
    text.sections(snapshot.developments());
    return text.lines;
  }

  public static List<String> of(Page page, int columns) {
    var text = new PlainText(columns);
    text.wrapped("", page.title());
    text.paragraphs(page.summary());
    text.sections(page.developments());
    return text.lines;
  }

  public static List<String> of(Source source, int columns) {
    var text = new PlainText(columns);
    text.wrapped("", source.key() + ": " + source.title());
    text.wrapped(INDENT, source.kind() + source.date().map(day -> ", " + day).orElse(""));
    for (var more : List.of(source.dateBasis(), source.perspective(), source.remarks())) {
      text.wrapped(INDENT, more);
    }
    text.gap();
    return text.lines;
  }

  public static List<String> of(Disagreement disagreement, int columns) {
    var text = new PlainText(columns);
    text.wrapped("", disagreement.title() + " (" + disagreement.key() + ")");
    disagreement.sides().forEach(text::development);
    text.gap();
    text.wrapped(INDENT, "How to read it: " + disagreement.reading());
    text.gap();
    return text.lines;
  }

  public static List<String> of(ComponentHistory history, int columns) {
    var text = new PlainText(columns);
    text.wrapped("", history.component().name());
    history.about().forEach(text::development);
    var heading = "";
    for (var development : history.developments()) {
      var next = development.release().map(release -> "Linux " + release).orElse("Elsewhere");
      if (!next.equals(heading)) {
        text.heading(next);
      }
      heading = next;
      text.development(development);
    }
    return text.lines;
  }

  public static List<String> of(Note note, int columns) {
    var text = new PlainText(columns);
    text.heading(note.title());
    text.paragraphs(note.paragraphs());
    text.gap();
    return text.lines;
  }

  private void paragraphs(List<String> paragraphs) {
    for (var paragraph : paragraphs) {
      gap();
      wrapped("", paragraph);
    }
  }

  private static String dates(ReleaseDates dates) {
    return date("merge window", dates.mergeWindow())
        + date("rc1", dates.rc1())
        + date("released", dates.released());
  }

  private static String date(String what, Optional<LocalDate> day) {
    return day.map(known -> " · " + what + " " + known).orElse("");
  }

  private void sections(List<Development> developments) {
    var current = List.<String>of();
    for (var development : developments) {
      if (!development.section().equals(current)) {
        heading(String.join(" · ", development.section()));
      }
      current = development.section();
      development(development);
    }
  }

  private void heading(String words) {
    gap();
    wrapped("", words.toUpperCase(Locale.ROOT));
  }

  private void development(Development development) {
    gap();
    var label = label(development);
    if (!label.isEmpty()) {
      wrapped(INDENT, label);
    }
    wrapped(label.isEmpty() ? INDENT : DEEPER, development.text());
    var sources =
        String.join("; ", development.citations().stream().map(PlainText::source).toList());
    if (!sources.isEmpty()) {
      wrapped(DEEPER, "[" + sources + "]");
    }
  }

  private static String label(Development development) {
    var parts = new ArrayList<String>();
    if (!development.components().isEmpty()) {
      parts.add(String.join(", ", development.components()));
    }
    development.status().map(Status::word).ifPresent(parts::add);
    development.date().ifPresent(day -> parts.add(day.iso()));
    if (development.isDisputed()) {
      parts.add("≠ disputed: " + String.join(", ", development.disagreements()));
    }
    return String.join(" · ", parts);
  }

  private static String source(Citation citation) {
    return citation.label()
        + citation.date().map(day -> ", " + day).orElse("")
        + citation.link().map(link -> " <" + link + ">").orElse("");
  }

  private void gap() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  private void wrapped(String indent, String words) {
    for (var line : Wrap.words(Sanitizer.line(words), columns - indent.length())) {
      lines.add(indent + line);
    }
  }
}
