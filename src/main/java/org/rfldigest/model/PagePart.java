package org.rfldigest.model;

import java.util.List;

/**
 * The part of a web page that is watched.
 *
 * @param select CSS selectors: what the first of them that finds something finds is compared
 * @param without CSS selectors of what is left out of it
 * @param ignore lines that hold one of these texts are left out, whatever their case
 * @param links whether the addresses of links count as words, too
 * @param leastWords how many words must have come or gone for a change to be told, at least 1
 */
public record PagePart(
    List<String> select, List<String> without, List<String> ignore, boolean links, int leastWords) {

  /** The page's main text. */
  public static final PagePart MAIN =
      new PagePart(
          List.of("main", "[role=main]", "article", "body"), List.of(), List.of(), true, 1);

  public PagePart {
    select = List.copyOf(select);
    without = List.copyOf(without);
    ignore = List.copyOf(ignore);
  }
}
