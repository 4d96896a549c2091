package org.rfldigest.cli;

/** The program's version and home, as it tells them to people and servers. */
final class Version {
  static final String NUMBER = "0.1.0";
  static final String HOME = "https://rfldigest.org";

  private Version() {}
}
