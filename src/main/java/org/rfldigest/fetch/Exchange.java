package org.rfldigest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.EofSensorWatcher;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer on a connection of the pool, without what the whole client brings for
 * logins, redirects and proxies: a third of its cost. The connection is kept where the body was
 * read to its end, and else closed.
 */
final class Exchange implements EofSensorWatcher, Cancellable {

  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  private final HttpClientConnectionManager connections;
  private final ConnectionEndpoint endpoint;
  private final HttpGet get;
  private final boolean kept;
  private final AtomicBoolean over = new AtomicBoolean();
  private TimeValue keptFor = TimeValue.ZERO_MILLISECONDS;

  private Exchange(
      HttpClientConnectionManager connections, ConnectionEndpoint endpoint, HttpGet get) {
    this.connections = connections;
    this.endpoint = endpoint;
    this.get = get;
    this.kept = endpoint.isConnected();
  }

  /** Takes a connection; cancelling {@code get} ends the wait for it, and later the exchange. */
  static Exchange on(
      HttpClientConnectionManager connections, HttpRoute route, HttpGet get, Bounds bounds)
      throws IOException {
    var patience = Transport.timeout(bounds.whole());
    var lease = connections.lease("", route, patience, null);
    get.setDependency(lease);
    var exchange = new Exchange(connections, leased(lease, patience), get);
    get.setDependency(exchange);
    return exchange;
  }

  private static ConnectionEndpoint leased(LeaseRequest lease, Timeout patience)
      throws IOException {
    try {
      return lease.get(patience);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the wait for a connection was stopped");
    } catch (ExecutionException | TimeoutException none) {
      throw new IOException("no connection was free", none);
    }
  }

  /** Whether the connection had served before. */
  boolean wasKept() {
    return kept;
  }

  ClassicHttpResponse send(Timeout patience) throws IOException {
    try {
      return sent(patience);
    } catch (HttpException unreadable) {
      cancel();
      throw new IOException("the answer is no HTTP", unreadable);
    } catch (IllegalStateException closedMeanwhile) {
      cancel();
      throw new InterruptedIOException("the request was stopped");
    } catch (IOException | RuntimeException | Error failure) {
      cancel();
      throw failure;
    }
  }

  private ClassicHttpResponse sent(Timeout patience) throws IOException, HttpException {
    var context = HttpClientContext.create();
    if (!kept) {
      connect(patience, context);
    }
    var response = endpoint.execute("", get, EXECUTOR::execute, context);
    if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(get, response, context)) {
      keptFor = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
    }
    if (response.getEntity() == null) {
      release();
    }
    return response;
  }

  /**
   * What the system says of an address that it has no way to, as one of IPv6 where there is none,
   * has no class of its own.
   */
  private void connect(Timeout patience, HttpClientContext context) throws IOException {
    try {
      connections.connect(endpoint, patience, context);
    } catch (ConnectException | NoRouteToHostException known) {
      throw known;
    } catch (SocketException unreachable) {
      if (get.isCancelled()) {
        throw unreachable;
      }
      var noRoute = new NoRouteToHostException(unreachable.getMessage());
      noRoute.initCause(unreachable);
      throw noRoute;
    }
  }

  /** The answer's body; at its end the connection is given back. */
  InputStream body(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    return entity == null
        ? InputStream.nullInputStream()
        : new EofSensorInputStream(entity.getContent(), this);
  }

  /** Gives the connection back, closed where it cannot be kept. */
  private void release() {
    if (keptFor.getDuration() == 0) {
      cancel();
    } else if (over.compareAndSet(false, true)) {
      connections.release(endpoint, null, keptFor);
    }
  }

  /** Closes the connection, if the exchange is not over. */
  @Override
  public boolean cancel() {
    var isFirst = over.compareAndSet(false, true);
    if (isFirst) {
      endpoint.close(CloseMode.IMMEDIATE);
      connections.release(endpoint, null, TimeValue.ZERO_MILLISECONDS);
    }
    return isFirst;
  }

  @Override
  public boolean eofDetected(InputStream body) throws IOException {
    try {
      body.close();
      release();
    } finally {
      cancel();
    }
    return false;
  }

  @Override
  public boolean streamClosed(InputStream body) {
    cancel();
    return false;
  }

  @Override
  public boolean streamAbort(InputStream body) {
    cancel();
    return false;
  }
}
