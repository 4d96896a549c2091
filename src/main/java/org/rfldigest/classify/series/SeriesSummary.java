package org.rfldigest.classify.series;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rfldigest.classify.reading.Clue;

/**
 * One line for a patch series: what stands of it over all its versions.
 *
 * @param lead the {@link Clue#id} of the mail that stands for the newest version
 * @param version the newest version
 * @param parts how many patches the newest version has, where a subject tells
 * @param repliers the names of those who answered, in alphabetical order
 * @param tags how many people gave "Reviewed-by", "Acked-by" and "Tested-by"
 * @param appliedTo the tree it was applied to, as the maintainer wrote it
 * @param merged whether a bot or person said that it is in Linus's tree
 */
public record SeriesSummary(
    String lead,
    int version,
    OptionalInt parts,
    List<String> repliers,
    Map<String, Integer> tags,
    Optional<String> appliedTo,
    boolean merged) {

  public SeriesSummary {
    repliers = List.copyOf(repliers);
    tags = Map.copyOf(tags);
  }

  /** Sums up the mails of one series, at least one, in any order; their texts have lines. */
  public static SeriesSummary of(List<Clue> mails) {
    return ofMails(mails.stream().map(SeriesMail::of).toList());
  }

  /** The same of mails that were read before. */
  public static SeriesSummary ofMails(List<SeriesMail> mails) {
    var newest = newest(mails);
    return new SeriesSummary(
        newest.id(),
        newest.subject().version(),
        newest.subject().total(),
        repliers(mails),
        tags(mails),
        mails.stream().flatMap(mail -> mail.appliedTo().stream()).findFirst(),
        mails.stream().anyMatch(SeriesMail::merged));
  }

  /** The mail that stands for the newest version: its cover letter, else its first part. */
  private static SeriesMail newest(List<SeriesMail> mails) {
    return mails.stream().min(SeriesSummary::newestFirst).orElseThrow();
  }

  /** By hand, since no archive of classes keeps what the JDK's comparators are made of. */
  private static int newestFirst(SeriesMail one, SeriesMail other) {
    var mail = one.subject();
    var second = other.subject();
    var order = Boolean.compare(mail.reply(), second.reply());
    order = order != 0 ? order : Integer.compare(second.version(), mail.version());
    order = order != 0 ? order : Integer.compare(mail.part().orElse(0), second.part().orElse(0));
    order = order != 0 ? order : sent(one).compareTo(sent(other));
    return order != 0 ? order : one.id().compareTo(other.id());
  }

  /** What a tree or robot sends for a patch may look like one, but comes after it. */
  private static Instant sent(SeriesMail mail) {
    return mail.date().orElse(Instant.MAX);
  }

  private static List<String> repliers(List<SeriesMail> mails) {
    var names = new TreeSet<String>();
    mails.stream()
        .filter(mail -> mail.subject().reply())
        .flatMap(mail -> mail.author().stream())
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** Of one person each tag counts once. */
  private static Map<String, Integer> tags(List<SeriesMail> mails) {
    var people = new TreeSet<String>();
    mails.forEach(mail -> people.addAll(mail.tagged()));
    var counts = new TreeMap<String, Integer>();
    people.forEach(
        tagged -> counts.merge(tagged.substring(0, tagged.indexOf('\n')), 1, Integer::sum));
    return counts;
  }
}
