package org.rfldigest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A feed of a few entries on this machine's loopback, for the rehearsal alone. */
final class RehearsedFeed implements AutoCloseable {

  private static final String ETAG = "\"rehearsal\"";

  private final byte[] body;
  private final ServerSocket server;

  RehearsedFeed() throws IOException {
    try (var bundled = RehearsedFeed.class.getResourceAsStream("rehearsal.atom")) {
      body = bundled.readAllBytes();
    }
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("feed").start(this::serve);
  }

  /** The table for {@code feeds.toml}. */
  String subscription() {
    return """
    [[feed]]
    key = "rehearsal"
    address = "http://127.0.0.1:%d/rehearsal.atom"
    every = "0s"
    private = true
    """
        .formatted(server.getLocalPort());
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        answer(client);
      } catch (IOException gone) {
        // The next one is served, until the server is closed.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    var request =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    var isKnown = false;
    for (var line = request.readLine(); line != null && !line.isEmpty(); ) {
      isKnown |= line.contains(ETAG);
      line = request.readLine();
    }
    var status = isKnown ? "304 Not Modified" : "200 OK";
    var head =
        "HTTP/1.1 %s\r\nETag: %s\r\nContent-Type: application/atom+xml\r\nConnection: close\r\n"
            .formatted(status, ETAG);
    var length = isKnown ? "\r\n" : "Content-Length: " + body.length + "\r\n\r\n";
    var out = client.getOutputStream();
    out.write((head + length).getBytes(StandardCharsets.US_ASCII));
    out.write(isKnown ? new byte[0] : body);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
