package org.rfldigest.classify.words;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.rfldigest.model.Match;

/** Which phrases stand where in one entry, and how the first of each is written. */
public final class Finds implements PhraseIndex.Listener {

  public static final int TITLE = 1;
  public static final int TEXT = 2;
  public static final int SOURCE = 4;
  public static final int URL = 8;

  private record Hit(int phrase, Words in, int first, int last, int place) {}

  private final byte[] places;
  private Hit[] hits = new Hit[16];
  private int size;
  private int place;

  public Finds(int phrases) {
    places = new byte[phrases];
  }

  public Finds look(PhraseIndex index, Words words, int where) {
    place = where;
    index.scan(words, this);
    return this;
  }

  boolean has(int phrase, int where) {
    return (places[phrase] & where) != 0;
  }

  /** How many were found; one may have been found in several places. */
  int size() {
    return size;
  }

  /** The number of one that was found. */
  int phrase(int index) {
    return hits[index].phrase;
  }

  /** The phrase as the entry writes it, in the first of these places that it stands in. */
  Match match(int phrase, int where) {
    for (var at = 0; at < size; at++) {
      var hit = hits[at];
      if (hit.phrase == phrase && (hit.place & where) != 0) {
        return new Match(hit.in.written(hit.first, hit.last), where(hit.place));
      }
    }
    throw new NoSuchElementException("phrase " + phrase + " stands nowhere");
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
      places[phrase] |= (byte) place;
      if (size == hits.length) {
        hits = Arrays.copyOf(hits, 2 * size);
      }
      hits[size++] = new Hit(phrase, words, from, to, place);
    }
  }
}
