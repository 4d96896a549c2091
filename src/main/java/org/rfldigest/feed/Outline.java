package org.rfldigest.feed;

import java.util.List;
import java.util.Map;

/**
 * A feed in an OPML file.
 *
 * @param title may be empty
 * @param address as the file has it, whatever it is
 * @param categories words the file sorts it under: its own, or else the folder it lies in
 * @param own the attributes of this program, by their names without the prefix
 */
public record Outline(
    String title, String address, List<String> categories, Map<String, String> own) {

  public Outline {
    categories = List.copyOf(categories);
    own = Map.copyOf(own);
  }
}
