package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.words;

import java.util.List;
import org.rfldigest.model.Disagreement;
import org.rfldigest.publish.Sections.Section;

/** Where the sources differ. */
final class DisagreementsPage {

  private final Edition edition;
  private final StatementHtml statements;

  DisagreementsPage(Edition edition, StatementHtml statements) {
    this.edition = edition;
    this.statements = statements;
  }

  List<Html> page() {
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
    return new Section(
        2, Sections.titled(disagreement.title()), Slug.of(disagreement.key()), content);
  }
}
