package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program below a prefix, and out of it again. */
class InstallationTest {

  @TempDir Path folder;
  private Path prefix;
  private Path launcher;
  private Installation installation;

  @BeforeEach
  void aLauncher() throws IOException {
    prefix = folder.resolve("prefix");
    launcher = Files.writeString(folder.resolve("rfl"), "#!/bin/sh\n");
    installation = new Installation(prefix);
  }

  @Test
  void putsALinkThePagesAndTheCompletionsWhereTheyAreLookedFor() throws IOException {
    var written = installation.install(launcher);

    assertThat(Files.readSymbolicLink(prefix.resolve("bin/rfl"))).isEqualTo(launcher);
    assertThat(written)
        .contains(
            prefix.resolve("share/man/man1/rfl.1"),
            prefix.resolve("share/man/man1/rfl-show.1"),
            prefix.resolve("share/man/man5/rfl-config.5"),
            prefix.resolve("share/bash-completion/completions/rfl"),
            prefix.resolve("share/zsh/site-functions/_rfl"),
            prefix.resolve("share/fish/vendor_completions.d/rfl.fish"))
        .allMatch(Files::isReadable);
  }

  @Test
  void twiceIsOnceAndWhatAnOlderOneHadMoreIsTakenOut() throws IOException {
    installation.install(launcher);
    var list = prefix.resolve("share/rfl/installed");
    var old = Files.writeString(prefix.resolve("share/man/man1/rfl-old.1"), "old");
    Files.writeString(list, Files.readString(list) + "share/man/man1/rfl-old.1\n");

    installation.install(launcher);

    assertThat(old).doesNotExist();
    assertThat(prefix.resolve("bin/rfl")).exists();
  }

  @Test
  void takesOutAllThatItPutThereAndNothingElse() throws IOException {
    Files.createDirectories(prefix.resolve("share/man/man1"));
    var other = Files.writeString(prefix.resolve("share/man/man1/other.1"), "other");
    installation.install(launcher);
    var list = prefix.resolve("share/rfl/installed");
    Files.writeString(list, Files.readString(list) + "../rfl\nshare/../../rfl\n/etc/passwd\n");

    installation.uninstall();

    assertThat(other).exists();
    assertThat(launcher).exists();
    try (var files = Files.walk(prefix)) {
      assertThat(files.filter(file -> !Files.isDirectory(file))).containsExactly(other);
    }
    assertThat(installation.uninstall()).isEmpty();
  }

  @Test
  void leavesAWorkspaceThatLiesBesideItsList() throws IOException {
    installation.install(launcher);
    var feeds = Files.createDirectories(prefix.resolve("share/rfl/feeds"));

    assertThat(installation.uninstall()).contains(prefix.resolve("bin/rfl"));

    assertThat(prefix.resolve("share/rfl")).isDirectoryContaining(feeds::equals);
  }

  @Test
  void leavesAFileOfSomebodyElseAndInstallsNothing() throws IOException {
    Files.createDirectories(prefix.resolve("bin"));
    Files.writeString(prefix.resolve("bin/rfl"), "theirs");

    assertThatThrownBy(() -> installation.install(launcher))
        .hasMessage(
            "'"
                + prefix.resolve("bin/rfl")
                + "' is there and not from rfl install; nothing was installed, move it away.");

    assertThat(prefix.resolve("bin/rfl")).content().isEqualTo("theirs");
    assertThat(prefix.resolve("share")).doesNotExist();
  }

  @Test
  void theCommandShowsWhatItDidAndWhatIsLeftToDo() {
    var run = new RflRun(folder).with("PATH", "/usr/bin");
    System.setProperty("rfl.launcher", launcher.toString());
    try {
      var installed = run.rfl("install");
      var removed = run.rfl("install", "--uninstall");

      assertThat(installed.exit()).isZero();
      assertThat(installed.lines())
          .hasSize(Papers.all().size() + 1)
          .contains("installed " + folder.resolve(".local/bin/rfl"));
      assertThat(installed.err())
          .isEqualTo(
              "rfl: add "
                  + folder.resolve(".local/bin")
                  + " to the PATH to start it by its name.\n");
      assertThat(removed.lines()).hasSameSizeAs(installed.lines());
      assertThat(run.rfl("install", "--uninstall").err())
          .isEqualTo("rfl: nothing was installed there.\n");
    } finally {
      System.clearProperty("rfl.launcher");
    }
  }
}
