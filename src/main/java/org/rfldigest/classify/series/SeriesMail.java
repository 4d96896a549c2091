package org.rfldigest.classify.series;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.reading.Said;
import org.rfldigest.classify.reading.Tree;
import org.rfldigest.model.PatchSeries;

/**
 * What one mail says of the series that it belongs to.
 *
 * @param id the {@link Clue#id} of the mail
 * @param tagged who gave a tag, such as {@code Reviewed-by} and a name, a line each
 * @param appliedTo the tree to which an answer says that it was applied
 * @param merged whether a bot or person said that it is in Linus's tree
 */
public record SeriesMail(
    String id,
    PatchSeries subject,
    Optional<String> author,
    Optional<Instant> date,
    Set<String> tagged,
    Optional<String> appliedTo,
    boolean merged) {

  private static final Pattern TAG =
      Pattern.compile("(?mi)^\\s{0,4}(Reviewed|Acked|Tested)-by: {0,4}([^\\n<]{1,120})");

  public SeriesMail {
    tagged = Set.copyOf(tagged);
  }

  /** Reads a mail whose text has its lines. */
  public static SeriesMail of(Clue clue) {
    return of(clue, Mail.read(Reading.cut(clue.title(), Reading.LONGEST_TITLE)), clue.text());
  }

  public static SeriesMail of(Clue clue, PatchSeries subject, String lines) {
    var text = Reading.cut(lines, Reading.LONGEST_TEXT);
    return new SeriesMail(
        clue.id(),
        subject,
        clue.author(),
        clue.date(),
        tagged(text),
        subject.reply() ? Tree.appliedTo(text) : Optional.empty(),
        Tree.isMerged(text));
  }

  /** Whether a content may say more of its series than its title and author do. */
  public static boolean mayTell(String title, String content) {
    return hasTag(content)
        || content.contains("merged into")
        || Tree.mayBeApplied(content)
            && Mail.read(Reading.cut(title, Reading.LONGEST_TITLE)).reply();
  }

  /**
   * Whether it is an answer whose content may say that patches were taken; quoted lines do not
   * count there, so it is to be read with its lines.
   */
  public static boolean mayTake(String title, String content) {
    return (Tree.mayBeApplied(content) || content.contains("ulled"))
        && Mail.read(Reading.cut(title, Reading.LONGEST_TITLE)).reply();
  }

  public static boolean mayTell(Reading mail) {
    return mail.says(Said.REVIEWED) || mail.says(Said.TAKEN);
  }

  private static boolean hasTag(String content) {
    for (var at = content.indexOf('-'); at >= 0; at = content.indexOf('-', at + 1)) {
      if (content.regionMatches(true, at, "-by:", 0, 4)) {
        return true;
      }
    }
    return false;
  }

  /** The same mail under another id. */
  public SeriesMail withId(String other) {
    return new SeriesMail(other, subject, author, date, tagged, appliedTo, merged);
  }

  /** Quoted lines do not count. */
  private static Set<String> tagged(String text) {
    var people = new TreeSet<String>();
    var matcher = hasTag(text) ? TAG.matcher(text) : null;
    while (matcher != null && matcher.find()) {
      var tag = matcher.group(1).toLowerCase(Locale.ROOT);
      var name = matcher.group(2).strip().toLowerCase(Locale.ROOT);
      people.add(Character.toUpperCase(tag.charAt(0)) + tag.substring(1) + "-by\n" + name);
    }
    return people;
  }
}
