package org.rfldigest.feed;

import java.time.Duration;

/**
 * How much of a feed is read. What is over a bound is not built, and the feed's problems say so.
 */
final class Bounds {

  static final int BODY_BYTES = 10 * 1024 * 1024;
  static final int DEPTH = 200;

  /** HTML elements that many authors never close count apart. */
  static final int LOOSE_DEPTH = 1_000;

  static final int ATTRIBUTES = 100;
  static final int TAG_BYTES = 64 * 1024;
  static final int TEXT_BYTES = 512 * 1024;
  static final int ENTRY_BYTES = 2 * 1024 * 1024;
  static final int ENTRY_ELEMENTS = 20_000;
  static final int FRAME_BYTES = 1024 * 1024;
  static final int FRAME_ELEMENTS = 30_000;
  static final int ENTRIES = 5_000;
  static final int ENTITY_TEXT = 1024 * 1024;

  static final int TITLE = 1_000;
  static final int CONTENT = 200_000;
  static final int ID = 2_000;
  static final int LINK = 4_000;
  static final int AUTHOR = 300;
  static final int STAND_IN_TITLE = 80;

  static final Duration WAIT = Duration.ofHours(24);

  private Bounds() {}
}
