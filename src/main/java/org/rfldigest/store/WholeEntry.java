package org.rfldigest.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Verdict;

/**
 * An entry with all that the store remembers of it but decisions.
 *
 * @param idReused whether its feed gave its id to something else since
 * @param versions its earlier texts, oldest first
 * @param waitsFrom from when it waits in the inbox, the epoch for always; empty where it does not
 * @param line which entries it is one line of the inbox with
 * @param waitsForJudging whether it was added or changed without a verdict since
 */
public record WholeEntry(
    StoredEntry stored,
    boolean idReused,
    List<Version> versions,
    Optional<Verdict> verdict,
    Optional<Instant> waitsFrom,
    Optional<Line> line,
    boolean waitsForJudging,
    Optional<Draft> draft) {

  /**
   * A line of the inbox.
   *
   * @param first the lowest number of its entries
   * @param kind such as STORY or SERIES
   * @param apart whether a person set it apart
   */
  public record Line(long first, String kind, boolean apart) {}
}
