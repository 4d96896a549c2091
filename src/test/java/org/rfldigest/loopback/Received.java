package org.rfldigest.loopback;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path the request target, query included
 * @param headers the header lines exactly as received, in order
 */
public record Received(String method, String path, List<String> headers) {
  public Received {
    headers = List.copyOf(headers);
  }

  /** The value of the first header of that name, without the space before it. */
  public Optional<String> header(String name) {
    var start = name + ":";
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).stripLeading())
        .findFirst();
  }

  /** The path without its query. */
  public String route() {
    return path.split("\\?", 2)[0];
  }
}
