package org.rfldigest.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bytes that were fetched, of each subscription the newest. Safe for several threads. */
public final class StoredCaptures {

  private final Database database;

  StoredCaptures(Database database) {
    this.database = database;
  }

  /** Keeps a body as the subscription's newest, and of its bodies the newest so many. */
  public Capture keep(
      String subscription,
      Body body,
      Optional<String> contentType,
      String address,
      Instant at,
      int newest) {
    var capture = new Capture(body.hash(), body.size(), at, contentType, address);
    database.change(session -> Captures.keep(session, subscription, capture, body.small(), newest));
    return capture;
  }

  /** Newest first. */
  public List<Capture> of(String subscription) {
    return database.read(session -> Captures.of(session, subscription));
  }

  public Optional<byte[]> bytes(String hash) {
    return database.read(session -> Captures.bytes(session, hash));
  }
}
