package org.rfldigest.tui;

import org.rfldigest.text.Cluster;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.tui.terminal.Key;

/**
 * One row of text that is being edited.
 *
 * @param at where the cursor stands, as an index into the text, on the edge of a cluster
 */
record TextField(String text, int at) {

  static final TextField EMPTY = new TextField("", 0);

  static TextField of(String text) {
    var safe = Sanitizer.line(text);
    return new TextField(safe, safe.length());
  }

  TextField type(String typed) {
    var safe = Sanitizer.line(typed);
    return new TextField(text.substring(0, at) + safe + text.substring(at), at + safe.length());
  }

  /** After a key of editing; one that means nothing here changes nothing. */
  TextField press(Key key) {
    return switch (key.name()) {
      case "Backspace", "Ctrl-h" -> without(before(), at);
      case "Delete", "Ctrl-d" -> without(at, after());
      case "Ctrl-w" -> without(wordBefore(), at);
      case "Ctrl-u" -> without(0, at);
      case "Ctrl-k" -> without(at, text.length());
      case "Left", "Ctrl-b" -> new TextField(text, before());
      case "Right", "Ctrl-f" -> new TextField(text, after());
      case "Home", "Ctrl-a" -> new TextField(text, 0);
      case "End", "Ctrl-e" -> new TextField(text, text.length());
      default -> key.text().isEmpty() ? this : type(key.text());
    };
  }

  private TextField without(int from, int to) {
    return new TextField(text.substring(0, from) + text.substring(to), from);
  }

  private int before() {
    var start = 0;
    for (var next = 0; next < at; next = Cluster.end(text, next)) {
      start = next;
    }
    return start;
  }

  private int after() {
    return at < text.length() ? Cluster.end(text, at) : at;
  }

  private int wordBefore() {
    var end = at;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end == 0 ? 0 : text.lastIndexOf(' ', end - 1) + 1;
  }
}
