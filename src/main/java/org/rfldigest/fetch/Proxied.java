package org.rfldigest.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/** The way through a proxy, for which tunnels are made. Safe for many threads. */
final class Proxied {

  private static final String PROXY = "org.rfldigest.proxy";

  private final HttpClientConnectionManager connections;
  private final String userAgent;
  private final Bounds bounds;
  private CloseableHttpClient client;

  Proxied(HttpClientConnectionManager connections, String userAgent, Bounds bounds) {
    this.connections = connections;
    this.userAgent = userAgent;
    this.bounds = bounds;
  }

  ClassicHttpResponse send(HttpGet get, HttpHost host, HttpHost proxy) throws IOException {
    var context = HttpClientContext.create();
    context.setAttribute(PROXY, proxy);
    try {
      return client().executeOpen(host, get, context);
    } catch (IOException failure) {
      if (get.isCancelled() || !wasKept(context)) {
        throw failure;
      }
      return client().executeOpen(host, get, context);
    }
  }

  /** Whether the connection had served before: what is left on it may be spoilt or closed. */
  private static boolean wasKept(HttpClientContext context) {
    var details = context.getEndpointDetails();
    return details != null && details.getRequestCount() > 1;
  }

  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = made();
    }
    return client;
  }

  private CloseableHttpClient made() {
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionManagerShared(true)
        .setRoutePlanner((target, context) ->
            new HttpRoute(
                target,
                null,
                (HttpHost) context.getAttribute(PROXY),
                target.getSchemeName().equals("https")))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Transport.timeout(Transport.silence(bounds)))
                .setConnectionRequestTimeout(Transport.timeout(bounds.whole()))
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent(userAgent)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }
}
