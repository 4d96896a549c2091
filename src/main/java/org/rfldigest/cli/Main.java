package org.rfldigest.cli;

/** The program's door. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new Rfl(Surroundings.ofProcess()).run(arguments));
  }
}
