package org.rfldigest.classify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One line for a patch series: what stands of it over all its versions.
 *
 * @param lead the {@link Clue#id} of the mail that stands for the newest version
 * @param title the title of its newest cover letter or patch
 * @param version the newest version
 * @param parts how many patches the newest version has, where a subject tells
 * @param repliers the names of those who answered, in alphabetical order
 * @param tags how many people gave "Reviewed-by", "Acked-by" and "Tested-by"
 * @param appliedTo the tree it was applied to, as the maintainer wrote it
 * @param merged whether a bot or person said that it is in Linus's tree
 * @param last when its last mail was written
 */
public record SeriesSummary(
    String lead,
    String title,
    int version,
    OptionalInt parts,
    List<String> repliers,
    Map<String, Integer> tags,
    Optional<String> appliedTo,
    boolean merged,
    Optional<Instant> last) {

  private static final Pattern TAG =
      Pattern.compile("(?mi)^\\s{0,4}(Reviewed|Acked|Tested)-by: {0,4}([^\\n<]{1,120})");

  public SeriesSummary {
    repliers = List.copyOf(repliers);
    tags = Map.copyOf(tags);
  }

  /** Sums up the mails of one series, at least one, in any order. */
  public static SeriesSummary of(List<Clue> mails) {
    var readings = mails.stream().map(Reading::of).toList();
    var newest = newest(readings);
    return new SeriesSummary(
        newest.clue().id(),
        newest.subject().title(),
        newest.subject().version(),
        newest.subject().total(),
        repliers(readings),
        tags(readings),
        appliedTo(readings),
        readings.stream().anyMatch(mail -> Tree.isMerged(mail.text())),
        mails.stream().flatMap(mail -> mail.date().stream()).max(Comparator.naturalOrder()));
  }

  /** The mail that stands for the newest version: its cover letter, else its first part. */
  private static Reading newest(List<Reading> mails) {
    return mails.stream()
        .min(
            Comparator.comparing((Reading mail) -> mail.subject().reply())
                .thenComparing(mail -> -mail.subject().version())
                .thenComparing(mail -> mail.subject().part().orElse(0))
                .thenComparing(mail -> mail.clue().id()))
        .orElseThrow();
  }

  private static List<String> repliers(List<Reading> mails) {
    var names = new TreeSet<String>();
    mails.stream()
        .filter(mail -> mail.subject().reply())
        .flatMap(mail -> mail.clue().author().stream())
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** Quoted lines do not count, and of one person each tag counts once. */
  private static Map<String, Integer> tags(List<Reading> mails) {
    var people = new TreeSet<String>();
    for (var mail : mails) {
      var matcher = TAG.matcher(mail.text());
      while (matcher.find()) {
        var tag = matcher.group(1).toLowerCase(Locale.ROOT);
        var name = matcher.group(2).strip().toLowerCase(Locale.ROOT);
        people.add(Character.toUpperCase(tag.charAt(0)) + tag.substring(1) + "-by\n" + name);
      }
    }
    var counts = new TreeMap<String, Integer>();
    people.forEach(
        tagged -> counts.merge(tagged.substring(0, tagged.indexOf('\n')), 1, Integer::sum));
    return counts;
  }

  private static Optional<String> appliedTo(List<Reading> mails) {
    return mails.stream()
        .filter(mail -> mail.subject().reply())
        .map(mail -> Tree.appliedTo(mail.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
