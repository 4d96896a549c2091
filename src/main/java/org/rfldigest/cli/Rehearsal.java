package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.store.NativeLibrary;
import org.rfldigest.tui.Screenshot;
import org.rfldigest.tui.terminal.Key;

/**
 * Prepares a built program for its starts: unpacks the library of the store into the folder that is
 * given, then runs the short commands and draws the first screen once, in a workspace of its own,
 * while the program is being built, so that the archive of loaded classes holds what the next
 * starts need.
 */
public final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    NativeLibrary.unpack(Path.of(arguments[0]));
    var home = Files.createTempDirectory("rfl-rehearsal-");
    try {
      rehearse(home);
    } finally {
      delete(home);
    }
  }

  private static void rehearse(Path home) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of("HOME", home.toString()),
            home,
            InstantSource.system(),
            false);
    for (var command : new String[] {"releases", "feeds", "inbox", "check"}) {
      new Rfl(surroundings).run(command);
    }
    new Rfl(surroundings).run("show");
    new Rfl(surroundings).run("show", "--format", "json");
    new Rfl(surroundings).run("component", "binder");
    new Rfl(surroundings).run("--help");
    try (var performer = new DeskPerformer(new Session(surroundings, Optional.empty()))) {
      Screenshot.after(performer, 80, 24, new Key("j"), new Key("Enter"), new Key("2"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
