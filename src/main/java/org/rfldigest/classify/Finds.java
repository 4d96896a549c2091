package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.List;

/** Which phrases stand where in one entry, and how the first of each is written. */
final class Finds implements PhraseIndex.Listener {

  static final int TITLE = 1;
  static final int TEXT = 2;
  static final int SOURCE = 4;
  static final int URL = 8;

  private record Hit(int phrase, Words in, int first, int last) {}

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

  /** The phrase as the text writes it, or empty where it does not stand. */
  String written(int phrase) {
    return hits.stream()
        .filter(hit -> hit.phrase == phrase)
        .findFirst()
        .map(hit -> hit.in.written(hit.first, hit.last))
        .orElse("");
  }

  @Override
  public void found(int phrase, Words words, int from, int to) {
    if (places[phrase] == 0) {
      hits.add(new Hit(phrase, words, from, to));
    }
    places[phrase] |= (byte) place;
  }
}
