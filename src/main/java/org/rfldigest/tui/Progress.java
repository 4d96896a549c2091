package org.rfldigest.tui;

/**
 * How far a refresh is.
 *
 * @param running whether one runs
 * @param stopping whether the person wants no further feed to be asked
 * @param failed how many feeds could not be read so far
 * @param bytes of all that was read so far
 * @param last the feed that was finished last and what came of it, or what is good to know
 */
record Progress(
    boolean running, boolean stopping, int done, int total, int failed, long bytes, String last) {

  static final Progress NONE = new Progress(false, false, 0, 0, 0, 0, "");
  static final Progress BEGUN = new Progress(true, false, 0, 0, 0, 0, "");

  Progress stopped() {
    return new Progress(running, true, done, total, failed, bytes, last);
  }

  Progress saying(String sentence) {
    return new Progress(running, stopping, done, total, failed, bytes, sentence);
  }
}
