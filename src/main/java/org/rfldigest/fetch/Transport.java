package org.rfldigest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client: sends one request to one checked address and gives head and body stream.
 * Follows, decodes and remembers nothing; connections are kept. Safe for many threads.
 */
final class Transport implements AutoCloseable {

  private static final DnsResolver NONE = new NoLookup();

  /** Lines of a head; and of what may follow a body in chunks, which no other bound holds. */
  private static final int MOST_LINES = 256;

  private final Bounds bounds;
  private final String userAgent;
  private final PoolingHttpClientConnectionManager connections;
  private final Proxied proxied;

  Transport(String userAgent, Bounds bounds, Supplier<SSLContext> tls) {
    this.bounds = bounds;
    this.userAgent = userAgent;
    this.connections = connections(bounds, tls);
    this.proxied = new Proxied(connections, userAgent, bounds);
  }

  /** An answer whose body is still to be read; closing it unread drops the connection. */
  record Answer(Head head, InputStream body, HttpGet get) implements AutoCloseable {
    @Override
    public void close() {
      get.cancel(); // closing the response instead would read the body to its end
    }
  }

  /** Sends a request; cancelling {@code get} from another thread ends the wait. */
  Answer send(HttpGet get, Address target, Optional<InetAddress> at, Optional<HttpHost> proxy)
      throws IOException {
    get.setHeader("Host", target.authority());
    get.setHeader("User-Agent", userAgent);
    get.setHeader("Connection", "keep-alive");
    var host =
        at.isPresent() && proxy.isEmpty()
            ? new HttpHost(target.scheme(), at.get(), target.host(), target.port())
            : new HttpHost(target.scheme(), target.host(), target.port());
    return proxy.isPresent()
        ? proxied(get, host, proxy.get())
        : direct(get, new HttpRoute(host, null, target.isSecure()));
  }

  private Answer proxied(HttpGet get, HttpHost host, HttpHost proxy) throws IOException {
    var response = proxied.send(get, host, proxy);
    var entity = response.getEntity();
    return answer(
        get, response, entity == null ? InputStream.nullInputStream() : entity.getContent());
  }

  /** What is left on a connection that has served before may be spoilt: then on another one. */
  private Answer direct(HttpGet get, HttpRoute route) throws IOException {
    while (true) {
      var exchange = Exchange.on(connections, route, get, bounds);
      try {
        return direct(get, exchange);
      } catch (IOException failure) {
        if (get.isCancelled() || !exchange.wasKept()) {
          throw failure;
        }
      }
    }
  }

  private Answer direct(HttpGet get, Exchange exchange) throws IOException {
    var response = exchange.send(timeout(bounds.connect()));
    return answer(get, response, exchange.body(response));
  }

  private static Answer answer(HttpGet get, ClassicHttpResponse response, InputStream body)
      throws IOException {
    var version = response.getVersion();
    if (version != null && version.getMajor() != 1) {
      get.cancel();
      throw new Refused("the answer is not HTTP/1");
    }
    return new Answer(head(response), body, get);
  }

  @Override
  public void close() {
    connections.close(CloseMode.IMMEDIATE);
  }

  private static PoolingHttpClientConnectionManager connections(
      Bounds bounds, Supplier<SSLContext> tls) {
    // A line of bytes beyond ASCII comes out as it came in.
    var latin = CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build();
    var lines =
        Http1Config.custom()
            .setMaxLineLength(bounds.headers())
            .setMaxHeaderCount(MOST_LINES)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(lines)
                .charCodingConfig(latin)
                .responseParserFactory(new BoundedHeadParser.Factory(lines, bounds.headers()))
                .build())
        .setTlsSocketStrategy((socket, host, port, attachment, context) -> {
          try {
            return new DefaultClientTlsStrategy(tls.get())
                .upgrade(socket, host, port, attachment, context);
          } catch (SocketException reset) {
            throw new Refused(Failures.RESET);
          }
        })
        .setDnsResolver(NONE)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(bounds.connect()))
                .setSocketTimeout(timeout(silence(bounds)))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1)) // looking takes a millisecond
                .build())
        .setMaxConnPerRoute(50)
        .setMaxConnTotal(1000)
        .build();
  }

  private static Head head(ClassicHttpResponse response) {
    var lines = new ArrayList<Head.Line>();
    for (var header : response.getHeaders()) {
      lines.add(new Head.Line(header.getName(), valueOf(header.getValue())));
    }
    return new Head(response.getCode(), Plain.text(valueOf(response.getReasonPhrase())), lines);
  }

  private static String valueOf(String textOrNull) {
    return textOrNull == null ? "" : textOrNull;
  }

  /** Longer than the whole may take: who waits for it ends it, and says so. */
  static Duration silence(Bounds bounds) {
    return bounds.whole().plusSeconds(1);
  }

  static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  /** Hosts are looked up by the guard, never here. */
  private static final class NoLookup implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }
  }
}
