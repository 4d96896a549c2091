package org.rfldigest.cli.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes, as help and manual list them. */
public final class Exit {
  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int SOME_FEEDS_FAILED = 3;
  public static final int ALL_FEEDS_FAILED = 4;

  /** Interrupted by Ctrl-C: 128 and the number of the signal, as shells count. */
  static final int INTERRUPTED = 130;

  /** Killed: by others, or by the launcher's own order where the memory is full. */
  public static final int KILLED = 137;

  /** Asked to end by the system. */
  static final int TERMINATED = 143;

  /** What each means. */
  public static final Map<Integer, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put(OK, "well, and where the reader of the output left early, as head does");
    MEANINGS.put(FAILED, "failed");
    MEANINGS.put(
        USAGE, "wrong use, such as a number or a name that nothing has, or a file of another kind");
    MEANINGS.put(SOME_FEEDS_FAILED, "some feeds failed");
    MEANINGS.put(ALL_FEEDS_FAILED, "all feeds failed");
    MEANINGS.put(INTERRUPTED, "interrupted (Ctrl-C)");
    MEANINGS.put(KILLED, "killed, as where its memory is full");
    MEANINGS.put(TERMINATED, "asked to end (SIGTERM)");
  }

  private Exit() {}

  /** All in one sentence. */
  public static String words() {
    var words = new StringBuilder();
    MEANINGS.forEach((code, meaning) ->
        words.append(words.isEmpty() ? "" : ", ").append(code).append(' ').append(meaning));
    return words + ".";
  }
}
