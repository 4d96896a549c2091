package org.rfldigest.workspace.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.workspace.configuration.NotifyRule.Way;

class NotifyReadingTest {

  @TempDir Path folder;

  @Test
  void rulesAreTablesOfTheirOwn() throws IOException {
    var rules =
        read("""
        [[notify]]
        when = ["cve", "merge"]
        components = ["binder"]
        run = ["/bin/tell", "me"]
        [[notify]]
        when = ["release"]
        desktop = true
        [[notify]]
        when = ["digest"]
        mail = "me+rfl@example.org"
        """)
            .notifyRules();
    assertThat(rules).hasSize(3);
    assertThat(rules.getFirst().when()).isEqualTo(Set.of(Occasion.CVE, Occasion.MERGE));
    assertThat(rules.stream().map(NotifyRule::way))
        .containsExactly(
            new Way.Program(List.of("/bin/tell", "me")),
            new Way.Desktop(),
            new Way.Mail("me+rfl@example.org"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          when = ["cve"]                                | a rule tells in one way, expected run, desktop or mail
          desktop = true                                | the rule does not say when, expected when = ["cve"]
          when = ["flood"]                              | 'flood' is no occasion, expected cve, merge, release, entry or digest
          when = "cve"                                  | 'when' is "cve", expected a list such as ["cve", "merge", "release"]
          run = "sh -c evil"                            | 'run' is "sh -c evil", expected a program with its arguments, such as ["/home/me/bin/tell"]
          mail = "-oQ/tmp/x"                            | 'mail' is "-oQ/tmp/x", expected an address such as "me@example.org"
          mail = "a@b.org, c@d.org"                     | 'mail' is "a@b.org, c@d.org", expected an address such as "me@example.org"
          dekstop = true                                | 'dekstop' is not known, did you mean 'desktop'?
          """)
  void aMistakeIsToldWithItsPlaceAndLeavesTheRuleOut(String line, String sentence)
      throws IOException {
    var configuration = read("[[notify]]\n" + line + "\n");
    assertThat(configuration.notifyRules()).isEmpty();
    assertThat(configuration.problems().getFirst().toString())
        .isEqualTo(file() + ":2: column 1: " + sentence + "; the rule is left out");
  }

  @Test
  void aTableInTheWrongFormIsTold() throws IOException {
    assertThat(read("notify = 3\n").problems()).hasSize(1);
    assertThat(read("notify = [1, [2]]\n").problems()).hasSize(1);
    assertThat(read("[notify]\nwhen = 1\n").problems()).hasSize(1);
    assertThat(read("[[notify]]\n").problems()).hasSize(1);
  }

  private Configuration read(String text) throws IOException {
    Files.writeString(file(), text);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    return Configuration.read(file(), folder.resolve("none"), Map.of());
  }

  private Path file() {
    return folder.resolve("config.toml");
  }
}
