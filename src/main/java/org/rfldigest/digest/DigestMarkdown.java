package org.rfldigest.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Note;
import org.rfldigest.model.Page;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;

/**
 * Writes the digest's values as the Markdown files from which they can be read again. Text in them
 * may be foreign; it renders as the words it is.
 */
public final class DigestMarkdown {

  private static final int DEEPEST = 6;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> titles;

  /**
   * @param titles the title of each disagreement by its key
   */
  private DigestMarkdown(Map<String, String> titles) {
    this.titles = titles;
  }

  public static String of(Snapshot snapshot, Map<String, String> titles) {
    var markdown = new DigestMarkdown(titles);
    markdown.text.append("---\nrelease: ").append(snapshot.release()).append('\n');
    markdown.date("merge-window", snapshot.dates().mergeWindow());
    markdown.date("rc1", snapshot.dates().rc1());
    markdown.date("released", snapshot.dates().released());
    markdown.date("end-of-life", snapshot.dates().endOfLife());
    markdown.text.append("---\n");
    markdown.heading(1, "Linux " + snapshot.release());
    snapshot.summary().forEach(markdown::paragraph);
    markdown.sections(snapshot.developments());
    return markdown.text.toString();
  }

  public static String of(Page page, Map<String, String> titles) {
    var markdown = new DigestMarkdown(titles);
    markdown.title(page.title());
    page.summary().forEach(markdown::paragraph);
    markdown.sections(page.developments());
    return markdown.text.toString();
  }

  public static String disagreements(List<Disagreement> disagreements, Map<String, String> titles) {
    var markdown = new DigestMarkdown(titles);
    markdown.title("Disagreements");
    for (var disagreement : disagreements) {
      markdown.heading(2, disagreement.title());
      markdown.text.append('\n');
      disagreement.sides().forEach(markdown::bullet);
      if (!disagreement.reading().isEmpty()) {
        markdown.paragraph("How to read it: " + disagreement.reading());
      }
    }
    return markdown.text.toString();
  }

  public static String sources(List<Source> sources, List<Note> notes) {
    var markdown = new DigestMarkdown(Map.of());
    markdown.title("Sources");
    for (var source : sources) {
      markdown.heading(2, source.key());
      markdown.text.append('\n');
      markdown.labelled("Title", source.title());
      markdown.labelled("Kind", source.kind());
      markdown.labelled("Date", source.date().map(day -> day.iso()).orElse(""));
      markdown.labelled("Date known by", source.dateBasis());
      markdown.labelled("Perspective", source.perspective());
      markdown.labelled("Remarks", source.remarks());
    }
    for (var note : notes) {
      markdown.heading(2, note.title());
      note.paragraphs().forEach(markdown::paragraph);
    }
    return markdown.text.toString();
  }

  /** A page that leads to the files of the given names, each under the words given with it. */
  public static String index(String title, Map<String, String> files) {
    var markdown = new DigestMarkdown(Map.of());
    markdown.heading(1, title);
    markdown.text.append('\n');
    files.forEach((file, words) ->
        markdown
            .text
            .append("- [")
            .append(MarkdownText.escape(words))
            .append("](")
            .append(MarkdownText.address(file))
            .append(")\n"));
    return markdown.text.toString().stripLeading();
  }

  private void title(String title) {
    text.append("---\ntitle: ").append(MarkdownText.oneLine(title)).append("\n---\n");
    heading(1, title);
  }

  private void date(String name, Optional<LocalDate> day) {
    day.ifPresent(known -> text.append(name).append(": ").append(known).append('\n'));
  }

  private void heading(int level, String words) {
    text.append('\n')
        .repeat('#', Math.min(level, DEEPEST))
        .append(' ')
        .append(MarkdownText.startOfLine(words))
        .append('\n');
  }

  private void paragraph(String words) {
    text.append('\n').append(MarkdownText.startOfLine(words)).append('\n');
  }

  private void labelled(String label, String words) {
    if (!words.isEmpty()) {
      text.append("- ").append(label).append(": ").append(MarkdownText.escape(words)).append('\n');
    }
  }

  private void sections(List<Development> developments) {
    var current = List.<String>of();
    var first = true;
    for (var development : developments) {
      var next = development.section();
      if (!next.equals(current)) {
        headings(current, next);
      }
      if (first || !next.equals(current)) {
        text.append('\n');
      }
      first = false;
      current = next;
      bullet(development);
    }
  }

  /** The headings of {@code next} from the first on that differs; the last one always. */
  private void headings(List<String> current, List<String> next) {
    var same = 0;
    while (same < Math.min(current.size(), next.size() - 1)
        && current.get(same).equals(next.get(same))) {
      same++;
    }
    for (var level = same; level < next.size(); level++) {
      heading(level + 2, next.get(level));
    }
  }

  private void bullet(Development development) {
    text.append(
        BulletText.of(
            development.components(),
            development.status(),
            development.date(),
            development.text(),
            development.citations()));
    if (development.isDisputed()) {
      var links = development.disagreements().stream().map(this::disputed).toList();
      text.append("; disputed: ").append(String.join(", ", links));
    }
    text.append('\n');
  }

  private String disputed(String key) {
    var words = MarkdownText.escape(titles.getOrDefault(key, key));
    return "[" + words + "](disagreements.md#" + MarkdownText.address(key) + ")";
  }
}
