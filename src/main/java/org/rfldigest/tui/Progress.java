package org.rfldigest.tui;

/**
 * How far a refresh is.
 *
 * @param running whether one runs
 * @param failed how many feeds could not be read so far
 * @param bytes of all that was read so far
 * @param last the feed that was finished last and what came of it
 */
record Progress(boolean running, int done, int total, int failed, long bytes, String last) {

  static final Progress NONE = new Progress(false, 0, 0, 0, 0, "");
  static final Progress BEGUN = new Progress(true, 0, 0, 0, 0, "");
}
