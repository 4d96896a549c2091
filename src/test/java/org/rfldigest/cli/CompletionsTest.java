package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completions as real shells offer them. */
class CompletionsTest {

  private static final String ASK_BASH =
      """
      source ./bash
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _rfl
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path folder;

  @BeforeEach
  void scriptsAndFiles() throws IOException {
    for (var shell : List.of("bash", "zsh", "fish")) {
      Files.writeString(folder.resolve(shell), new RflRun(folder).rfl("completions", shell).out());
    }
    Files.writeString(folder.resolve("my feeds.xml"), "");
    Files.createDirectory(folder.resolve("work space"));
    new FakePrograms(folder)
        .add(
            "rfl",
            """
            case $* in
              *completions\\ feeds) echo lwn; echo lwn-kernel ;;
              --workspace\\ *) echo of; echo "$4"; echo in; echo "$2" | tr ' ' _ ;;
            esac
            """);
  }

  @Test
  void tellsTheScriptsWhatTheWorkspaceHasButNothingThatAShellWouldReadAsMore() {
    var run = RflRun.inWorkspace(folder);
    run.write(
        "feeds/feeds.toml",
        Lists.subscription("lwn", "LWN", "feed", "https://lwn.example/feed")
            + Lists.subscription("list", "A list", "list", "https://list.example/new.atom"));
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n# Linux 6.18\n");
    run.write("snapshots/people.md", "---\ntitle: People\n---\n\n# People\n");
    run.write("snapshots/$(touch pwned).md", "---\ntitle: Odd\n---\n\n# Odd\n");

    assertThat(run.rfl("completions", "feeds").out()).isEqualTo("lwn\nlist\n");
    assertThat(run.rfl("completions", "pages,releases").out()).isEqualTo("people\n6.18\n");
    assertThat(run.rfl("completions", "components").lines()).contains("binder");
    assertThat(run.rfl("completions", "disagreements").exit()).isZero();
  }

  @Test
  void bashCompletesCommandsOptionsValuesAndFiles() {
    Tool.needed("bash");

    assertThat(bash("rfl", "expl")).containsExactly("explain");
    assertThat(bash("rfl", "--workspace", "x", "expo")).containsExactly("export");
    assertThat(bash("rfl", "show", "--fo")).containsExactly("--format");
    assertThat(bash("rfl", "show", "--format", "")).containsExactly("text", "md", "json");
    assertThat(bash("rfl", "inbox", "acc")).containsExactly("accept");
    assertThat(bash("rfl", "schedule", "st")).containsExactly("status");
    assertThat(bash("rfl", "learned", "re")).containsExactly("reset");
    assertThat(bash("rfl", "digest", "--since", "last")).containsExactly("last-week", "last-look");
    assertThat(bash("rfl", "publish", "--format", "")).contains("html", "ics");
    assertThat(bash("rfl", "inbox", "--why", "")).containsExactly("");
    assertThat(bash("rfl", "parse", "my")).containsExactly("my feeds.xml");
    assertThat(bash("rfl", "--workspace", "w")).containsExactly("work space");
    assertThat(bash("./rfl", "refresh", "lw")).containsExactly("lwn", "lwn-kernel");
    assertThat(bash("./rfl", "feeds", "retire", "lwn-")).containsExactly("lwn-kernel");
    assertThat(bash("./rfl", "feeds", "ret")).containsExactly("retire");
    assertThat(bash("./rfl", "feeds", "import", "my")).containsExactly("my feeds.xml");
    assertThat(bash("./rfl", "feeds", "import", "--private", "my")).containsExactly("my feeds.xml");
    assertThat(bash("./rfl", "feeds", "import", "--pr")).containsExactly("--private");
    assertThat(bash("./rfl", "--workspace", "a b", "inbox", "accept", "3", "--release", ""))
        .containsExactly("of", "releases", "in", "a_b");
    assertThat(bash("./rfl", "--workspace", "=", "a b", "show", "p"))
        .containsExactly("pages,releases");
    assertThat(bash("rfl", "")).containsAll(Commands.TABLE.keySet()).contains("--version");
  }

  @Test
  void fishCompletesCommandsOptionsValuesAndFiles() {
    Tool.needed("fish");

    assertThat(fish("rfl expl")).containsExactly("explain");
    assertThat(fish("rfl --workspace x expo")).containsExactly("export");
    assertThat(fish("rfl show --fo")).containsExactly("--format");
    assertThat(fish("rfl show --format ")).contains("text", "md", "json");
    assertThat(fish("rfl inbox acc")).containsExactly("accept");
    assertThat(fish("./rfl refresh lw")).containsExactly("lwn", "lwn-kernel");
    assertThat(fish("./rfl feeds ret")).containsExactly("retire");
    assertThat(fish("./rfl feeds import my")).containsExactly("my feeds.xml");
    assertThat(fish("./rfl --workspace work inbox accept 3 --release "))
        .contains("of", "releases", "in", "work");
    assertThat(fish("rfl parse my")).containsExactly("my feeds.xml");
    assertThat(fish("rfl ")).containsAll(Commands.TABLE.keySet());
  }

  @Test
  void zshCompletesCommandsOptionsAndValuesAtTheTabKey() {
    Tool.needed("zsh");
    Tool.needed("tmux");
    try (var tmux = new Tmux(folder, 100, 30, Map.of("HOME", folder.toString()))) {
      tmux.until("ready>");
      tmux.run("PS1='zsh-is-here> ' exec zsh -f");
      tmux.until("zsh-is-here>");
      tmux.run("autoload -Uz compinit && compinit -u -D && source ./zsh && PS1='set-up> '");
      tmux.until("set-up>");

      tmux.press("rfl expl", "Tab");
      tmux.until("rfl explain");
      tmux.press("C-u", "rfl inbox acc", "Tab");
      tmux.until("rfl inbox accept");
      tmux.press("C-u", "rfl show --format=m", "Tab");
      tmux.until("--format=md");
      tmux.press("C-u", "./rfl refresh lwn-", "Tab");
      tmux.until("refresh lwn-kernel");
      tmux.press("C-u", "./rfl feeds ret", "Tab");
      tmux.until("feeds retire");
      tmux.press("C-u", "./rfl feeds import my", "Tab");
      tmux.until("import my\\ feeds.xml");
      tmux.press("C-u", "./rfl --workspace work inbox --release=rel", "Tab");
      tmux.until("--release=releases");
      tmux.press("C-u", "rfl parse my", "Tab");
      tmux.until("my\\ feeds.xml");
    }
  }

  @Test
  void theScriptsOfBashPassShellcheck() {
    Tool.needed("shellcheck");

    Tool.run(folder, List.of("shellcheck", "-s", "bash", "bash"));
  }

  @Test
  void aShellWithoutCompletionsIsSaid() {
    var result = new RflRun(folder).rfl("completions", "fisch");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("rfl: there are no completions for 'fisch', did you mean 'fish'?\n");
  }

  private List<String> bash(String... words) {
    var command = new java.util.ArrayList<>(List.of("bash", "--norc", "-c", ASK_BASH, "ask"));
    command.addAll(Arrays.asList(words));
    return Tool.run(folder, command).lines().toList();
  }

  private List<String> fish(String line) {
    var script = "source ./fish; complete -C " + "'" + line + "'";
    return Tool.run(folder, List.of("fish", "--no-config", "-c", script))
        .lines()
        .map(offer -> offer.split("\t")[0])
        .toList();
  }
}
