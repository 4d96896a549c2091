package org.rfldigest.cli.session;

import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.Network;

/** The way to the web, as the program shows itself there. */
public final class Web {

  private Web() {}

  public static Fetcher fetcher(Session session) {
    return new Fetcher(
        Version.NUMBER, Version.HOME, Bounds.DEFAULT, session.clock(), network(session));
  }

  public static Network network(Session session) {
    return Network.ofThisMachine().withEnvironment(session.surroundings().environment());
  }
}
