package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an entry tells to which others it belongs, also to those stored long ago: whoever stores
 * the {@link #names} of entries finds by the {@link #lookups} of a new one those that {@link
 * #groups} is then asked about. What only shares a name need not belong together.
 */
public final class Kin {

  private final Reading reading;
  private final StorySignature signature;

  private Kin(Reading reading) {
    this.signature = StorySignature.of(reading);
    this.reading = reading.withoutText();
  }

  public static Kin of(Clue clue) {
    return new Kin(Reading.of(clue));
  }

  /** The names under which the entry is to be found by those that belong to it. */
  public Set<String> names() {
    var names = new LinkedHashSet<String>();
    if (reading.isMail()) {
      mail(reading, names);
    }
    names.addAll(signature.keys());
    return names;
  }

  /** The names of those that may belong to it; its own are among them. */
  public Set<String> lookups() {
    var lookups = names();
    lookups.addAll(signature.lookups());
    return lookups;
  }

  /**
   * The entries that belong together, by their places in the list; none stands alone.
   *
   * @param fresh how many of the first are new; the others were told apart among themselves before
   */
  public static List<Set<Integer>> groups(List<Kin> all, int fresh) {
    var readings = all.stream().map(kin -> kin.reading).toList();
    var signatures = all.stream().map(kin -> kin.signature).toList();
    var groups = StoryKeys.groups(readings, signatures, fresh);
    var mails = new ArrayList<Integer>();
    for (var at = 0; at < readings.size(); at++) {
      if (readings.get(at).isMail()) {
        mails.add(at);
      }
    }
    var series = SeriesKeys.of(mails.stream().map(readings::get).toList());
    var first = new HashMap<String, Integer>();
    for (var at = 0; at < mails.size(); at++) {
      int mail = mails.get(at);
      groups.join(first.computeIfAbsent(series.get(at), unseen -> mail), mail);
    }
    return together(groups, readings.size());
  }

  private static List<Set<Integer>> together(Groups groups, int size) {
    var together = new ArrayList<Set<Integer>>();
    for (var group : groups.of(size)) {
      if (group.size() > 1) {
        together.add(new LinkedHashSet<>(group));
      }
    }
    return together;
  }

  private static void mail(Reading reading, Set<String> names) {
    var subject = reading.subject();
    reading.messageId().ifPresent(id -> posting(id, names));
    reading.inReplyTo().ifPresent(id -> posting(id, names));
    var title = SeriesKeys.normal(subject.title());
    if (subject.namesTheSeries()) {
      names.add("title " + title);
    } else {
      names.add("part of " + subject.total().orElse(0) + " " + title);
    }
  }

  private static void posting(String id, Set<String> names) {
    names.add("mail " + id);
    var posting = PostingId.of(id);
    posting.ifPresent(known -> names.add("posting " + known.base()));
    posting.flatMap(PostingId::slug).ifPresent(slug -> names.add("slug " + slug));
  }
}
