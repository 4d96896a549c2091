package org.rfldigest.store;

import java.util.Optional;
import org.rfldigest.model.Decision;

/**
 * One step of the journal of decisions.
 *
 * @param step counts up, never used twice
 * @param number the entry decided about
 * @param written what an acceptance did to a file
 */
public record Step(long step, long number, Decision decision, Optional<Written> written) {

  /**
   * What was written to a snapshot.
   *
   * @param file the file's path in the workspace
   * @param hashBefore the hash of the whole file before
   * @param hashAfter the hash of the whole file after
   */
  public record Written(String file, String hashBefore, String hashAfter) {}
}
