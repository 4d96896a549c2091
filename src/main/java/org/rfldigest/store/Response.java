package org.rfldigest.store;

import java.util.List;
import java.util.Set;
import org.rfldigest.model.Entry;

/** The entries of one response made ready to be stored, which costs more than storing them. */
public final class Response {

  private final List<Incoming> entries;

  private Response(List<Incoming> entries) {
    this.entries = entries;
  }

  public static Response of(List<Entry> entries) {
    return new Response(entries.stream().map(Incoming::of).toList());
  }

  /**
   * Entries of which the {@link #fresh} ones are judged at once: whoever stores them keeps in the
   * same transaction what was made of them, see {@link Store#arrive}.
   *
   * @param known the ids of those that are stored already, of which most will be as they were
   */
  public static Response of(List<Entry> entries, Set<String> known) {
    return new Response(Incoming.of(entries, known));
  }

  /** Those whose ids were not known, as they will be stored. */
  public List<Entry> fresh() {
    return entries.stream().filter(Incoming::isJudged).map(Incoming::entry).toList();
  }

  List<Incoming> entries() {
    return entries;
  }
}
