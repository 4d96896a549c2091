package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A stretch of a bullet's text with one dress.
 *
 * @param target where it links to
 */
record Run(String text, boolean strong, Optional<String> target) {

  /** The runs below a node, neighbours of the same dress joined. */
  static List<Run> of(Node node) {
    var collector = new Collector();
    node.accept(collector);
    return collector.runs;
  }

  static String textOf(List<Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text));
    return text.toString();
  }

  private static final class Collector extends AbstractVisitor {
    private final List<Run> runs = new ArrayList<>();
    private boolean strong;
    private Optional<String> target = Optional.empty();

    @Override
    public void visit(Text text) {
      add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      add(" ");
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (!runs.isEmpty()) {
        add(" ");
      }
      visitChildren(paragraph);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      strong = true;
      visitChildren(emphasis);
      strong = false;
    }

    @Override
    public void visit(Link link) {
      target = Optional.of(link.getDestination());
      visitChildren(link);
      target = Optional.empty();
    }

    private void add(String text) {
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.strong == strong && last.target.equals(target)) {
        runs.set(runs.size() - 1, new Run(last.text + text, strong, target));
      } else {
        runs.add(new Run(text, strong, target));
      }
    }
  }
}
