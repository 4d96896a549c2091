package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.screens.DeskPerformer;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.tui.Bindings;
import org.rfldigest.tui.Screenshot;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.workspace.configuration.Setting;
import org.rfldigest.workspace.configuration.Settings;
import org.rfldigest.workspace.configuration.Written;

/** What the README shows is what the program shows; {@code -Drfl.fix=true} writes it anew. */
class ReadmeTest {

  @TempDir Path folder;

  @Test
  void theScreenIsTheOneThatOpens() throws IOException {
    ReadmeBlock.holds("screen", "```\n" + screen() + "```\n");
  }

  @Test
  void theCommandsAreThoseOfTheTable() throws IOException {
    var table = new StringBuilder("| command | what it does |\n|---|---|\n");
    table.append("| `rfl` | open the digest; into a pipe, print it |\n");
    Commands.TABLE.forEach(
        (name, row) -> table.append("| `rfl " + name + "` | " + row.summary() + " |\n"));
    ReadmeBlock.holds("commands", table.toString());
  }

  @Test
  void theExitCodesAreThoseOfTheProgram() throws IOException {
    var table = new StringBuilder("| code | meaning |\n|---|---|\n");
    Exit.MEANINGS.forEach((code, meaning) -> table.append("| " + code + " | " + meaning + " |\n"));
    ReadmeBlock.holds("exits", table.toString());
  }

  @Test
  void theKeysAreThoseOfTheBindings() throws IOException {
    ReadmeBlock.holds("keys", Bindings.table());
  }

  @Test
  void theSettingsAreThoseOfTheConfiguration() throws IOException {
    var table = new StringBuilder("| setting | default | what it is |\n|---|---|---|\n");
    Settings.all().forEach(setting -> table.append(row(setting)));
    ReadmeBlock.holds("settings", table.toString());
  }

  private static <T> String row(Setting<T> setting) {
    var fallback = Written.of(setting.form().write().apply(setting.fallback()));
    return "| `%s` | `%s` | %s |\n".formatted(setting.name(), fallback, setting.meaning());
  }

  /** The bundled digest at 6.18, as it looks to someone whose inbox is empty. */
  private String screen() throws IOException {
    RflRun.inWorkspace(folder);
    try (var files = Files.newDirectoryStream(Path.of("snapshots"), "*.md")) {
      for (var file : files) {
        Files.copy(file, folder.resolve("snapshots").resolve(file.getFileName()));
      }
    }
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(),
            folder,
            InstantSource.system(),
            false);
    var down = Collections.nCopies(5, new Key("j")).toArray(Key[]::new);
    var session = new Session(surroundings, Optional.empty());
    try (var performer = new DeskPerformer(session, new Inside(session)::run)) {
      return Screenshot.after(performer, 100, 30, down);
    }
  }
}
