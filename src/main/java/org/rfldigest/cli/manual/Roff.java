package org.rfldigest.cli.manual;

import java.util.Locale;
import org.rfldigest.text.Wrap;

/** Text in the language of manual pages, with the macros of man(7). */
final class Roff {

  private static final int COLUMNS = 60;

  private final StringBuilder text = new StringBuilder();

  /** Begins a page: its name, its section, the day and the version it is of. */
  Roff(String title, int section, String day, String version) {
    text.append(".TH ")
        .append(quoted(title.toUpperCase(Locale.ROOT)))
        .append(' ')
        .append(section)
        .append(' ')
        .append(day)
        .append(' ')
        .append(quoted(version))
        .append(" \"RfL Digest\"\n.nh\n.ad l\n");
  }

  /** The page in one line, as indexes of manuals take it. */
  Roff name(String page, String summary) {
    text.append(".SH NAME\n").append(escaped(page + " - "));
    text.append(escaped(summary)).append('\n');
    return this;
  }

  Roff section(String title) {
    text.append(".SH ").append(quoted(title)).append('\n');
    return this;
  }

  /** A line of plain text; a paragraph goes on with the next one. */
  Roff line(String plain) {
    lines(plain);
    return this;
  }

  private void lines(String plain) {
    for (var row : Wrap.words(plain, COLUMNS)) {
      text.append(escaped(row)).append('\n');
    }
  }

  /** A line of plain text behind a bold word. */
  Roff line(String bold, String plain) {
    text.append("\\fB").append(escaped(bold)).append("\\fR ").append(escaped(plain)).append('\n');
    return this;
  }

  Roff paragraph() {
    text.append(".PP\n");
    return this;
  }

  /** An item with a bold tag and a meaning. */
  Roff item(String tag, String meaning) {
    text.append(".TP\n.B ").append(quoted(tag)).append('\n');
    lines(meaning);
    return this;
  }

  /** Lines as they stand. */
  Roff example(String... lines) {
    text.append(".nf\n.RS 4\n");
    for (var line : lines) {
      text.append(escaped(line)).append('\n');
    }
    text.append(".RE\n.fi\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String quoted(String argument) {
    return '"' + escaped(argument).replace("\"", "\\(dq") + '"';
  }

  /** Nothing of the text is taken for a command, and other readers need no UTF-8. */
  private static String escaped(String plain) {
    var escaped = new StringBuilder();
    if (plain.startsWith(".") || plain.startsWith("'")) {
      escaped.append("\\&");
    }
    plain
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '\\' -> escaped.append("\\e");
            case '-' -> escaped.append("\\-");
            case '`' -> escaped.append("\\(ga");
            case '^' -> escaped.append("\\(ha");
            case '~' -> escaped.append("\\(ti");
            case '\'' -> escaped.append("\\(aq");
            case '\n' -> escaped.append(' ');
            default -> {
              if (point < 0x7F && point >= ' ') {
                escaped.appendCodePoint(point);
              } else {
                escaped.append("\\[u%04X]".formatted(point));
              }
            }
          }
        });
    return escaped.toString();
  }
}
