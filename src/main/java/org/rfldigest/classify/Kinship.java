package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.series.Groups;
import org.rfldigest.classify.series.SeriesKeys;
import org.rfldigest.classify.story.Family;
import org.rfldigest.classify.story.Sameness;

/**
 * Remembers the entries of late by their numbers, and tells of new ones to which of them and of
 * each other they belong. It forgets the eldest; whoever stores the names of all entries looks them
 * up there. Not for several threads at once.
 */
public final class Kinship {

  private static final int LATELY = 40_000;
  private static final int MOST_OF_A_NAME = 100;
  private static final int MOST_MAILS = 4_000;
  private static final Posting NONE = new Posting();

  private final Map<Long, Member> lately = new LinkedHashMap<>();
  private final Map<String, Posting> byName = new HashMap<>();
  private boolean hasForgotten;

  /** One that tells the same as another. */
  private record Match(Member member, Sameness same) {}

  private static final class Member {

    private final long number;
    private final Kin kin;

    /** Those that tell the same; empty until somebody asks. */
    private Optional<Family> family = Optional.empty();

    Member(long number, Kin kin) {
      this.number = number;
      this.kin = kin;
    }

    /** Its family as far as it is known. */
    Family knownFamily() {
      if (family.isEmpty()) {
        family = Optional.of(new Family(kin.signature()));
      }
      return family.get();
    }

    List<String> names() {
      var names = new ArrayList<>(kin.mailNames());
      names.addAll(kin.signature().lookup().ofPages());
      names.addAll(kin.signature().lookup().ofWords());
      kin.signature().lookup().ofTitle().ifPresent(names::add);
      return names;
    }
  }

  /** Those that have a name, and the site of which all of them are, where it is one. */
  private static final class Posting {

    /** The eldest first; most names have one. */
    private List<Member> members = List.of();

    private Optional<String> site = Optional.empty();

    void add(Member member) {
      var its = member.kin.signature().site();
      site = members.isEmpty() || site.equals(its) ? its : Optional.empty();
      if (members.isEmpty()) {
        members = List.of(member);
        return;
      }
      if (members.size() == 1) {
        members = new ArrayList<>(members);
      } else if (members.size() == MOST_OF_A_NAME) {
        members.removeFirst();
      }
      members.add(member);
    }

    void remove(Member member) {
      if (members.size() > 1) {
        members.remove(member);
      } else if (members.contains(member)) {
        members = List.of();
      }
    }

    boolean isOf(Optional<String> only) {
      return site.isPresent() && site.equals(only);
    }
  }

  /** Whether it is remembered. */
  public boolean knows(long number) {
    return lately.containsKey(number);
  }

  /** Whether others were remembered that are no more. */
  public boolean hasForgotten() {
    return hasForgotten;
  }

  /** Remembers an entry that was told apart from all others before. */
  public void remember(long number, Kin kin) {
    remember(new Member(number, kin));
  }

  private void remember(Member member) {
    forget(member.number);
    lately.put(member.number, member);
    member
        .names()
        .forEach(name -> byName.computeIfAbsent(name, unseen -> new Posting()).add(member));
    if (lately.size() > LATELY) {
      forget(lately.keySet().iterator().next());
      hasForgotten = true;
    }
  }

  /** Forgets all. */
  public void clear() {
    lately.clear();
    byName.clear();
    hasForgotten = true;
  }

  /**
   * Remembers new entries, too; those that belong together, of which at least one is new, in no
   * order.
   */
  public List<Set<Long>> join(Map<Long, Kin> fresh) {
    var joining = new Joining();
    fresh.forEach((number, kin) -> {
      forget(number);
      var member = new Member(number, kin);
      joinStory(member, joining);
      remember(member);
    });
    joinSeries(fresh, joining);
    return joining.together();
  }

  /** Joins it with those that tell the same, the likest first. */
  private void joinStory(Member member, Joining joining) {
    var family = member.knownFamily();
    for (var match : matches(member)) {
      var others = familyOf(match.member);
      if (match.same.isSure() || family.mayJoin(others)) {
        family.join(others);
        joining.join(member.number, match.member.number);
      }
    }
  }

  /** Those that tell the same as what was told apart before are asked for when that matters. */
  private Family familyOf(Member member) {
    if (member.family.isEmpty()) {
      var family = member.knownFamily();
      for (var match : matches(member)) {
        var other = match.member.knownFamily();
        if (match.same.isSure() || family.mayJoin(other)) {
          family.join(other);
        }
      }
    }
    return member.family.get();
  }

  private List<Match> matches(Member member) {
    var matches = new LinkedHashMap<Long, Match>();
    var signature = member.kin.signature();
    signature.lookup().ofPages().forEach(name -> match(member, named(name), false, matches));
    signature.lookup().ofTitle().ifPresent(name -> match(member, named(name), false, matches));
    for (var name : signature.lookup().nearWords()) {
      var posting = named(name);
      if (!posting.isOf(signature.site())) {
        match(member, posting, true, matches);
      }
    }
    var sorted = new ArrayList<>(matches.values());
    sorted.sort((one, other) -> one.same().compareTo(other.same()));
    return sorted;
  }

  private static void match(
      Member member, Posting posting, boolean ofWords, Map<Long, Match> matches) {
    var signature = member.kin.signature();
    for (var other : posting.members) {
      if (other != member
          && !matches.containsKey(other.number)
          && (!ofWords || signature.mayBeLike(other.kin.signature()))) {
        signature
            .same(other.kin.signature())
            .ifPresent(same -> matches.put(other.number, new Match(other, same)));
      }
    }
  }

  /** Series are told anew over the new mails and all that share a name with one of them. */
  private void joinSeries(Map<Long, Kin> fresh, Joining joining) {
    var mails = new LinkedHashMap<Long, Reading>();
    fresh.forEach((number, kin) -> kin.mail().ifPresent(mail -> mails.put(number, mail)));
    for (var number : List.copyOf(mails.keySet())) {
      addOthers(fresh.get(number), mails);
    }
    var numbers = List.copyOf(mails.keySet());
    var keys = SeriesKeys.of(List.copyOf(mails.values()));
    var first = new HashMap<String, Long>();
    for (var at = 0; at < numbers.size(); at++) {
      var before = first.putIfAbsent(keys.get(at), numbers.get(at));
      if (before != null) {
        joining.join(before, numbers.get(at));
      }
    }
  }

  private void addOthers(Kin kin, Map<Long, Reading> mails) {
    for (var name : kin.mailNames()) {
      for (var other : named(name).members) {
        if (mails.size() < MOST_MAILS) {
          other.kin.mail().ifPresent(mail -> mails.putIfAbsent(other.number, mail));
        }
      }
    }
  }

  private Posting named(String name) {
    return byName.getOrDefault(name, NONE);
  }

  private void forget(long number) {
    var member = lately.remove(number);
    if (member != null) {
      member.names().forEach(name -> unnamed(name, member));
    }
  }

  private void unnamed(String name, Member member) {
    var posting = byName.get(name);
    if (posting != null) {
      posting.remove(member);
      if (posting.members.isEmpty()) {
        byName.remove(name);
      }
    }
  }

  /** What is put together step by step. */
  private static final class Joining {

    private final Groups groups = new Groups(0);
    private final Map<Long, Integer> places = new HashMap<>();

    void join(long one, long other) {
      groups.join(place(one), place(other));
    }

    private int place(long number) {
      return places.computeIfAbsent(number, unseen -> groups.add());
    }

    List<Set<Long>> together() {
      var together = new TreeMap<Integer, Set<Long>>();
      places.forEach((number, place) ->
          together.computeIfAbsent(groups.root(place), root -> new LinkedHashSet<>()).add(number));
      return List.copyOf(together.values());
    }
  }
}
