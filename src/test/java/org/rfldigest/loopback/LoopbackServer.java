package org.rfldigest.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A web server on 127.0.0.1 with routes that tests choose and a log of what was asked. Safe for
 * many connections at once; closing it ends them all.
 */
public final class LoopbackServer implements AutoCloseable {

  private final ServerSocket listener;
  private final String scheme;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<Received> log = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private LoopbackServer(ServerSocket listener, String scheme) {
    this.listener = listener;
    this.scheme = scheme;
    Thread.startVirtualThread(this::accept);
  }

  public static LoopbackServer start() {
    try {
      return new LoopbackServer(new ServerSocket(0, 200, here()), "http");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** The same over TLS, with the certificate of the context. */
  public static LoopbackServer startTls(SSLContext context) {
    try {
      var sockets = context.getServerSocketFactory();
      return new LoopbackServer(sockets.createServerSocket(0, 200, here()), "https");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The whole address of a path such as {@code /feed}. */
  public String address(String path) {
    return addressAt("127.0.0.1", path);
  }

  /** The same under a name that the test's resolver leads here. */
  public String addressAt(String host, String path) {
    return scheme + "://" + host + ":" + port() + path;
  }

  /** Serves a document at a path; the returned page can be given validators and be changed. */
  public Page serve(String path, String body) {
    return serve(path, body.getBytes(StandardCharsets.UTF_8));
  }

  public Page serve(String path, byte[] body) {
    var page = new Page(body);
    route(path, page);
    return page;
  }

  /** Lets a path misbehave, such as {@code server.route("/feed", Faults.silent())}. */
  public LoopbackServer route(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  /** The requests for a path, query aside, in the order of their coming. */
  public List<Received> requests(String path) {
    return log.stream().filter(request -> request.route().equals(path)).toList();
  }

  public List<Received> requests() {
    return List.copyOf(log);
  }

  /** How many connections were opened so far. */
  public int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }

  private static InetAddress here() throws IOException {
    return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.startVirtualThread(() -> converse(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = socket.getInputStream();
      var wire = new Wire(socket, in);
      for (var next = RequestReader.read(in); next.isPresent(); next = RequestReader.read(in)) {
        log.add(next.get());
        routes.getOrDefault(next.get().route(), Refusals.notFound()).answer(next.get(), wire);
        if (wire.isClosed()) {
          return;
        }
      }
    } catch (IOException clientLeft) {
      // the test looks at what the client made of it
    } finally {
      open.remove(socket);
    }
  }
}
