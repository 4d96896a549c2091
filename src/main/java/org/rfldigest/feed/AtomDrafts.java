package org.rfldigest.feed;

import static org.rfldigest.feed.RomeFeed.text;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.LinkedHashSet;
import java.util.List;
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
    for (var link : alternates) {
      if (text(link.getType()).isEmpty() || link.getType().contains("html")) {
        return text(link.getHref());
      }
    }
    return alternates.isEmpty() ? "" : text(alternates.getFirst().getHref());
  }

  private static String names(List<SyndPerson> people) {
    var names = new LinkedHashSet<String>();
    for (var person : people) {
      names.add(PlainText.collapsed(text(person.getName())));
    }
    names.remove("");
    return String.join(", ", names);
  }

  private static String content(Entry entry) {
    for (var content : entry.getContents()) {
      if (!text(content.getValue()).isBlank()) {
        return content.getValue();
      }
    }
    return entry.getSummary() == null ? "" : text(entry.getSummary().getValue());
  }

  private static String inReplyTo(Entry entry) {
    for (var element : entry.getForeignMarkup()) {
      if (element.getName().equals("in-reply-to")) {
        return element.getAttributeValue("href", "");
      }
    }
    return "";
  }
}
