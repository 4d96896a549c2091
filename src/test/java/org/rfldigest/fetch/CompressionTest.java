package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.loopback.Codings;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Route;
import org.rfldigest.model.Validators;

class CompressionTest {

  private static final String BODY = "<rss>" + "Rust for Linux ".repeat(500) + "</rss>";

  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void decodesGzip() {
    assertThat(whole(Codings.gzip(BODY)).notes()).isEmpty();
  }

  @Test
  void givesGzipOnAsItWasPacked() throws DataFormatException {
    var deflated = whole(Codings.gzip(BODY)).deflated().orElseThrow();
    try (var inflater = new Inflater(true)) {
      inflater.setInput(deflated);
      var body = new byte[BODY.length() + 1];
      assertThat(new String(body, 0, inflater.inflate(body), StandardCharsets.UTF_8))
          .isEqualTo(BODY);
    }
  }

  @Test
  void packsAnewWhatDidNotComeInOnePiece() {
    var half = BODY.length() / 2;
    var parts = Codings.gzipMembers(BODY.substring(0, half), BODY.substring(half));
    assertThat(whole(parts).deflated()).isEmpty();
    assertThat(whole(Codings.deflateRaw(BODY)).deflated()).isEmpty();
  }

  @Test
  void decodesDeflateWithAZlibHead() {
    assertThat(whole(Codings.deflateZlib(BODY)).notes()).isEmpty();
  }

  @Test
  void decodesRawDeflate() {
    assertThat(whole(Codings.deflateRaw(BODY)).notes()).isEmpty();
  }

  @Test
  void keepsTheConnectionAfterEachCoding() {
    server.serve("/other", BODY);
    for (var coded :
        List.of(Codings.gzip(BODY), Codings.deflateZlib(BODY), Codings.deflateRaw(BODY))) {
      server.route("/feed", coded);
      var before = server.connections();
      try (var fetcher = Net.fetcher(Net.ROOMY)) {
        fetcher.fetch(Net.ask(server.address("/feed")));
        fetcher.fetch(Net.ask(server.address("/other")));
      }
      assertThat(server.connections() - before).isEqualTo(1);
    }
  }

  @Test
  void decodesByTheBytesWhereTheLabelIsThatOfAnotherCoding() throws IOException {
    var zlib = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(zlib)) {
      out.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
    whole(Codings.coded("gzip", zlib.toByteArray()));
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
    whole(Codings.coded("deflate", gzip.toByteArray()));
  }

  @Test
  void offersOnlyWhatItDecodes() {
    whole(Codings.gzip(BODY));
    assertThat(server.requests("/feed").getFirst().header("Accept-Encoding"))
        .contains("gzip, deflate");
  }

  @Test
  void stopsAGzipBombAtTheBound() {
    assertThat(Net.sentence(fetch(Codings.gzipBomb(64)))).contains("longer than 10 MiB");
  }

  @Test
  void aHundredThousandMembersWithoutContentDoNotRunOutOfStack() {
    var fetched = (Outcome.Fetched) fetch(Codings.gzipThenEmpty(BODY, 100_000));
    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    assertThat(fetched.notes()).singleElement().asString().contains("damaged");
    assertThat(whole(Codings.gzipThenEmpty(BODY, 2)).notes()).isEmpty();
  }

  @Test
  void refusesMoreThanOneCoding() {
    assertThat(Net.sentence(fetch(Codings.gzipTwice(BODY)))).contains("more than one");
    var many = "gzip, ".repeat(1000) + "gzip";
    assertThat(Net.sentence(fetch(Codings.coded(many, new byte[] {1})))).contains("more than one");
  }

  @Test
  void acceptsAPlainBodyLabelledGzipAndSaysSo() {
    assertThat(whole(Codings.gzipLabelOnPlain(BODY)).notes())
        .singleElement()
        .asString()
        .contains("labelled as compressed but is not");
  }

  @Test
  void keepsWhatCameOfGzipCutShort() {
    var fetched = (Outcome.Fetched) fetch(Codings.gzipCut(BODY, 20));
    assertThat(BODY).startsWith(new String(fetched.body(), StandardCharsets.UTF_8));
    assertThat(fetched.body()).isNotEmpty();
    assertThat(fetched.complete()).isFalse();
    assertThat(fetched.validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void marksGzipWithAWrongChecksumAsIncomplete() {
    var fetched = (Outcome.Fetched) fetch(Codings.gzipWrongChecksum(BODY));
    assertThat(fetched.complete()).isFalse();
    assertThat(fetched.notes()).singleElement().asString().contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "UTF-8", "binary"})
  void aCodingThatIsNoneIsNotMinded(String coding) {
    assertThat(whole(Codings.coded(coding, BODY.getBytes(StandardCharsets.UTF_8))).notes())
        .isEmpty();
  }

  @Test
  void failsOnACodingThatNobodyAskedFor() {
    assertThat(Net.sentence(fetch(Codings.coded("br", new byte[] {1, 2, 3}))))
        .contains("content coding \"br\"");
  }

  @Test
  void doesNotReadABombInTheBodyOfAnError() {
    assertThat(
            Net.sentence(
                fetch((request, wire) ->
                    wire.reply("404 Not Found", Codings.bomb(64), "Content-Encoding: gzip"))))
        .contains("404");
  }

  @Test
  void doesNotReadTheBodyOfARedirect() {
    server.serve("/new", BODY);
    var outcome =
        fetch((request, wire) -> {
          wire.send("HTTP/1.1 302 Found\r\nLocation: /new\r\nContent-Length: 9999999\r\n\r\nx");
          wire.waitForTheClientToLeave();
        });
    assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
  }

  private Outcome.Fetched whole(Route route) {
    var fetched = (Outcome.Fetched) fetch(route);
    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    assertThat(fetched.complete()).isTrue();
    return fetched;
  }

  private Outcome fetch(Route route) {
    server.route("/feed", route);
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      return fetcher.fetch(Net.ask(server.address("/feed")));
    }
  }
}
