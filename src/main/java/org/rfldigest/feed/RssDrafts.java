package org.rfldigest.feed;

import static org.rfldigest.feed.RomeFeed.text;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import java.util.regex.Pattern;
import org.rfldigest.html.PlainText;

/** ROME's RSS beans as drafts. */
final class RssDrafts {

  /** {@code mail@host (Name)} or {@code Name <mail@host>}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*<?\\S+@\\S+?>?\\s*\\(([^()]+)\\)\\s*|\\s*([^<>@()]*[^<>@()\\s])\\s*[<(]\\S+@\\S+[>)]\\s*");

  private RssDrafts() {}

  static RomeFeed of(Channel channel) {
    return new RomeFeed(
        PlainText.of(text(channel.getTitle())),
        text(channel.getLink()),
        channel.getItems().stream().map(RssDrafts::draft).toList());
  }

  private static Draft draft(Item item) {
    return new Draft(
        item.getGuid() == null ? "" : text(item.getGuid().getValue()),
        PlainText.of(text(item.getTitle())),
        text(item.getLink()),
        author(text(item.getAuthor())),
        RomeFeed.date(item.getForeignMarkup(), "issued"),
        RomeFeed.date(item.getForeignMarkup(), "modified"),
        content(item),
        "");
  }

  private static String content(Item item) {
    if (item.getContent() != null && !text(item.getContent().getValue()).isBlank()) {
      return item.getContent().getValue();
    }
    return item.getDescription() == null ? "" : text(item.getDescription().getValue());
  }

  private static String author(String written) {
    var named = NAMED.matcher(written);
    if (!named.matches()) {
      return PlainText.of(written);
    }
    return PlainText.of(named.group(1) != null ? named.group(1) : named.group(2));
  }
}
