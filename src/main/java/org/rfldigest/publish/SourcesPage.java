package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Note;
import org.rfldigest.model.Source;
import org.rfldigest.publish.Html.Element;
import org.rfldigest.publish.Sections.Section;

/** The documents from which statements come. */
final class SourcesPage {

  private SourcesPage() {}

  static List<Html> of(Edition edition) {
    var sections = new ArrayList<Section>();
    edition.sources().stream().map(SourcesPage::section).forEach(sections::add);
    edition.notes().stream().map(SourcesPage::section).forEach(sections::add);
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
    return new Section(2, Sections.titled(source.key()), Slug.of(source.key()), list);
  }

  private static Section section(Note note) {
    var paragraphs = element("div").with("class", "about");
    for (var words : note.paragraphs()) {
      paragraphs = paragraphs.add(element("p", words));
    }
    return new Section(
        2, Sections.titled(note.title()), Slug.of("note " + note.title()), paragraphs);
  }

  private static Element row(Element list, String term, Html words) {
    return list.add(element("dt", term), element("dd", words));
  }
}
