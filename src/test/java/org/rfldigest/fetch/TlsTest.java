package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;

class TlsTest {

  private static final char[] PASSWORD = "loopback".toCharArray();
  private static final byte[] PROTOCOL_VERSION_ALERT = {0x15, 3, 1, 0, 2, 2, 70};

  @Test
  void fetchesOverTlsWhereTheCertificateIsRight() throws Exception {
    assertThat(ask("valid", "secure.test")).startsWith("fetched https://secure.test:");
  }

  @ParameterizedTest
  @CsvSource({
    "valid, other.test, its certificate is for another host name",
    "expired, secure.test, its certificate has expired",
    "selfsigned, secure.test, its certificate is not signed by anyone trusted here"
  })
  void namesWhatIsWrongWithACertificate(String certificate, String host, String reason)
      throws Exception {
    assertThat(ask(certificate, host)).contains("no secure connection").contains(reason);
  }

  @Test
  void saysThatAServerSpeaksOnlyOldTls() throws Exception {
    assertThat(handshakeAnswered(PROTOCOL_VERSION_ALERT)).contains("no version of TLS");
  }

  @Test
  void saysThatAServerSpeaksNoTls() throws Exception {
    var answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(handshakeAnswered(answer)).contains("it does not speak TLS on this port");
  }

  @Test
  void saysThatTheHandshakeFailed() throws Exception {
    assertThat(handshakeAnswered(new byte[0])).contains("no secure connection");
  }

  @Test
  void aRedirectDownToHttpIsRefused() throws Exception {
    try (var server = LoopbackServer.startTls(context("valid"));
        var fetcher = fetcher()) {
      server.route("/feed", Refusals.redirect(301, "http://secure.test/feed"));
      var outcome = fetcher.fetch(Net.ask(server.addressAt("secure.test", "/feed")));
      assertThat(Net.sentence(outcome)).contains("from https down to http");
    }
  }

  private static String ask(String certificate, String host) throws Exception {
    try (var server = LoopbackServer.startTls(context(certificate));
        var fetcher = fetcher()) {
      server.serve("/feed", "<rss/>");
      return Net.sentence(fetcher.fetch(Net.ask(server.addressAt(host, "/feed"))));
    }
  }

  private static String handshakeAnswered(byte[] answer) throws Exception {
    try (var listener = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        var fetcher = fetcher()) {
      Thread.startVirtualThread(() -> {
        try (var socket = listener.accept()) {
          var ignored = socket.getInputStream().read(new byte[4096]);
          socket.getOutputStream().write(answer);
        } catch (IOException clientLeft) {
          // the client is what is looked at
        }
      });
      var address = "https://secure.test:" + listener.getLocalPort() + "/feed";
      return Net.sentence(fetcher.fetch(Net.ask(address)));
    }
  }

  private static Fetcher fetcher() throws Exception {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("ca", keys("ca").getCertificate("ca"));
    trust.init(anchors);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return Net.fetcher(Net.ROOMY, Net.plain().withTls(context));
  }

  private static SSLContext context(String certificate) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(keys(certificate), PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore keys(String name) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var file = TlsTest.class.getResourceAsStream(name + ".p12")) {
      store.load(file, PASSWORD);
    }
    return store;
  }
}
