package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file as the digest sees it: headings, paragraphs and bullets in their order, each with
 * its line.
 */
final class Outline {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  /** A block of the file; {@code line} counts from 1 in the whole file. */
  sealed interface Block {
    int line();

    record HeadingBlock(int level, String text, int line) implements Block {}

    record ParagraphBlock(String text, int line) implements Block {}

    record BulletBlock(List<Run> runs, int line) implements Block {}
  }

  private Outline() {}

  /** The blocks of the lines after the first {@code skip}. */
  static List<Block> read(List<String> lines, int skip) {
    var body = String.join("\n", lines.subList(skip, lines.size()));
    var blocks = new ArrayList<Block>();
    for (var node = PARSER.parse(body).getFirstChild(); node != null; node = node.getNext()) {
      collect(node, skip, blocks);
    }
    return blocks;
  }

  private static void collect(Node node, int skip, List<Block> blocks) {
    var line = line(node) + skip;
    switch (node) {
      case Heading heading ->
          blocks.add(new Block.HeadingBlock(heading.getLevel(), Run.textOf(Run.of(heading)), line));
      case Paragraph paragraph ->
          blocks.add(new Block.ParagraphBlock(Run.textOf(Run.of(paragraph)), line));
      case BulletList list -> {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
          blocks.add(new Block.BulletBlock(Run.of((ListItem) item), line(item) + skip));
        }
      }
      default -> {
        // Tables, code and quotations may stand in a hand-written file; they are not statements.
      }
    }
  }

  private static int line(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
  }
}
