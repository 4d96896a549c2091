package org.rfldigest.cli;

import java.io.PrintStream;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.text.Wrap;

/** What {@code rfl --help} prints: made from the table of commands. */
final class Help {

  private static final int NAME_COLUMNS = 16;
  private static final int COLUMNS = 80;

  private Help() {}

  static void print(PrintStream out) {
    out.println("RfL Digest: what happened to Rust in the Linux kernel, release by release.");
    out.println();
    out.println("Usage: rfl [--workspace DIR] [COMMAND] [OPTIONS]");
    out.println();
    out.println(
        "Without a command it opens the digest; into a pipe, or with --plain, it prints it.");
    out.println();
    Commands.TABLE.forEach((name, row) ->
        out.println("  " + name + " ".repeat(NAME_COLUMNS - name.length()) + row.summary()));
    out.println();
    out.println("  rfl COMMAND --help tells a command's options; rfl --version the version.");
    out.println();
    Wrap.words("Exit codes: " + Exit.words(), COLUMNS).forEach(out::println);
  }
}
