package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.html.Readable;
import org.rfldigest.html.Readable.Block;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;
import org.rfldigest.text.Wrap;

/**
 * Sets readable text in rows of a width: paragraphs between words, mails and patches as they are,
 * what is quoted dim, and the numbered links at the end.
 */
public final class Article {

  private static final int LONGEST = 40_000;
  private static final String CUT = "[The rest is cut off here; the link has all of it.]";

  private final int columns;
  private final List<Line> rows = new ArrayList<>();
  private final Patch patch = new Patch();
  private int room = LONGEST;

  private Article(int columns) {
    this.columns = columns;
  }

  public static List<Line> of(Readable text, int columns) {
    var article = new Article(columns);
    text.blocks().forEach(article::block);
    if (article.room < 0) {
      article.rows.add(Line.EMPTY);
      article.wrap(CUT, "", "", Style.DIM);
    }
    article.links(text.links());
    return article.rows;
  }

  private void block(Block block) {
    if (room < 0) {
      return;
    }
    if (!rows.isEmpty() && block.kind() != Readable.Kind.ITEM) {
      rows.add(Line.EMPTY);
    }
    var text = Sanitizer.text(bounded(block.text()));
    var lead = "  ".repeat(Math.min(block.indent(), columns / 8));
    switch (block.kind()) {
      case VERBATIM -> text.lines().forEach(this::verbatim);
      case PARAGRAPH -> text.lines().forEach(line -> wrap(line, lead, lead, quoted(line)));
      case HEADING -> wrap(text, lead, lead, Style.HEADING);
      case QUOTE -> wrap(text, lead + "│ ", lead + "│ ", Style.DIM);
      case ITEM -> wrap(text, lead, lead + "  ", Style.PLAIN);
      case RULE -> rows.add(Line.of("─".repeat(columns), Style.RULE));
    }
  }

  private String bounded(String text) {
    var left = room;
    room -= text.length();
    if (room >= 0) {
      return text;
    }
    var end = left > 0 && Character.isHighSurrogate(text.charAt(left - 1)) ? left - 1 : left;
    return text.substring(0, Math.max(0, end));
  }

  /** A line of a mail: of a patch every blank counts; words go on below themselves. */
  private void verbatim(String line) {
    var style = patch.style(line);
    if (Width.of(line) <= columns || patch.isWithin()) {
      Wrap.columns(line, columns).forEach(row -> rows.add(Line.of(row, style)));
      return;
    }
    var lead = lead(line);
    for (var row : Wrap.words(line.substring(lead.length()), columns - lead.length())) {
      rows.add(Line.of(lead + row, style));
    }
  }

  /** The marks of quoting and the blanks at the beginning, as far as they leave room for words. */
  private String lead(String line) {
    var end = 0;
    while (end < Math.min(line.length(), columns / 2) && "> ".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return line.substring(0, end);
  }

  private static Style quoted(String line) {
    return line.startsWith(">") ? Style.DIM : Style.PLAIN;
  }

  private void wrap(String text, String first, String next, Style style) {
    var lead = first;
    for (var row : Wrap.words(text, columns - next.length())) {
      rows.add(Line.of(lead, Style.DIM).and(row, style));
      lead = next;
    }
  }

  private void links(List<String> links) {
    if (links.isEmpty()) {
      return;
    }
    rows.add(Line.EMPTY);
    rows.add(Words.heading(List.of("Links"), columns));
    rows.add(Line.EMPTY);
    for (var at = 0; at < links.size(); at++) {
      var mark = "[" + (at + 1) + "] ";
      for (var row : Wrap.columns(Sanitizer.line(links.get(at)), columns - mark.length())) {
        rows.add(Line.of(mark, Style.DIM).and(row, Style.LINK));
        mark = " ".repeat(mark.length());
      }
    }
  }
}
