package org.rfldigest.tui;

import java.nio.file.Path;
import org.rfldigest.tui.terminal.Setup;

/** The screens over made-up data, to be looked at. */
final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    var refusal =
        Tui.run(
            new MemoryPerformer(),
            () -> false,
            Model.empty(),
            Setup.usual(System.getenv(), Path.of(System.getProperty("java.io.tmpdir"))));
    if (refusal.isPresent()) {
      System.err.println(refusal.get());
      System.exit(2);
    }
  }
}
