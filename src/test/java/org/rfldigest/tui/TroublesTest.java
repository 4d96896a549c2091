package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.text.Line;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Item;
import org.rfldigest.tui.screens.Items;

/** What the front page tells of feeds that cannot be read. */
class TroublesTest {

  private static final String SENTENCE = "https://example.org/feed.xml: there is no such page.";

  @Test
  void whatIsWrongHasRoomWhateverTheFeedIsCalled() {
    var long60 = "A feed with a name that goes on and on until the line is over";
    assertThat(rows(long60, 78)).contains("! " + long60, "    " + SENTENCE);
    assertThat(rows(long60, 38)).contains("! A feed with a name that goes on and…");
    assertThat(rows("Short", 78)).contains("! Short  " + SENTENCE);
  }

  private static List<String> rows(String feed, int columns) {
    var today =
        new Facts.Today(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Facts.Trouble(feed, SENTENCE)),
            Optional.empty(),
            Optional.empty());
    return Items.of(today, columns).stream()
        .map(Item::rows)
        .flatMap(List::stream)
        .map(Line::text)
        .toList();
  }
}
