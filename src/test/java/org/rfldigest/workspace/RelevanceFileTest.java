package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceFileTest {

  private static final String RULE =
      """
      threshold = 3.5
      [words]
      birds = ["crow", "owl*"]
      [[rule]]
      say = "about birds: {}"
      points = 2
      any = ["@birds", "title: nest"]
      without = ["aeroplane"]
      [[component]]
      key = "nest"
      name = "Nest"
      aliases = ["nest box"]
      """;

  @Test
  void readsRulesWordsAndComponents() {
    var read = RelevanceFile.read(RULE, "relevance.toml");
    assertThat(read.problems()).isEmpty();
    assertThat(read.rules().threshold()).isEqualTo(3.5);
    var rule = read.rules().rules().getFirst();
    assertThat(rule.any()).containsExactly("crow", "owl*", "title: nest");
    assertThat(rule.without()).containsExactly("aeroplane");
    assertThat(read.rules().components().getFirst().key()).isEqualTo("nest");
  }

  @Test
  void aListTakesThePlaceThatIsWrittenBeforeIt() {
    var toml = RULE.replace("\"aeroplane\"", "\"title: @birds\"");
    assertThat(RelevanceFile.read(toml, "r.toml").rules().rules().getFirst().without())
        .containsExactly("title: crow", "title: owl*");
  }

  @Test
  void theFileThatIsShippedHasNoProblems() throws Exception {
    var file = Path.of("feeds/relevance.toml");
    assertThat(RelevanceFile.read(Files.readString(file), file.toString()).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          points = 2         | points = "many"     | 6: expected a number for points
          points = 2         | points = inf        | 6: expected a number for points
          points = 2         | points = two        | 6: column 10: Unexpected 't', expected a value
          any = ["@birds",   | any = ["@fish",     | 7: expected a list under [words], but there is no fish
          without =          | wihtout =           | 8: expected one of and, any, family, points, say, with, without, but found wihtout
          "owl*"             | "o*"                | 3: expected * only at the end of a word of three letters or more
          "owl*"             | "o*w*l*"            | 3: expected * only at the end of a word of three letters or more
          "owl*"             | "(owl+)+$"          | 3: expected plain words: there are no regular expressions here
          "owl*"             | "^owl"              | 3: expected plain words: there are no regular expressions here
          "owl*"             | "owl+++"            |
          "owl*"             | "…"                 | 3: expected a phrase with a letter or digit
          "owl*"             | 7                   | 3: expected a phrase in quotation marks
          name = "Nest"      | name = ""           | 11: expected words in quotation marks for name
          [[component]]      | [component]         | 9: expected [[component]] in double brackets
          [words]            | words = 1           | 2: expected a table [words] of lists
          """)
  void saysFileLineAndWhatWasExpected(String right, String wrong, String problem) {
    var read = RelevanceFile.read(RULE.replace(right, wrong), "relevance.toml");
    if (problem == null) {
      assertThat(read.problems()).isEmpty();
    } else {
      assertThat(read.problems().toString()).contains("relevance.toml:" + problem);
    }
  }

  @Test
  void aBrokenFileIsAProblemAndNoException() {
    var read = RelevanceFile.read("[[rule\nsay = ", "relevance.toml");
    assertThat(read.problems()).isNotEmpty();
    assertThat(read.rules().rules()).isEmpty();
  }

  @Test
  void aRuleThatSaysNothingIsNamedByTheLineOfItsTable() {
    assertThat(RelevanceFile.read(RULE + "[[rule]]\n", "r.toml").problems())
        .singleElement()
        .hasToString("r.toml:13: expected at least one phrase in \"any\"");
  }

  @Test
  void aComponentStandsOnlyOnce() {
    var twice = RULE + "[[component]]\nkey = \"nest\"\nname = \"Other\"\naliases = [\"x\"]\n";
    assertThat(RelevanceFile.read(twice, "r.toml").problems().toString())
        .contains("expected each component once, but \"nest\" stands above");
  }
}
