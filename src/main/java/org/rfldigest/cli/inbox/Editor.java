package org.rfldigest.cli.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.workspace.TypedFile;
import org.rfldigest.workspace.configuration.Settings;

/** Lets a person change a text in the editor of their choice. */
final class Editor {

  private final Session session;
  private final String name;
  private Optional<Path> kept = Optional.empty();

  /**
   * @param name of what is edited, in letters and digits
   */
  Editor(Session session, String name) {
    this.session = session;
    this.name = "edit-" + name + "-";
  }

  /** What was saved of this and never taken in, as when the program was ended before the editor. */
  Optional<Path> leftBehind() {
    if (Files.notExists(folder())) {
      return Optional.empty();
    }
    try (var files = Files.newDirectoryStream(folder(), name + "*-*.md")) {
      for (var file : files) {
        var process = file.getFileName().toString().substring(name.length()).split("-")[0];
        if (process.matches("\\d{1,18}")
            && isLeft(Long.parseLong(process))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          kept = Optional.of(file);
        }
      }
      return kept;
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Here, one editor is open at a time. */
  private static boolean isLeft(long process) {
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  /** The text is kept elsewhere, or given up. */
  void forget() {
    try {
      if (kept.isPresent()) {
        Files.deleteIfExists(kept.get());
      }
    } catch (IOException stays) {
      return;
    }
    kept = Optional.empty();
  }

  /**
   * Returns the text as it was saved. The editor is started directly, never through a shell. If
   * anything was written into it, the file is kept until it is to be forgotten.
   */
  String edit(String text) {
    try {
      var folder = Files.createDirectories(folder());
      var file = Files.createTempFile(folder, name + ProcessHandle.current().pid() + "-", ".md");
      try {
        Files.writeString(file, text);
        var exit = run(file);
        if (exit != 0) {
          throw refused("the editor ended with " + exit, file, text);
        }
        var saved = saved(file, text);
        if (isChanged(file, text)) {
          forget();
          kept = Optional.of(file);
        }
        return saved;
      } finally {
        if (!isChanged(file, text)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException broken) {
      throw Stop.failed(
          "the editor '"
              + program().getFirst()
              + "' could not be used, set VISUAL or EDITOR to one that is"
              + " installed; nothing was changed.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stopped));
    }
  }

  private Path folder() {
    return session.workspace().memory().resolve(TypedFile.FOLDER);
  }

  private int run(Path file) throws IOException, InterruptedException {
    var command = new ArrayList<>(program());
    command.add(file.toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static String saved(Path file, String text) throws IOException {
    if (Files.notExists(file)) {
      throw refused("the editor left no file", file, text);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      throw refused("what the editor left is not UTF-8", file, text);
    }
  }

  private static Stop refused(String why, Path file, String text) throws IOException {
    var kept = isChanged(file, text) ? "; what it left is kept in " + file : "";
    return Stop.failed(why + ", nothing was changed" + kept + ".");
  }

  private static boolean isChanged(Path file, String text) throws IOException {
    return Files.exists(file)
        && !Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> program() {
    return session.configuration().get(Settings.EDITOR);
  }
}
