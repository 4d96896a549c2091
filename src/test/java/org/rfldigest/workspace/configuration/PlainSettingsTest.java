package org.rfldigest.workspace.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainSettingsTest {

  private static final String[] PIECES = {
    "theme = \"dark\"",
    "refresh.concurrency = 4",
    "[refresh]",
    "[digest]",
    "[a.b]",
    "[a]",
    "\n",
    "\n",
    "\n",
    "\n",
    "every = \"2h\"",
    "open = [\"a\", \"b\"]",
    "open = []",
    "mouse = true",
    " ",
    "# ä",
    "a.b = 1",
    "a.b.c = 1",
    "b = 07",
    "c = -1",
    "d = \"\\n\"",
    "e = ''",
    "f = \"\"",
    "\t",
    "g = 1.5",
    "refresh = 1",
    "[[x]]",
    "h = [\"a\",]",
    "i = [1]",
    "= 1",
    "j",
    "k = \"\"\"",
    "l = 1 2",
    "\r"
  };

  @Test
  void readsWhatPeopleWriteMostOften() {
    var text = "theme = \"dark\" # mine\n\n[refresh]\n  concurrency = 4\n";
    assertThat(PlainSettings.read("c", text)).contains(leaves(text));
    assertThat(leaves(text)).hasSize(2);
    assertThat(PlainSettings.read("c", "refresh.concurrency = 4")).isPresent();
  }

  @Test
  void readsWhatTheParserReadsOrLeavesItToIt() {
    var random = new Random(11);
    var read = 0;
    for (var turn = 0; turn < 3_000; turn++) {
      var text = new StringBuilder();
      for (var piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(4) > 0 ? "\n" : "");
      }
      var plain = PlainSettings.read("c", text.toString());
      if (plain.isPresent()) {
        read++;
        assertThat(plain.get()).as(text.toString()).isEqualTo(leaves(text.toString()));
      }
    }
    assertThat(read).isGreaterThan(200);
  }

  private static List<Layer.Leaf> leaves(String text) {
    var layer = TomlLayer.parsed("c", text, false, Optional.empty());
    assertThat(layer.problems()).as(text).isEmpty();
    return layer.leaves();
  }
}
