package org.rfldigest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Our manners: one request at a time per host, a gap between two, and none while a host has asked
 * to wait. Hosts do not wait for each other; callers bring a thread for each fetch. This machine
 * itself, where a subscription is private, is asked many times at once and without a gap.
 */
public final class HostGate {

  public static final Duration GAP = Duration.ofSeconds(2);
  private static final int AT_ONCE_HERE = 64;

  /** A host is left alone for a day at most; a later end was set by a clock that was wrong. */
  private static final Duration LONGEST_HOLD = Duration.ofDays(2);

  private final Duration gap;
  private final InstantSource clock;
  private final Pause pause;
  private final Semaphore open;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * @param gap from the end of a request to the start of the next; a private subscription on the
   *     loopback address has none
   */
  public HostGate(Duration gap, InstantSource clock, Pause pause) {
    this(gap, clock, pause, Integer.MAX_VALUE);
  }

  /**
   * @param atOnce how many requests may be under way at once, over all hosts
   */
  public HostGate(Duration gap, InstantSource clock, Pause pause, int atOnce) {
    this.open = new Semaphore(atOnce, true);
    this.gap = gap;
    this.clock = clock;
    this.pause = pause;
  }

  /** Fetches when it is the request's turn; a held host is not asked but answered for. */
  public Outcome fetch(Request request, Function<Request, Outcome> fetch) {
    return fetch(request, Duration.ZERO, fetch);
  }

  /**
   * The same where the host asks for more time.
   *
   * @param least from the end of the request before to this one, also on this machine
   */
  Outcome fetch(Request request, Duration least, Function<Request, Outcome> fetch) {
    var name = hostOf(request);
    var isHere = isLoopback(request, name);
    var host =
        hosts.computeIfAbsent(
            isHere ? name + " itself" : name, unused -> new Host(isHere ? AT_ONCE_HERE : 1));
    try {
      host.turn.acquire();
    } catch (InterruptedException stopped) {
      return stopped(request);
    }
    try {
      var left = Duration.between(clock.instant(), host.heldUntil);
      return left.isPositive() && left.compareTo(LONGEST_HOLD) < 0
          ? held(name, left)
          : inTurn(request, host, longer(least, isHere ? Duration.ZERO : gap), fetch);
    } catch (InterruptedException stopped) {
      return stopped(request);
    } finally {
      host.turn.release();
    }
  }

  private Outcome inTurn(
      Request request, Host host, Duration between, Function<Request, Outcome> fetch)
      throws InterruptedException {
    var wait = wait(host, between);
    if (wait.isPositive()) {
      pause.of(wait);
    }
    var outcome = through(request, fetch);
    if (outcome instanceof Outcome.Throttled throttled) {
      host.heldUntil = clock.instant().plus(throttled.pause());
    }
    if (!(outcome instanceof Outcome.Unreachable)) {
      host.lastEnd = clock.instant();
    }
    return outcome;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Outcome through(Request request, Function<Request, Outcome> fetch)
      throws InterruptedException {
    open.acquire();
    try {
      return fetch.apply(request);
    } finally {
      open.release();
    }
  }

  /** A clock that was put back must not make the wait longer than the gap. */
  private Duration wait(Host host, Duration between) {
    var wait = Duration.between(clock.instant(), host.lastEnd.plus(between));
    return wait.compareTo(between) > 0 ? between : wait;
  }

  private static Outcome held(String name, Duration left) {
    var minutes = left.plusSeconds(59).toMinutes();
    return new Outcome.Throttled(
        left,
        "%s was not asked: it wanted to be left alone for %d more min."
            .formatted(Plain.text(name), minutes));
  }

  private static Outcome stopped(Request request) {
    Thread.currentThread().interrupt();
    return new Outcome.Failed(Shown.raw(request.address()) + ": the fetch was stopped.");
  }

  private static boolean isLoopback(Request request, String name) {
    return request.privateAddress()
        && (name.equals("localhost") || name.equals("::1") || name.startsWith("127."));
  }

  private static String hostOf(Request request) {
    var address = request.address();
    try {
      return Address.parse(address.indexOf('{') < 0 ? address : address.replaceAll("[{}]", ""))
          .host();
    } catch (Refused unusable) {
      return address;
    }
  }

  private static final class Host {
    private final Semaphore turn;
    private volatile Instant heldUntil = Instant.EPOCH;
    private volatile Instant lastEnd = Instant.EPOCH;

    Host(int atOnce) {
      turn = new Semaphore(atOnce, true);
    }
  }
}
