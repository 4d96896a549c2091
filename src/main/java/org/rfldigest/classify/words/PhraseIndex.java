package org.rfldigest.classify.words;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds many phrases in one pass over a text's words: a trie of words. The last word of a phrase
 * may end in {@code *}, which stands for any ending, and words before a colon must head those
 * behind it; there is nothing else to match by, so no text can make it slow.
 */
public final class PhraseIndex {

  /** Told of each phrase that stands in a text. */
  interface Listener {
    void found(int phrase, Words words, int first, int last);
  }

  private record Ending(char[] beginning, int phrase) {}

  /** What may follow a word of a phrase; words are looked up by their hash, without a string. */
  private static final class Node {
    private char[][] words = new char[2][];
    private int[] hashes = new int[2];
    private Node[] nodes = new Node[2];
    private int size;
    private Ending[][] endings = NO_ENDINGS;
    private int phrase = -1;

    /** The phrase of which so many words head the others. */
    private int headed = -1;

    private int heads;

    /** Those whose first two letters may be those of a word; letters share places. */
    Ending[] endings(Words text, int index) {
      return endings.length == 1
          ? endings[0]
          : endings[
              place(text.letter(index, 0), text.length(index) > 1 ? text.letter(index, 1) : 0)];
    }

    /** The phrase that ends so already, or -1. */
    int ending(String beginning) {
      for (var place : endings) {
        for (var ending : place) {
          if (beginning.contentEquals(CharBuffer.wrap(ending.beginning))) {
            return ending.phrase;
          }
        }
      }
      return -1;
    }

    void add(Ending ending) {
      if (endings == NO_ENDINGS) {
        endings = new Ending[PLACES][];
        Arrays.fill(endings, NO_ENDINGS[0]);
      }
      if (ending.beginning.length > 1) {
        add(place(ending.beginning[0], ending.beginning[1]), ending);
        return;
      }
      for (var place = 0; place < PLACES; place++) {
        add(place, ending);
      }
    }

    private void add(int place, Ending ending) {
      endings[place] = Arrays.copyOf(endings[place], endings[place].length + 1);
      endings[place][endings[place].length - 1] = ending;
    }

    private static int place(int first, int second) {
      return first * 31 + second & PLACES - 1;
    }

    /** The node after that word, or null. */
    Node next(Words text, int index) {
      var hash = text.hash(index);
      var at = place(hash);
      while (words[at] != null) {
        if (hashes[at] == hash && text.is(index, words[at])) {
          return nodes[at];
        }
        at = at + 1 & words.length - 1;
      }
      return null;
    }

    Node grown(Words text, int index) {
      var known = next(text, index);
      if (known != null) {
        return known;
      }
      if (2 * ++size > words.length) {
        grow();
      }
      var node = new Node();
      put(text.word(index).toCharArray(), text.hash(index), node);
      return node;
    }

    private void grow() {
      var old = words;
      var oldHashes = hashes;
      var oldNodes = nodes;
      words = new char[2 * old.length][];
      hashes = new int[words.length];
      nodes = new Node[words.length];
      for (var at = 0; at < old.length; at++) {
        if (old[at] != null) {
          put(old[at], oldHashes[at], oldNodes[at]);
        }
      }
    }

    private void put(char[] word, int hash, Node node) {
      var at = place(hash);
      while (words[at] != null) {
        at = at + 1 & words.length - 1;
      }
      words[at] = word;
      hashes[at] = hash;
      nodes[at] = node;
    }

    private int place(int hash) {
      return (hash ^ hash >>> 15) & words.length - 1;
    }
  }

  private static final Ending[][] NO_ENDINGS = {{}};
  private static final int PLACES = 256;

  /** The first words of phrases: most words of a text begin no phrase, which these tell. */
  private final Marks first = new Marks();

  /** How those begin that may have any ending. */
  private final Marks open = new Marks();

  private boolean opensBriefly;

  private final Node root = new Node();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int size;

  /**
   * The phrase's number, the same for each spelling of the same words; a phrase without any word is
   * never found.
   */
  int add(String phrase) {
    return numbers.computeIfAbsent(phrase, this::insert);
  }

  public int size() {
    return size;
  }

  void scan(Words words, Listener listener) {
    for (var at = 0; at < words.size(); at++) {
      if (first.mayHave(words.hash(at)) || open.mayHave(words.head(at)) || opensBriefly) {
        scan(words, at, listener);
      }
    }
  }

  /** A wrong beginning costs a little. */
  private void scan(Words words, int first, Listener listener) {
    var node = root;
    for (var at = first; at < words.size() && node != null; at++) {
      for (var ending : node.endings(words, at)) {
        if (words.startsWith(at, ending.beginning)) {
          listener.found(ending.phrase, words, first, at);
        }
      }
      node = node.next(words, at);
      if (node != null && node.phrase >= 0) {
        listener.found(node.phrase, words, first, at);
      }
      if (node != null && node.headed >= 0 && words.isHeaded(first + node.heads)) {
        listener.found(node.headed, words, first, at);
      }
    }
  }

  private void mark(Words phrase, boolean isOpen) {
    if (!isOpen) {
      first.add(phrase.hash(0));
    } else if (phrase.length(0) < Words.HEAD) {
      opensBriefly = true;
    } else {
      open.add(phrase.head(0));
    }
  }

  /** How many of its words stand before the colon; 0 where it has none. */
  private static int heads(String phrase) {
    return new Words(phrase.substring(0, Math.max(0, phrase.indexOf(':')))).size();
  }

  private int insert(String phrase) {
    var isOpen = phrase.endsWith("*");
    var words = new Words(phrase);
    if (words.size() > 0) {
      mark(words, isOpen && words.size() == 1);
    }
    var node = root;
    for (var at = 0; at < words.size() - (isOpen ? 1 : 0); at++) {
      node = node.grown(words, at);
    }
    if (words.size() == 0) {
      return size++;
    }
    var heads = heads(phrase);
    if (!isOpen && heads > 0) {
      return headed(node, heads);
    }
    return isOpen ? ending(node, words.word(words.size() - 1)) : phrase(node);
  }

  private int headed(Node node, int heads) {
    if (node.headed < 0) {
      node.headed = size++;
      node.heads = heads;
    }
    return node.headed;
  }

  private int phrase(Node node) {
    if (node.phrase < 0) {
      node.phrase = size++;
    }
    return node.phrase;
  }

  private int ending(Node node, String beginning) {
    var known = node.ending(beginning);
    if (known >= 0) {
      return known;
    }
    node.add(new Ending(beginning.toCharArray(), size));
    return size++;
  }
}
