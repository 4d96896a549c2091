package org.rfldigest.feed;

import static org.rfldigest.feed.RomeFeed.plain;
import static org.rfldigest.feed.RomeFeed.text;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rfldigest.feed.Canonical.Aside;

/** ROME's RSS beans as drafts. */
final class RssDrafts {

  /** {@code mail@host (Name)} or {@code Name <mail@host>}; the {@code @} may be hidden. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*<?[^\\s,()]+(?:@| at |\\[at])[^\\s,()]+?>?\\s*\\(([^@]*)\\)\\s*"
              + "|\\s*([^<>@()]*[^<>@()\\s])\\s*[<(]\\S+@\\S+[>)]\\s*");

  private static final Pattern BETWEEN = Pattern.compile("(?<=[)>])\\s*[,;]\\s*");

  /** What is longer is no name with an address; to look for one would take too long. */
  private static final int LONGEST_NAMED = 2 * Bounds.AUTHOR;

  private RssDrafts() {}

  static RomeFeed of(Channel channel, List<Aside> asides) {
    var drafts = new ArrayList<Draft>();
    for (var item : channel.getItems()) {
      drafts.add(draft(item, asides.get(drafts.size())));
    }
    return new RomeFeed(plain(channel.getTitle()), text(channel.getLink()), drafts);
  }

  private static Draft draft(Item item, Aside aside) {
    return new Draft(
        item.getGuid() == null ? "" : text(item.getGuid().getValue()),
        plain(item.getTitle()),
        text(item.getLink()),
        authors(text(item.getAuthor())),
        aside.published(),
        aside.updated(),
        content(item),
        aside.inReplyTo());
  }

  private static String content(Item item) {
    if (item.getContent() != null && !text(item.getContent().getValue()).isBlank()) {
      return item.getContent().getValue();
    }
    return item.getDescription() == null ? "" : text(item.getDescription().getValue());
  }

  private static String authors(String written) {
    return written.length() > LONGEST_NAMED
        ? plain(written)
        : BETWEEN
            .splitAsStream(written)
            .map(RssDrafts::author)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String author(String written) {
    var named = NAMED.matcher(written);
    if (!named.matches()) {
      return plain(written);
    }
    var name = named.group(1) != null ? named.group(1) : named.group(2);
    return plain(name.isBlank() ? written.substring(0, written.indexOf('(')) : name);
  }
}
