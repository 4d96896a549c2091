package org.rfldigest.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The server's end of a connection: bytes out as they are, and ways to end it. */
public final class Wire {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(Socket socket, InputStream in) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
  }

  /** Sends text, one byte per character. */
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** A whole answer with its length; {@code headers} are lines without their ends. */
  public void reply(String status, byte[] body, String... headers) throws IOException {
    head(status, headers);
    send("Content-Length: " + body.length + "\r\n\r\n");
    send(body);
  }

  public void reply(String status, String body, String... headers) throws IOException {
    reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** The status line and headers, without the empty line that ends them. */
  public void head(String status, String... headers) throws IOException {
    var text = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    for (var header : headers) {
      text.append(header).append("\r\n");
    }
    send(text.toString());
  }

  /** Waits until the client goes away. */
  public void waitForTheClientToLeave() throws IOException {
    while (in.read() >= 0) {
      // whatever the client still says is not heard
    }
  }

  /** Lets some milliseconds go by; false where the client left meanwhile. */
  public boolean tick(int milliseconds) throws IOException {
    socket.setSoTimeout(milliseconds);
    try {
      return in.read() >= 0;
    } catch (SocketTimeoutException nothingSaid) {
      return true;
    }
  }

  public void close() throws IOException {
    socket.close();
  }

  /** Ends the connection with a reset instead of a proper end. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean isClosed() {
    return socket.isClosed();
  }
}
