package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Runs the short commands and the first screen once over the bundled digest while the program is
 * being built, so that the archive of loaded classes holds what the next starts need.
 */
public final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of("HOME", Path.of("").toAbsolutePath().toString()),
            Path.of("").toAbsolutePath(),
            InstantSource.system(),
            false);
    new Rfl(surroundings).run();
    new Rfl(surroundings).run("releases");
    new Rfl(surroundings).run("show", "--format", "json");
  }
}
