package org.rfldigest.tui;

import java.util.Map;

/** The screens over made-up data, to be looked at. */
final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    var environment = System.getenv();
    var refusal = Tui.refusal(environment);
    if (refusal.isPresent()) {
      System.err.println(refusal.get());
      System.exit(2);
    }
    Tui.run(new MemoryPerformer(), () -> false, Model.empty(), Map.copyOf(environment));
  }
}
