package org.rfldigest.cli;

import java.util.Locale;

/** The program's door. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // The JDK's own words, such as those of its XML parser, follow the machine's language
    // otherwise.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Surroundings.ofProcess(), arguments));
  }

  static int run(Surroundings surroundings, String... arguments) {
    return new Rfl(surroundings).run(arguments);
  }
}
