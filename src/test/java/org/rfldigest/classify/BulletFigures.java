package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many bullets of a pull request's message were found, counted by another way of reading: each
 * line with a bullet's mark in the tag's message must begin a bullet, stand in one that it is
 * nested in, or be the heading of some; and each bullet's words must stand in the message.
 */
record BulletFigures(int marked, int found, int told, int invented) {

  private static final Pattern RULE = Pattern.compile("-{20,}\\s*");
  private static final Pattern MARK = Pattern.compile("\\s*[-*•+]\\s+(\\S.*)");

  static BulletFigures of(String message) {
    var bullets = PullRequest.read(message).bullets();
    var marked = marked(message.lines().toList());
    var flat = message.replaceAll("\\s+", " ");
    return new BulletFigures(
        marked.size(),
        (int) marked.stream().filter(line -> isFound(line, bullets)).count(),
        bullets.size(),
        (int) bullets.stream().filter(bullet -> !isWritten(bullet.text(), flat)).count());
  }

  BulletFigures and(BulletFigures other) {
    return new BulletFigures(
        marked + other.marked, found + other.found, told + other.told, invented + other.invented);
  }

  private static boolean isFound(String line, List<PullRequest.Bullet> bullets) {
    var heading = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    return bullets.stream()
        .anyMatch(bullet -> bullet.text().contains(line) || bullet.area().contains(heading));
  }

  /** A bullet of several paragraphs leaves out the marks of what is nested in it. */
  private static boolean isWritten(String text, String message) {
    for (var word : text.split(" ")) {
      if (!message.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> marked(List<String> lines) {
    var marked = new ArrayList<String>();
    var rules = 0;
    for (var line : lines) {
      rules += RULE.matcher(line).matches() ? 1 : 0;
      var mark = MARK.matcher(line);
      if (rules == 1 && mark.matches()) {
        marked.add(mark.group(1).strip());
      }
    }
    return marked;
  }
}
