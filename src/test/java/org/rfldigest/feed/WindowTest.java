package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.feed.Bodies.atom;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.rss;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.model.Entry;

class WindowTest {

  private static final String URL = "https://news.test/feed";

  @Test
  void whatStoodInTheBodyBeforeIsNotReadAgain() {
    var before = window(rss(item(2), item(1)));

    var read = read(rss(item(4), item(3), item(2)), before);

    assertThat(read.feed().entries()).extracting(Entry::id).containsExactly("id-4", "id-3");
    assertThat(read.standing()).isEqualTo(1);
    assertThat(read.window()).contains(window(rss(item(4), item(3), item(2))));
    assertThat(read.feed().title()).isEqualTo("News");
  }

  @Test
  void anEntryOfWhichOneByteChangedIsRead() {
    var before = window(rss(item(2), item(1)));

    var read = read(rss(item(2), item(1).replace("Text 1", "Text I")), before);

    assertThat(read.feed().entries()).extracting(Entry::content).containsExactly("Text I");
  }

  @Test
  void aFeedThatOnlySaysWhenItWasMadeBringsNothing() {
    var made = "<lastBuildDate>Sat, 07 Sep 2024 14:05:09 GMT</lastBuildDate>";
    var before = window(rss(made, item(2), item(1)));

    var read = read(rss(made.replace("14:05", "15:06"), item(2), item(1)), before);

    assertThat(read.feed().entries()).isEmpty();
    assertThat(read.standing()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<author><name>Ada</name></author>",
        "<rights>Ours</rights>",
        "<link rel=\"self\" href=\"https://elsewhere.test/\"/>"
      })
  void whereTheFeedSaysOfItselfWhatItsEntriesMayTakeAllAreRead(String more) {
    var before = window(atom(Bodies.entry(2), Bodies.entry(1)));

    var read = read(atom(more, Bodies.entry(2), Bodies.entry(1)), before);

    assertThat(read.feed().entries()).hasSize(2);
    assertThat(read.standing()).isZero();
  }

  @Test
  void whereTheFeedCameFromElsewhereAllAreRead() {
    var body = rss(item(2), item(1));
    var elsewhere = readable(body, "https://other.test/feed", Optional.empty()).window();

    assertThat(read(body, elsewhere.orElseThrow()).standing()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>No date</title><guid>n</guid><pubDate>soon</pubDate></item>",
        "<item><title>Ill & formed</title><guid>f</guid></item>"
      })
  void whereSomethingIsWrongAllIsReadAndSaid(String wrong) {
    var before = window(rss(item(2), item(1)));
    var body = rss(wrong, item(2), item(1));

    var read = read(body, before);

    assertThat(read.feed()).isEqualTo(readable(body, URL, Optional.empty()).feed());
    assertThat(read.feed().problems()).isNotEmpty();
    assertThat(read.window()).isEmpty();
  }

  private static Window window(String body) {
    return readable(body, URL, Optional.empty()).window().orElseThrow();
  }

  private static Parsed.Readable read(String body, Window before) {
    return readable(body, URL, Optional.of(before));
  }

  private static Parsed.Readable readable(String body, String url, Optional<Window> before) {
    return (Parsed.Readable)
        new FeedReader(InstantSource.fixed(Bodies.NOW))
            .parse(
                body.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(url), before);
  }
}
