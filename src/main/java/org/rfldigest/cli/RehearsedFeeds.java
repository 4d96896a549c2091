package org.rfldigest.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Two feeds of a few entries on this machine's loopback, for the rehearsal alone: one comes in gzip
 * and in chunks, as most do, the other as it is; both over connections that are kept.
 */
final class RehearsedFeeds implements AutoCloseable {

  private static final String ENTRY = "  <entry>";

  private final String packed;
  private final String plain;
  private final ServerSocket server;
  private volatile boolean isGrown;

  RehearsedFeeds() throws IOException {
    packed = bundled("rehearsal-packed.atom");
    plain = bundled("rehearsal-plain.atom");
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    background(this::serve);
  }

  private static String bundled(String name) throws IOException {
    try (var bytes = RehearsedFeeds.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The tables for {@code feeds.toml}. */
  String subscriptions() {
    return subscription("packed") + subscription("plain");
  }

  private String subscription(String key) {
    return """
    [[feed]]
    key = "%s"
    address = "http://127.0.0.1:%d/%s.atom"
    every = "0s"
    private = true

    """
        .formatted(key, server.getLocalPort(), key);
  }

  /** From now on each has its last entry, too. */
  void grow() {
    isGrown = true;
  }

  private static void background(Runnable work) {
    Thread.ofPlatform().daemon().name("feed").start(work);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        background(() -> answer(client));
      } catch (IOException gone) {
        // The next one is served, until the server is closed.
      }
    }
  }

  private void answer(Socket accepted) {
    try (var client = accepted) {
      var requests =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      for (var first = requests.readLine(); first != null; first = requests.readLine()) {
        var isKnown = false;
        for (var line = requests.readLine(); !line.isEmpty(); line = requests.readLine()) {
          isKnown |= line.contains(etag());
        }
        client.getOutputStream().write(answer(isKnown, first.contains("packed")));
      }
    } catch (IOException gone) {
      // It has what it wanted.
    }
  }

  private String etag() {
    return isGrown ? "\"more\"" : "\"rehearsal\"";
  }

  private byte[] answer(boolean isKnown, boolean isPacked) throws IOException {
    var answer = new ByteArrayOutputStream();
    var head = "HTTP/1.1 %s\r\nETag: %s\r\nContent-Type: application/atom+xml\r\n";
    write(answer, head.formatted(isKnown ? "304 Not Modified" : "200 OK", etag()));
    if (isKnown) {
      write(answer, "\r\n");
    } else if (isPacked) {
      var body = gzip(body(packed));
      write(answer, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
      write(answer, Integer.toHexString(body.length) + "\r\n");
      answer.write(body);
      write(answer, "\r\n0\r\n\r\n");
    } else {
      var body = body(plain);
      write(answer, "Content-Length: " + body.length + "\r\n\r\n");
      answer.write(body);
    }
    return answer.toByteArray();
  }

  private byte[] body(String text) {
    var shown = isGrown ? text : text.substring(0, text.lastIndexOf(ENTRY)) + "</feed>\n";
    return shown.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream to, String words) throws IOException {
    to.write(words.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
