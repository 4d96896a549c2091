package org.rfldigest.classify.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys under which an entry is kept and by which those are looked up that may tell the same.
 * What only shares a key need not be the same.
 */
public final class StoryLookup {

  private static final int DAYS_OF_A_KEY = 10;
  private static final int MOST_WORDS = 12;

  private final StoryFacts facts;
  private final boolean hasWords;
  private final List<String> pages;

  StoryLookup(StoryFacts facts) {
    this.facts = facts;
    hasWords = facts.date().isPresent() && hasWords();
    pages = pages();
  }

  private boolean hasWords() {
    return !facts.isMail() && !words().isEmpty()
        || facts.isOnPatches() && !facts.title().roots().apart().isEmpty();
  }

  /** All to keep the entry by; few, and none longer than 2,100 characters. */
  List<String> keys() {
    var keys = new LinkedHashSet<>(pages);
    keys.addAll(ofWords());
    return List.copyOf(keys);
  }

  /** The keys of pages and meetings, which are few. */
  public List<String> ofPages() {
    return pages;
  }

  /** The title as a whole, where it has any word that tells. */
  public Optional<String> ofTitle() {
    return hasWords || facts.title().isLong() ? Optional.of(wholeTitle()) : Optional.empty();
  }

  /** The keys of the title's words at that time; made anew, since many entries are kept. */
  public List<String> ofWords() {
    return ofWords(0, 0);
  }

  /** The keys of the title's words at times that are not too far. */
  public List<String> nearWords() {
    return ofWords(-1, 1);
  }

  private List<String> pages() {
    var keys = new LinkedHashSet<String>();
    facts.link().ifPresent(page -> keys.add("page " + page));
    facts.cited().forEach(page -> keys.add("page " + page));
    facts.event().ifPresent(name -> keys.add("event " + name));
    facts.release().ifPresent(one -> keys.add("released " + one.name()));
    facts.flaw().ifPresent(name -> keys.add("flaw " + name));
    if (!hasWords && facts.date().isPresent() && facts.title().isLong()) {
      keys.add(wholeTitle());
    }
    return List.copyOf(keys);
  }

  private String wholeTitle() {
    return "title " + facts.title().roots().words().sum();
  }

  private List<String> ofWords(int from, int to) {
    if (facts.date().isEmpty()) {
      return List.of();
    }
    var keys = new LinkedHashSet<String>();
    var time = Math.floorDiv(facts.date().get().getEpochSecond(), 86_400L * DAYS_OF_A_KEY);
    for (var near = from; near <= to; near++) {
      if (!facts.isMail()) {
        add("word ", words(), time + near, keys);
      }
      if (facts.isOnPatches()) {
        add("patch ", facts.title().roots().apart(), time + near, keys);
      }
    }
    return List.copyOf(keys);
  }

  private static void add(String kind, List<String> words, long time, Set<String> keys) {
    for (var word : words) {
      keys.add(kind + word + " " + time);
    }
  }

  private List<String> words() {
    var title = facts.title();
    var telling = title.roots().telling();
    var words = new ArrayList<>(telling.subList(0, Math.min(MOST_WORDS, telling.size())));
    if (title.isAboutTheField()) {
      words.add("rust");
    }
    words.addAll(title.numerals().severalVersions());
    words.addAll(title.numerals().laterRounds());
    return words;
  }
}
