package org.rfldigest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rfldigest.model.Validators;

/**
 * Fetches pages that nobody looks at just now, and first asks their servers' robots.txt whether
 * programs may: once a run for each scheme, host and port. What it said holds for a day, and longer
 * while it does not answer. Safe for many threads.
 */
public final class Robots {

  private static final Duration HOLDS = Duration.ofDays(1);

  /** Beside its own; each has led to the next. */
  private static final int MOST_SERVERS = 6;

  private static final Pattern ORIGIN = Pattern.compile("[^/?#]*//[^/?#]*");
  private static final Pattern PARTS = Pattern.compile("[^/]*//([^/?#]*)([^#]*).*");

  private final Fetcher fetcher;
  private final HostGate gate;
  private final InstantSource clock;
  private final Map<String, Known> known;
  private final Map<String, Asked> run = new ConcurrentHashMap<>();

  private record Known(RobotRules rules, Instant at) {}

  /** What came of asking in this run; guards itself, but the rules may be looked at by all. */
  private static final class Asked {
    private Outcome outcome;
    private volatile RobotRules rules;
  }

  /**
   * The way of one page, whose redirects are put to the rules that are known in this run. One that
   * leads to a server which was not asked yet is where it stops: asking from here would hold one
   * host while it waits for another.
   */
  private final class Way implements Redirects {
    private Address stop;
    private boolean isPrivate;
    private boolean isDisallowed;

    @Override
    public boolean mayLeadTo(Address to, boolean fromPrivate) {
      var there = run.get(key(file(to, fromPrivate)));
      var rules = there == null ? null : there.rules;
      isDisallowed = rules != null && !rules.allow(to.path());
      if (rules != null && !isDisallowed) {
        return true;
      }
      stop = to;
      isPrivate = fromPrivate;
      return false;
    }
  }

  /**
   * @param gate through which the files are asked for, too
   */
  public Robots(Fetcher fetcher, HostGate gate, InstantSource clock) {
    this(fetcher, gate, clock, new ConcurrentHashMap<>());
  }

  private Robots(Fetcher fetcher, HostGate gate, InstantSource clock, Map<String, Known> known) {
    this.fetcher = fetcher;
    this.gate = gate;
    this.clock = clock;
    this.known = known;
  }

  /** The same for another run: a server that did not answer is asked again. */
  public Robots again() {
    return new Robots(fetcher, gate, clock, known);
  }

  /** Fetches the page, or tells why it may not be. */
  public Outcome fetch(Request page, Function<Request, Outcome> fetch) {
    var raw = ORIGIN.matcher(page.address());
    if (!raw.lookingAt()) {
      return gate.fetch(page, fetch);
    }
    try {
      var address = fetcher.address(page);
      var file = new Request(raw.group() + "/robots.txt", Validators.NONE, page.privateAddress());
      var asked = asked(file.forRobots());
      if (asked.rules == null) {
        return asked.outcome;
      }
      return asked.rules.allow(address.path())
          ? led(page, asked.rules.delay(), fetch)
          : disallowed(page);
    } catch (Refused unusable) {
      return gate.fetch(page, fetch);
    }
  }

  /** Where its way stops at a server that was not asked yet, that is asked and it begins again. */
  private Outcome led(Request page, Duration delay, Function<Request, Outcome> fetch) {
    for (var servers = 0; servers < MOST_SERVERS; servers++) {
      var way = new Way();
      var outcome = gate.fetch(page.within(way), delay, fetch);
      if (way.stop == null) {
        return outcome;
      }
      if (way.isDisallowed) {
        return disallowed(way.stop, page);
      }
      var asked = asked(file(way.stop, page.privateAddress() && way.isPrivate));
      if (asked.rules == null) {
        return asked.outcome;
      }
    }
    return new Outcome.Failed(
        Shown.raw(page.address()) + " was not fetched: it leads from server to server.");
  }

  private static Request file(Address page, boolean isPrivate) {
    var origin = ORIGIN.matcher(page.text());
    origin.lookingAt();
    return new Request(origin.group() + "/robots.txt", Validators.NONE, isPrivate).forRobots();
  }

  private static String key(Request file) {
    return file.address() + (file.privateAddress() ? " private" : "");
  }

  private Asked asked(Request file) {
    var key = key(file);
    var asked = run.computeIfAbsent(key, _ -> new Asked());
    synchronized (asked) {
      if (asked.rules == null && asked.outcome == null) {
        ask(key, file, asked);
      }
    }
    return asked;
  }

  private void ask(String key, Request file, Asked asked) {
    var before = known.get(key);
    if (before != null && clock.instant().isBefore(before.at().plus(HOLDS))) {
      asked.rules = before.rules();
      return;
    }
    asked.outcome = gate.fetch(file, fetcher::fetch);
    if (asked.outcome instanceof Outcome.Fetched fetched) {
      asked.rules = RobotRules.read(fetched.body(), Fetcher.PRODUCT);
      known.put(key, new Known(asked.rules, clock.instant()));
    } else if (before != null) {
      asked.rules = before.rules();
    }
  }

  /** Of the redirect no more is told than the host: it may hold what the page's address hides. */
  private static Outcome disallowed(Address redirect, Request page) {
    return new Outcome.Disallowed(
        "robots.txt of %s asks programs not to fetch what %s redirects to; ignore_robots = true in feeds/feeds.toml fetches it all the same."
            .formatted(Plain.text(redirect.host()), Shown.raw(page.address())));
  }

  private static Outcome disallowed(Request page) {
    var shown = Shown.raw(page.address());
    var parts = PARTS.matcher(shown);
    var isWhole = parts.matches();
    var path = isWhole ? parts.group(2) : "";
    return new Outcome.Disallowed(
        "robots.txt of %s asks programs not to fetch %s; ignore_robots = true in feeds/feeds.toml fetches it all the same."
            .formatted(isWhole ? parts.group(1) : shown, path.isEmpty() ? "/" : path));
  }
}
