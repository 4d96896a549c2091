package org.rfldigest.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed's last body was made of, and which entries of the store its parts are.
 *
 * @param frame of all that stands around the entries
 */
public record KnownWindow(long frame, List<Part> parts) {

  private static final int PART_BYTES = 3 * Long.BYTES;

  /**
   * An entry as it stood in the body.
   *
   * @param mark of its bytes
   * @param id by which the entry is found, as a number
   * @param link 0 where it has none
   */
  record Part(long mark, long id, long link) {}

  public KnownWindow {
    parts = List.copyOf(parts);
  }

  /**
   * The window of a body whose entries are stored; empty where they are not one for one those of
   * the response and those that stood before.
   *
   * @param marks of all its entries, in the document's order
   */
  public static Optional<KnownWindow> of(long frame, List<Long> marks, Response response) {
    var before = new HashMap<Long, Part>();
    response.standing().forEach(part -> before.put(part.mark(), part));
    var others = response.entries().iterator();
    var parts = new ArrayList<Part>(marks.size());
    for (var mark : marks) {
      var stood = before.get(mark);
      if (stood != null) {
        parts.add(stood);
      } else if (others.hasNext()) {
        var entry = others.next();
        parts.add(new Part(mark, entry.keyHash(), entry.linkHash().orElse(0L)));
      } else {
        return Optional.empty();
      }
    }
    return others.hasNext() ? Optional.empty() : Optional.of(new KnownWindow(frame, parts));
  }

  /** How many entries it has. */
  public int size() {
    return parts.size();
  }

  /** The marks of its entries. */
  public List<Long> marks() {
    return parts.stream().map(Part::mark).toList();
  }

  /** The part of it that has these marks. */
  public KnownWindow with(Set<Long> marks) {
    return new KnownWindow(
        frame, parts.stream().filter(part -> marks.contains(part.mark())).toList());
  }

  /** Whether one of its entries has one of these ids. */
  public boolean hasAnyId(List<String> ids) {
    var own = ids();
    return ids.stream().anyMatch(id -> own.contains(Fingerprint.ofId(id)));
  }

  Set<Long> ids() {
    Set<Long> ids = HashSet.newHashSet(parts.size());
    parts.forEach(part -> ids.add(part.id()));
    return ids;
  }

  byte[] bytes() {
    var bytes = ByteBuffer.allocate(Long.BYTES + parts.size() * PART_BYTES).putLong(frame);
    parts.forEach(part -> bytes.putLong(part.mark()).putLong(part.id()).putLong(part.link()));
    return bytes.array();
  }

  /** Without those parts that are not whole, should the bytes be damaged. */
  static KnownWindow of(byte[] bytes) {
    var from = ByteBuffer.wrap(bytes);
    var frame = from.remaining() < Long.BYTES ? 0 : from.getLong();
    var parts = new ArrayList<Part>();
    while (from.remaining() >= PART_BYTES) {
      parts.add(new Part(from.getLong(), from.getLong(), from.getLong()));
    }
    return new KnownWindow(frame, parts);
  }
}
