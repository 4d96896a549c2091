package org.rfldigest.cli.doctor;

/**
 * What a look at one thing found.
 *
 * @param area such as terminal or store
 * @param found what is so, in a few words
 * @param advice what to do about it; empty where all is well
 */
record Finding(String area, State state, String found, String advice) {

  /** How it is. */
  enum State {
    OK,
    /** Something is less than it could be. */
    WARN,
    /** Something does not work. */
    BAD
  }

  static Finding ok(String area, String found) {
    return new Finding(area, State.OK, found, "");
  }

  static Finding warn(String area, String found, String advice) {
    return new Finding(area, State.WARN, found, advice);
  }

  static Finding bad(String area, String found, String advice) {
    return new Finding(area, State.BAD, found, advice);
  }
}
