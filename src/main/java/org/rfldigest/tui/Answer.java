package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/**
 * What a screen was told.
 *
 * @param to the query that is answered; empty where it is to be asked anew
 * @param facts the last that were told, perhaps to another query
 * @param problem why the query has no facts, or empty
 */
record Answer(Optional<Query> to, Optional<Facts> facts, String problem) {

  static final Answer NONE = new Answer(Optional.empty(), Optional.empty(), "");

  static Answer of(Query query, Facts facts) {
    return new Answer(Optional.of(query), Optional.of(facts), "");
  }

  /** There are none for this query; those that were told before stay. */
  Answer failed(Query query, String why) {
    return new Answer(Optional.of(query), facts, why);
  }

  /** The same facts, to be asked for anew. */
  Answer stale() {
    return new Answer(Optional.empty(), facts, "");
  }
}
