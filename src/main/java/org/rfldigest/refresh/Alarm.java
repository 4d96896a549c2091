package org.rfldigest.refresh;

import java.time.Duration;

/** What a watch waits by. */
public interface Alarm {

  /** Why the wait has ended. */
  enum Wake {
    /** The time is over. */
    TIME,
    /** A refresh is done. */
    DONE,
    /** Somebody wants the configuration read again. */
    RELOAD,
    /** Somebody wants it to end. */
    STOP
  }

  /** Waits so long at most, or until it is rung. */
  Wake await(Duration longest);

  /** Ends the wait that goes on, or else the next one; may be called by any thread. */
  void ring(Wake why);
}
