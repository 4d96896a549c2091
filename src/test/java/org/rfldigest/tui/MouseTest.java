package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

/** A click chooses, a second one opens, the wheel moves. */
class MouseTest {

  private final Model inbox = Press.keys(Sample.loaded(), "2");

  @Test
  void aClickChoosesAndASecondOneOpens() {
    var clicked = Update.of(inbox, new Message.Clicked(10, 4)).model();
    assertThat(clicked.inbox().list().at()).isEqualTo(2);
    assertThat(clicked.here().scene()).isEqualTo(Scene.INBOX);
    var opened = Update.of(Press.read(Step.to(clicked)), new Message.Clicked(10, 4)).model();
    assertThat(opened.here().scene()).isEqualTo(Scene.ENTRY);
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
    assertThat(second.screen().orElseThrow().cursor().at()).isEqualTo(1);
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
    assertThat(screen.cursor().at()).isEqualTo(1);
    assertThat(Matrix.releases(screen).get(screen.across())).hasToString("6.18");
    assertThat(Update.of(clicked, new Message.Clicked(1, 3)).model().screen().orElseThrow())
        .satisfies(named -> assertThat(named.cursor().at()).isZero())
        .satisfies(named -> assertThat(named.across()).isEqualTo(screen.across()));
    assertThat(Update.of(clicked, new Message.Clicked(column, 4)).model().screen())
        .isNotEqualTo(clicked.screen());
  }

  private static Model sized(Model model, int columns, int rows) {
    return Update.of(model, new Message.Resized(new Size(columns, rows))).model();
  }

  private static int row(Model model, String words) {
    var rows = View.of(model).rows();
    for (var row = 0; row < rows.size(); row++) {
      if (rows.get(row).text().contains(words)) {
        return row;
      }
    }
    throw new IllegalStateException("No row has " + words);
  }

  private static int column(Model model, int row, String words) {
    return View.of(model).rows().get(row).text().indexOf(words);
  }

  @Test
  void aClickOnWhatIsBesideAListIsAboutWhatIsChosenThere() {
    var wide = sized(inbox, 140, 40);

    var opened = Update.of(wide, new Message.Clicked(100, 4)).model();

    assertThat(opened.here().scene()).isEqualTo(Scene.ENTRY);
    assertThat(opened.inbox().list().at()).isZero();
    assertThat(Update.of(wide, new Message.Clicked(10, 30)).model()).isEqualTo(wide);
  }

  @Test
  void aClickOnAPageChoosesTheDevelopmentThatIsThere() {
    var page = sized(Press.keys(Sample.loaded(), "l"), 80, 40);
    var below = Press.keys(page, "j", "j").releases().development().orElseThrow();
    var words = below.text().substring(0, 12);
    var row = row(page, words);
    var column = column(page, row, words);

    var clicked = Update.of(page, new Message.Clicked(column, row)).model();

    assertThat(clicked.releases().development()).contains(below);
    assertThat(clicked.here().scene()).isEqualTo(Scene.PAGE);
    assertThat(Update.of(clicked, new Message.Clicked(column, row)).model().here().scene())
        .isEqualTo(Scene.DEVELOPMENT);
    assertThat(Update.of(page, new Message.Clicked(column, row(page, "Linux 7.1"))).model())
        .isEqualTo(page);
  }

  @Test
  void aClickOnADisagreementChoosesItAndASecondOneOpens() {
    var disputes = Press.keys(Sample.loaded(), "D");
    assertThat(disputes.here().scene()).isEqualTo(Scene.DISAGREEMENTS);

    var clicked = Update.of(disputes, new Message.Clicked(3, 3)).model();

    assertThat(clicked.disputes().list().at()).isEqualTo(1);
    assertThat(clicked.disputes().open()).isFalse();
    assertThat(Update.of(clicked, new Message.Clicked(3, 3)).model().disputes().open()).isTrue();
  }

  @Test
  void aClickBesideEverythingChangesNothing() {
    assertThat(Update.of(inbox, new Message.Clicked(0, 0)).model()).isEqualTo(inbox);
    assertThat(Update.of(inbox, new Message.Clicked(0, 500)).model()).isEqualTo(inbox);
  }
}
