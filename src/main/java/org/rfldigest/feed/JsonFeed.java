package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rfldigest.html.Addresses;
import org.rfldigest.html.ContentLinks;
import org.rfldigest.html.PlainText;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

  private final JsonObject feed;
  private final String base;
  private final DateTexts dates;

  private JsonFeed(JsonObject feed, String base, DateTexts dates) {
    this.feed = feed;
    this.base = base;
    this.dates = dates;
  }

  static Parsed read(String text, Optional<String> address, DateTexts dates, Problems problems) {
    return switch (JsonReader.read(text)) {
      case JsonReader.Result.Malformed(var sentence) ->
          new Parsed.Refused("This begins like JSON but is not: " + sentence + ".", List.of());
      case JsonReader.Result.Read(JsonObject feed) when isFeed(feed) ->
          new JsonFeed(feed, base(feed, address), dates).read(problems);
      case JsonReader.Result.Read read ->
          new Parsed.Refused("This is JSON, but not a JSON Feed.", List.of());
    };
  }

  private static boolean isFeed(JsonObject feed) {
    return feed.text("version")
            .filter(version -> version.contains("jsonfeed.org/version/"))
            .isPresent()
        || feed.get("items").isPresent() && feed.text("title").isPresent();
  }

  private static String base(JsonObject feed, Optional<String> address) {
    return address.or(() -> feed.text("feed_url")).or(() -> feed.text("home_page_url")).orElse("");
  }

  private Parsed read(Problems problems) {
    var version = feed.text("version").orElse("");
    if (!version.contains("jsonfeed.org/version/")) {
      problems.add("The feed does not say which version of JSON Feed it is; read as 1.1.");
    }
    var entries = new Entries(problems);
    var items = new ArrayList<Draft>();
    for (var item : feed.list("items")) {
      if (item instanceof JsonObject object) {
        items.add(draft(object));
      } else {
        problems.add("An item of the feed is no object; it was left out.");
      }
    }
    Newest.of(items, problems).forEach(entries::add);
    return new Parsed.Readable(
        new Feed(
            version.strip().endsWith("/1") || version.strip().endsWith("/1.0")
                ? "json_1.0"
                : "json_1.1",
            Cleaned.line(feed.text("title").orElse("")),
            feed.text("home_page_url").flatMap(link -> Addresses.web(link, base)),
            entries.all(),
            Optional.empty(),
            problems.sentences()));
  }

  private Draft draft(JsonObject item) {
    var link = item.text("url").or(() -> item.text("external_url")).orElse("");
    return new Draft(
        item.text("id").orElse(""),
        PlainText.collapsed(item.text("title").orElse("")),
        Addresses.web(link, base).orElse(link),
        author(item),
        item.text("date_published").flatMap(dates::read),
        item.text("date_modified").flatMap(dates::read),
        content(item),
        "");
  }

  private String content(JsonObject item) {
    return item.text("content_html")
        .filter(html -> !html.isBlank())
        .map(html -> ContentLinks.absolute(html, base))
        .or(() -> item.text("content_text").filter(text -> !text.isBlank()))
        .or(() -> item.text("summary"))
        .orElse("");
  }

  private String author(JsonObject item) {
    var own = names(item);
    return own.isEmpty() ? names(feed) : own;
  }

  private static String names(JsonObject owner) {
    var several =
        owner.list("authors").stream()
            .filter(JsonObject.class::isInstance)
            .flatMap(author -> ((JsonObject) author).text("name").stream())
            .collect(Collectors.joining(", "));
    return several.isEmpty()
        ? owner.object("author").flatMap(author -> author.text("name")).orElse("")
        : several;
  }
}
