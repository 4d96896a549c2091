package org.rfldigest.tui.screens;

import org.rfldigest.text.Style;

/**
 * Tells what each line of a mail is, one after the other: quoted, or of a patch added, removed or
 * its frame. Outside of a patch a line that begins with a dash is only a line.
 */
final class Patch {

  private boolean inFile;
  private boolean inHunk;

  /** Whether the last line was one of a patch. */
  boolean isWithin() {
    return inFile;
  }

  Style style(String line) {
    if (line.startsWith(">")) {
      return Style.DIM;
    }
    if (line.startsWith("diff --git ")) {
      inFile = true;
      inHunk = false;
      return Style.STRONG;
    }
    if (line.startsWith("@@ ")) {
      inFile = true;
      inHunk = true;
      return Style.ACCENT;
    }
    if (line.equals("--") || line.equals("-- ")) {
      inFile = false;
      inHunk = false;
      return Style.DIM;
    }
    return inHunk ? ofHunk(line) : inFile ? Style.DIM : Style.PLAIN;
  }

  private Style ofHunk(String line) {
    if (line.startsWith("+")) {
      return Style.GOOD;
    }
    if (line.startsWith("-")) {
      return Style.BAD;
    }
    if (!line.isEmpty() && !line.startsWith(" ") && !line.startsWith("\\")) {
      inHunk = false;
      inFile = false;
    }
    return Style.PLAIN;
  }
}
