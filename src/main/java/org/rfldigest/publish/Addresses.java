package org.rfldigest.publish;

import java.net.URI;
import java.util.Optional;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.Page;
import org.rfldigest.model.Release;

/**
 * Where things are in the folder of a publication, and on the web where that is known.
 *
 * @param base the web address of the folder, ending in a slash
 * @param site whether there are pages to lead to
 */
record Addresses(Optional<URI> base, boolean site) {

  static final String INDEX = "index.html";
  static final String COMPONENTS = "components.html";
  static final String THEMES = "themes.html";
  static final String DISAGREEMENTS = "disagreements.html";
  static final String SOURCES = "sources.html";
  static final String SEARCH = "search.html";
  static final String FORMATS = "formats.html";

  static String page(Release release) {
    return "releases/" + release + ".html";
  }

  static String page(Component component) {
    return "components/" + Slug.of(component.key()) + ".html";
  }

  static String page(Page theme) {
    return "themes/" + Slug.of(theme.key()) + ".html";
  }

  static String disagreement(String key) {
    return DISAGREEMENTS + "#" + Slug.of(key);
  }

  static String source(String key) {
    return SOURCES + "#" + Slug.of(key);
  }

  /** The page on which a release's statement stands, at its place. */
  String of(Development statement, Identity identity) {
    var page = statement.release().map(Addresses::page).orElseGet(() -> theme(statement));
    return page + "#" + identity.anchor();
  }

  private static String theme(Development statement) {
    var file = statement.place().file();
    var name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    return "themes/" + Slug.of(name) + ".html";
  }

  /** The web address of a file. */
  Optional<String> absolute(String file) {
    return base.map(folder -> folder.resolve(file).toString());
  }

  /** A page's address as a feed may give it; empty where there are no pages. */
  Optional<String> fromFeed(String feed, String page) {
    if (!site) {
      return Optional.empty();
    }
    return absolute(page).or(() -> Optional.of(from(feed, page)));
  }

  /** The address of one file of the folder, as another one has to write it. */
  static String from(String file, String target) {
    var depth = (int) file.chars().filter(letter -> letter == '/').count();
    return "../".repeat(depth) + target;
  }
}
