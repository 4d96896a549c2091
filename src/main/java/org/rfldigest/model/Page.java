package org.rfldigest.model;

import java.util.List;

/**
 * A page of the digest that belongs to no single release, such as people or security.
 *
 * @param key the file's name without ".md"
 * @param summary the paragraphs before the first section, as plain text
 */
public record Page(
    String key,
    String title,
    List<String> summary,
    List<Development> developments,
    List<Problem> problems) {
  public Page {
    summary = List.copyOf(summary);
    developments = List.copyOf(developments);
    problems = List.copyOf(problems);
  }
}
