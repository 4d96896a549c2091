package org.rfldigest.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.PostingId;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.series.Notices;
import org.rfldigest.classify.series.SeriesMail;
import org.rfldigest.classify.story.StorySignature;

/**
 * What of an entry tells to which others it belongs, also to those stored long ago: whoever stores
 * the {@link #names} of entries finds by the lookups of a new one those that a {@link Kinship} is
 * then asked about. What only shares a name need not belong together.
 */
public final class Kin {

  private final Optional<Reading> mail;
  private final StorySignature signature;
  private final List<String> mailNames;

  private Kin(Reading reading) {
    signature = StorySignature.of(reading);
    mail = reading.isMail() ? Optional.of(reading.withoutText()) : Optional.empty();
    mailNames = mail.map(Kin::mailNames).orElse(List.of());
  }

  public static Kin of(Clue clue) {
    return of(Reading.of(clue));
  }

  static Kin of(Reading reading) {
    return new Kin(reading);
  }

  /** The names under which the entry is to be found by those that belong to it. */
  public Set<String> names() {
    var names = new LinkedHashSet<>(mailNames);
    names.addAll(signature.keys());
    return names;
  }

  /** The names of a mail, of pages and the like: few others have one of them by chance. */
  public Set<String> sureLookups() {
    var lookups = new LinkedHashSet<>(mailNames);
    lookups.addAll(signature.lookup().ofPages());
    return lookups;
  }

  /** The names of words: many others have one of them by chance. */
  public List<String> wordLookups() {
    return signature.lookup().nearWords();
  }

  StorySignature signature() {
    return signature;
  }

  /** The mail without its text, where it is one. */
  Optional<Reading> mail() {
    return mail;
  }

  /**
   * What it says of its series, where it is a mail.
   *
   * @param lines its text with its lines, asked for only where its words may tell something
   */
  public Optional<SeriesMail> seriesMail(Supplier<String> lines) {
    return mail.map(one ->
        SeriesMail.of(one.clue(), one.subject(), SeriesMail.mayTell(one) ? lines.get() : ""));
  }

  /** The names by which mails of its series are found; none where it is no mail. */
  List<String> mailNames() {
    return mailNames;
  }

  private static List<String> mailNames(Reading reading) {
    var names = new LinkedHashSet<String>();
    var subject = reading.subject();
    reading.messageId().ifPresent(id -> posting(id, names));
    reading.inReplyTo().ifPresent(id -> posting(id, names));
    var title = reading.name();
    if (subject.namesTheSeries()) {
      names.add("title " + title);
    } else {
      names.add("part " + title);
    }
    Notices.patch(reading)
        .ifPresent(patch -> {
          names.add("title " + patch);
          names.add("part " + patch);
        });
    return List.copyOf(names);
  }

  private static void posting(String id, Set<String> names) {
    names.add("mail " + id);
    var posting = PostingId.of(id);
    posting.ifPresent(known -> names.add("posting " + known.base()));
    posting.flatMap(PostingId::slug).ifPresent(slug -> names.add("slug " + slug));
  }
}
