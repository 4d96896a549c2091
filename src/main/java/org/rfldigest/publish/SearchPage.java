package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;

import java.util.List;

/** The page on which one searches; what it does is in its script. */
final class SearchPage {

  private SearchPage() {}

  static List<Html> of() {
    var field =
        element("input")
            .with("id", "q")
            .with("class", "find")
            .with("type", "search")
            .with("autocomplete", "off")
            .with("spellcheck", "false");
    return List.of(
        element("h1", "Search"),
        element(
            "noscript", element("p", "The search needs JavaScript; all pages work without it.")),
        element("label", "Words that a statement, its sources or its components have")
            .with("for", "q"),
        field,
        element("p").with("id", "said").with("class", "facts").with("role", "status"),
        element("ol").with("id", "found").with("class", "statements"));
  }
}
