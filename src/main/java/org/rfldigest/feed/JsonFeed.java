package org.rfldigest.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rfldigest.html.Addresses;
import org.rfldigest.html.BodyText;
import org.rfldigest.html.ContentLinks;
import org.rfldigest.html.PlainText;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Quiet;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

  private static final Pattern DATE =
      Pattern.compile("\"date_(?:published|modified)\"\\s*:\\s*\"([^\"]{4,100})\"");

  private static final Pattern BEGIN =
      Pattern.compile("\\{\\s*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");
  private static final int MOST_BEFORE = 16 * 1024;

  private final JsonObject feed;
  private final String base;
  private final DateTexts dates;

  private JsonFeed(JsonObject feed, String base, DateTexts dates) {
    this.feed = feed;
    this.base = base;
    this.dates = dates;
  }

  /** Where a feed begins behind some text, such as a warning, that stands before it; or -1. */
  static int begin(BodyText body, int start) {
    var head = body.latin(start, Math.min(body.utf8().length, start + MOST_BEFORE));
    var begin = BEGIN.matcher(head);
    return begin.find() ? start + begin.start() : -1;
  }

  static Parsed read(
      BodyText body, int start, Optional<String> address, DateTexts dates, Problems problems) {
    var scan = JsonScan.of(body.utf8(), start);
    return switch (JsonReader.read(frame(body, start, scan, problems))) {
      case JsonReader.Result.Malformed(var sentence) ->
          new Parsed.Refused("This begins like JSON but is not: " + sentence + ".", List.of());
      case JsonReader.Result.Read(JsonObject feed) when isFeed(feed) ->
          new JsonFeed(feed, base(feed, address), dates).read(body, scan.items(), problems);
      case JsonReader.Result.Read _ ->
          new Parsed.Refused("This is JSON, but not a JSON Feed.", List.of());
    };
  }

  /** The document without its items. */
  private static String frame(BodyText body, int start, JsonScan scan, Problems problems) {
    var end = scan.end() < 0 ? body.utf8().length : scan.end();
    if (!body.text(end, body.utf8().length).isBlank()) {
      problems.add("After the feed's end there was more; it was skipped.");
    }
    if (scan.listStart() < 0) {
      return body.text(start, Math.min(end, start + 2 * Bounds.FRAME_BYTES));
    }
    var head = body.text(start, Math.min(scan.listStart(), start + Bounds.FRAME_BYTES));
    if (scan.listEnd() < 0) {
      problems.add(
          "The feed breaks off before its end; the "
              + scan.items().size()
              + " complete entries were kept.");
      return head + "]}";
    }
    return head + body.text(scan.listEnd(), Math.min(end, scan.listEnd() + Bounds.FRAME_BYTES));
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

  private Parsed read(BodyText body, Spans items, Problems problems) {
    var version = feed.text("version").orElse("");
    if (!version.contains("jsonfeed.org/version/")) {
      problems.add("The feed does not say which version of JSON Feed it is; it was read as 1.1.");
    }
    var entries = new Entries(problems);
    var chosen =
        Newest.chosen(
            IntStream.range(0, items.size()).toArray(),
            i -> Newest.date(body, items.start(i), items.end(i), DATE, dates),
            problems);
    for (var item : chosen) {
      var text =
          body.text(
              items.start(item), Math.min(items.end(item), items.start(item) + Bounds.ENTRY_BYTES));
      if (JsonReader.read(text) instanceof JsonReader.Result.Read(JsonObject object)) {
        entries.add(draft(object));
      } else {
        problems.add("An item of the feed is too long or no sound object; it was left out.");
      }
    }
    return new Parsed.Readable(
        new Feed(
            version.strip().endsWith("/1") || version.strip().endsWith("/1.0")
                ? "json_1.0"
                : "json_1.1",
            Cleaned.line(feed.text("title").orElse("")),
            feed.text("home_page_url").flatMap(link -> Addresses.web(link, base)),
            entries.all(),
            Quiet.NONE,
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
