package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.html.Addresses;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Entry;

/** Makes entries of drafts: bounded, with a title and an id each, no two of them the same. */
final class Entries {

  private final Problems problems;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Entries(Problems problems) {
    this.problems = problems;
  }

  List<Entry> all() {
    return entries;
  }

  void add(Draft draft) {
    var content =
        bounded(Cleaned.text(Cleaned.unwrapped(draft.content())), Bounds.CONTENT, "content", draft);
    var title = title(draft, content);
    var link = link(draft, title);
    var entry =
        new Entry(
            id(draft, link, title, content),
            title,
            link,
            Optional.of(shortened(Cleaned.line(draft.author()), Bounds.AUTHOR))
                .filter(name -> !name.isEmpty()),
            draft.published(),
            draft.updated(),
            content,
            link.flatMap(LoreMail::messageId),
            LoreMail.messageId(draft.inReplyTo()));
    keep(entry);
  }

  private void keep(Entry entry) {
    var same = byId.putIfAbsent(entry.id(), entry);
    if (same == null) {
      entries.add(entry);
      return;
    }
    if (same.link().equals(entry.link()) && same.title().equals(entry.title())) {
      problems.add(
          "twice",
          () ->
              "The entry " + Problems.quoted(entry.title()) + " is there twice; it was kept once.");
      return;
    }
    problems.add(
        "same id",
        () ->
            "The id "
                + Problems.quoted(entry.id())
                + " is used for different entries; each was kept.");
    if (shared.add(entry.id())) {
      var first = SharedId.apart(same);
      entries.set(entries.indexOf(same), first);
      byId.put(first.id(), first);
    }
    var other = SharedId.apart(entry);
    if (byId.putIfAbsent(other.id(), other) == null) {
      entries.add(other);
    }
  }

  private String title(Draft draft, String content) {
    var title = Cleaned.line(draft.title());
    if (!title.isEmpty()) {
      return bounded(title, Bounds.TITLE, "title", draft);
    }
    var start =
        content.length() > 20 * Bounds.STAND_IN_TITLE
            ? content.substring(0, 20 * Bounds.STAND_IN_TITLE)
            : content;
    var text = Cleaned.line(PlainText.of(start));
    return text.isEmpty() ? "(no title)" : firstWords(text);
  }

  /** Whole words, where there are any; an ellipsis says that more follow. */
  private static String firstWords(String text) {
    if (text.length() <= Bounds.STAND_IN_TITLE) {
      return text;
    }
    var end = text.lastIndexOf(' ', Bounds.STAND_IN_TITLE - 1);
    return (end > 0 ? text.substring(0, end) : shortened(text, Bounds.STAND_IN_TITLE - 1)) + "…";
  }

  private Optional<String> link(Draft draft, String title) {
    var written = draft.link().strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var link = Addresses.web(written, "").filter(address -> address.length() <= Bounds.LINK);
    if (link.isEmpty()) {
      problems.add(
          "link",
          () ->
              "The link "
                  + Problems.quoted(written)
                  + " of "
                  + Problems.quoted(title)
                  + (written.contains(":")
                      ? " is no web address; it was left out."
                      : " is relative, and nothing says to what; it was left out."));
    }
    return link;
  }

  private static String id(Draft draft, Optional<String> link, String title, String content) {
    var id = Cleaned.line(draft.id());
    if (id.isEmpty()) {
      return link.orElseGet(() -> "hash:" + SharedId.hash(title + "\n" + content));
    }
    return id.length() <= Bounds.ID ? id : "hash:" + SharedId.hash(id);
  }

  private String bounded(String text, int most, String what, Draft draft) {
    if (text.length() > most) {
      problems.add(
          what,
          () ->
              "The "
                  + what
                  + " of "
                  + Problems.quoted(draft.title())
                  + " is longer than "
                  + most
                  + " characters; the rest was cut.");
    }
    return shortened(text, most);
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
