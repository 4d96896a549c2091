package org.rfldigest.store;

import java.time.Instant;
import java.util.Optional;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Validators;

/**
 * What is known of a subscription's fetches.
 *
 * @param address what feeds.toml named when this was learnt; empty where it is not known
 * @param dueBecause why it is next due when it is, in a few words, or empty
 * @param failures how many failed in a row
 * @param sentence the last problem in one sentence, or empty
 * @param bodyHash the hash of the last body, to skip one that is the same
 * @param move a new address that the server names
 * @param gone the times the server said that the feed is gone for good
 * @param notFound since when the server says that there is no such page; empty where something else
 *     came last
 * @param quiet when its last document asked not to be fetched
 */
public record FetchState(
    Optional<String> address,
    Validators validators,
    Optional<Instant> lastAttempt,
    Optional<Instant> lastSuccess,
    Optional<Instant> nextDue,
    String dueBecause,
    int failures,
    String sentence,
    Optional<String> bodyHash,
    Optional<Move> move,
    Optional<Sighting> gone,
    Optional<Instant> notFound,
    Quiet quiet) {

  /** How often something was seen, and when first and last. */
  public record Sighting(Instant first, Instant last, int times) {}

  /** A permanent redirect's target, and how often it was seen. */
  public record Move(String address, Sighting seen) {}

  /** Never fetched. */
  public static final FetchState NEW =
      new FetchState(
          Optional.empty(),
          Validators.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          0,
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Quiet.NONE);
}
