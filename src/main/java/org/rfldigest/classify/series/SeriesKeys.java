package org.rfldigest.classify.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.PostingId;
import org.rfldigest.classify.reading.Reading;

/**
 * Puts the mails of one patch series together, over all its versions and with its replies. The key
 * is b4's slug where there is one, else the title of the cover letter, so that it can mostly be
 * told from one mail alone.
 */
public final class SeriesKeys {

  private static final int SHORTEST_TITLE = 2;

  private final List<Reading> mails;

  /** What b4 calls the series of each mail, where that is told. */
  private final List<Optional<String>> slugs;

  private final Groups groups;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, Set<String>> authors = new HashMap<>();
  private final List<Integer> parts = new ArrayList<>();
  private final Talks talks;
  private final Notices notices;

  private SeriesKeys(List<Reading> mails) {
    this.mails = mails;
    this.slugs = mails.stream().map(SeriesKeys::slug).toList();
    this.groups = new Groups(mails.size());
    this.talks = new Talks(mails, groups);
    this.notices = new Notices(mails, groups);
    for (var at = 0; at < mails.size(); at++) {
      var index = at;
      mails.get(at).messageId().ifPresent(id -> byId.putIfAbsent(id, index));
      if (isPart(mails.get(at))) {
        authors.computeIfAbsent(partName(mails.get(at)), name -> new HashSet<>()).add(author(at));
      }
    }
  }

  /** The series' key of a mail that is alone. */
  public static String of(Reading mail) {
    return key(slug(mail), mail);
  }

  private static String key(Optional<String> slug, Reading mail) {
    return slug.orElseGet(() -> dashed(mail.name()));
  }

  /** The series' key of each mail, in their order. */
  public static List<String> of(List<Reading> mails) {
    var series = new SeriesKeys(mails);
    for (var at = 0; at < mails.size(); at++) {
      series.join(at);
    }
    series.talks.join();
    new LooseParts(mails, series.slugs, series.groups).join(series.parts);
    series.notices.join();
    return series.keys();
  }

  private void join(int at) {
    var mail = mails.get(at);
    mail.messageId().ifPresent(id -> groups.join(at, "id:" + id));
    notices.look(at);
    if (isAnswer(mail)) {
      joinReply(at, mail);
    } else if (Mail.isPosting(mail.title())) {
      joinPosting(at, mail);
    } else {
      talks.add(at, Mail.name(mail.title()));
    }
  }

  /** What a tree or robot sends has no "Re:" though it answers a patch. */
  private static boolean isAnswer(Reading mail) {
    return mail.subject().reply() || mail.inReplyTo().isPresent() && !Mail.isPosting(mail.title());
  }

  private void joinReply(int at, Reading mail) {
    if (mail.inReplyTo().isPresent()) {
      joinParent(at, mail.inReplyTo().get());
    }
    if (mail.inReplyTo().filter(byId::containsKey).isEmpty()) {
      joinSubject(at, mail);
    }
  }

  /** Where the mail it answers is not at hand, the subject stands in. */
  private void joinSubject(int at, Reading mail) {
    if (!Mail.isPosting(mail.title())) {
      talks.add(at, mail.name());
    } else if (mail.subject().namesTheSeries()) {
      joinTitle(at, mail);
    } else {
      joinPart(at, mail);
    }
  }

  /**
   * Two people may give their parts the same title; an answer to one of them, not known which,
   * belongs to neither.
   */
  private void joinPart(int at, Reading mail) {
    var name = partName(mail);
    var by = authors.getOrDefault(name, Set.of());
    if (by.size() < 2) {
      groups.join(at, name);
      parts.add(at);
    } else if (isPart(mail)) {
      groups.join(at, name + " by " + author(at));
    }
  }

  private String author(int at) {
    return mails.get(at).clue().author().orElse("");
  }

  private static boolean isPart(Reading mail) {
    return !mail.subject().reply()
        && !mail.subject().namesTheSeries()
        && Mail.isPosting(mail.title());
  }

  private void joinPosting(int at, Reading mail) {
    var subject = mail.subject();
    var id = mail.messageId().flatMap(PostingId::of);
    id.ifPresent(known -> joinId(at, mail, known));
    if (subject.namesTheSeries()) {
      joinTitle(at, mail);
    } else {
      joinPart(at, mail);
      mail.inReplyTo().ifPresent(parent -> joinCover(at, mail, parent));
    }
  }

  /** A part hangs below its cover letter or the part before, of the same version. */
  private void joinCover(int at, Reading mail, String parent) {
    var known = byId.get(parent);
    if (known == null) {
      joinParent(at, parent);
      return;
    }
    var cover = mails.get(known).subject();
    if (!cover.reply() && cover.version() == mail.subject().version()) {
      groups.join(at, known);
    }
  }

  private void joinParent(int at, String parent) {
    groups.join(at, "id:" + parent);
    if (!byId.containsKey(parent)) {
      PostingId.of(parent).ifPresent(known -> joinId(at, mails.get(at), known));
    }
  }

  /** Patches that stand alone may be numbered like parts when they were sent in one go. */
  private void joinId(int at, Reading mail, PostingId id) {
    if (mail.subject().part().isPresent()) {
      groups.join(at, "posting:" + id.base());
    }
    id.slug().ifPresent(slug -> groups.join(at, "slug:" + slug));
  }

  private void joinTitle(int at, Reading mail) {
    var title = mail.name();
    if (title.indexOf(' ') >= SHORTEST_TITLE) {
      groups.join(at, "title:" + title);
    }
  }

  private static String partName(Reading mail) {
    var subject = mail.subject();
    var number = subject.version() + "/" + subject.part().orElse(0);
    return "part:" + number + "/" + subject.total().orElse(0) + ":" + mail.name();
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    mails.forEach(mail -> keys.add(""));
    for (var group : groups.of(mails.size())) {
      var key = key(group);
      group.forEach(at -> keys.set(at, key));
    }
    return keys;
  }

  private String key(List<Integer> group) {
    if (group.size() == 1) {
      var only = group.getFirst();
      return key(slugs.get(only), mails.get(only)) + talks.since(only);
    }
    return group.stream()
        .map(slugs::get)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> {
          var naming = naming(group);
          return dashed(mails.get(naming).name()) + talks.since(naming);
        });
  }

  /** What b4 calls the series, where the mail or the one it answers tells. */
  private static Optional<String> slug(Reading mail) {
    return mail.messageId()
        .flatMap(PostingId::of)
        .or(() -> isAnswer(mail) ? mail.inReplyTo().flatMap(PostingId::of) : Optional.empty())
        .flatMap(PostingId::slug);
  }

  /** The mail whose title names the series: a cover letter before a part before a reply. */
  private int naming(List<Integer> group) {
    return group.stream()
        .min((one, other) -> inOrder(mails.get(one), mails.get(other)))
        .orElseThrow();
  }

  /** By hand, since no archive of classes keeps what the JDK's comparators are made of. */
  private static int inOrder(Reading one, Reading other) {
    var mail = one.subject();
    var second = other.subject();
    var order = Boolean.compare(Notices.is(one), Notices.is(other));
    order = order != 0 ? order : Boolean.compare(isAnswer(one), isAnswer(other));
    order = order != 0 ? order : Boolean.compare(second.namesTheSeries(), mail.namesTheSeries());
    order = order != 0 ? order : Integer.compare(mail.version(), second.version());
    order = order != 0 ? order : Integer.compare(mail.part().orElse(0), second.part().orElse(0));
    return order != 0 ? order : one.name().compareTo(other.name());
  }

  private static String dashed(String words) {
    return words.replace(' ', '-');
  }
}
