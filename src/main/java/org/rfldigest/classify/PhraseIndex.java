package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in one pass over a text's words. The last word of a phrase may end in {@code
 * *}, which stands for any ending; there is nothing else to match by, so no text can make it slow.
 */
final class PhraseIndex {

  /** Told of each phrase that stands in a text. */
  interface Listener {
    void found(int phrase, Words words, int first, int last);
  }

  private record Ending(String beginning, int phrase) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<List<Ending>> endings = new ArrayList<>();
    int phrase = -1;

    /** Those whose first letter may be that of a word; letters share places. */
    List<Ending> endings(char first) {
      return endings.isEmpty() ? List.of() : endings.get(first % PLACES);
    }

    void add(Ending ending) {
      while (endings.size() < PLACES) {
        endings.add(List.of());
      }
      var place = ending.beginning.charAt(0) % PLACES;
      var more = new ArrayList<>(endings.get(place));
      more.add(ending);
      endings.set(place, more);
    }
  }

  private static final int PLACES = 64;
  private static final int MARKS = 1 << 14;
  private static final int LETTERS = 3;

  /** How the phrases' first words begin: most words of a text begin no phrase, which this tells. */
  private final BitSet beginnings = new BitSet(MARKS);

  private final Node root = new Node();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The phrase's number; a phrase without any word is never found. */
  int add(String phrase) {
    return numbers.computeIfAbsent(phrase, this::insert);
  }

  int size() {
    return numbers.size();
  }

  void scan(Words words, Listener listener) {
    for (var first = 0; first < words.size(); first++) {
      if (!beginsOne(words.word(first))) {
        continue;
      }
      var node = root;
      for (var at = first; at < words.size() && node != null; at++) {
        var word = words.word(at);
        for (var ending : node.endings(word.charAt(0))) {
          if (word.startsWith(ending.beginning)) {
            listener.found(ending.phrase, words, first, at);
          }
        }
        node = node.next.get(word);
        if (node != null && node.phrase >= 0) {
          listener.found(node.phrase, words, first, at);
        }
      }
    }
  }

  /** A wrong yes costs a little, a wrong no does not happen. */
  private boolean beginsOne(String word) {
    return beginnings.get(mark(word));
  }

  private static int mark(String word) {
    var mark = Math.min(LETTERS, word.length());
    for (var at = 0; at < Math.min(LETTERS, word.length()); at++) {
      mark = mark * 37 + word.charAt(at);
    }
    return mark & MARKS - 1;
  }

  private void markBeginning(String word, boolean open) {
    if (open && word.length() < LETTERS) {
      beginnings.set(0, MARKS);
    } else {
      beginnings.set(mark(word));
    }
  }

  private int insert(String phrase) {
    var number = numbers.size();
    var open = phrase.endsWith("*");
    var words = new Words(phrase);
    if (words.size() > 0) {
      markBeginning(words.word(0), open && words.size() == 1);
    }
    var node = root;
    for (var at = 0; at < words.size() - (open ? 1 : 0); at++) {
      node = node.next.computeIfAbsent(words.word(at), word -> new Node());
    }
    if (open && words.size() > 0) {
      node.add(new Ending(words.word(words.size() - 1), number));
    } else if (words.size() > 0) {
      node.phrase = number;
    }
    return number;
  }
}
