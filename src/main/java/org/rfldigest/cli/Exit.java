package org.rfldigest.cli;

/** The exit codes, as the manual lists them. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int SOME_FEEDS_FAILED = 3;
  static final int ALL_FEEDS_FAILED = 4;

  private Exit() {}
}
