package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFeedsTest {

  private static final String FEED =
      "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\nprivate = true\n";

  @Test
  void theBundledFeedsArePlainAndReadAsTheParserReadsThem() throws IOException {
    var text = Files.readString(Path.of("feeds/feeds.toml"));

    assertThat(PlainFeeds.read(text)).isPresent();
    assertReadAlike(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = \"Ein # größeres 'Blatt'\" # of the town",
        "title=\"\"\t# nothing",
        "trust = -1.5",
        "trust = 12",
        "tags = [ \"a\" , \"b, c]\", ]",
        "tags = []",
        "every = \"30s\"\n\n  kind = \"page\"\n  links = false # no\n\tselect = \"main\"",
        "[[feed]] # another\nkey = \"b\"",
        "every = \"soon\"\nkind = \"blog\"\ncolour = \"red\"",
        "[[feed]]\nkey = \"a\"\naddress = \"file:///etc\"\ntags = \"word\"",
      })
  void whatIsPlainIsReadAsTheParserReadsIt(String plain) {
    assertThat(PlainFeeds.read(FEED + plain)).isPresent();
    assertReadAlike(FEED + plain);
    assertReadAlike(FEED + plain + "\n" + FEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = \"a \\\"b\\\"\"",
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
        "tags = [\n\"a\" ]",
        "tags = [\"a\" \"b\"]",
        "tags = [,]",
        "tags = [1, 2]",
        "tags = [\"a\"",
        "[feed.more]\nx = 1",
        "[[feed]",
        "[[feed]] key = \"b\"",
        "[[other]]",
        "title = \"a\u0001\"",
        "# \u0000",
        "title = \"a\"\r",
        "a.b = 1",
      })
  void whatIsNotPlainIsLeftToTheParser(String other) {
    assertThat(PlainFeeds.read(FEED + other)).isEmpty();
    assertThat(PlainFeeds.read(other)).isEmpty();
  }

  @Test
  void withoutAFeedThereIsNothingPlain() {
    assertThat(PlainFeeds.read("")).isEmpty();
    assertThat(PlainFeeds.read("# none\n")).isEmpty();
    assertThat(PlainFeeds.read("\uFEFF" + FEED)).isEmpty();
    assertThat(PlainFeeds.read("key = \"a\"\n" + FEED)).isEmpty();
  }

  private static void assertReadAlike(String text) {
    assertThat(FeedsFile.read("feeds/feeds.toml", text))
        .isEqualTo(FeedsFile.parsed("feeds/feeds.toml", text, Duration.ofHours(1)));
  }
}
