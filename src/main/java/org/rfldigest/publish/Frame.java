package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.publish.Html.Element;

/** What stands around the content of every page of the site. */
final class Frame {

  static final String NAME = "RfL Digest";
  private static final String MOTTO = "Rust in the Linux kernel, release by release";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";
  private static final Map<String, String> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put(Addresses.INDEX, "Releases");
    ROOMS.put(Addresses.COMPONENTS, "Components");
    ROOMS.put(Addresses.THEMES, "Themes");
    ROOMS.put(Addresses.DISAGREEMENTS, "Disagreements");
    ROOMS.put(Addresses.SOURCES, "Sources");
    ROOMS.put(Addresses.SEARCH, "Search");
  }

  private final Edition edition;
  private final Set<Format> formats;

  Frame(Edition edition, Set<Format> formats) {
    this.edition = edition;
    this.formats = formats;
  }

  /**
   * The text of a page.
   *
   * @param file the page's path in the folder
   * @param feed the path of the feed that tells the same
   */
  String page(String file, String title, String description, String feed, List<Html> content) {
    var body =
        element(
            "body",
            element("a", "Skip to the content").with("class", "skip").with("href", "#content"),
            masthead(file),
            element("main").with("id", "content").add(content),
            footer(file));
    var html = element("html", head(file, title, description, feed), body).with("lang", "en");
    return "<!doctype html>\n" + html.text();
  }

  private Html head(String file, String title, String description, String feed) {
    var whole = title.equals(NAME) ? NAME + ": " + MOTTO : title + " · " + NAME;
    var parts = new ArrayList<Html>();
    parts.add(element("meta").with("charset", "utf-8"));
    parts.add(
        element("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY));
    parts.add(element("title", whole));
    parts.add(named("viewport", "width=device-width, initial-scale=1"));
    parts.add(named("referrer", "no-referrer"));
    parts.add(named("color-scheme", "light dark"));
    parts.add(named("description", Excerpt.of(description.isBlank() ? MOTTO : description, 200)));
    parts.add(
        element("link").with("rel", "stylesheet").with("href", Addresses.from(file, "style.css")));
    if (formats.contains(Format.ATOM)) {
      parts.add(feed(file, AtomFeeds.ALL, NAME));
      if (!feed.equals(AtomFeeds.ALL)) {
        parts.add(feed(file, feed, whole));
      }
    }
    if (file.equals(Addresses.SEARCH)) {
      parts.add(script("search-index.js"));
      parts.add(script("search.js"));
    }
    return element("head").add(parts);
  }

  private static Element named(String name, String content) {
    return element("meta").with("name", name).with("content", content);
  }

  private static Html script(String file) {
    return element("script").with("src", file).with("defer", "");
  }

  private static Html feed(String file, String feed, String title) {
    return element("link")
        .with("rel", "alternate")
        .with("type", "application/atom+xml")
        .with("title", title)
        .with("href", Addresses.from(file, feed));
  }

  private static Html masthead(String file) {
    var home = link(Addresses.from(file, Addresses.INDEX), NAME);
    var name = element(file.equals(Addresses.INDEX) ? "h1" : "p", home).with("class", "name");
    return element("header", name, element("p", MOTTO).with("class", "motto"), rooms(file))
        .with("class", "masthead");
  }

  private static Html rooms(String file) {
    var list = element("ul");
    for (var room : ROOMS.entrySet()) {
      var link = link(Addresses.from(file, room.getKey()), room.getValue());
      list = list.add(element("li", isIn(file, room.getKey()) ? current(link, file, room) : link));
    }
    return element("nav", list).with("class", "main").with("aria-label", "Main");
  }

  private static Html current(Element link, String file, Map.Entry<String, String> room) {
    return link.with("aria-current", file.equals(room.getKey()) ? "page" : "true");
  }

  /** Whether the page is the room itself or one of those it leads to. */
  private static boolean isIn(String file, String room) {
    var folder = room.equals(Addresses.INDEX) ? "releases/" : room.replace(".html", "/");
    return file.equals(room) || file.startsWith(folder);
  }

  private Html footer(String file) {
    var state =
        edition.asOf().map(day -> "The newest statement is of " + Days.of(day) + ". ").orElse("");
    var line = element("p", words(state + "Every statement names its source. "));
    if (Site.offersMore(formats)) {
      line = line.add(link(Addresses.from(file, Addresses.FORMATS), "Feeds and data"));
    }
    return element("footer", line);
  }
}
