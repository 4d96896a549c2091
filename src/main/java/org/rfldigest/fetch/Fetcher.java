package org.rfldigest.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Fetches one address at a time per call, within bounds whatever the server does. Safe for use from
 * many threads at once; it does not wait between requests, see {@link HostGate}.
 */
public final class Fetcher implements AutoCloseable {

  /** The name under which the program is known to servers. */
  static final String PRODUCT = "rfl-digest";

  private final Bounds bounds;
  private final InstantSource clock;
  private final Network network;
  private final Transport transport;
  private final LongAdder received = new LongAdder();

  /**
   * No virtual ones: what waits for their sockets sits in the system for good, and the end of the
   * program waits 0.3 s for it.
   */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("fetch").factory());

  /**
   * @param version of the program, for the User-Agent
   * @param home the program's home page, for the User-Agent
   */
  public Fetcher(String version, String home, Bounds bounds, InstantSource clock, Network network) {
    this.bounds = bounds;
    this.clock = clock;
    this.network = network;
    var userAgent = "%s/%s (+%s)".formatted(PRODUCT, version, home);
    this.transport = new Transport(userAgent, bounds, network.tls());
  }

  /** Fetches; blocks for no longer than the bound on the whole. */
  public Outcome fetch(Request request) {
    var fetching = new Fetching(request, network, transport, bounds, clock);
    var outcome = new CompletableFuture<Outcome>();
    var running = threads.submit(() -> complete(outcome, fetching));
    try {
      var known = outcome.get(bounds.whole().toNanos(), TimeUnit.NANOSECONDS);
      if (known instanceof Outcome.Fetched fetched) {
        received.add(fetched.body().length);
      }
      return known;
    } catch (TimeoutException late) {
      return failed(request, late(fetching));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return failed(request, "the fetch was stopped");
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      if (!outcome.isDone()) {
        fetching.cancel();
        running.cancel(true);
      }
    }
  }

  /** Where the request leads first, with the variables of its address put in. */
  Address address(Request request) throws Refused {
    return Address.parse(Secrets.expand(request.address(), network.environment()).address());
  }

  /** The bytes of all bodies so far, as they were decoded. */
  public long received() {
    return received.sum();
  }

  @Override
  public void close() {
    transport.close();
    threads.shutdownNow();
  }

  private static void complete(CompletableFuture<Outcome> outcome, Fetching fetching) {
    try {
      outcome.complete(fetching.run());
    } catch (RuntimeException | Error bug) {
      outcome.completeExceptionally(bug);
    }
  }

  private String late(Fetching fetching) {
    var time = words(bounds.whole());
    return fetching.hasAnswered()
        ? "the answer was still not complete after " + time
        : "there was no answer within " + time;
  }

  private static Outcome failed(Request request, String words) {
    return new Outcome.Failed(Shown.raw(request.address()) + ": " + words + ".");
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
