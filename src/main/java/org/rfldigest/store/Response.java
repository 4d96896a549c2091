package org.rfldigest.store;

import java.util.List;
import java.util.Set;
import org.rfldigest.model.Entry;

/** The entries of one response made ready to be stored, which costs more than storing them. */
public final class Response {

  private final List<Incoming> entries;
  private final List<KnownWindow.Part> standing;
  private final List<Incoming> likely;
  private final List<Texts.Piece> texts;

  private Response(List<Incoming> entries, List<Incoming> likely) {
    this(entries, List.of(), likely, pieces(likely));
  }

  private Response(
      List<Incoming> entries,
      List<KnownWindow.Part> standing,
      List<Incoming> likely,
      List<Texts.Piece> texts) {
    this.entries = entries;
    this.standing = standing;
    this.likely = likely;
    this.texts = texts;
  }

  public static Response of(List<Entry> entries) {
    var incoming = entries.stream().map(Incoming::of).toList();
    return new Response(incoming, incoming);
  }

  /**
   * Entries of which the {@link #fresh} ones are judged at once: whoever stores them keeps in the
   * same transaction what was made of them, see {@link Store#arrive}.
   *
   * @param known the ids of those that are stored already, of which most will be as they were
   */
  public static Response of(List<Entry> entries, Set<String> known) {
    var incoming = Incoming.of(entries, known);
    return new Response(incoming, incoming.stream().filter(Incoming::isJudged).toList());
  }

  /** The same with entries that stand as they are stored, and so were not read again. */
  public Response with(KnownWindow others) {
    return new Response(entries, others.parts(), likely, texts);
  }

  /** How many entries it has, with those that were not read again. */
  public int size() {
    return entries.size() + standing.size();
  }

  /** Those whose ids were not known, as they will be stored. */
  public List<Entry> fresh() {
    return entries.stream().filter(Incoming::isJudged).map(Incoming::entry).toList();
  }

  /** The texts of those that were found to be new, in their order. */
  List<Texts.Piece> texts(List<Incoming> fresh) {
    return fresh.equals(likely) ? texts : pieces(fresh);
  }

  private static List<Texts.Piece> pieces(List<Incoming> entries) {
    return Texts.pieces(entries.stream().map(one -> one.entry().content()).toList());
  }

  List<Incoming> entries() {
    return entries;
  }

  List<KnownWindow.Part> standing() {
    return standing;
  }
}
