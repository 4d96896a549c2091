package org.rfldigest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whether a connection to a host, or to the proxy before it, can be made; nothing is sent.
 *
 * @param problem why not, in a few words; empty where it can
 */
public record Reach(String host, String problem) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public boolean isReached() {
    return problem.isEmpty();
  }

  /** Tries the hosts of the addresses, each once and all at the same time. */
  public static List<Reach> of(Collection<String> addresses, Network network) {
    var tries = new LinkedHashMap<String, Callable<Reach>>();
    for (var text : addresses) {
      try {
        var address = Address.parse(text);
        tries.putIfAbsent(address.host() + ":" + address.port(), () -> attempt(address, network));
      } catch (Refused wrong) {
        tries.putIfAbsent(text, () -> new Reach(Shown.raw(text), wrong.getMessage()));
      }
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tries.values()).stream().map(Reach::done).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Reach done(Future<Reach> attempt) {
    try {
      return attempt.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Reach attempt(Address address, Network network) {
    var name = address.host();
    try {
      var next = new Proxies(network.environment()).proxyFor(address).orElse(address);
      name = next.equals(address) ? name : name + " by the proxy " + next.host();
      var found = network.resolver().resolve(next.host());
      try (var socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(found.getFirst(), next.port()), (int) PATIENCE.toMillis());
      }
      return new Reach(name, "");
    } catch (Refused wrong) {
      return new Reach(name, wrong.getMessage());
    } catch (UnknownHostException unknown) {
      return new Reach(name, "the name is not known here");
    } catch (SocketTimeoutException slow) {
      return new Reach(name, "it does not answer within " + PATIENCE.toSeconds() + " seconds");
    } catch (IOException refused) {
      return new Reach(name, "it refuses the connection");
    }
  }
}
