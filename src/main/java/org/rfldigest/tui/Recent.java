package org.rfldigest.tui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Remembers the last few results of a pure function, so that what is drawn again is not set again.
 * Things are the same where they are the very same object, and numbers and words where they are
 * equal. Safe for several threads.
 */
final class Recent<V> {

  private record Made(Object[] things, Object value) {}

  private final Made[] made;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param size how many results are remembered
   */
  Recent(int size) {
    made = new Made[size];
  }

  /**
   * @param make called where it was not made of these things lately
   */
  @SuppressWarnings("unchecked")
  V of(Supplier<V> make, Object... things) {
    for (var one : made) {
      if (one != null && isSame(one.things, things)) {
        return (V) one.value;
      }
    }
    var value = make.get();
    made[Math.floorMod(turn.getAndIncrement(), made.length)] = new Made(things, value);
    return value;
  }

  private static boolean isSame(Object[] some, Object[] others) {
    for (var at = 0; at < some.length; at++) {
      if (some[at] != others[at] && !isSame(some[at], others[at])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Object one, Object other) {
    return (one instanceof Integer || one instanceof String) && one.equals(other);
  }
}
