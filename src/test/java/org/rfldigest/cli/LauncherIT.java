package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.session.Version;

/** The packaged program through its launcher, as a person starts it. */
class LauncherIT {

  private static final Path LAUNCHER = Path.of("rfl").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "find", "mkdir", "rm", "sleep", "grep", "mv", "touch");

  private record Run(int exit, String out, String err) {}

  @TempDir Path folder;

  @Test
  void startsFromAnyFolderThroughALink() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("linked"), LAUNCHER);

    var run = start(Map.of(), link.toString(), "releases");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("release   merge window");
    assertThat(folder.resolve(".local/share/rfl/snapshots")).isDirectory();
  }

  @Test
  void theNextStartBuildsNothingAndUsesTheArchiveOfLoadedClasses() throws Exception {
    start(Map.of(), LAUNCHER.toString(), "--version");
    var launch = Files.getLastModifiedTime(Path.of("target/launch"));

    var run = start(Map.of(), LAUNCHER.toString(), "--version");

    assertThat(run).isEqualTo(new Run(0, "rfl " + Version.NUMBER + "\n", ""));
    assertThat(Files.getLastModifiedTime(Path.of("target/launch"))).isEqualTo(launch);
    assertThat(Files.readString(Path.of("target/launch"))).contains("-XX:AOTCache=");
    assertThat(Path.of("target/screens.aot")).isNotEmptyFile();
    assertThat(Path.of("target/commands.aot")).isNotEmptyFile();
  }

  @Test
  void aLibraryThatLiesThereFromABuildBeforeIsNotUsed() throws Exception {
    var stale = Files.createFile(Path.of("target/lib/slf4j-api-0.0.1.jar"));
    try {
      Files.delete(Path.of("target/launch"));

      var run = start(Map.of(), LAUNCHER.toString(), "--version");

      assertThat(run.exit()).isZero();
      assertThat(Files.readString(Path.of("target/launch")))
          .contains("/target/lib/sqlite-jdbc-")
          .doesNotContain("slf4j-api-0.0.1");
    } finally {
      Files.delete(stale);
    }
  }

  @Test
  void aReaderThatStopsEarlyIsNoFault() throws Exception {
    var run = start(Map.of(), "sh", "-c", LAUNCHER + " | head -n 1");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Linux ").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "xx_XX.UTF-8"})
  void namesOfFilesAreOfUtf8WhereNoLocaleIsNamedAsUnderCronOrOneThatIsNotInstalled(String locale)
      throws Exception {
    var script =
        """
        d=$(printf 'W\\303\\266rk') && mkdir -p "$d/feeds" "$d/snapshots" &&
          printf -- '---\\ntitle: Odd\\n---\\n\\n# Odd\\n' >"$d/snapshots/odd.md" &&
          cd "$d" && "$0" pages && exec "$0" --workspace "../$d" pages
        """;

    var run = start(Map.of("LC_ALL", locale), "sh", "-c", script, LAUNCHER.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasLineCount(2).matches("(?s)(odd +\\d+  Odd\n){2}");
  }

  @Test
  void saysThatTheFolderItWasStartedInIsGone() throws Exception {
    var script = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" releases";

    var run = start(Map.of(), "sh", "-c", script, LAUNCHER.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .endsWith(
            "rfl: the folder that it was started in is gone, go to another (cd) and start again.\n");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    var clone = clone(Files.readString(LAUNCHER));

    var run = start(bare(System.getProperty("java.home")), clone.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("Maven is missing: install it");
  }

  @Test
  void saysThatJdk25IsMissing() throws Exception {
    var script = Files.readString(LAUNCHER);
    var clone = clone(script.replaceAll("(/usr/lib/jvm|/opt|/Library)/", "/nowhere/"));

    var run = start(bare(""), clone.toString());

    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                "rfl: no JDK 25 found: install one (for example Temurin 25) or set JAVA_HOME to it.\n"));
  }

  @Test
  void aCopyOfTheLauncherAloneSaysWhereToStartIt() throws Exception {
    var copy = Files.copy(LAUNCHER, folder.resolve("rfl"));

    var run = start(Map.of(), copy.toString(), "releases");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("stands beside no sources of rfl");
  }

  @Test
  void aStandardInputThatIsClosedIsAnEmptyOne() throws Exception {
    var run = start(Map.of(), "sh", "-c", "exec \"$0\" classify <&-", LAUNCHER.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void whereJavaMayNotHaveItsAddressesOneSentenceSaysSo() throws Exception {
    start(Map.of(), LAUNCHER.toString(), "--version");

    var script = "ulimit -v 500000 && exec \"$0\" releases";
    var run = start(Map.of(), "sh", "-c", script, LAUNCHER.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("ulimit -v unlimited");
  }

  /** A checkout with this launcher and nothing to build. */
  private Path clone(String launcher) throws IOException {
    Files.createDirectories(folder.resolve("src/build"));
    Files.copy(Path.of("src/build/start.sh"), folder.resolve("src/build/start.sh"));
    var clone = Files.writeString(folder.resolve("rfl"), launcher);
    assertThat(clone.toFile().setExecutable(true)).isTrue();
    return clone;
  }

  /** An environment with the system's small tools, but neither Maven nor Java on the path. */
  private Map<String, String> bare(String javaHome) throws IOException {
    var tools = Files.createDirectories(folder.resolve("tools"));
    for (var tool : TOOLS) {
      for (var place : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(place, tool)) && Files.notExists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
        }
      }
    }
    return Map.of("PATH", tools.toString(), "JAVA_HOME", javaHome);
  }

  private Run start(Map<String, String> environment, String... command) throws Exception {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("XDG_DATA_HOME");
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    var exit = builder.start().waitFor();
    return new Run(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
