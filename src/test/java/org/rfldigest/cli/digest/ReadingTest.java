package org.rfldigest.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.RflRun;

/** Reading the digest from the command line. */
class ReadingTest {

  private static final String SNAPSHOT =
      """
      ---
      release: %s
      merge-window: 2025-09-28
      ---

      # Linux %<s

      What mattered.

      ## Drivers

      - **Binder** (merged, 2025-10): The Rust driver stands beside the C one. — [doc](sources.md#doc); disputed: [when](disagreements.md#binder-merged-when)
      """;

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder);
    run.write("snapshots/6.9.md", SNAPSHOT.formatted("6.9"));
    run.write("snapshots/6.18.md", SNAPSHOT.formatted("6.18"));
    run.write("snapshots/7.0.md", "---\nrelease: 7.0\n---\n\n# Linux 7.0\n");
  }

  @Test
  void releasesAreListedNewestFirstWithSevenAboveSix() {
    var result = run.rfl("releases");

    assertThat(result.exit()).isZero();
    assertThat(result.lines())
        .extracting(line -> line.split(" ")[0])
        .containsExactly("release", "7.0", "6.18", "6.9");
  }

  @Test
  void showsAReleaseAsPlainText() {
    var result = run.rfl("show", "6.18");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            Linux 6.18 · merge window 2025-09-28

            What mattered.

            DRIVERS

              Binder · merged · 2025-10 · ≠ disputed: binder-merged-when
                The Rust driver stands beside the C one.
                [doc]
            """);
  }

  @Test
  void showsTheMarkdownAsItStandsInTheFile() {
    assertThat(run.rfl("show", "6.18", "--format", "md").out())
        .isEqualTo(run.read("snapshots/6.18.md"));
  }

  @Test
  void showsAReleaseAsOneJsonLine() {
    var result = run.rfl("show", "6.18", "--format", "json");

    assertThat(result.out())
        .hasLineCount(1)
        .startsWith("{\"release\":\"6.18\",\"merge_window\":\"2025-09-28\",\"rc1\":null,")
        .contains("\"components\":[\"Binder\"],\"status\":\"merged\",\"forecast\":false");
  }

  @Test
  void namesTheNearestReleasesWhereOneIsUnknown() {
    var result = run.rfl("show", "6.17");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("rfl: the digest has no release '6.17', the nearest are 6.9, 6.18, 7.0.\n");
  }

  @Test
  void plainRflIntoAPipePrintsTheDigest() {
    var result = run.rfl();

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).contains("Linux 6.18 · merge window 2025-09-28", "Linux 7.0");
  }

  @Test
  void saysFileAndLineOfAWrongSnapshotAndShowsTheRest() {
    run.write("snapshots/6.18.md", SNAPSHOT.formatted("6.18").replace("merged,", "merjed,"));

    var result = run.rfl("show", "6.18");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rfl: snapshots/6.18.md:12: 'merjed' is neither a status nor a date such as 2025-10\n");
    assertThat(result.out()).contains("The Rust driver stands beside the C one.");
  }

  @Test
  void plainRflIntoAPipeSaysWhatIsWrongAndPrintsTheRest() {
    run.write("snapshots/6.18.md", SNAPSHOT.formatted("6.18").replace("merged,", "merjed,"));

    var result = run.rfl();

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("rfl: snapshots/6.18.md:12: 'merjed'").hasLineCount(1);
    assertThat(result.out()).contains("Linux 7.0", "The Rust driver stands beside the C one.");
  }

  @Test
  void aStatementWithoutASourceIsShownWithoutEmptyBrackets() {
    run.write("snapshots/7.0.md", "---\nrelease: 7.0\n---\n\n# Linux 7.0\n\n- By hand.\n");

    assertThat(run.rfl("show", "7.0").out()).isEqualTo("Linux 7.0\n\n  By hand.\n");
  }

  @Test
  void namesTheCommandThatWasMeant() {
    var result = run.rfl("relases");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("rfl: 'relases' is no command, did you mean 'releases'? See rfl --help.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--workspace", "--workspace="})
  void saysThatAWorkspaceIsNamedByItsFolder(String option) {
    var result = run.rfl(option);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("rfl: --workspace names no folder, expected rfl --workspace DIR.\n");
  }

  @Test
  void whatOnlyBeginsLikeAnOptionIsNone() {
    assertThat(run.rfl("--workspaces", "releases").err())
        .isEqualTo("rfl: '--workspaces' is no option of rfl, see rfl --help.\n");
  }

  @Test
  void saysWhichOptionIsWrong() {
    var result = run.rfl("show", "6.18", "--fromat", "md");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rfl: '--fromat' is no option of show, did you mean '--format'? See rfl show --help.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "show 6.18 6.9|'6.9' is more than show takes. See rfl show --help.",
        "show --format|--format names no FORMAT. See rfl show --help.",
        "component|component needs COMPONENT (its key, name or another name). See rfl component --help.",
        "backup|backup needs FILE (the file to write; an older backup is replaced). See rfl backup --help.",
        "restore|restore needs FILE (what rfl backup wrote). See rfl restore --help.",
        "--plain show 6.18|--plain takes nothing more, but 'show' stands behind it; commands print plain text without it.",
        "nosuch|'nosuch' is no command. See rfl --help.",
        "--version 6.18|'6.18' is more than --version takes. See rfl --help.",
        "help show 6.18|'6.18' is more than help takes. See rfl --help.",
        "feeds add example.org/feed|'example.org/feed' is no web address, expected one such as https://example.org/feed.xml.",
        "feeds test ftp://example.org/|'ftp://example.org/' is no web address, expected one such as https://example.org/feed.xml.",
        "inbox rejet 1|'rejet' is no action of inbox, did you mean 'reject'?",
        "schedule xyz|'xyz' is no action of schedule, expected one of install, status, remove.",
        "completions tcsh|there are no completions for 'tcsh', expected one of bash, zsh, fish.",
        "feeds export my.opml|feeds export takes no 'my.opml', it prints the feeds: rfl feeds export >FILE keeps them.",
        "feeds remove x|'remove' is no action of feeds: rfl feeds retire KEY asks a feed no more and keeps its entries; taken out of feeds/feeds.toml it is forgotten.",
        "screenshot inbox --svg no/such.svg|@no/such.svg could not be written: there is no such folder; nothing was changed.",
      })
  void saysWhatIsTooMuchOrMissing(String line, String sentence) {
    var result = run.rfl(line.split(" "));

    assertThat(result.exit()).isEqualTo(sentence.startsWith("@") ? 1 : 2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo("rfl: " + sentence.replace("@", folder + "/") + "\n");
  }

  @Test
  void aNameThatIsNoReleaseIsLookedForAmongPagesAndComponents() {
    run.write("snapshots/people.md", "# People\n");
    run.write("feeds/relevance.toml", "[[component]]\nkey = \"binder\"\nname = \"Binder\"\n");

    assertThat(run.rfl("show", "peopel").err())
        .isEqualTo("rfl: the digest has no release and no page 'peopel', did you mean 'people'?\n");
    assertThat(run.rfl("show", "Binder").err())
        .isEqualTo(
            "rfl: the digest has no release and no page 'Binder', but a component: rfl component binder shows it.\n");
  }

  @Test
  void aPrivateAddressIsToldWithTheWayToAskThere() {
    assertThat(run.rfl("feeds", "test", "http://127.0.0.1:9/feed").err())
        .startsWith("rfl: http://127.0.0.1:9/feed: 127.0.0.1 is on a private")
        .contains("--private to test or add it");
  }

  @Test
  void anEmptyHomeIsNone() {
    assertThat(run.with("HOME", "").rfl("config", "path").out())
        .startsWith(System.getProperty("user.home") + "/.config/rfl/config.toml");
  }

  @Test
  void findsTheWorkspaceFromAFolderBelowIt() throws Exception {
    var below = Files.createDirectories(folder.resolve("a/b"));

    assertThat(new RflRun(below).rfl("releases").lines()).hasSize(4);
  }

  @Test
  void makesAWorkspaceOfTheBundledDigestWhereThereIsNone(@TempDir Path elsewhere) {
    var result = new RflRun(elsewhere).rfl("releases");

    assertThat(result.exit()).isZero();
    assertThat(elsewhere.resolve(".local/share/rfl/feeds/feeds.toml")).exists();
    assertThat(elsewhere.resolve(".local/share/rfl/snapshots/README.md")).exists();
  }

  @Test
  void aNamedWorkspaceThatIsNoneIsRefusedAndNotMade() {
    var result = run.rfl("--workspace", "nowhere", "releases");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("rfl: 'nowhere' is no workspace, expected a folder");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }
}
