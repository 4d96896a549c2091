package org.rfldigest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rfldigest.workspace.configuration.Settings;

/** Lets a person change a text in the editor of their choice. */
final class Editor {

  private final Session session;

  Editor(Session session) {
    this.session = session;
  }

  /** Returns the text as it was saved. The editor is started directly, never through a shell. */
  String edit(String text) {
    try {
      var memory = Files.createDirectories(session.workspace().memory());
      var file = Files.createTempFile(memory, "edit-", ".md");
      try {
        Files.writeString(file, text);
        var command = new ArrayList<>(program());
        command.add(file.toString());
        var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
          throw Stop.failed("the editor ended with " + exit + ", nothing was changed.");
        }
        return saved(file);
      } finally {
        Files.deleteIfExists(file);
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

  private static String saved(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw Stop.failed(
          "what the editor left cannot be read as a text in UTF-8, nothing was changed.");
    }
  }

  private List<String> program() {
    return session.configuration().get(Settings.EDITOR);
  }
}
