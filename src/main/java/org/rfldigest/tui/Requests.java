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

  boolean awaits(String subject) {
    return open.containsKey(subject);
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
