package org.rfldigest.model;

import java.util.List;

/**
 * The text of one release, read from its file.
 *
 * @param summary the paragraphs before the first section, as plain text
 * @param developments the bullets, in the file's order
 * @param problems lines that could not be read; the rest is here all the same
 */
public record Snapshot(
    Release release,
    ReleaseDates dates,
    List<String> summary,
    List<Development> developments,
    List<Problem> problems) {
  public Snapshot {
    summary = List.copyOf(summary);
    developments = List.copyOf(developments);
    problems = List.copyOf(problems);
  }
}
