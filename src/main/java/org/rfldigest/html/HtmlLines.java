package org.rfldigest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.rfldigest.html.Readable.Block;
import org.rfldigest.html.Readable.Kind;

/** Reads an entry's content, HTML or plain text, into blocks of plain text with numbered links. */
public final class HtmlLines implements NodeFilter {

  private static final Set<String> UNSHOWN =
      Set.of("script", "style", "head", "template", "iframe", "object", "noscript", "svg", "math");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "figure",
          "table",
          "tr",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "figcaption",
          "address",
          "details",
          "summary",
          "form",
          "fieldset",
          "hr",
          "nav",
          "caption",
          "center",
          "legend",
          "option",
          "dialog");

  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> links = new LinkedHashMap<>();
  private final Deque<Integer> numbers = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final String base;
  private Kind kind = Kind.PARAGRAPH;
  private String bullet = "";
  private int verbatim;
  private int quotes;

  private HtmlLines(String base) {
    this.base = base;
  }

  /**
   * @param base the address that relative links are relative to; may be empty
   */
  public static Readable of(String content, String base) {
    if (!PlainText.isMarkup(content)) {
      return plain(content);
    }
    return of(HtmlTree.ofFragment(content).top(), base);
  }

  /** The same of what was parsed before. */
  static Readable of(Element content, String base) {
    var lines = new HtmlLines(base);
    NodeTraversor.filter(lines, content);
    lines.flush();
    return new Readable(lines.blocks, List.copyOf(lines.links.keySet()));
  }

  private static Readable plain(String content) {
    var blocks = new ArrayList<Block>();
    for (var paragraph : content.strip().split("\\R\\s*\\R")) {
      if (!paragraph.isBlank()) {
        blocks.add(new Block(Kind.PARAGRAPH, 0, paragraph.strip()));
      }
    }
    return new Readable(blocks, List.of());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case Element element when UNSHOWN.contains(element.normalName()) -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case Element element -> open(element);
      case TextNode words -> append(words.getWholeText());
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    var name = element.normalName();
    if (isBlock(name)) {
      flush();
    }
    switch (name) {
      case "br" -> text.append('\n');
      case "pre" -> verbatim++;
      case "blockquote" -> quotes++;
      case "ul" -> numbers.push(0);
      case "ol" -> numbers.push(number(element, "start", 1));
      case "li" -> startItem(element);
      case "tr", "dt", "dd" -> kind = Kind.ITEM;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> kind = Kind.HEADING;
      case "hr" -> blocks.add(new Block(Kind.RULE, indent(), ""));
      case "td", "th" -> append(" ");
      case "img" -> append(isBlank(element) ? "" : "[" + element.attr("alt") + "]");
      default -> {}
    }
  }

  private static boolean isBlank(Element picture) {
    return picture.attr("alt").isBlank();
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void close(Element element) {
    var name = element.normalName();
    if (isBlock(name)) {
      flush();
    }
    switch (name) {
      case "a" -> number(element);
      case "pre" -> verbatim--;
      case "blockquote" -> quotes--;
      case "ul", "ol" -> numbers.poll();
      case "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6" -> endLead();
      default -> {}
    }
  }

  private static boolean isBlock(String name) {
    return BLOCKS.contains(name)
        || name.equals("li")
        || name.equals("pre")
        || name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private void startItem(Element item) {
    kind = Kind.ITEM;
    var next = numbers.isEmpty() ? 0 : numbers.peek();
    var number = next == 0 ? 0 : number(item, "value", next);
    bullet = number == 0 ? "• " : number + ". ";
    if (number > 0) {
      numbers.pop();
      numbers.push(number + 1);
    }
  }

  private static int number(Element element, String attribute, int usual) {
    var written = element.attr(attribute);
    return written.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(written) : usual;
  }

  /** What is an item's or a heading's goes with its first words, or else with its end. */
  private void endLead() {
    kind = Kind.PARAGRAPH;
    bullet = "";
  }

  private void number(Element anchor) {
    Addresses.web(anchor.attr("href"), base)
        .ifPresent(address -> {
          var number = links.computeIfAbsent(address, unused -> links.size() + 1);
          text.append(" [").append(number).append(']');
        });
  }

  private void append(String words) {
    if (verbatim > 0) {
      text.append(words);
      return;
    }
    for (var i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        text.append(c);
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private void flush() {
    var words = verbatim > 0 ? text.toString().stripTrailing() : text.toString().strip();
    text.setLength(0);
    if (words.isBlank()) {
      return;
    }
    blocks.add(new Block(shown(), indent(), bullet + words));
    endLead();
  }

  private Kind shown() {
    if (verbatim > 0) {
      return Kind.VERBATIM;
    }
    return quotes > 0 && kind == Kind.PARAGRAPH ? Kind.QUOTE : kind;
  }

  private int indent() {
    return Math.max(0, numbers.size() - 1) + Math.max(0, quotes - 1);
  }
}
