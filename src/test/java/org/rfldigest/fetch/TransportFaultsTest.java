package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.loopback.Faults;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Route;
import org.rfldigest.model.Validators;

class TransportFaultsTest {

  private static final String BODY = "<rss><channel><title>t</title></channel></rss>";

  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void givesTheBodyOfAGoodAnswer() {
    server.serve("/feed", BODY);
    assertThat(text(fetched(fetch(Net.ROOMY)))).isEqualTo(BODY);
  }

  @Test
  void saysThatNothingAcceptsConnections() throws IOException {
    int port;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }
    assertThat(fetch("http://127.0.0.1:" + port + "/feed", Net.ROOMY))
        .contains("could not connect");
  }

  @Test
  void namesTheHostThatDoesNotExist() {
    assertThat(fetch("http://no.such.host.invalid/feed", Net.ROOMY))
        .isEqualTo("http://no.such.host.invalid/feed: no address is known for this host name.");
  }

  @Test
  void stopsAtTheDeadlineWhenNobodyAnswers() {
    assertThat(failed(Faults.silent(), Net.SHORT)).contains("there was no answer within 400 ms");
  }

  @Test
  void stopsAtTheDeadlineWhenTheHeadersDrip() {
    assertThat(failed(Faults.dripHeaders(), Net.SHORT)).contains("no answer within 400 ms");
  }

  @Test
  void stopsAtTheDeadlineWhenTheBodyStaysAway() {
    assertThat(failed(Faults.silentAfterHeaders(), Net.LONGER)).contains("still not complete");
  }

  @Test
  void stopsAtTheDeadlineWhenTheBodyDrips() {
    assertThat(failed(Faults.drip(), Net.LONGER)).contains("still not complete after 3 s");
  }

  @Test
  void failsWhenTheConnectionIsResetInTheBody() {
    assertThat(failed(Faults.resetMidBody(), Net.ROOMY)).contains("reset");
  }

  @Test
  void keepsWhatCameOfABodyShorterThanPromised() {
    assertCut(Faults.lengthTooLarge(BODY));
  }

  @Test
  void keepsWhatCameOfChunksWithoutTheirEnd() {
    assertCut(Faults.chunkedWithoutEnd(BODY));
  }

  @Test
  void aLengthTooSmallDoesNotHarmTheNextAnswerOfTheHost() {
    server.route("/feed", Faults.lengthTooSmall(BODY, 10)).serve("/other", BODY);
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      var short10 = fetched(fetcher.fetch(Net.ask(server.address("/feed"))));
      assertThat(text(short10)).isEqualTo(BODY.substring(0, 10));
      var other = fetcher.fetch(Net.ask(server.address("/other")));
      assertThat(text(fetched(other))).isEqualTo(BODY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "-5", "8000000000000000"})
  void failsOnAChunkSizeThatIsNone(String size) {
    assertThat(failed(Faults.chunkSize(size), Net.ROOMY)).contains("broken chunks");
  }

  @Test
  void stopsAnEndlessBodyAtItsBound() {
    assertThat(failed(Faults.endlessChunks(), Net.ROOMY)).contains("longer than 10 MiB");
  }

  @Test
  void keepsABodyJustBelowTheBound() {
    server.serve("/feed", "x".repeat(10 * 1024 * 1024));
    assertThat(fetched(fetch(Net.ROOMY)).body()).hasSize(10 * 1024 * 1024);
  }

  @Test
  void aShortBodyAfterALongOneIsItself() throws IOException {
    for (var length : List.of(300_000, 9, 70_000, 10)) {
      var body = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
      var read = Body.read(new ByteArrayInputStream(body), List.of(), Bounds.DEFAULT.body());
      assertThat(read.bytes()).isEqualTo(body);
    }
  }

  @Test
  void whatALongBodyHasMadeLargeIsNotKept() throws IOException {
    var place = Body.Scratch.ofThisThread();
    read(70_000);
    assertThat(Body.Scratch.ofThisThread()).isSameAs(place);
    read(300_000);
    assertThat(Body.Scratch.ofThisThread()).isNotSameAs(place);
  }

  private static Body read(int length) throws IOException {
    var body = new ByteArrayInputStream(new byte[length]);
    return Body.read(body, List.of(), Bounds.DEFAULT.body());
  }

  @Test
  void stopsEndlessHeaders() {
    assertThat(failed(Faults.hugeHeaders(), Net.ROOMY)).contains("headers are longer");
  }

  @Test
  void stopsEndlessHeadersBehindABody() {
    assertThat(failed(Faults.endlessTrailers("<rss/>"), Net.ROOMY)).contains("headers are longer");
  }

  @Test
  void stopsAHeaderLineOfAMebibyte() {
    assertThat(failed(Faults.hugeHeaderLine(), Net.ROOMY)).contains("headers are longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "HTTP/0.9 200 OK",
        "HTTP/1.1 9999 Odd",
        "HTTP/1.1 abc",
        "HTTP/1.1 -20 x"
      })
  void failsOnAStatusLineThatIsNone(String line) {
    assertThat(failed(Faults.statusLine(line), Net.SHORT)).isNotEmpty();
  }

  /**
   * The one row of heads that people meet and specifications forbid; the length is that of the
   * body.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 46|Content-Length: 46",
        "Content-Length: 46, 46",
        "Transfer-Encoding: identity|Content-Length: 46",
        "a warning of a script|Content-Length: 46",
        "HTTP/1.1 200 OK|Content-Length: 46",
        ": no name|Content-Length: 46",
        "Content-Length : 46",
        "Content-Type: text/xml;|\tcharset=utf-8|Content-Length: 46"
      })
  void readsTheBodyBehindAnOddHeadAndKeepsTheConnection(String head) {
    server
        .route(
            "/feed",
            (request, wire) ->
                wire.send("HTTP/1.1 200 OK\r\n" + head.replace("|", "\r\n") + "\r\n\r\n" + BODY))
        .serve("/other", BODY);
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      assertThat(text(fetched(fetcher.fetch(Net.ask(server.address("/feed")))))).isEqualTo(BODY);
      fetched(fetcher.fetch(Net.ask(server.address("/other"))));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void chunksThatAreSaidTwiceAreChunks() {
    server.route(
        "/feed",
        (request, wire) ->
            wire.send(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2e\r\n"
                    + BODY
                    + "\r\n0\r\n\r\n"));
    assertThat(text(fetched(fetch(Net.ROOMY)))).isEqualTo(BODY);
  }

  @Test
  void failsOnTwoLengthsThatDiffer() {
    assertThat(
            failed(
                (request, wire) ->
                    wire.send(
                        "HTTP/1.1 200 OK\r\nContent-Length: 46\r\nContent-Length: 10\r\n\r\n"
                            + BODY),
                Net.ROOMY))
        .contains("could not be read as HTTP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n \t "})
  void failsOnAnEmptyBody(String body) {
    server.serve("/feed", body);
    assertThat(Net.sentence(fetch(Net.ROOMY))).contains("its body is empty");
  }

  @Test
  void failsOnA304ThatNobodyAskedFor() {
    assertThat(failed((request, wire) -> wire.send("HTTP/1.1 304 Not Modified\r\n\r\n"), Net.ROOMY))
        .contains("unexpected 304");
  }

  @Test
  void fallsBackToTheNextAddressOfAHost() {
    server.serve("/feed", BODY);
    var dead = InetAddress.ofLiteral("127.0.0.9");
    var network =
        Net.plain().withResolver(host -> List.of(dead, InetAddress.ofLiteral("127.0.0.1")));
    try (var fetcher = Net.fetcher(Net.ROOMY, network)) {
      var outcome = fetcher.fetch(Net.ask(server.addressAt("two.test", "/feed")));
      assertThat(text(fetched(outcome))).isEqualTo(BODY);
    }
  }

  /**
   * As an address of IPv6 where this machine has none: the system says neither refused nor lost.
   */
  @Test
  void whereThereIsNoWayToAnAddressTheNextOneIsTakenAndWithoutOneNobodyWasReached() {
    server.serve("/feed", BODY);
    var noWay = InetAddress.ofLiteral("255.255.255.255");
    var request = Net.ask(server.addressAt("two.test", "/feed"));
    var both = Net.plain().withResolver(_ -> List.of(noWay, InetAddress.ofLiteral("127.0.0.1")));
    try (var fetcher = Net.fetcher(Net.ROOMY, both)) {
      assertThat(text(fetched(fetcher.fetch(request)))).isEqualTo(BODY);
    }
    try (var fetcher = Net.fetcher(Net.ROOMY, Net.plain().withResolver(_ -> List.of(noWay)))) {
      assertThat(fetcher.fetch(request))
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class,
              outcome -> assertThat(outcome.sentence()).contains("there is no route to the host"));
    }
  }

  @Test
  void passesNoControlCharacterOfTheServerOn() {
    var sentence =
        failed((request, wire) -> wire.reply("500 \u001b]0;evil\u0007\u009b31m", ""), Net.ROOMY);
    assertThat(sentence).contains("500 ␛]0;evil␇");
    assertThat(sentence.chars().anyMatch(Character::isISOControl)).isFalse();
  }

  @Test
  void manyHangingHostsTakeNoLongerThanOne() throws Exception {
    server.route("/hang", Faults.silent()).serve("/feed", BODY);
    var gate = new HostGate(Duration.ZERO, Net.CLOCK, unused -> {});
    try (var fetcher = Net.fetcher(Net.LONGER)) {
      var outcomes = new ConcurrentHashMap<Integer, Outcome>();
      var threads = new ArrayList<Thread>();
      for (var number = 0; number < 40; number++) {
        var feed = number;
        var path = feed % 4 == 0 ? "/hang" : "/feed";
        var request = Net.ask(server.addressAt("host" + feed + ".test", path));
        threads.add(
            Thread.startVirtualThread(
                () -> outcomes.put(feed, gate.fetch(request, fetcher::fetch))));
      }
      for (var thread : threads) {
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
      }
      assertThat(outcomes.values()).filteredOn(Outcome.Fetched.class::isInstance).hasSize(30);
      assertThat(outcomes.values()).filteredOn(Outcome.Failed.class::isInstance).hasSize(10);
    }
  }

  private void assertCut(Route route) {
    server.route("/feed", route);
    var fetched = fetched(fetch(Net.ROOMY));
    assertThat(text(fetched)).isEqualTo(BODY);
    assertThat(fetched.complete()).isFalse();
    assertThat(fetched.validators()).isEqualTo(Validators.NONE);
    assertThat(fetched.notes()).singleElement().asString().contains("cut short");
  }

  private String failed(Route route, Bounds bounds) {
    server.route("/feed", route);
    var outcome = fetch(bounds);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return Net.sentence(outcome);
  }

  private Outcome fetch(Bounds bounds) {
    try (var fetcher = Net.fetcher(bounds)) {
      return fetcher.fetch(Net.ask(server.address("/feed")));
    }
  }

  private static String fetch(String address, Bounds bounds) {
    try (var fetcher = Net.fetcher(bounds)) {
      return Net.sentence(fetcher.fetch(Net.ask(address)));
    }
  }

  private static Outcome.Fetched fetched(Outcome outcome) {
    assertThat(outcome).as(Net.sentence(outcome)).isInstanceOf(Outcome.Fetched.class);
    return (Outcome.Fetched) outcome;
  }

  private static String text(Outcome.Fetched fetched) {
    return new String(fetched.body(), StandardCharsets.UTF_8);
  }
}
