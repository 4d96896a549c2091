package org.rfldigest.model;

import java.util.OptionalInt;

/**
 * Where a mail stands in a patch series.
 *
 * @param title the subject without "Re:" and the bracketed tags, as written
 * @param version 1 where the subject names none
 * @param part the mail's number, 0 for the cover letter; empty for a patch that stands alone
 * @param total how many parts there are
 * @param reply whether it answers a mail of the series
 * @param proposal whether it asks for comments (RFC)
 * @param pull whether it asks to pull a branch
 */
public record PatchSeries(
    String title,
    int version,
    OptionalInt part,
    OptionalInt total,
    boolean reply,
    boolean proposal,
    boolean pull) {

  /** Whether the title is the whole series' title and not that of one of its parts. */
  public boolean namesTheSeries() {
    return part.isEmpty() || part.getAsInt() == 0 || total.orElse(0) == 1;
  }
}
