package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;

/** What lists, lists as JSON, too: an object a line, and nothing else on the standard output. */
class JsonEverywhereTest {

  /** What does something and lists nothing, or prints a format of its own. */
  private static final Set<String> ACTIONS =
      Set.of(
          "export", "import", "backup", "restore", "man", "completions", "install", "screenshot");

  @TempDir Path folder;

  @Test
  void everyCommandThatListsTakesJson() {
    var without = new TreeSet<String>();
    for (var command : Papers.commands()) {
      if (command.options().stream().noneMatch(option -> option.names().contains("--json"))) {
        without.add(command.name());
      }
    }

    assertThat(ACTIONS).containsAll(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "releases",
        "pages",
        "components",
        "component binder",
        "disagreements",
        "sources",
        "inbox",
        "feeds",
        "config",
        "config path",
        "check",
        "doctor",
        "learned",
        "digest",
        "replay"
      })
  void eachLineIsAnObject(String line) throws IOException {
    var run = RflRun.inWorkspace(folder);
    try (var files = Files.newDirectoryStream(Path.of("snapshots"), "*.md")) {
      for (var file : files) {
        run.write("snapshots/" + file.getFileName(), Files.readString(file));
      }
    }
    run.write("feeds/feeds.toml", Files.readString(Path.of("feeds/feeds.toml")));

    var result = run.rfl((line + " --json").split(" "));

    assertThat(result.lines())
        .allSatisfy(json ->
            assertThat(JsonReader.read(json))
                .isInstanceOfSatisfying(
                    JsonReader.Result.Read.class,
                    read -> assertThat(read.value()).isInstanceOf(JsonObject.class)));
    assertThat(result.exit()).isZero();
  }

  @Test
  void theExitCodesStandInTheHelp() {
    var help = new RflRun(folder).rfl("--help").out().replace("\n", " ");

    Exit.MEANINGS.forEach((code, meaning) -> assertThat(help).contains(code + " " + meaning));
  }
}
