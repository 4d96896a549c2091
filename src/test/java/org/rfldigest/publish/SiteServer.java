package org.rfldigest.publish;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Serves a folder on this machine's loopback. */
final class SiteServer implements AutoCloseable {

  private final HttpServer server;

  SiteServer(Path folder) throws IOException {
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(anyPort, 0, "/", SimpleFileServer.createFileHandler(folder));
    server.start();
  }

  /** The address of a file, such as {@code index.html}. */
  String address(String file) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
