package org.rfldigest.workspace.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way reads what the parser reads, to the column, or leaves it to the parser. */
class PlainTomlTest {

  private static final String TABLE =
      "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\nprivate = true\n";

  private static final String[] LINES = {
    "[a]",
    "[a.b]",
    " [ b ]",
    "[c-1._]",
    "[[x]]",
    "\t[[x]] # one more",
    "[[a.x]]",
    "[x.a]",
    "[[x]",
    "a = 1",
    "a.b = 1",
    "a.c = 2",
    "a.b.c = 1",
    "b = 07",
    "c = -1 # less",
    "d = \"\\n\"",
    "e = ''",
    "f = \"\"",
    "  g = -1.5",
    "\th\t=\ttrue",
    "h = [\"a\",]",
    "i = [1]",
    "j",
    "= 1",
    "k = \"\"\"",
    "l = 1 2",
    "m = [\"\uD83E\uDD80\", \"b\" ,",
    "  \"\u00E4 # \\\"c\\\"\"]",
    "n = [ # none",
    "]",
    "x = []",
    "a.x = [\"y\"]",
    "# \u00E4\uD83E\uDD80",
    "1.5 = false",
    "o = {}",
    "\"p\" = \"q\"",
    "r. s = 1",
    "t = 1979-05-27",
    "\r",
    "\u007F",
    "",
  };

  @ParameterizedTest
  @ValueSource(strings = {"feeds/feeds.toml", "feeds/relevance.toml"})
  void theBundledFilesArePlain(String file) throws IOException {
    assertPlain(Files.readString(Path.of(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = \"Ein # größeres 'Blatt'\" # of the town",
        "title=\"\"\t# nothing",
        "trust = -1.5",
        "title = \"a \\\"b\\\" c\\\\\"",
        "title = \"\\\\\"",
        "trust = 12",
        "tags = [ \"a\" , \"b, c]\", ]",
        "tags = []",
        "tags = [\n\"a\" # one\n\n, \"b\",\n]",
        "tags = [\"\uD83E\uDD80\", \"b\"]\nkey.of = 1",
        "[[other]]",
        "[other]\nkey = \"b\"",
        "every = \"30s\"\n\n  kind = \"page\"\n  links = false # no\n\tselect = \"main\"",
        "[[feed]] # another\nkey = \"b\"",
        "a.b = 1\na.c.d = 2\nother = 3\n  a.e = 4",
        "[a.b]\nc = 1\n[a.c]\n[a.d.e]\nf.g = true",
        "[a]\nb.c = 1\n[a.b.d]\n[b]\n[a.c]",
        "[a]\n[[a.many]]\nb = 1\n[[a.many]]\nb = 2",
        "rule = [\"x\"]\nmore = -0",
        "theme = \"dark\" # mine\n\n[refresh]\n  concurrency = 4",
      })
  void whatIsPlainIsReadAsTheParserReadsIt(String plain) {
    assertPlain(TABLE + plain.replace("key", "name"));
    assertPlain(plain);
    assertPlain(plain + "\n[[last]]\na = 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = \"a \\n\"",
        "title = \"a \\u0041\"",
        "title = \"a \\\"",
        "title = 'single'",
        "title = \"\"\"\nlong\"\"\"",
        "title = \"open",
        "title = \"a\" \"b\"",
        "title \"a\"",
        "title =",
        "\"title\" = \"a\"",
        "key = \"again\"",
        "trust = 007",
        "trust = 1_000",
        "trust = 1e3",
        "trust = .5",
        "trust = 1.",
        "trust = +1",
        "trust = 99999999999999999999",
        "private = True",
        "every = 2026-01-01",
        "tags = [\"a\" \"b\"]",
        "tags = [,]",
        "tags = [1, 2]",
        "tags = [[\"a\"]]",
        "tags = [\"a\"",
        "tags = [\"a\n\"]",
        "tags = {}",
        "[feed]\nx = 1",
        "[other]\n[other]",
        "[other]\n[[other]]",
        "other = []\n[[other]]\n[[other]]\nother = 1\nother = 2",
        "[last]\nother = []\n[[last.other]]",
        "[last]\nother = [\"a\"]\n[[last.other]]",
        "[feed.more]\nx = 1",
        "[a.b]\n[a]",
        "[a]\nb.c = 1\n[a.b]",
        "a.b = 1\na = 2",
        "a = 1\na.b = 2",
        "a. b = 1",
        "a..b = 1",
        ".a = 1",
        "a. = 1",
        "[a.]",
        "[]",
        "[[a]b]",
        "a.b.c.d.e.f.g.h.i = 1",
        "[[feed]",
        "[[feed]] key = \"b\"",
        "title = \"a\u0001\"",
        "# \u0000",
        "title = \"a\"\r",
        "title = \"a\"\u007F",
      })
  void whatIsNotPlainIsLeftToTheParser(String other) {
    assertThat(PlainToml.read(TABLE + other)).isEmpty();
  }

  @Test
  void aFileWithoutTablesIsPlain() {
    assertPlain("");
    assertPlain("# none");
    assertPlain("\n\n# none\n");
    assertThat(PlainToml.read("\uFEFF" + TABLE)).isEmpty();
  }

  @Test
  void ofAnyLinesBothReadTheSame() {
    var random = new Random(11);
    var plain = 0;
    for (var turn = 0; turn < 20_000; turn++) {
      var text = new StringBuilder();
      for (var lines = random.nextInt(9); lines >= 0; lines--) {
        text.append(LINES[random.nextInt(LINES.length)]).append(random.nextInt(9) > 0 ? "\n" : " ");
      }
      if (PlainToml.read(text.toString()).isPresent()) {
        plain++;
        assertPlain(text.toString());
      }
    }
    assertThat(plain).isGreaterThan(1_500);
  }

  /** As texts too, since tables of another order are equal. */
  private static void assertPlain(String text) {
    var plain = PlainToml.read(text).map(root -> new TomlFile(root, List.of()));
    assertThat(plain).as(text).contains(ParsedToml.read("c", text));
    assertThat(plain).as(text).asString().contains(ParsedToml.read("c", text).toString());
  }
}
