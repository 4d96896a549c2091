package org.rfldigest.loopback;

import java.io.IOException;

/** Faults of the transport: silence, drips, cuts, floods and garbage. */
public final class Faults {

  private static final String KILOBYTE = "x".repeat(1024);

  private Faults() {}

  /** Takes the request and never answers. */
  public static Route silent() {
    return (request, wire) -> wire.waitForTheClientToLeave();
  }

  /** Sends the headers, then nothing. */
  public static Route silentAfterHeaders() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
      wire.waitForTheClientToLeave();
    };
  }

  /** Sends the body byte by byte, for ever. */
  public static Route drip() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\n\r\n");
      while (wire.tick(10)) {
        wire.send("x");
      }
    };
  }

  /** Sends one header line after the other, slowly and for ever. */
  public static Route dripHeaders() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\n");
      while (wire.tick(10)) {
        wire.send("X-Drip: x\r\n");
      }
    };
  }

  /** Resets the connection in the middle of the body. */
  public static Route resetMidBody() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nETag: \"cut\"\r\nContent-Length: 100\r\n\r\nhalf");
      wire.tick(20);
      wire.reset();
    };
  }

  /** Promises more bytes than it sends. */
  public static Route lengthTooLarge(String body) {
    return cut("Content-Length: " + (body.length() + 100), body);
  }

  /** Promises fewer bytes than it sends. */
  public static Route lengthTooSmall(String body, int promised) {
    return (request, wire) ->
        wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + promised + "\r\n\r\n" + body);
  }

  /** Sends one chunk and leaves without the last one. */
  public static Route chunkedWithoutEnd(String body) {
    return cut(
        "Transfer-Encoding: chunked", Integer.toHexString(body.length()) + "\r\n" + body + "\r\n");
  }

  /** Sends a chunk whose size is no size. */
  public static Route chunkSize(String size) {
    return cut("Transfer-Encoding: chunked", size + "\r\nhello\r\n0\r\n\r\n");
  }

  /** Sends chunks as long as anyone listens. */
  public static Route endlessChunks() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      flood(wire, "400\r\n" + KILOBYTE + "\r\n");
    };
  }

  /** Sends a body and behind it header lines as long as anyone listens. */
  public static Route endlessTrailers(String body) {
    return (request, wire) -> {
      wire.send(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
              + Integer.toHexString(body.length())
              + "\r\n"
              + body
              + "\r\n0\r\n");
      flood(wire, "X-Huge: " + KILOBYTE + "\r\n");
    };
  }

  /** Sends header lines as long as anyone listens. */
  public static Route hugeHeaders() {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\n");
      flood(wire, "X-Huge: " + KILOBYTE + "\r\n");
    };
  }

  /** Sends one header line of a mebibyte. */
  public static Route hugeHeaderLine() {
    return (request, wire) ->
        wire.send("HTTP/1.1 200 OK\r\nX-Huge: " + KILOBYTE.repeat(1024) + "\r\n\r\n");
  }

  /** Begins with a line of the test's own instead of a status line, and ends after it. */
  public static Route statusLine(String line) {
    return (request, wire) -> {
      wire.send(line + "\r\nContent-Length: 2\r\n\r\nhi");
      wire.tick(20);
      wire.close();
    };
  }

  /** Closes without a word. */
  public static Route hangUp() {
    return (request, wire) -> wire.close();
  }

  private static Route cut(String header, String body) {
    return (request, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nETag: \"cut\"\r\n" + header + "\r\n\r\n" + body);
      wire.tick(20);
      wire.close();
    };
  }

  private static void flood(Wire wire, String drop) throws IOException {
    while (!wire.isClosed()) {
      wire.send(drop);
    }
  }
}
