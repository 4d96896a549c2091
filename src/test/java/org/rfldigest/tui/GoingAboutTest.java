package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Release;

/** Where keys lead and how one comes back; what a key says that does nothing. */
class GoingAboutTest {

  private final Model loaded = Sample.loaded();

  @Test
  void returnsToWhereItWas() {
    var page = Press.keys(loaded, "l", "j", "j", "j");
    assertThat(Press.keys(page, "Enter", "q")).isEqualTo(page);
    assertThat(Press.keys(page, "Tab", "Tab").releases()).isEqualTo(page.releases());
    assertThat(Press.keys(page, "?", "G", "Esc")).isEqualTo(page);
  }

  @Test
  void quitsAtTheRootOnly() {
    assertThat(Press.key(loaded, "q").effects()).containsExactly(new Effect.Quit());
    assertThat(Press.key(Press.keys(loaded, "l"), "q").effects()).isEmpty();
    assertThat(Press.key(loaded, "Esc").effects()).isEmpty();
    assertThat(Press.key(loaded, "h").model().notice().sentence()).contains("q quits");
    assertThat(Press.key(Press.keys(loaded, "l", "Enter"), "Q").effects())
        .containsExactly(new Effect.Quit());
  }

  @Test
  void stopsARefreshBeforeItQuits() {
    var running = Press.keys(loaded, "R");
    assertThat(Press.key(running, "Ctrl-c").effects()).containsExactly(new Effect.CancelRefresh());
    var stopping = View.of(Press.key(running, "Ctrl-c").model());
    assertThat(stopping.rows()).anyMatch(row -> row.text().contains("Stopping · what is being"));
    assertThat(Press.key(loaded, "Ctrl-c").effects()).containsExactly(new Effect.Quit());
  }

  @Test
  void takesTheFilterBackBeforeItGoesBack() {
    var filtered = Press.keys(loaded, "2", "/", "n", "o", "v", "a", "Enter");
    assertThat(filtered.inbox().shown()).hasSize(1);
    var step = Press.key(filtered, "Esc");
    assertThat(step.effects()).isEmpty();
    assertThat(step.model().inbox().shown()).hasSize(5);
  }

  @Test
  void keepsWhatWasChosenWhenTheFilterGoes() {
    var release = Press.keys(loaded, "/", "6", ".", "1", "8", "Enter", "Esc");
    assertThat(release.releases().chosen()).contains(new Release(6, 18));
    var entry = Press.keys(loaded, "2", "/", "l", "o", "c", "k", "Esc");
    assertThat(entry.inbox().chosen().orElseThrow().number()).isEqualTo(41);
    var development = Press.keys(loaded, "l", "/", "n", "v", "m", "e", "Enter", "Esc");
    assertThat(development.releases().page().at()).isEqualTo(2);
  }

  @Test
  void movesFromReleaseToReleaseWithinThePage() {
    var page = Press.keys(loaded, "l", "j", "]");
    assertThat(page.releases().chosen()).contains(new Release(7, 0));
    assertThat(page.scene()).isEqualTo(Scene.PAGE);
    assertThat(Press.keys(page, "[").releases().chosen()).contains(new Release(7, 1));
  }

  @Test
  void showsBothSidesOfADisagreementAtTheStatement() {
    var development = Press.keys(loaded, "l", "j", "j", "Enter");
    assertThat(Screenshot.render(development, 80, 40))
        .contains("≠ NVMe ready when", "• Within the year", "• Not before", "How to read it: two");
  }

  @Test
  void returnsFromTheDisagreementsToWhereItWas() {
    var page = Press.keys(loaded, "l", "j", "j", "j");
    var disputes = Press.keys(page, "D", "j", "Enter");
    assertThat(disputes.scene()).isEqualTo(Scene.DISAGREEMENT);
    assertThat(Screenshot.render(disputes, 80, 24)).contains("Twenty-five thousand.");
    var back = Press.keys(disputes, "q", "q");
    assertThat(back.releases()).isEqualTo(page.releases());
    assertThat(back.scene()).isEqualTo(Scene.PAGE);
  }

  @Test
  void saysWhyAKeyDoesNothing() {
    var empty = Sample.loaded(List.of(), List.of());
    assertThat(Press.keys(empty, "Enter").notice().sentence())
        .isEqualTo("There is no release yet.");
    assertThat(Press.keys(empty, "2", "a").notice().sentence())
        .isEqualTo("Nothing is waiting here.");
    assertThat(Press.keys(loaded, "R", "R").notice().sentence())
        .isEqualTo("A refresh is running already.");
  }

  @Test
  void saysOfAKeyOfOtherScreensWhereItIsFor() {
    assertThat(Press.keys(loaded, "a").notice().sentence())
        .isEqualTo(
            "a (accept) is for other screens: inbox, an entry. ? shows the keys of this one.");
    assertThat(Press.keys(loaded, "2", "l", "D").notice().sentence())
        .startsWith("D (disputes) is for other screens: releases, a release, a development.");
    assertThat(Press.keys(loaded, "b").notice()).isEqualTo(Notice.NONE);
    assertThat(Press.keys(loaded, "a", "j").notice()).isEqualTo(Notice.NONE);
  }

  @Test
  void doesNothingOnAKeyWithAltThatIsBoundToNothing() {
    var inbox = Press.keys(loaded, "2", "j");
    var form = Press.keys(inbox, "a");
    var filtering = Press.keys(inbox, "/", "l", "o");
    for (var there : List.of(loaded, inbox, form, filtering, Press.keys(loaded, "?"))) {
      for (var key : List.of("Alt-x", "Alt-a", "Alt-j", "Alt-q", "Alt-Q", "Alt-é")) {
        assertThat(Press.key(there, key)).as(key).isEqualTo(Step.to(there));
      }
    }
  }
}
