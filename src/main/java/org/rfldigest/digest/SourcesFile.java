package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.digest.Outline.Block;
import org.rfldigest.model.Note;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Source;

/**
 * Reads {@code sources.md}: under a heading per key, bullets {@code Title:}, {@code Kind:}, {@code
 * Date:}, {@code Date known by:}, {@code Perspective:} and {@code Remarks:}; behind them headings
 * with paragraphs, which are notes.
 */
record SourcesFile(List<Source> sources, List<Note> notes, List<Problem> problems) {

  static SourcesFile read(TextFile text) {
    var problems = new ArrayList<>(text.problems());
    var matter = FrontMatter.read(text.name(), text.lines());
    problems.addAll(matter.problems());
    var sources = new ArrayList<Source>();
    var notes = new ArrayList<Note>();
    Block.HeadingBlock heading = null;
    var labels = new HashMap<String, String>();
    var paragraphs = new ArrayList<String>();
    for (var block : Outline.read(text.lines(), matter.lineCount())) {
      switch (block) {
        case Block.HeadingBlock next -> {
          add(heading, labels, paragraphs, sources, notes);
          heading = next;
          labels.clear();
          paragraphs.clear();
        }
        case Block.BulletBlock bullet -> label(Run.textOf(bullet.runs()), labels);
        case Block.ParagraphBlock paragraph -> paragraphs.add(paragraph.text());
      }
    }
    add(heading, labels, paragraphs, sources, notes);
    return new SourcesFile(sources, notes, problems);
  }

  private static void label(String line, Map<String, String> labels) {
    var colon = line.indexOf(':');
    if (colon > 0) {
      labels.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }

  private static void add(
      Block.HeadingBlock heading,
      Map<String, String> labels,
      List<String> paragraphs,
      List<Source> sources,
      List<Note> notes) {
    if (heading == null) {
      return;
    }
    if (labels.isEmpty() && !paragraphs.isEmpty() && !sources.isEmpty()) {
      notes.add(new Note(heading.text().strip(), paragraphs));
    }
    if (!labels.containsKey("Title")) {
      return;
    }
    sources.add(
        new Source(
            heading.text().strip(),
            labels.get("Title"),
            labels.getOrDefault("Kind", ""),
            Optional.ofNullable(labels.get("Date")).flatMap(PartialDate::parse),
            labels.getOrDefault("Date known by", ""),
            labels.getOrDefault("Perspective", ""),
            labels.getOrDefault("Remarks", "")));
  }
}
