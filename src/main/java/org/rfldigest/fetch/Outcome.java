package org.rfldigest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Validators;

/** How a fetch ended. Every sentence is ready to be shown to a person. */
public sealed interface Outcome {

  /**
   * A body came.
   *
   * @param body decoded of its content coding, at most 10 MiB
   * @param deflated the same in raw deflate, where it came so
   * @param contentType the header as it came
   * @param address where the body came from, after redirects
   * @param movedTo the new address, where every redirect on the way was permanent
   * @param freshFor how long the server wants not to be asked again
   * @param complete false where the transfer was cut short: the validators are then empty
   * @param notes what was odd about the answer, each in one sentence
   */
  record Fetched(
      byte[] body,
      Optional<byte[]> deflated,
      Optional<String> contentType,
      String address,
      Optional<String> movedTo,
      Validators validators,
      Optional<Duration> freshFor,
      boolean complete,
      List<String> notes)
      implements Outcome {

    /** What was told of the body, for those that do not look at it any more. */
    public Fetched withoutBody() {
      return new Fetched(
          new byte[0],
          Optional.empty(),
          contentType,
          address,
          movedTo,
          validators,
          freshFor,
          complete,
          notes);
    }
  }

  /**
   * Nothing new.
   *
   * @param validators those to send next time
   * @param movedTo the new address, where every redirect on the way was permanent
   */
  record NotModified(Validators validators, Optional<Duration> freshFor, Optional<String> movedTo)
      implements Outcome {}

  /** The server says that there is no such page (404), which may be for now. */
  record NotFound(String sentence) implements Outcome {}

  /** The server says that the feed is gone for good (410). */
  record Gone(String sentence) implements Outcome {}

  /** The server, or our own manners, ask to wait; {@code pause} holds for the whole host. */
  record Throttled(Duration pause, String sentence) implements Outcome {}

  /** A bot wall, login or consent page stands before the feed. */
  record Blocked(String sentence) implements Outcome {}

  /** The server's robots.txt asks programs not to fetch it; it was not. */
  record Disallowed(String sentence) implements Outcome {}

  /**
   * Nobody was reached: the name is not known here, or no way leads there; perhaps we are offline.
   */
  record Unreachable(String sentence) implements Outcome {}

  /** No usable answer; nothing is known of the feed but that. */
  record Failed(String sentence) implements Outcome {}
}
