package org.rfldigest.fetch;

import java.time.Duration;

/**
 * How much a single fetch may take.
 *
 * @param whole from the first connect to the last byte, redirects and mirrors included
 * @param body bytes of a body after decoding
 * @param redirects how many are followed
 * @param headers bytes of an answer's head
 */
public record Bounds(Duration whole, int body, int redirects, int headers) {

  public static final Bounds DEFAULT =
      new Bounds(Duration.ofSeconds(30), 10 * 1024 * 1024, 5, 64 * 1024);

  /** Bodies of redirects and errors are read no further than this, in bytes. */
  static final int ERROR_BODY = 64 * 1024;

  public Bounds withWhole(Duration other) {
    return new Bounds(other, body, redirects, headers);
  }

  /** How long one address may take to accept a connection, so that another can be tried. */
  Duration connect() {
    return Duration.ofMillis(whole.toMillis() / 3);
  }
}
