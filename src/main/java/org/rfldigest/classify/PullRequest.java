package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rfldigest.classify.release.VersionMention;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Release;

/**
 * A pull request's message, or the merge commit made of it, opened into its bullets.
 *
 * @param release the release that subject or tag name
 * @param bullets what it brings, in the message's order; the list of commits is not part of it
 */
public record PullRequest(Optional<Release> release, List<Bullet> bullets) {

  /**
   * One thing that the pull request brings.
   *
   * @param area the headings above it, outermost first, such as ["'kernel' crate", "'alloc'
   *     module"]
   * @param text its paragraphs and what is nested in it, on one line
   */
  public record Bullet(List<String> area, String text) {
    public Bullet {
      area = List.copyOf(area);
    }
  }

  private static final int LONGEST = 1_000_000;
  private static final Pattern RULE = Pattern.compile("-{20,}\\s*");
  private static final Pattern BLANK = Pattern.compile("\\s*");
  private static final Pattern CHANGES = Pattern.compile("The following changes since .*");
  private static final Pattern CONFLICTS = Pattern.compile("(?i).*\\bconflict.*");
  private static final Pattern SHORTLOG = Pattern.compile("\\S[^:]{0,80} \\(\\d{1,5}\\):\\s*");
  private static final Pattern DIFFSTAT = Pattern.compile("\\s*\\d{1,6} files? changed.*");

  public PullRequest {
    bullets = List.copyOf(bullets);
  }

  /** Reads a message with or without its headers; what has no bullets gives none. */
  public static PullRequest read(String message) {
    var bounded = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    var lines = bounded.lines().toList();
    var body = body(lines);
    var bullets = new BulletReader().read(body);
    return new PullRequest(
        release(lines, body), bullets.isEmpty() ? new BulletReader().read(letter(lines)) : bullets);
  }

  /** What the sender wrote above a tag without a message of its own, but not about conflicts. */
  private static List<String> letter(List<String> lines) {
    var from = next(lines, 0, BLANK);
    var to = next(lines, from, CHANGES);
    var conflicts = next(lines, from, CONFLICTS);
    return to < lines.size() ? lines.subList(from, Math.min(to, conflicts)) : List.of();
  }

  /** The tag's message: between the two rules, or a merge commit's own text. */
  private static List<String> body(List<String> lines) {
    var first = next(lines, 0, RULE);
    if (first < lines.size()) {
      return upToShortlog(lines.subList(first + 1, next(lines, first + 1, RULE)));
    }
    for (var at = 0; at < lines.size(); at++) {
      if (lines.get(at).stripLeading().startsWith("Pull ")) {
        return unquoted(upToShortlog(lines.subList(at + 1, lines.size())));
      }
    }
    return upToShortlog(lines);
  }

  /** A merge commit's text without the quotation mark that ends the quoted message. */
  private static List<String> unquoted(List<String> lines) {
    var open = lines.stream().anyMatch(line -> line.stripLeading().startsWith("\""));
    return open
        ? lines.stream().map(line -> line.endsWith("\"") ? withoutLast(line) : line).toList()
        : lines;
  }

  private static String withoutLast(String line) {
    return line.substring(0, line.length() - 1);
  }

  private static List<String> upToShortlog(List<String> lines) {
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      var mergeLog = line.stripLeading();
      if (SHORTLOG.matcher(line).matches()
          || DIFFSTAT.matcher(line).matches()
          || mergeLog.startsWith("* tag '")
          || mergeLog.startsWith("* branch '")) {
        return lines.subList(0, at);
      }
    }
    return lines;
  }

  private static int next(List<String> lines, int from, Pattern pattern) {
    for (var at = from; at < lines.size(); at++) {
      if (pattern.matcher(lines.get(at)).matches()) {
        return at;
      }
    }
    return lines.size();
  }

  /** Named by the subject, the tag or the first line of the tag's message. */
  private static Optional<Release> release(List<String> lines, List<String> body) {
    var candidates = new ArrayList<String>();
    lines.stream()
        .filter(
            line -> line.startsWith("Subject:") || line.contains("tags/") || line.contains("tag '"))
        .forEach(candidates::add);
    body.stream().filter(line -> !line.isBlank()).limit(1).forEach(candidates::add);
    return candidates.stream()
        .map(line -> VersionMention.all(new Words(line)))
        .flatMap(List::stream)
        .filter(VersionMention::isLikely)
        .map(VersionMention::release)
        .findFirst();
  }
}
