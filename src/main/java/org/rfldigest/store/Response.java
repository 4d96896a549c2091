package org.rfldigest.store;

import java.util.List;
import org.rfldigest.model.Entry;

/** The entries of one response made ready to be stored, which costs more than storing them. */
public final class Response {

  private final List<Incoming> entries;

  private Response(List<Incoming> entries) {
    this.entries = entries;
  }

  public static Response of(List<Entry> entries) {
    return new Response(Incoming.of(entries));
  }

  List<Incoming> entries() {
    return entries;
  }
}
