package org.rfldigest.model;

import java.util.List;

/**
 * A page of the digest that belongs to no single release, such as people or security.
 *
 * @param key the file's name without ".md"
 */
public record Page(
    String key, String title, List<Development> developments, List<Problem> problems) {
  public Page {
    developments = List.copyOf(developments);
    problems = List.copyOf(problems);
  }
}
