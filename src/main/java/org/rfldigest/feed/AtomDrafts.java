package org.rfldigest.feed;

import static org.rfldigest.feed.RomeFeed.plain;
import static org.rfldigest.feed.RomeFeed.text;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.rfldigest.feed.Canonical.Aside;
import org.rfldigest.html.PlainText;

/** ROME's Atom beans as drafts. */
final class AtomDrafts {

  private AtomDrafts() {}

  static RomeFeed of(Feed feed, List<Aside> asides) {
    var author = names(feed.getAuthors());
    var drafts = new ArrayList<Draft>();
    for (var entry : feed.getEntries()) {
      drafts.add(draft(entry, author, asides.get(drafts.size())));
    }
    return new RomeFeed(title(feed.getTitleEx()), link(feed.getAlternateLinks()), drafts);
  }

  private static Draft draft(Entry entry, String feedAuthor, Aside aside) {
    var author = names(entry.getAuthors());
    return new Draft(
        text(entry.getId()),
        title(entry.getTitleEx()),
        link(entry.getAlternateLinks()),
        author.isEmpty() ? feedAuthor : author,
        aside.published(),
        aside.updated(),
        content(entry),
        aside.inReplyTo());
  }

  private static String title(Content title) {
    if (title == null) {
      return "";
    }
    return "html".equals(title.getType())
        ? plain(title.getValue())
        : PlainText.collapsed(text(title.getValue()));
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
}
