package org.rfldigest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * An article as a terminal can show it: blocks of plain text in reading order, and the links that
 * {@code [1]}, {@code [2]} in the text stand for.
 *
 * @param links absolute http and https addresses; {@code [n]} is number n-1 of the list
 */
public record Readable(List<Block> blocks, List<String> links) {
  public Readable {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
  }

  /** How a block is to be shown. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    /** A list item, whose text opens with the bullet or the number, or a row of a table. */
    ITEM,
    QUOTE,
    /** Lines to be kept as they are. */
    VERBATIM,
    RULE
  }

  /**
   * @param indent how many lists or quotes it stands in
   * @param text not empty, but for a rule; holds line ends where the author wanted them
   */
  public record Block(Kind kind, int indent, String text) {}

  /** The lines of all blocks, a blank one between blocks, unwrapped. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (var block : blocks) {
      var item = block.kind() == Kind.ITEM;
      if (!lines.isEmpty() && !item) {
        lines.add("");
      }
      var lead = "  ".repeat(block.indent()) + (block.kind() == Kind.QUOTE ? "> " : "");
      block.text().lines().forEach(line -> lines.add(lead + line));
    }
    return lines;
  }
}
