package org.rfldigest.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.cli.RflRun;

/** The digest that comes with the program. */
class BundledDigestTest {

  private static final RflRun HERE = new RflRun(Path.of("").toAbsolutePath());

  @Test
  void hasNoMistake() {
    var result = HERE.rfl("check");

    assertThat(result.out()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void speaksOfEveryReleaseSinceRustCameIn() {
    assertThat(HERE.rfl("releases").lines())
        .extracting(line -> line.split(" ")[0])
        .containsExactly(
            "release", "7.3", "7.2", "7.1", "7.0", "6.19", "6.18", "6.17", "6.16", "6.15", "6.14",
            "6.13", "6.12", "6.11", "6.10", "6.9", "6.8", "6.7", "6.6", "6.5", "6.4", "6.3", "6.2",
            "6.1");
  }

  @Test
  void everySourceOfAStatementIsExplained() {
    assertThat(HERE.rfl("sources", "--json").lines())
        .hasSize(5)
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContain(
                    "\"date_known_by\":\"\"", "\"perspective\":\"\"", "\"remarks\":\"\""));
  }

  @Test
  void whatIsSaidOfFirstHandSourcesStandsBehindTheDocuments() {
    assertThat(HERE.rfl("sources").out())
        .contains("\nFIRST-HAND SOURCES\n\nBullets under \"From the pull requests\" rest on");
  }

  @Test
  void tellsTheHistoryOfAComponentOverTheReleases() {
    var binder = HERE.rfl("component", "binder").out();

    assertThat(binder).contains("Binder", "LINUX 6.18", "≠ disputed: binder-merged-when");
    assertThat(HERE.rfl("component", "Rust Binder").out()).isEqualTo(binder);
  }

  @ParameterizedTest
  @CsvSource({
    "nvme, NVMe",
    "null block, Null block",
    "rnull, Null block",
    "asahi, Asahi AGX",
    "Nova, Nova",
    "drm-panic, DRM panic QR"
  })
  void findsAComponentByKeyNameOrTheWordPeopleUse(String asked, String name) {
    assertThat(HERE.rfl("component", asked).lines().getFirst()).isEqualTo(name);
  }

  @Test
  void showsThePagesThatBelongToNoSingleRelease() {
    assertThat(HERE.rfl("pages").lines())
        .extracting(line -> line.split(" ")[0])
        .contains("history", "people", "policy", "security", "debate", "outlook", "components");
    assertThat(HERE.rfl("show", "security").out())
        .startsWith("Security\n")
        .contains("[grokipedia]");
  }

  @Test
  void theIndexLeadsToEveryFile() throws Exception {
    var index = Files.readString(Path.of("snapshots/README.md"));
    try (var files = Files.newDirectoryStream(Path.of("snapshots"), "*.md")) {
      for (var file : files) {
        if (!file.endsWith("README.md")) {
          assertThat(index).contains("(" + file.getFileName() + ")");
        }
      }
    }
  }

  @Test
  void namesTheComponentThatWasMeant() {
    var result = HERE.rfl("component", "bindr");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'bindr', did you mean 'binder'?");
  }

  @Test
  void showsBothSidesOfADisagreementAndHowToReadIt() {
    var text = HERE.rfl("disagreements", "binder-merged-when").out();

    assertThat(text).contains("[stable-drivers, 2026-05-03]", "[core-language, 2026]");
    assertThat(text.replaceAll("\\s+", " ")).contains("How to read it: ");
  }
}
