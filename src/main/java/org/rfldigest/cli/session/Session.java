package org.rfldigest.cli.session;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rfldigest.archive.Restore;
import org.rfldigest.digest.Digest;
import org.rfldigest.json.JsonLine;
import org.rfldigest.model.Problem;
import org.rfldigest.workspace.Defaults;
import org.rfldigest.workspace.Workspace;
import org.rfldigest.workspace.configuration.Configuration;

/** One run of the program: its surroundings and, found when first needed, its workspace. */
public final class Session {

  private final Surroundings surroundings;
  private final Optional<String> named;
  private Workspace workspace;
  private Configuration configuration;
  private Digest digest;

  /**
   * @param named the folder given with {@code --workspace}
   */
  public Session(Surroundings surroundings, Optional<String> named) {
    this.surroundings = surroundings;
    this.named = named;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  public PrintStream out() {
    return surroundings.out();
  }

  public PrintStream err() {
    return surroundings.err();
  }

  public InstantSource clock() {
    return surroundings.clock();
  }

  public void json(Object value) {
    out().println(JsonLine.of(value));
  }

  /** A line of data, in which a feed may have its say. */
  public void print(String line) {
    out().println(Plain.clean(line));
  }

  /** A sentence to the person, on the standard error. */
  public void note(String sentence) {
    surroundings.note(sentence);
  }

  /**
   * What could not be read is said beside what could.
   *
   * @return the exit code that comes of it
   */
  public int tell(List<Problem> problems) {
    problems.forEach(problem -> note(problem.toString()));
    return problems.isEmpty() ? Exit.OK : Exit.USAGE;
  }

  /**
   * All mistakes are told, the last as the one that the command ends with.
   *
   * @param problems at least one
   * @param end what became of it, as "nothing was changed."
   */
  public Stop refusal(List<Problem> problems, String end) {
    problems.subList(0, problems.size() - 1).forEach(problem -> note(problem.toString()));
    return Stop.usage(problems.getLast() + "; " + end);
  }

  public Workspace workspace() {
    if (workspace == null) {
      workspace = named.map(this::namedWorkspace).orElseGet(this::foundWorkspace);
    }
    return workspace;
  }

  /** What is set. Its mistakes are told once, on the standard error. */
  public Configuration configuration() {
    if (configuration == null) {
      configuration =
          Configuration.read(
              configurationFile(), workspace().configurationFile(), surroundings.environment());
      configuration.problems().forEach(problem -> note(problem.toString()));
    }
    return configuration;
  }

  /** Lets the configuration be read again. */
  public void forget() {
    configuration = null;
  }

  /** The person's own configuration file; it need not be there. */
  public Path configurationFile() {
    return home("XDG_CONFIG_HOME", ".config").resolve("rfl").resolve("config.toml");
  }

  /** The memory of the workspace, where there is one; none is made. */
  public Optional<Path> memoryThatIsThere() {
    return place().map(there -> new Workspace(there).memory()).filter(Files::isDirectory);
  }

  /** The workspace, where there is one; none is made. */
  public Optional<Workspace> workspaceThatIsThere() {
    return place().filter(Workspace::isWorkspace).map(Workspace::new);
  }

  private Optional<Path> place() {
    try {
      return named
          .map(name -> surroundings.folder().resolve(name))
          .or(() -> Workspace.nearest(surroundings.folder()).map(Workspace::root))
          .or(() -> Optional.of(dataHome().resolve("rfl")));
    } catch (Stop homeless) {
      return Optional.empty();
    }
  }

  /** The workspace, or the empty or missing folder that was named to become one. */
  public Workspace workspaceToFill() {
    var folder = named.map(name -> surroundings.folder().resolve(name).normalize());
    return folder.filter(this::isEmpty).map(Workspace::new).orElseGet(this::workspace);
  }

  /** Whether nothing is there but what a restore that was cut off has left. */
  private boolean isEmpty(Path folder) {
    if (Files.notExists(folder)) {
      return true;
    }
    mend(folder);
    try (var files = Files.newDirectoryStream(folder, file -> !isEmptyMemory(file))) {
      return !files.iterator().hasNext();
    } catch (IOException noFolder) {
      return false;
    }
  }

  private static boolean isEmptyMemory(Path folder) {
    return folder.endsWith(".rfl") && Files.notExists(folder.resolve("store.db"));
  }

  /** Ends a restore that was killed, and says what became of it. */
  private void mend(Path folder) {
    var workspace = new Workspace(folder);
    if (!Files.exists(workspace.restoring())) {
      return;
    }
    try {
      Restore.mend(workspace).ifPresent(mended -> tell(folder, mended));
    } catch (IOException broken) {
      throw Stop.failed(
          "a restore of "
              + folder
              + " was cut off, and the disk does not let it be taken back ("
              + broken.getMessage()
              + "); make room or give rights, and start again.");
    }
  }

  private void tell(Path folder, Restore.Mended mended) {
    var about = "a restore of " + folder + " was cut off; ";
    switch (mended) {
      case Restore.Mended.AsBefore _ -> note(about + "all is as it was before it.");
      case Restore.Mended.AsTheBackup(var aside) ->
          note(about + "all is as the backup has it, what was there is kept in " + aside + ".");
      case Restore.Mended.AtWork _ ->
          throw Stop.failed(folder + " is being restored right now, start again in a moment.");
    }
  }

  public synchronized Digest digest() {
    if (digest == null) {
      digest = new Digest(workspace().snapshots());
    }
    return digest;
  }

  private Workspace namedWorkspace(String name) {
    var folder = surroundings.folder().resolve(name).normalize();
    mend(folder);
    if (!Workspace.isWorkspace(folder)) {
      throw Stop.usage(
          "'" + name + "' is no workspace, expected a folder with feeds/ and snapshots/.");
    }
    return new Workspace(folder);
  }

  private Workspace foundWorkspace() {
    Workspace.nearest(surroundings.folder()).ifPresent(found -> mend(found.root()));
    return Workspace.nearest(surroundings.folder()).orElseGet(this::ownWorkspace);
  }

  private Workspace ownWorkspace() {
    var folder = dataHome().resolve("rfl");
    mend(folder);
    if (Workspace.isWorkspace(folder)) {
      return new Workspace(folder);
    }
    try {
      return Defaults.unpack(folder);
    } catch (UncheckedIOException unwritable) {
      throw Stop.failed(
          "the workspace cannot be made in %s (%s), name a folder of yours by XDG_DATA_HOME."
              .formatted(folder, FileTrouble.why(unwritable.getCause())));
    }
  }

  private Path dataHome() {
    var folder = home("XDG_DATA_HOME", ".local/share");
    var home = homeFolder();
    if (folder.startsWith(home) && !Files.isDirectory(home)) {
      throw Stop.failed("the home folder " + home + " does not exist, name one with --workspace.");
    }
    return folder;
  }

  /** A folder as the XDG base directories have it. */
  private Path home(String variable, String usual) {
    var named = surroundings.environment().getOrDefault(variable, "");
    return named.startsWith("/") ? Path.of(named) : homeFolder().resolve(usual);
  }

  /** The person's home; it need not be there. */
  public Path homeFolder() {
    var home = surroundings.environment().getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
