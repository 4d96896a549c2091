package org.rfldigest.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A feed of a few entries on this machine's loopback, for the rehearsal alone. */
final class RehearsedFeed implements AutoCloseable {

  private static final String ETAG = "\"rehearsal\"";

  private final HttpServer server;

  RehearsedFeed() throws IOException {
    byte[] body;
    try (var bundled = RehearsedFeed.class.getResourceAsStream("rehearsal.atom")) {
      body = bundled.readAllBytes();
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var isKnown = ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("Content-Type", "application/atom+xml");
          exchange.getResponseHeaders().add("ETag", ETAG);
          exchange.sendResponseHeaders(isKnown ? 304 : 200, isKnown ? -1 : body.length);
          if (!isKnown) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
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
        .formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
