package org.rfldigest.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a feed besides its last fetch.
 *
 * @param identity the title and host by which it is known; another one may be another feed
 * @param twin the key of the subscription that gives the same bytes; empty where a person said that
 *     they are two
 * @param retired since when a person no longer wants it asked
 * @param gap where entries may be missing
 */
public record FeedMark(
    Optional<String> identity,
    Optional<String> twin,
    Optional<Instant> retired,
    Optional<Gap> gap) {

  public static final FeedMark NONE =
      new FeedMark(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A span of which entries may be missing.
   *
   * @param from no entry before it is missing
   * @param until no entry after it is missing
   */
  public record Gap(Instant from, Instant until) {}

  public FeedMark known(String name) {
    return new FeedMark(Optional.of(name), twin, retired, gap);
  }

  /** What comes next is taken for this feed, whatever it is called. */
  public FeedMark unknown() {
    return new FeedMark(Optional.empty(), twin, retired, gap);
  }

  public FeedMark twinOf(String key) {
    return new FeedMark(identity, Optional.of(key), retired, gap);
  }

  public FeedMark retired(Optional<Instant> since) {
    return new FeedMark(identity, twin, since, gap);
  }

  public FeedMark gap(Optional<Gap> now) {
    return new FeedMark(identity, twin, retired, now);
  }

  /** The twin that a person has not said to be another feed. */
  public Optional<String> openTwin() {
    return twin.filter(key -> !key.isEmpty());
  }
}
