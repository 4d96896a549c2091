package org.rfldigest.cli;

/** The program's version and home, as it tells them to people and servers. */
final class Version {
  static final String NUMBER = "0.1.0";

  /** The day of which the manual is. */
  static final String DAY = "2026-11-25";

  static final String HOME = "https://rfldigest.org";

  private Version() {}
}
