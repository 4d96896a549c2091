package org.rfldigest.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.rfldigest.digest.Digest;
import org.rfldigest.json.JsonLine;
import org.rfldigest.workspace.Defaults;
import org.rfldigest.workspace.Workspace;

/** One run of the program: its surroundings and, found when first needed, its workspace. */
final class Session {

  private final Surroundings surroundings;
  private final Optional<String> named;
  private Workspace workspace;

  /**
   * @param named the folder given with {@code --workspace}
   */
  Session(Surroundings surroundings, Optional<String> named) {
    this.surroundings = surroundings;
    this.named = named;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  PrintStream out() {
    return surroundings.out();
  }

  PrintStream err() {
    return surroundings.err();
  }

  InstantSource clock() {
    return surroundings.clock();
  }

  void json(Object value) {
    out().println(JsonLine.of(value));
  }

  Workspace workspace() {
    if (workspace == null) {
      workspace = named.map(this::namedWorkspace).orElseGet(this::foundWorkspace);
    }
    return workspace;
  }

  Digest digest() {
    return new Digest(workspace().snapshots());
  }

  private Workspace namedWorkspace(String name) {
    var folder = surroundings.folder().resolve(name).normalize();
    if (!Workspace.isWorkspace(folder)) {
      throw Stop.usage(
          "'" + name + "' is no workspace, expected a folder with feeds/ and snapshots/.");
    }
    return new Workspace(folder);
  }

  private Workspace foundWorkspace() {
    return Workspace.nearest(surroundings.folder()).orElseGet(this::ownWorkspace);
  }

  private Workspace ownWorkspace() {
    var folder = dataHome().resolve("rfl");
    if (Workspace.isWorkspace(folder)) {
      return new Workspace(folder);
    }
    try {
      return Defaults.unpack(folder);
    } catch (UncheckedIOException unwritable) {
      throw Stop.failed(
          "the workspace cannot be made in " + folder + ": " + unwritable.getCause().getMessage());
    }
  }

  private Path dataHome() {
    var named = surroundings.environment().get("XDG_DATA_HOME");
    if (named != null && named.startsWith("/")) {
      return Path.of(named);
    }
    var home = surroundings.environment().getOrDefault("HOME", System.getProperty("user.home"));
    var folder = Path.of(home);
    if (!Files.isDirectory(folder)) {
      throw Stop.failed("the home folder " + home + " does not exist, name one with --workspace.");
    }
    return folder.resolve(".local/share");
  }
}
