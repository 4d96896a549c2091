package org.rfldigest.feed;

import static org.rfldigest.feed.RomeFeed.text;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.List;
import java.util.stream.Collectors;
import org.rfldigest.html.PlainText;

/** ROME's Atom beans as drafts. */
final class AtomDrafts {

  private AtomDrafts() {}

  static RomeFeed of(Feed feed) {
    var author = names(feed.getAuthors());
    return new RomeFeed(
        title(feed.getTitleEx()),
        link(feed.getAlternateLinks()),
        feed.getEntries().stream().map(entry -> draft(entry, author)).toList());
  }

  private static Draft draft(Entry entry, String feedAuthor) {
    var author = names(entry.getAuthors());
    return new Draft(
        text(entry.getId()),
        title(entry.getTitleEx()),
        link(entry.getAlternateLinks()),
        author.isEmpty() ? feedAuthor : author,
        RomeFeed.date(entry.getForeignMarkup(), "issued"),
        RomeFeed.date(entry.getForeignMarkup(), "modified"),
        content(entry),
        inReplyTo(entry));
  }

  private static String title(Content title) {
    if (title == null) {
      return "";
    }
    var value = text(title.getValue());
    return "html".equals(title.getType()) ? PlainText.of(value) : PlainText.collapsed(value);
  }

  /** The page that says the same, rather a web page than another form of it. */
  private static String link(List<Link> alternates) {
    return alternates.stream()
        .filter(link -> text(link.getType()).isEmpty() || link.getType().contains("html"))
        .findFirst()
        .or(() -> alternates.stream().findFirst())
        .map(link -> text(link.getHref()))
        .orElse("");
  }

  private static String names(List<SyndPerson> people) {
    return people.stream()
        .map(person -> PlainText.collapsed(text(person.getName())))
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String content(Entry entry) {
    return entry.getContents().stream()
        .map(content -> text(content.getValue()))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse(entry.getSummary() == null ? "" : text(entry.getSummary().getValue()));
  }

  private static String inReplyTo(Entry entry) {
    return entry.getForeignMarkup().stream()
        .filter(element -> element.getName().equals("in-reply-to"))
        .map(element -> element.getAttributeValue("href", ""))
        .findFirst()
        .orElse("");
  }
}
