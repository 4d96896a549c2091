package org.rfldigest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

/** One fetch: from the request over redirects and mirrors to its outcome. Runs on one thread. */
final class Fetching {

  private static final String FORMATS =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

  private final Request request;
  private final Network network;
  private final Transport transport;
  private final Bounds bounds;
  private final InstantSource clock;
  private final Guard guard;
  private final Proxies proxies;
  private final AtomicReference<HttpGet> current = new AtomicReference<>();
  private volatile boolean answered;

  Fetching(
      Request request, Network network, Transport transport, Bounds bounds, InstantSource clock) {
    this.request = request;
    this.network = network;
    this.transport = transport;
    this.bounds = bounds;
    this.clock = clock;
    this.guard = new Guard(network.resolver());
    this.proxies = new Proxies(network.environment());
  }

  /** How one origin answered, and whether a mirror may do better. */
  private record Attempt(Outcome outcome, boolean originDown) {}

  Outcome run() {
    try {
      var secrets = Secrets.expand(request.address(), network.environment());
      return new Shown(secrets).hide(withMirrors(Address.parse(secrets.address())));
    } catch (Refused refused) {
      return new Outcome.Failed(
          Shown.raw(request.address()) + " was not fetched: " + refused.getMessage() + ".");
    }
  }

  /** Ends it from another thread. */
  void cancel() {
    Optional.ofNullable(current.get()).ifPresent(HttpGet::cancel);
  }

  /** Whether the head of an answer had come. */
  boolean hasAnswered() {
    return answered;
  }

  private Outcome withMirrors(Address first) throws Refused {
    var attempt = attempt(first, false);
    for (var mirror : network.mirrors().getOrDefault(first.host(), List.of())) {
      if (!attempt.originDown()) {
        return attempt.outcome();
      }
      var other = attempt(first.at(mirror), true);
      if (!other.originDown()) {
        return other.outcome();
      }
    }
    return attempt.outcome();
  }

  private Attempt attempt(Address first, boolean mirror) {
    var hop = new Hop(first, !mirror, false, 0);
    while (true) {
      try {
        var proxy = proxies.proxyFor(hop.address());
        var places = places(hop, proxy.isPresent());
        try (var answer = ask(hop.address(), places, proxy)) {
          answered = true;
          if (!answer.head().isRedirect()) {
            var outcome = outcome(answer, hop.from(first, mirror));
            return new Attempt(outcome, isDown(answer.head(), outcome));
          }
          answered = false;
          hop = next(hop, answer.head(), Guard.isSpecial(places));
        }
      } catch (IOException failure) {
        var sentence = Shown.sentence(hop.address(), Failures.words(failure));
        var outcome =
            Failures.isOffline(failure) && hop.count() == 0
                ? new Outcome.Unreachable(sentence)
                : new Outcome.Failed(sentence);
        return new Attempt(outcome, Failures.isBeforeConnection(failure) && hop.count() == 0);
      }
    }
  }

  private Outcome outcome(Transport.Answer answer, Hop.Origin origin) throws IOException {
    var now = clock.instant();
    return request.robots()
        ? new RobotsReading(now, origin.address()).outcome(answer)
        : new Reading(request, bounds, now, origin).outcome(answer);
  }

  private static boolean isDown(Head head, Outcome outcome) {
    return head.status() >= 500 && outcome instanceof Outcome.Failed;
  }

  private List<InetAddress> places(Hop hop, boolean proxied) throws IOException {
    var privateAllowed = request.privateAddress() && (hop.count() == 0 || hop.isPrivate());
    try {
      return guard.admit(hop.address(), privateAllowed);
    } catch (UnknownHostException unknown) {
      if (proxied) {
        return List.of();
      }
      throw unknown;
    }
  }

  private Transport.Answer ask(Address target, List<InetAddress> places, Optional<Address> proxy)
      throws IOException {
    if (proxy.isPresent()) {
      return send(target, Optional.empty(), Optional.of(proxyHost(proxy.get())));
    }
    for (var place : places.subList(0, places.size() - 1)) {
      try {
        return send(target, Optional.of(place), Optional.empty());
      } catch (IOException failure) {
        if (!Failures.isBeforeConnection(failure) || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
      }
    }
    return send(target, Optional.of(places.getLast()), Optional.empty());
  }

  private HttpHost proxyHost(Address proxy) throws IOException {
    var place = guard.admit(proxy, true).getFirst();
    return new HttpHost(proxy.scheme(), place, proxy.host(), proxy.port());
  }

  private Transport.Answer send(
      Address target, Optional<InetAddress> place, Optional<HttpHost> proxy) throws IOException {
    var get = new HttpGet("/");
    get.setScheme(target.scheme());
    get.setAuthority(new URIAuthority(target.host(), target.hasDefaultPort() ? -1 : target.port()));
    get.setPath(target.path());
    get.setAbsoluteRequestUri(proxy.isPresent() && !target.isSecure());
    get.setHeader("Accept", FORMATS);
    get.setHeader("Accept-Encoding", "gzip, deflate");
    request.validators().etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
    request.validators().lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
    current.set(get);
    return transport.send(get, target, place, proxy);
  }

  private Hop next(Hop hop, Head head, boolean fromPrivate) throws Refused {
    var location = head.value("Location").map(String::strip).orElse("");
    if (location.isEmpty()) {
      throw new Refused("it redirects (" + head.statusShown() + ") without saying where to");
    }
    if (hop.count() == bounds.redirects()) {
      throw new Refused(
          "it redirects more than "
              + bounds.redirects()
              + " times"
              + (head.value("Set-Cookie").isEmpty()
                  ? ""
                  : ", as sites do that want a cookie back; none is kept here"));
    }
    var to = target(hop.address(), location);
    Guard.redirect(hop.address(), to, fromPrivate);
    if (!request.redirects().mayLeadTo(to, fromPrivate)) {
      throw new Refused("it redirects to where programs are asked not to fetch");
    }
    return new Hop(to, hop.permanent() && head.isPermanent(), fromPrivate, hop.count() + 1);
  }

  /** Bytes beyond ASCII, one for each char, mean what they are in UTF-8. */
  private static String written(String location) {
    var utf8 = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : location;
  }

  private static Address target(Address from, String location) throws Refused {
    try {
      return from.resolve(written(location).replace(" ", "%20"));
    } catch (Refused unusable) {
      throw new Refused("it redirects to where nobody should follow: " + unusable.getMessage());
    }
  }
}
