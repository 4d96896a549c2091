package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.tui.screens.Query;

/** What the keys of the feeds' screen do. */
class FeedKeysTest {

  private final Query feeds = new Query.Feeds();
  private final Model shown =
      Press.answered(Jump.to(Sample.loaded(), feeds), SampleFacts.full(feeds));

  @Test
  void testTheChosenFeedAndComeBackToIt() {
    var chosen = Press.keys(shown, "j");
    var step = Press.key(chosen, "T");
    var key = Update.feed(chosen).orElseThrow();
    assertThat(step.effects())
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Effect.Ask.class,
            ask -> assertThat(ask.query()).isEqualTo(new Query.Output("feeds test " + key, 78)));
    assertThat(Press.keys(step.model(), "q").screen().map(Screen::cursor))
        .isEqualTo(chosen.screen().map(Screen::cursor));
  }

  @Test
  void followAFeedWhoseAddressIsPastedOrTyped() {
    var asked = Press.keys(shown, "A");
    var pasted = Update.of(asked, new Message.Pasted("https://example.org/feed\n")).model();
    assertThat(pasted.sheet()).isInstanceOf(Sheet.Command.class);
    var with = pasted.with(java.util.Map.of("feeds", "list the feeds"));
    var step = Press.key(with, "Enter");
    assertThat(step.model().screen().map(Screen::query))
        .contains(new Query.Output("feeds add https://example.org/feed", 78));
  }

  @Test
  void sayThatNoFeedIsChosenWhereThereIsNone() {
    var none = Press.answered(Jump.to(Sample.loaded(), feeds), SampleFacts.empty(feeds));
    assertThat(Press.keys(none, "T").notice().sentence()).isEqualTo("No feed is chosen here.");
  }
}
