package org.rfldigest.model;

import java.util.List;

/**
 * What is to be known of several sources together, such as the kernel's own lists.
 *
 * @param paragraphs as plain text
 */
public record Note(String title, List<String> paragraphs) {
  public Note {
    paragraphs = List.copyOf(paragraphs);
  }
}
