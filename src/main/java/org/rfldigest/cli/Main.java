package org.rfldigest.cli;

import java.util.Locale;
import org.rfldigest.cli.session.Surroundings;

/** The program's door. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // The JDK's own words, such as those of its XML parser, follow the machine's language
    // otherwise.
    Locale.setDefault(Locale.ROOT);
    end(run(Surroundings.ofProcess(), arguments));
  }

  /**
   * All is written and closed by now. A usual exit would look for a logger in every jar first; only
   * where the driver has unpacked its library it has a file to remove.
   */
  private static void end(int exit) {
    if (System.getProperty("org.sqlite.lib.path") == null) {
      System.exit(exit);
    }
    Runtime.getRuntime().halt(exit);
  }

  static int run(Surroundings surroundings, String... arguments) {
    return new Rfl(surroundings).run(arguments);
  }
}
