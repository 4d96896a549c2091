package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Page;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;
import org.rfldigest.publish.Html.Element;
import org.rfldigest.publish.Sections.Section;

/** The pages of releases, themes, disagreements, sources, the search and the formats. */
final class OtherPages {

  private final Edition edition;
  private final StatementHtml statements;

  OtherPages(Edition edition, StatementHtml statements) {
    this.edition = edition;
    this.statements = statements;
  }

  List<Html> release(Snapshot snapshot) {
    var file = Addresses.page(snapshot.release());
    var content = new ArrayList<Html>();
    content.add(element("h1", "Linux " + snapshot.release()));
    content.add(FrontPage.facts(snapshot.dates()));
    for (var paragraph : snapshot.summary()) {
      content.add(element("p", paragraph).with("class", "standfirst"));
    }
    content.add(Sections.of(file, snapshot.developments(), statements).beside());
    content.add(pager(snapshot));
    return content;
  }

  /** Leads to the releases before and after. */
  private Html pager(Snapshot snapshot) {
    var at = edition.snapshots().indexOf(snapshot);
    var pager = element("nav").with("class", "pager").with("aria-label", "Neighbouring releases");
    pager = pager.add(at + 1 < edition.snapshots().size() ? neighbour("← ", at + 1) : words(""));
    return pager.add(at > 0 ? neighbour("→ ", at - 1) : words(""));
  }

  private Html neighbour(String arrow, int at) {
    var release = edition.snapshots().get(at).release();
    return link(release + ".html", arrow + "Linux " + release);
  }

  List<Html> themes() {
    var shelf = element("ul").with("class", "shelf");
    for (var page : edition.themes()) {
      var count = page.developments().size() + " statements";
      shelf =
          shelf.add(
              element(
                  "li",
                  element("h2", link(Addresses.page(page), page.title())),
                  element("p", count).with("class", "facts"),
                  element("p", Excerpt.of(String.join(" ", page.summary()), 220))
                      .with("class", "text")));
    }
    return List.of(
        element("h1", "Themes"),
        element("p", "What belongs to no single release.").with("class", "note"),
        shelf);
  }

  List<Html> theme(Page page) {
    var content = new ArrayList<Html>();
    content.add(element("h1", page.title()));
    for (var paragraph : page.summary()) {
      content.add(element("p", paragraph).with("class", "note"));
    }
    content.add(Sections.of(Addresses.page(page), page.developments(), statements).beside());
    return content;
  }

  List<Html> disagreements() {
    var sections = edition.disagreements().stream().map(this::section).toList();
    return List.of(
        element("h1", "Disagreements"),
        element("p", "Where the sources differ, each side with its day, and how to read it.")
            .with("class", "note"),
        Sections.of(sections).beside());
  }

  private Section section(Disagreement disagreement) {
    var content = element("div", statements.list(Addresses.DISAGREEMENTS, disagreement.sides()));
    if (!disagreement.reading().isEmpty()) {
      var reading = element("p", words("How to read it: " + disagreement.reading()));
      content = content.add(reading.with("class", "reading"));
    }
    return new Section(2, titled(disagreement.title()), Slug.of(disagreement.key()), content);
  }

  List<Html> sources() {
    var sections = edition.sources().stream().map(OtherPages::section).toList();
    return List.of(
        element("h1", "Sources"),
        element("p", "The documents from which statements come, and what to know about each.")
            .with("class", "note"),
        Sections.of(sections).beside());
  }

  private static Section section(Source source) {
    var list = element("dl").with("class", "about");
    list = row(list, "Title", words(source.title()));
    list = row(list, "Kind", words(source.kind()));
    list = row(list, "Date", source.date().map(Days::time).orElseGet(() -> words("undated")));
    list = row(list, "Known by", words(source.dateBasis()));
    list = row(list, "Perspective", words(source.perspective()));
    list = row(list, "Remarks", words(source.remarks()));
    return new Section(2, titled(source.key()), Slug.of(source.key()), list);
  }

  private static Element row(Element list, String term, Html words) {
    return list.add(element("dt", term), element("dd", words));
  }

  private static String titled(String title) {
    return title.isBlank() ? "Untitled" : title;
  }

  static List<Html> search() {
    var field =
        element("input")
            .with("id", "q")
            .with("class", "find")
            .with("type", "search")
            .with("autocomplete", "off")
            .with("spellcheck", "false");
    return List.of(
        element("h1", "Search"),
        element(
            "noscript", element("p", "The search needs JavaScript; all pages work without it.")),
        element("label", "Words that a statement, its sources or its components have")
            .with("for", "q"),
        field,
        element("p").with("id", "said").with("class", "facts").with("role", "status"),
        element("ol").with("id", "found").with("class", "statements"));
  }

  /** Where the digest is to be had for programs. */
  static List<Html> formats(Set<Format> formats) {
    var list = element("dl").with("class", "about");
    if (formats.contains(Format.ATOM)) {
      list = row(list, "Atom", offer(AtomFeeds.ALL, "The newest statements of all releases"));
      list = list.add(element("dd", "Each page of a release or component has a feed of its own."));
    }
    if (formats.contains(Format.ICS)) {
      list =
          row(list, "Calendar", offer(ReleaseDays.FILE, "Merge windows, releases, ends of life"));
    }
    if (formats.contains(Format.JSON)) {
      list = row(list, "JSON", offer(PublishedJson.FILE, "The whole digest"));
      list = list.add(element("dd", link(PublishedJson.SCHEMA, "Its schema")));
    }
    if (formats.contains(Format.MD)) {
      list = row(list, "Markdown", offer("markdown/README.md", "A file per release and theme"));
    }
    return List.of(element("h1", "Feeds and data"), list);
  }

  private static Html offer(String file, String words) {
    return link(file, words);
  }
}
