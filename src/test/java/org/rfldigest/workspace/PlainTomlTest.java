package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTomlTest {

  private static final String FEED =
      "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\nprivate = true\n";

  @Test
  void theBundledFeedsArePlainAndReadAsTheParserReadsThem() throws IOException {
    var text = Files.readString(Path.of("feeds/feeds.toml"));

    assertThat(PlainToml.read(text)).isPresent();
    assertReadAlike(text);
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
        "[[other]]",
        "[other]\nkey = \"b\"",
        "every = \"30s\"\n\n  kind = \"page\"\n  links = false # no\n\tselect = \"main\"",
        "[[feed]] # another\nkey = \"b\"",
        "every = \"soon\"\nkind = \"blog\"\ncolour = \"red\"",
        "[[feed]]\nkey = \"a\"\naddress = \"file:///etc\"\ntags = \"word\"",
      })
  void whatIsPlainIsReadAsTheParserReadsIt(String plain) {
    assertThat(PlainToml.read(FEED + plain)).isPresent();
    assertReadAlike(FEED + plain);
    assertReadAlike(FEED + plain + "\n" + FEED);
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
        "tags = [\"a\"",
        "tags = [\"a\n\"]",
        "[feed]\nx = 1",
        "[other]\n[other]",
        "[other]\n[[other]]",
        "other = []\n[[other]]\n[[other]]\nother = 1\nother = 2",
        "[feed.more]\nx = 1",
        "[[feed]",
        "[[feed]] key = \"b\"",
        "title = \"a\u0001\"",
        "# \u0000",
        "title = \"a\"\r",
        "a.b = 1",
      })
  void whatIsNotPlainIsLeftToTheParser(String other) {
    assertThat(PlainToml.read(FEED + other)).isEmpty();
  }

  @Test
  void theBundledRulesArePlainAndReadAsTheParserReadsThem() throws IOException {
    var text = Files.readString(Path.of("feeds/relevance.toml"));

    assertThat(PlainToml.read(text)).isPresent();
    assertRulesReadAlike(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threshold = 3\n[words]\nbirds = [\"crow\",\n \"o*\", # short\n \"(owl)\"]\n",
        "[[rule]]\nsay = \"{}\"\npoints = \"two\"\nany = [\"@fish\"]\ncolour = 1",
        "[[rule]]\npoints = 1\n[[rule]]\nany = \"x\"\n[component]\nkey = \"a\"",
        "[[component]]\nkey = \"a\"\n\n[[component]]\nkey = \"a\"\nname = \"\"\naliases = []",
        "words = 1\nrule = []\ncomponent = [\"x\"]",
        "rule = [\"x\"]\nmore = -1.5",
      })
  void mistakesInRulesAreToldAsTheParserTellsThem(String plain) {
    assertThat(PlainToml.read(plain)).isPresent();
    assertThat(RelevanceFile.read(plain, "r.toml").problems()).isNotEmpty();
    assertRulesReadAlike(plain);
  }

  @Test
  void aFileWithoutTablesIsPlain() {
    assertThat(PlainToml.read("").orElseThrow().keys()).isEmpty();
    assertThat(PlainToml.read("# none\n").orElseThrow().keys()).isEmpty();
    assertThat(PlainToml.read("\uFEFF" + FEED)).isEmpty();
    assertReadAlike("key = \"a\"\n" + FEED);
    assertReadAlike("");
  }

  private static void assertRulesReadAlike(String text) {
    assertThat(RelevanceFile.read(text, "r.toml")).isEqualTo(RelevanceFile.parsed(text, "r.toml"));
  }

  private static void assertReadAlike(String text) {
    assertThat(FeedsFile.read("feeds/feeds.toml", text))
        .isEqualTo(FeedsFile.parsed("feeds/feeds.toml", text, Duration.ofHours(1)));
  }
}
