package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Entry;

/**
 * Reads a hundred thousand damaged bodies; {@code -Drfl.mutations=1000} reads fewer. Whatever comes
 * in, there is an answer, and it keeps what entries promise.
 */
class MutatedFeedTest {

  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
  private static final int COUNT = Integer.getInteger("rfl.mutations", 100_000);

  @Test
  void answersWhateverTheBytesAre() {
    var bodies = bodies();
    IntStream.range(0, COUNT)
        .parallel()
        .mapToObj(SplittableRandom::new)
        .forEach(random -> assertAnswer(mutated(bodies, random), random));
  }

  private static void assertAnswer(byte[] body, RandomGenerator random) {
    var type = random.nextBoolean() ? "text/xml" : "text/xml; charset=latin1";
    var parsed = Bodies.parse(body, type, "https://news.test/feed");
    if (parsed instanceof Parsed.Readable(var feed, _, _)) {
      feed.entries().forEach(MutatedFeedTest::assertSound);
      assertThat(feed.entries()).extracting(Entry::id).doesNotHaveDuplicates();
    } else {
      assertThat(((Parsed.Refused) parsed).reason())
          .doesNotContain("could not be read:")
          .isNotBlank();
    }
  }

  private static void assertSound(Entry entry) {
    assertThat(entry.id()).isNotBlank();
    assertThat(entry.title()).isNotBlank().doesNotContain("\n", "\u001b", "\u0000");
    assertThat(entry.link()).matches(link -> link.isEmpty() || WEB.matcher(link.get()).matches());
  }

  private static byte[] mutated(List<byte[]> bodies, RandomGenerator random) {
    var body = bodies.get(random.nextInt(bodies.size())).clone();
    for (var n = random.nextInt(6); n >= 0; n--) {
      var at = random.nextInt(body.length);
      switch (random.nextInt(5)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body[at] = (byte) "<>&\"'/![]-;=".charAt(random.nextInt(12));
        case 2 -> body = Arrays.copyOf(body, at + 1);
        case 3 -> body = spliced(body, at, bodies.get(random.nextInt(bodies.size())), random);
        default -> body = without(body, at, random.nextInt(30));
      }
    }
    return body;
  }

  private static byte[] spliced(byte[] body, int at, byte[] other, RandomGenerator random) {
    var from = random.nextInt(other.length);
    var length = Math.min(random.nextInt(200), other.length - from);
    var spliced = new byte[body.length + length];
    System.arraycopy(body, 0, spliced, 0, at);
    System.arraycopy(other, from, spliced, at, length);
    System.arraycopy(body, at, spliced, at + length, body.length - at);
    return spliced;
  }

  private static byte[] without(byte[] body, int at, int length) {
    var end = Math.min(body.length, at + length);
    var rest = new byte[Math.max(1, body.length - (end - at))];
    System.arraycopy(body, 0, rest, 0, Math.min(at, rest.length));
    if (end < body.length) {
      System.arraycopy(body, end, rest, at, body.length - end);
    }
    return rest;
  }

  private static List<byte[]> bodies() {
    var texts = new ArrayList<>(FaultyFeedTest.faulty().map(FaultyFeedTest.Row::body).toList());
    texts.add(Bodies.rss(Bodies.item(1), Bodies.item(2), Bodies.item(3)));
    texts.add(Bodies.atom(Bodies.entry(1), Bodies.entry(2)));
    texts.add(FeedFormatTest.RDF);
    texts.add(FeedFormatTest.LORE);
    texts.add(FeedFormatTest.JSON);
    texts.add(
        "<!DOCTYPE rss [<!ENTITY a 'b'>]>" + Bodies.rss(Bodies.item(1).replace("Text", "&a;")));
    var bodies =
        new ArrayList<>(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    bodies.add(texts.getLast().getBytes(StandardCharsets.UTF_16));
    return bodies;
  }
}
