package org.rfldigest.tui;

import java.util.HashMap;
import java.util.Map;

/**
 * Which answers are awaited: for each subject the newest request only.
 *
 * @param last the newest id given out
 * @param open the awaited id by subject
 */
record Requests(long last, Map<String, Long> open) {

  static final Requests NONE = new Requests(0, Map.of());

  Requests {
    open = Map.copyOf(open);
  }

  Requests ask(String subject) {
    var next = new HashMap<>(open);
    next.put(subject, last + 1);
    return new Requests(last + 1, next);
  }

  /** A second answer to a request that has been answered once. */
  Requests goOn(long id, String subject) {
    var next = new HashMap<>(open);
    next.put(subject, id);
    return new Requests(last, next);
  }

  boolean awaits(String subject) {
    return open.containsKey(subject);
  }

  /** Whether an answer is awaited to any subject that begins so. */
  boolean awaitsAny(String beginning) {
    return open.keySet().stream().anyMatch(subject -> subject.startsWith(beginning));
  }

  /** What the awaited request of that id is about, or empty. */
  String subject(long id) {
    for (var entry : open.entrySet()) {
      if (entry.getValue() == id) {
        return entry.getKey();
      }
    }
    return "";
  }

  boolean awaits(String subject, long id) {
    return open.getOrDefault(subject, 0L) == id;
  }

  boolean awaits(long id) {
    return open.containsValue(id);
  }

  Requests answered(long id) {
    var next = new HashMap<>(open);
    next.values().removeIf(awaited -> awaited == id);
    return new Requests(last, next);
  }
}
