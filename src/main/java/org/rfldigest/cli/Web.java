package org.rfldigest.cli;

import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.Network;

/** The way to the web, as the program shows itself there. */
final class Web {

  private Web() {}

  static Fetcher fetcher(Session session) {
    var network = Network.ofThisMachine().withEnvironment(session.surroundings().environment());
    return new Fetcher(Version.NUMBER, Version.HOME, Bounds.DEFAULT, session.clock(), network);
  }
}
