package org.rfldigest.tui;

/** The screens over made-up data, to be looked at. */
final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    var refusal = Tui.run(new MemoryPerformer(), () -> false, Model.empty(), System.getenv());
    if (refusal.isPresent()) {
      System.err.println(refusal.get());
      System.exit(2);
    }
  }
}
