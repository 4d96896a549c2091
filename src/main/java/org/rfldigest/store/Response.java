package org.rfldigest.store;

import java.util.List;
import java.util.Set;
import org.rfldigest.model.Entry;

/** The entries of one response made ready to be stored, which costs more than storing them. */
public final class Response {

  private final List<Incoming> entries;
  private final List<KnownWindow.Part> standing;

  private Response(List<Incoming> entries, List<KnownWindow.Part> standing) {
    this.entries = entries;
    this.standing = standing;
  }

  public static Response of(List<Entry> entries) {
    return new Response(entries.stream().map(Incoming::of).toList(), List.of());
  }

  /**
   * Entries of which the {@link #fresh} ones are judged at once: whoever stores them keeps in the
   * same transaction what was made of them, see {@link Store#arrive}.
   *
   * @param known the ids of those that are stored already, of which most will be as they were
   */
  public static Response of(List<Entry> entries, Set<String> known) {
    return new Response(Incoming.of(entries, known), List.of());
  }

  /** The same with entries that stand as they are stored, and so were not read again. */
  public Response with(KnownWindow others) {
    return new Response(entries, others.parts());
  }

  /** How many entries it has, with those that were not read again. */
  public int size() {
    return entries.size() + standing.size();
  }

  /** Those whose ids were not known, as they will be stored. */
  public List<Entry> fresh() {
    return entries.stream().filter(Incoming::isJudged).map(Incoming::entry).toList();
  }

  List<Incoming> entries() {
    return entries;
  }

  List<KnownWindow.Part> standing() {
    return standing;
  }
}
