package org.rfldigest.tui;

/**
 * How far a refresh is.
 *
 * @param running whether one runs
 * @param last the feed that was finished last and what came of it
 */
record Progress(boolean running, int done, int total, String last) {

  static final Progress NONE = new Progress(false, 0, 0, "");
  static final Progress BEGUN = new Progress(true, 0, 0, "");
}
