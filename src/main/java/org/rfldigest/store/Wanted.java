package org.rfldigest.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.store.Tokens.Mark;

/**
 * What is looked for among the entries; all of it must be met.
 *
 * @param words whole words, in any order
 * @param beginning of a word that is still being typed, or empty
 * @param feed a subscription's key
 * @param after not before this
 * @param before not at this or later
 */
public record Wanted(
    String words,
    String beginning,
    Optional<String> component,
    Optional<Release> release,
    Optional<String> feed,
    Optional<Status> status,
    Optional<Instant> after,
    Optional<Instant> before) {

  /** Beginnings as long as this stand in no index of beginnings. */
  private static final int LONG = 4;

  /** Words as they are typed, of which the last may be unfinished. */
  public static Wanted typed(String text) {
    var end = text.length();
    while (end > 0 && Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return words(text.substring(0, end), text.substring(end));
  }

  /** Whole words. */
  public static Wanted words(String words) {
    return words(words, "");
  }

  private static Wanted words(String words, String beginning) {
    return new Wanted(
        words,
        beginning,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Wanted component(String key) {
    return new Wanted(words, beginning, Optional.of(key), release, feed, status, after, before);
  }

  public Wanted release(Release which) {
    return new Wanted(words, beginning, component, Optional.of(which), feed, status, after, before);
  }

  public Wanted feed(String key) {
    return new Wanted(
        words, beginning, component, release, Optional.of(key), status, after, before);
  }

  public Wanted status(Status which) {
    return new Wanted(
        words, beginning, component, release, feed, Optional.of(which), after, before);
  }

  public Wanted after(Instant first) {
    return new Wanted(
        words, beginning, component, release, feed, status, Optional.of(first), before);
  }

  public Wanted before(Instant end) {
    return new Wanted(words, beginning, component, release, feed, status, after, Optional.of(end));
  }

  /** The beginning as a word of its own; so long a frequent one is found without its kin. */
  Optional<Wanted> finished() {
    return beginning.length() < LONG
        ? Optional.empty()
        : Optional.of(
            new Wanted(
                words + " " + beginning, "", component, release, feed, status, after, before));
  }

  /**
   * For the index; empty where only dates are asked for. A single letter says too little, and waits
   * for the next.
   */
  String expression() {
    var all = new LinkedHashSet<String>();
    component.ifPresent(key -> all.add(Tokens.mark(Mark.COMPONENT, key)));
    release.ifPresent(which -> all.add(Tokens.mark(Mark.RELEASE, which.toString())));
    feed.ifPresent(key -> all.add(Tokens.mark(Mark.FEED, key)));
    status.ifPresent(which -> all.add(Tokens.mark(Mark.STATUS, which.word())));
    all.addAll(Tokens.of(words));
    var begun = Tokens.of(beginning).stream().filter(Wanted::saysEnough).toList();
    return Tokens.all(all) + started(begun, all.isEmpty());
  }

  private static boolean saysEnough(String beginning) {
    return beginning.length() > 1 || beginning.charAt(0) > 127;
  }

  private static String started(List<String> beginning, boolean isFirst) {
    if (beginning.isEmpty()) {
      return "";
    }
    return (isFirst ? "" : " AND ") + Tokens.all(beginning) + " *";
  }
}
