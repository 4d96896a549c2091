package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.tui.screens.Query;

/** A click chooses, a second one opens, the wheel moves. */
class MouseTest {

  private final Model inbox = Press.keys(Sample.loaded(), "2");

  @Test
  void aClickChoosesAndASecondOneOpens() {
    var clicked = Update.of(inbox, new Message.Clicked(10, 4)).model();
    assertThat(clicked.inbox().list().at()).isEqualTo(2);
    assertThat(clicked.place()).isEqualTo(Scene.INBOX);
    var opened = Update.of(Press.read(Step.to(clicked)), new Message.Clicked(10, 4)).model();
    assertThat(opened.place()).isEqualTo(Scene.ENTRY);
  }

  @Test
  void theWheelMovesThreeRows() {
    var turned = Update.of(inbox, new Message.Turned(true)).model();
    assertThat(turned.inbox().list().at()).isEqualTo(3);
    assertThat(Update.of(turned, new Message.Turned(false)).model().inbox().list().at()).isZero();
  }

  @Test
  void aClickOnAnItemOfAScreenLeadsWhereItsKeyDoes() {
    var pages =
        Press.answered(Jump.to(inbox, new Query.Pages()), SampleFacts.full(new Query.Pages()));
    var second = Update.of(pages, new Message.Clicked(5, 3)).model();
    assertThat(second.screen().orElseThrow().place().at()).isEqualTo(1);
    var opened = Update.of(second, new Message.Clicked(5, 3)).model();
    assertThat(opened.screen().map(Screen::query)).contains(new Query.OnePage("unsafe"));
  }

  @Test
  void aClickInTheMatrixChoosesComponentAndReleaseAndASecondOneOpens() {
    var matrix =
        Press.answered(
            Jump.to(inbox, new Query.Components()), SampleFacts.full(new Query.Components()));
    var frame = View.of(matrix).rows();
    var column = frame.get(2).text().indexOf("6.18") + 2;
    var clicked = Update.of(matrix, new Message.Clicked(column, 4)).model();
    var screen = clicked.screen().orElseThrow();
    assertThat(screen.place().at()).isEqualTo(1);
    assertThat(Matrix.releases(screen).get(screen.across())).hasToString("6.18");
    assertThat(Update.of(clicked, new Message.Clicked(1, 3)).model().screen().orElseThrow())
        .satisfies(named -> assertThat(named.place().at()).isZero())
        .satisfies(named -> assertThat(named.across()).isEqualTo(screen.across()));
    assertThat(Update.of(clicked, new Message.Clicked(column, 4)).model().screen())
        .isNotEqualTo(clicked.screen());
  }

  @Test
  void aClickBesideEverythingChangesNothing() {
    assertThat(Update.of(inbox, new Message.Clicked(0, 0)).model()).isEqualTo(inbox);
    assertThat(Update.of(inbox, new Message.Clicked(0, 500)).model()).isEqualTo(inbox);
  }
}
