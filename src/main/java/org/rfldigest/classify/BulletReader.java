package org.rfldigest.classify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the bullets of a tag's message by their indentation. A bullet that only names an area
 * ("'time' module:") and has bullets below it is a heading of these; any other keeps what is nested
 * in it.
 */
final class BulletReader {

  private static final Pattern BULLET = Pattern.compile("(\\s*)[-*•+]\\s{1,8}(\\S.*)");
  private static final int LONGEST_HEADING = 48;
  private static final int DEEPEST = 8;

  private static final class Node {
    final int indent;
    final StringBuilder text;
    final List<String> section;
    final List<Node> nested = new ArrayList<>();
    boolean broken;

    Node(int indent, String text, List<String> section) {
      this.indent = indent;
      this.text = new StringBuilder(text);
      this.section = section;
    }

    boolean isHeading() {
      return !nested.isEmpty()
          && !broken
          && text.length() <= LONGEST_HEADING
          && text.charAt(text.length() - 1) == ':';
    }
  }

  private final List<Node> top = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private List<String> section = List.of();
  private List<String> paragraph = new ArrayList<>();
  private boolean afterBlank;

  List<PullRequest.Bullet> read(List<String> lines) {
    lines.forEach(this::take);
    var bullets = new ArrayList<PullRequest.Bullet>();
    top.forEach(node -> emit(node, node.section, bullets));
    return bullets;
  }

  private void take(String line) {
    var bullet = BULLET.matcher(line);
    if (line.isBlank()) {
      afterBlank = true;
    } else if (bullet.matches() && !line.strip().startsWith("---")) {
      takeBullet(bullet);
      afterBlank = false;
    } else {
      takeText(line);
      afterBlank = false;
    }
  }

  private void takeBullet(Matcher bullet) {
    endParagraph();
    var indent = bullet.group(1).length();
    while (!open.isEmpty() && (open.peek().indent >= indent || open.size() >= DEEPEST)) {
      open.pop();
    }
    var node = new Node(indent, bullet.group(2).strip(), section);
    (open.isEmpty() ? top : open.peek().nested).add(node);
    open.push(node);
  }

  private void takeText(String line) {
    var indent = line.length() - line.stripLeading().length();
    while (!open.isEmpty() && open.peek().indent >= indent) {
      open.pop();
    }
    if (open.isEmpty()) {
      if (afterBlank) {
        paragraph = new ArrayList<>();
      }
      paragraph.add(line.strip());
      return;
    }
    var node = open.peek();
    node.broken |= afterBlank;
    if (node.nested.isEmpty()) {
      node.text.append(' ').append(line.strip());
    } else {
      node.nested.getLast().text.append(' ').append(line.strip());
    }
  }

  /**
   * What stood before a bullet outside all bullets: a short line is the heading of what follows.
   */
  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    var line = paragraph.getLast();
    var heading = (line.endsWith(":") || !line.matches(".*[.!?;,]")) && !line.startsWith("Please");
    section =
        paragraph.size() == 1 && heading && line.length() <= LONGEST_HEADING
            ? List.of(withoutColon(line))
            : List.of();
    paragraph = new ArrayList<>();
  }

  private static void emit(Node node, List<String> area, List<PullRequest.Bullet> bullets) {
    if (!node.isHeading()) {
      bullets.add(new PullRequest.Bullet(area, all(node)));
      return;
    }
    var inner = new ArrayList<>(area);
    inner.add(withoutColon(node.text.toString()));
    node.nested.forEach(below -> emit(below, inner, bullets));
  }

  private static String all(Node node) {
    var text = new StringBuilder(node.text);
    node.nested.forEach(below -> text.append(' ').append(all(below)));
    return text.toString();
  }

  private static String withoutColon(String heading) {
    var bare = heading.startsWith("\"") ? heading.substring(1) : heading;
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
