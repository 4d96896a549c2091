package org.rfldigest.classify.story;

import java.util.List;
import java.util.Optional;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Reading;

/**
 * By what an entry's story is known. Two entries that tell the same news share a key: whoever
 * stores the {@link #keys} of the entries finds by the lookups of a new one those that {@link
 * #sameAs} is to be asked about.
 */
public final class StorySignature {

  private final StoryFacts facts;
  private final StoryLookup lookup;

  private StorySignature(StoryFacts facts) {
    this.facts = facts;
    lookup = new StoryLookup(facts);
  }

  /** The signature of one entry. */
  public static StorySignature of(Reading reading) {
    return new StorySignature(StoryFacts.of(reading));
  }

  /** The keys to store the entry by; few, and none longer than 2,100 characters. */
  public List<String> keys() {
    return lookup.keys();
  }

  /** The keys one by one, and those to look others up by. */
  public StoryLookup lookup() {
    return lookup;
  }

  /** The site that seldom tells the same twice; none where many write. */
  public Optional<String> site() {
    return facts.site();
  }

  /** What stands for its page, or for itself where it has none. */
  Object page() {
    return facts.link().isPresent() ? facts.link().get() : facts.title();
  }

  /**
   * Whether a likeness of the titles may tell of one news; one site seldom tells the same twice.
   */
  public boolean mayBeLike(StorySignature other) {
    return !facts.isOfOneSite(other.facts);
  }

  /** Why the two tell the same news, and how surely; empty where they do not. */
  public Optional<Sameness> same(StorySignature other) {
    return new StoryComparison(facts, other.facts).same();
  }

  /** Why the two tell the same news, as a phrase such as "the same page"; empty where not. */
  Optional<String> sameAs(StorySignature other) {
    return same(other).map(Sameness::reason);
  }

  /** The same with the words that both headlines have, where these tell it. */
  public static Optional<String> why(Clue clue, Clue other) {
    var one = Reading.of(clue);
    var another = Reading.of(other);
    return of(one)
        .sameAs(of(another))
        .map(reason ->
            reason.startsWith(StoryComparison.ALIKE)
                ? reason
                    + ": "
                    + SharedWords.of(StoryFacts.titleWords(one), StoryFacts.titleWords(another))
                : reason);
  }
}
