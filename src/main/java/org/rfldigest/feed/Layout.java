package org.rfldigest.feed;

import java.util.BitSet;
import java.util.List;

/**
 * Where the parts of a feed document lie, in byte offsets. "Frame" is what is not an entry.
 *
 * @param kind by the root's name
 * @param rootStart where the root's start tag begins; of a lone channel or entry, its own
 * @param rootTagEnd after the root's start tag
 * @param end after the last complete piece of markup of the frame
 * @param closed whether the root's end tag was there
 * @param channelStart of the first channel's start tag, or -1
 * @param channelTagEnd after that
 * @param channelEnd where the first channel's end tag begins, or -1
 * @param frameLimit as far as the frame may be built; {@code end} where it is within bounds
 * @param entries in document order; what is not in them is the frame
 * @param leftOut the positions of entries that are over bounds
 * @param open the names that are open at {@code end}, outermost first
 * @param cuts ranges that are over bounds and not to be built
 * @param asWritten whether the document may go to the parser as it is
 */
record Layout(
    Kind kind,
    String rootName,
    int rootStart,
    int rootTagEnd,
    int end,
    boolean closed,
    int channelStart,
    int channelTagEnd,
    int channelEnd,
    int frameLimit,
    Spans entries,
    BitSet leftOut,
    List<String> open,
    Spans cuts,
    boolean asWritten) {

  /** The family of the format. */
  enum Kind {
    RSS,
    RDF,
    ATOM
  }

  int count() {
    return entries.size() - leftOut.cardinality();
  }

  /** Whether a channel or an entry stands there without the root it belongs in. */
  boolean bare() {
    return rootTagEnd == rootStart;
  }
}
