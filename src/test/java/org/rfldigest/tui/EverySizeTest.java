package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

/** What holds at every size of the terminal. */
class EverySizeTest {

  private final Model loaded = Sample.loaded();

  @Test
  void keepsTheChosenDevelopmentInSight() {
    for (var rows = 7; rows < 30; rows++) {
      var model = Press.keys(loaded.with(new Size(40, rows)), "l");
      for (var key : List.of("j", "j", "j", "k", "j", "j", "k", "G", "k", "k", "G", "PgUp", "j")) {
        model = Press.keys(model, key);
        var drawn = Screenshot.render(model, 40, rows);
        var first = model.releases().page().at() == 0;
        assertThat(first || drawn.contains("▌")).as("%s rows, %s%n%s", rows, key, drawn).isTrue();
      }
    }
  }

  @Test
  void drawsEverySizeWithoutATear() {
    for (var columns = 1; columns < 180; columns += 7) {
      for (var rows = 1; rows < 60; rows += 3) {
        for (var keys :
            List.of(
                List.of("l", "G"),
                List.of("2", "a", "Tab"),
                List.of("?", "G"),
                List.of("D", "j"),
                List.of("2", "X", "y"))) {
          var model = Press.keys(loaded.with(new Size(columns, rows)), keys.toArray(String[]::new));
          var frame = View.of(Update.of(model, new Message.Resized(model.size())).model());
          assertThat(frame.rows()).as("%s", model.size()).hasSizeLessThanOrEqualTo(rows);
          for (var line : frame.rows()) {
            assertThat(line.columns())
                .as("%s: %s", model.size(), line.text())
                .isLessThanOrEqualTo(columns);
          }
        }
      }
    }
  }

  @Test
  void beginsTheSecondColumnOfTheFrontPageWithWords() {
    for (var rows = 8; rows < 30; rows++) {
      var at = loaded.with(new Size(300, rows));
      var today = new Query.Today();
      var drawn = View.of(Press.answered(Jump.to(at, today), SampleFacts.full(today)));
      var column =
          drawn.rows().stream()
              .map(row -> row.text().split("│"))
              .filter(parts -> parts.length > 2)
              .map(parts -> parts[2])
              .toList();
      assertThat(column.getFirst().isBlank() && !String.join("", column).isBlank())
          .as("%d rows: %s", rows, column)
          .isFalse();
    }
  }

  @Test
  void tellsTheFieldsOfASearchAlsoWhereTheRowIsShort() {
    var search = Press.keys(loaded.with(new Size(40, 12)), "f");
    assertThat(Screenshot.render(search, 40, 12)).contains("status:", "release:6.18");
  }

  @Test
  void saysWithoutACutThatAReleaseHasNothingYet() {
    var nothing = Sample.emptySnapshot(Sample.NEWEST);
    var page = Press.keys(loaded.with(loaded.releases().with(nothing)).with(new Size(40, 12)), "l");
    assertThat(Screenshot.render(page, 40, 12)).doesNotContain("ye…");
  }

  /** What the rows at the foot tell, part by part. */
  @Test
  void cutsNoWordOfTheHintsAtTheFoot() {
    for (var keys : List.of(List.of("2", "X"), List.of("2", "/", "r", "Enter"), List.of(":"))) {
      for (var columns = 30; columns < 90; columns++) {
        var at = Press.keys(loaded.with(new Size(columns, 24)), keys.toArray(String[]::new));
        var drawn = Screenshot.render(at, columns, 24).lines().toList();
        assertThat(String.join("", drawn.subList(22, drawn.size()))).doesNotContain("…");
      }
    }
  }

  /** Else the next key would decide about a line that nobody sees. */
  @Test
  void keepsTheChosenLineInSightBesideANoticeOfSeveralRows() {
    var last = Press.keys(loaded.with(new Size(40, 9)), "2", "G");
    var sentence = "Rejected 105: Re: [PATCH v7] rust: use host dylib naming";
    var told =
        Update.of(last, new Message.Decided(sentence, Optional.empty(), Optional.empty())).model();
    var drawn = Screenshot.render(told, 40, 9);
    assertThat(drawn).contains("▸  ", "host dylib naming");
  }
}
