package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Place;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;

/** What is typed into the search, and what it means. */
class SearchWordsTest {

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("binder", "Binder", List.of("rust_binder")),
          new Component("pin-init", "pin-init", List.of()));

  private static SearchWords of(String typed) {
    return SearchWords.of(typed, () -> COMPONENTS, List::of);
  }

  private static Development told(String date, String text) {
    return new Development(
        Release.parse("6.18"),
        List.of("Drivers"),
        List.of("Binder"),
        Optional.of(Status.MERGED),
        PartialDate.parse(date),
        text,
        List.of(),
        List.of(),
        new Place("snapshots/6.18.md", 12));
  }

  @Test
  void takesFieldsOutOfTheWords() {
    var words =
        of("node component:binder release:6.18 lock after:2025-06 before:2026 status:merged");
    assertThat(words.words()).isEqualTo("node lock");
    assertThat(words.component().map(Component::key)).contains("binder");
    assertThat(words.release()).isEqualTo(Release.parse("6.18"));
    assertThat(words.after()).contains(LocalDate.parse("2025-06-01"));
    assertThat(words.before()).contains(LocalDate.parse("2026-01-01"));
    assertThat(words.status()).contains(Status.MERGED);
    assertThat(words.problem()).isEmpty();
  }

  @Test
  void meansTheFirstThatBeginsSoWhileItIsTyped() {
    assertThat(of("component:bi").component().map(Component::key)).contains("binder");
    assertThat(of("component:rust_binder").component().map(Component::key)).contains("binder");
    assertThat(of("status:in-rev").status()).contains(Status.IN_REVIEW);
    assertThat(of("status:mer").status()).contains(Status.MERGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "component:bandir | There is no component “bandir”, did you mean “binder”? It is left out.",
        "after:soon | after:soon says nothing yet, expected for example after:2025-06.",
        "release:6. | release:6. says nothing yet, expected for example release:6.18.",
        "feed:none | There is no feed “none”; it is left out.",
        "component:qqqqqq | There is no component “qqqqqq”; it is left out.",
        "status:q | status:q says nothing yet, expected for example status:merged.",
      })
  void saysWhatItCannotUnderstandAndSearchesForTheRest(String typed, String problem) {
    var words = of("node " + typed);
    assertThat(words.problem()).isEqualTo(problem);
    assertThat(words.words()).isEqualTo("node");
    assertThat(of(typed).saysNothing()).isTrue();
  }

  @Test
  void aWordWithAColonThatIsNoFieldIsAWord() {
    assertThat(of("rust: colour:red").words()).isEqualTo("rust: colour:red");
    assertThat(of("component:").problem()).isEmpty();
    assertThat(of("").saysNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NODE, true",
    "node freed, true",
    "node lock, false",
    "component:binder, true",
    "component:pin-init, false",
    "release:6.18, true",
    "release:6.19, false",
    "status:merged, true",
    "status:cve, false",
    "after:2025-10, true",
    "after:2025-11, false",
    "before:2025-10, false",
    "before:2025-11, true",
    "feed:list, true",
  })
  void acceptsAStatementOfTheDigest(String typed, boolean accepted) {
    assertThat(of(typed).accepts(told("2025-10", "The node is freed."))).isEqualTo(accepted);
  }

  @Test
  void aStatementWithoutADateIsInNoTime() {
    assertThat(of("after:1990").accepts(told("", "The node is freed."))).isFalse();
  }
}
