package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.session.Exit;

class ConfigTest {

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void workspace() {
    run = RflRun.inWorkspace(folder).with("XDG_CONFIG_HOME", folder.resolve("own").toString());
  }

  @Test
  void eachValueIsListedWithWhereItIsFrom() {
    run.write("feeds/config.toml", "theme = \"dark\"\n").with("RFL_MOUSE", "1");
    var result = run.rfl("config");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .containsPattern("theme += \"dark\" +# feeds/config.toml:1; ")
        .containsPattern("mouse += true +# \\$RFL_MOUSE; ")
        .containsPattern("refresh.every += \"1h\" +# default; ");
  }

  @Test
  void asJsonToo() {
    run.write("feeds/config.toml", "[keys]\nquit = [\"Q\"]\n");
    assertThat(run.rfl("config", "--json").lines())
        .contains(
            "{\"name\":\"theme\",\"value\":\"default\",\"from\":\"default\",\"meaning\":\"the colours of"
                + " the screens, by name\"}",
            "{\"name\":\"keys.quit\",\"value\":[\"Q\"],\"from\":\"file\",\"file\":\"feeds/config.toml\",\"line\":2,\"column\":1,\"meaning\":\"the"
                + " keys\"}");
  }

  @Test
  void whatIsWrongIsToldAndEndsWithTheCodeForAWrongFile() {
    run.write("feeds/config.toml", "muose = true\n");
    var result = run.rfl("config");
    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains("feeds/config.toml:1: column 1: 'muose' is not known");
    assertThat(result.out()).contains("mouse");
  }

  @Test
  void whatTheScreensCannotTakeIsToldToo() {
    run.write("feeds/config.toml", "theme = \"calm\"\n[keys]\nrefresh = \"j\"\n");
    var result = run.rfl("config");
    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(result.err())
        .contains(
            "feeds/config.toml:1: column 1: there is no theme 'calm', expected one of default, light")
        .contains("feeds/config.toml:3: column 1: j does 'refresh' now, and no longer 'down'");
  }

  @Test
  void theFilesAreNamedWhetherTheyAreThereOrNot() {
    run.write("feeds/config.toml", "");
    assertThat(run.rfl("config", "path").lines())
        .containsExactly(
            folder.resolve("own/rfl/config.toml") + "  (not there)",
            folder.resolve("feeds/config.toml").toString());
  }
}
