package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Match;

/** Which phrases stand where in one entry, and how the first of each is written. */
final class Finds implements PhraseIndex.Listener {

  static final int TITLE = 1;
  static final int TEXT = 2;
  static final int SOURCE = 4;
  static final int URL = 8;

  private record Hit(int phrase, Words in, int first, int last, int place) {}

  private final byte[] places;
  private final List<Hit> hits = new ArrayList<>();
  private int place;

  Finds(int phrases) {
    places = new byte[phrases];
  }

  Finds look(PhraseIndex index, Words words, int where) {
    place = where;
    index.scan(words, this);
    return this;
  }

  boolean has(int phrase, int where) {
    return (places[phrase] & where) != 0;
  }

  /** The numbers of all that was found. */
  Set<Integer> phrases() {
    var phrases = new HashSet<Integer>();
    hits.forEach(hit -> phrases.add(hit.phrase));
    return phrases;
  }

  /** The phrase as the entry writes it, in the first of these places that it stands in. */
  Match match(int phrase, int where) {
    return hits.stream()
        .filter(hit -> hit.phrase == phrase && (hit.place & where) != 0)
        .findFirst()
        .map(hit -> new Match(hit.in.written(hit.first, hit.last), where(hit.place)))
        .orElseThrow();
  }

  private static Match.Where where(int place) {
    return switch (place) {
      case TITLE -> Match.Where.TITLE;
      case TEXT -> Match.Where.TEXT;
      case SOURCE -> Match.Where.SOURCE;
      default -> Match.Where.ADDRESS;
    };
  }

  @Override
  public void found(int phrase, Words words, int from, int to) {
    if ((places[phrase] & place) == 0) {
      hits.add(new Hit(phrase, words, from, to, place));
    }
    places[phrase] |= (byte) place;
  }
}
