package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that a watch tells. */
public sealed interface WatchEvent {

  /**
   * It begins.
   *
   * @param feeds how many subscriptions there are
   */
  record Started(int feeds) implements WatchEvent {}

  /** A subscription was asked. */
  record Asked(FeedReport report) implements WatchEvent {}

  /**
   * Those that were due were asked.
   *
   * @param began when the first was asked
   */
  record Finished(Summary summary, Instant began) implements WatchEvent {}

  /** Nobody is reached any more; told once. */
  record Offline() implements WatchEvent {}

  /** Somebody is reached again. */
  record Online() implements WatchEvent {}

  /**
   * More time has gone by than was waited: the machine slept, or its clock was set.
   *
   * @param by how much, negative where the clock was put back
   */
  record Jumped(Duration by) implements WatchEvent {}

  /** The configuration was read again. */
  record Reloaded(int feeds) implements WatchEvent {}

  /** The configuration could not be read again; what held before holds on. */
  record NotReloaded(String sentence) implements WatchEvent {}

  /** The store cannot be used for now; told once, and tried again. */
  record Troubled(String sentence) implements WatchEvent {}

  /** It goes on. Comes at least twice a minute. */
  record Alive(Instant now, Optional<Instant> next) implements WatchEvent {}

  /** It is about to end: a refresh is stopped, if one runs. */
  record Stopping() implements WatchEvent {}

  /**
   * It has ended.
   *
   * @param whole whether all that had begun was finished
   */
  record Stopped(boolean whole) implements WatchEvent {}
}
