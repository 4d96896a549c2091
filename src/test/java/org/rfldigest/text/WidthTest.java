package org.rfldigest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

  @ParameterizedTest(name = "{0} takes {1}")
  @CsvSource({
    "binder, 6",
    "é, 1",
    "e\u0301, 1",
    "…, 1",
    "漢字, 4",
    "ｱ, 1",
    "Ａ, 2",
    "✅, 2",
    "⚡, 2",
    "❤, 1",
    "❤\uFE0F, 2",
    "😀, 2",
    "👍🏽, 2",
    "👩\u200D💻, 2",
    "🇩🇪, 2",
    "🇩🇪🇫🇷, 4",
    "한, 2",
    "\u1112\u1161\u11AB, 2",
    "\u0E01\u0E33, 2",
    "\u0915\u093F, 2",
    "\u0633\u0644\u0627\u0645, 4",
  })
  void takesTheColumnsThatATerminalGivesIt(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }

  @Test
  void isTheSumOfItsClusters() {
    var text = "a👩\u200D💻b漢e\u0301🇩🇪";
    var columns = 0;
    for (var at = 0; at < text.length(); at = Cluster.end(text, at)) {
      columns += Width.ofCluster(text, at, Cluster.end(text, at));
    }
    assertThat(columns).isEqualTo(Width.of(text)).isEqualTo(9);
  }
}
