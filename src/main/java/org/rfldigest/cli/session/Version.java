package org.rfldigest.cli.session;

/** The program's version and home, as it tells them to people and servers. */
public final class Version {
  public static final String NUMBER = "0.1.0";

  /** The day of which the manual is. */
  public static final String DAY = "2026-11-25";

  static final String HOME = "https://rfldigest.org";

  private Version() {}
}
