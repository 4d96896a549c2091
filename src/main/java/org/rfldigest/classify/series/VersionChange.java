package org.rfldigest.classify.series;

import java.util.ArrayList;
import java.util.List;

/**
 * What became different from one version of a patch series to a later one.
 *
 * @param added titles of parts that only the later one has
 * @param removed titles of parts that only the earlier one has
 * @param retitled parts that seem to go on under another title
 * @param told what the later one's cover letter or patch says that changed, one point a line
 */
public record VersionChange(
    List<String> added, List<String> removed, List<Retitled> retitled, List<String> told) {

  /** A part with its earlier and its later title. */
  public record Retitled(String before, String after) {}

  public VersionChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    retitled = List.copyOf(retitled);
    told = List.copyOf(told);
  }

  /** All of it in lines of plain text: "+ rust: add a list", "- …", "~ before → after". */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    added.forEach(title -> lines.add("+ " + title));
    removed.forEach(title -> lines.add("- " + title));
    retitled.forEach(part -> lines.add("~ " + part.before() + " → " + part.after()));
    told.forEach(point -> lines.add("· " + point));
    return lines;
  }
}
