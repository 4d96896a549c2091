package org.rfldigest.cli.system;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells systemd how the service is, as sd_notify(3) has it. Where no systemd asked for it, nothing
 * is told.
 */
public final class ServiceNotice {

  private final String socket;
  private final Optional<Duration> watchdog;

  public ServiceNotice(Map<String, String> environment) {
    this.socket = environment.getOrDefault("NOTIFY_SOCKET", "");
    this.watchdog = watchdog(environment.getOrDefault("WATCHDOG_USEC", ""));
  }

  public void ready(String status) {
    send("READY=1\nSTATUS=" + line(status));
  }

  /**
   * @param monotonic the time of CLOCK_MONOTONIC, as Type=notify-reload wants it
   */
  public void reloading(Duration monotonic) {
    send("RELOADING=1\nMONOTONIC_USEC=" + monotonic.toNanos() / 1_000);
  }

  public void stopping() {
    send("STOPPING=1");
  }

  /** It goes on. */
  public void alive() {
    if (watchdog.isPresent()) {
      send("WATCHDOG=1");
    }
  }

  private void send(String text) {
    if (!socket.isEmpty()) {
      UnixDatagram.send(socket, text);
    }
  }

  private static String line(String status) {
    return status.replaceAll("\\p{Cntrl}", " ");
  }

  private static Optional<Duration> watchdog(String micros) {
    return micros.matches("\\d{1,15}")
        ? Optional.of(Duration.ofNanos(Long.parseLong(micros) * 1_000))
        : Optional.empty();
  }
}
