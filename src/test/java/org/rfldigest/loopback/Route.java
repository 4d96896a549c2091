package org.rfldigest.loopback;

import java.io.IOException;

/** What a path answers. */
@FunctionalInterface
public interface Route {
  /** Writes the answer; the connection stays open unless the route closes it. */
  void answer(Received request, Wire wire) throws IOException;
}
