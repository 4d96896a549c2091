package org.rfldigest.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing that happened, or one statement about it: one bullet of a snapshot.
 *
 * @param release the release whose snapshot holds it; empty for what belongs to no single release
 * @param section the headings above it, outermost first, such as ["Drivers"]
 * @param components the names of what it is about, as the bullet writes them
 * @param status what happened, where the bullet says it
 * @param date when, where the bullet says it
 * @param text the statement, as plain text without Markdown
 * @param citations where it comes from, never empty in a correct digest
 * @param disagreements the keys of the entries in {@code disagreements.md} that dispute it
 * @param place where the bullet starts
 */
public record Development(
    Optional<Release> release,
    List<String> section,
    List<String> components,
    Optional<Status> status,
    Optional<PartialDate> date,
    String text,
    List<Citation> citations,
    List<String> disagreements,
    Place place) {

  public Development {
    section = List.copyOf(section);
    components = List.copyOf(components);
    citations = List.copyOf(citations);
    disagreements = List.copyOf(disagreements);
  }

  public boolean isForecast() {
    return status.filter(Status::isForecast).isPresent();
  }

  public boolean isDisputed() {
    return !disagreements.isEmpty();
  }

  /** The first web address among its citations. */
  public Optional<String> link() {
    return citations.stream().flatMap(citation -> citation.link().stream()).findFirst();
  }
}
