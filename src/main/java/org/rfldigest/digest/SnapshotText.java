package org.rfldigest.digest;

import java.util.Optional;
import org.rfldigest.model.Release;

/**
 * Changes a snapshot's text and nothing else in it: every character that was there stays where it
 * is.
 */
public final class SnapshotText {

  private static final String SECTION = "## From the feeds";

  private SnapshotText() {}

  /** What taking a bullet out found. */
  public sealed interface Removal {
    record Removed(String text) implements Removal {}

    /** The bullet stands there with other words. */
    record Changed(String sentence) implements Removal {}

    /** Neither the bullet nor its link stands there any more. */
    record Gone(String sentence) implements Removal {}
  }

  /** A snapshot for a release that has none yet. */
  public static String begin(Release release) {
    return "---\nrelease: " + release + "\n---\n\n# Linux " + release + "\n";
  }

  /**
   * What to write behind {@code text} so that {@code bullet} becomes its last line: the bullet, and
   * before it the section for accepted developments where the text does not end in it already.
   */
  public static String addition(String text, String bullet) {
    var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    var addition = new StringBuilder();
    if (!text.isEmpty() && !text.endsWith("\n")) {
      addition.append(lineEnd);
    }
    if (!endsInSection(text)) {
      addition.append(lineEnd).append(SECTION).append(lineEnd).append(lineEnd);
    }
    return addition.append(bullet).append(lineEnd).toString();
  }

  /** The words of the bullet that {@link #addition} wrote, without Markdown; empty without one. */
  public static String words(String addition) {
    var blocks = Outline.read(addition.lines().toList(), 0);
    var told = Statements.of(blocks, "", Optional.empty()).developments();
    return told.isEmpty() ? "" : told.getLast().text();
  }

  /**
   * Takes out what {@link #addition} wrote. Where other lines were added since, only the bullet's
   * own line goes; where the bullet was changed by hand, nothing does.
   */
  public static Removal remove(String text, String addition, String link) {
    var whole = text.lastIndexOf(addition);
    if (whole >= 0
        && (startsLine(text, whole) || !addition.startsWith("- "))
        && (isLast(text, whole, addition) || addition.indexOf(SECTION) < 0)) {
      return new Removal.Removed(cut(text, whole, addition.length()));
    }
    var bullet = addition.substring(bulletStart(addition));
    var line = text.indexOf(bullet);
    if (line >= 0 && line == text.lastIndexOf(bullet) && startsLine(text, line)) {
      return new Removal.Removed(cut(text, line, bullet.length()));
    }
    return whereItIs(text, link);
  }

  /** Takes away a section for accepted developments that has none left, where it ends the text. */
  public static String withoutEmptySection(String text) {
    for (var lineEnd : new String[] {"\n", "\r\n"}) {
      var section = lineEnd + SECTION + lineEnd + lineEnd;
      if (text.endsWith(section)) {
        return text.substring(0, text.length() - section.length());
      }
    }
    return text;
  }

  private static boolean endsInSection(String text) {
    var lines = text.lines().toList();
    for (var i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).startsWith("#")) {
        return lines.get(i).strip().equals(SECTION);
      }
    }
    return false;
  }

  private static boolean isLast(String text, int at, String addition) {
    return at + addition.length() == text.length();
  }

  private static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static int bulletStart(String addition) {
    var at = addition.indexOf("\n- ");
    return addition.startsWith("- ") ? 0 : at + 1;
  }

  private static String cut(String text, int at, int length) {
    return text.substring(0, at) + text.substring(at + length);
  }

  private static Removal whereItIs(String text, String link) {
    var address = MarkdownText.address(link);
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!link.isEmpty() && line.contains(address)) {
        return new Removal.Changed(
            "line " + number + " has its link, but other words than were accepted");
      }
    }
    return new Removal.Gone("no line has its text or its link any more");
  }
}
