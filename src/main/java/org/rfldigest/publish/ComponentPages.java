package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.model.CellMark;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.publish.Html.Element;
import org.rfldigest.publish.Sections.Section;

/** The components over the releases, and what happened to each. */
final class ComponentPages {

  private static final String LEGEND =
      CellMark.LEGEND + " · a number counts the statements · ≠ marks that sources differ.";

  private final Edition edition;
  private final StatementHtml statements;

  ComponentPages(Edition edition, StatementHtml statements) {
    this.edition = edition;
    this.statements = statements;
  }

  List<Html> matrix() {
    var releases = new ArrayList<Release>();
    edition.snapshots().forEach(snapshot -> releases.addFirst(snapshot.release()));
    var head = element("tr", element("td"));
    for (var release : releases) {
      var name = link(Addresses.page(release), release.toString());
      head = head.add(element("th", name).with("scope", "col"));
    }
    var body = element("tbody");
    for (var history : edition.components()) {
      body = body.add(row(history, releases));
    }
    var table =
        element("table", element("thead", head), body)
            .with("class", "matrix")
            .with("aria-label", "Components over releases");
    return List.of(
        element("h1", "Components"),
        element("p", "What each release did for each driver, subsystem and tool.")
            .with("class", "note"),
        element("p", LEGEND).with("class", "legend"),
        element("div", table)
            .with("class", "scroll")
            .with("role", "region")
            .with("aria-label", "Components over releases, scrolls sideways")
            .with("tabindex", "0"));
  }

  private Html row(ComponentHistory history, List<Release> releases) {
    var page = Addresses.page(history.component());
    var row =
        element("tr", element("th", link(page, history.component().name())).with("scope", "row"));
    for (var release : releases) {
      var told =
          history.developments().stream()
              .filter(statement -> statement.release().equals(Optional.of(release)))
              .toList();
      row = row.add(told.isEmpty() ? element("td") : cell(page, release, told));
    }
    return row;
  }

  private Html cell(String page, Release release, List<Development> told) {
    var status = CellMark.strongest(told);
    var disputed = told.stream().anyMatch(Development::isDisputed);
    var word = status.map(Status::word).orElse("reported");
    var count = told.size() > 1 ? " (" + told.size() + ")" : "";
    var letter = CellMark.letter(status);
    var mark = letter + (told.size() > 1 ? told.size() : "");
    var link =
        element("a", span("rel", release + " " + word + count), seen("mark", mark))
            .with("href", page + "#" + statements.identity(told.getFirst()).anchor());
    if (disputed) {
      link = link.add(span("heard", ", disputed"), seen("differ", "≠"));
    }
    return element("td", link).with("class", status.map(StatementHtml::group).orElse("so"));
  }

  private static Element span(String kind, String words) {
    return element("span", words).with("class", kind);
  }

  /** What says to the eye what other words say to the ear. */
  private static Element seen(String kind, String sign) {
    return span(kind, sign).with("aria-hidden", "true");
  }

  List<Html> page(ComponentHistory history) {
    var file = Addresses.page(history.component());
    var sections = new ArrayList<Section>();
    if (!history.about().isEmpty()) {
      sections.add(new Section(2, "About", "about", statements.list(file, history.about())));
    }
    var releases = history.developments().stream().map(Development::release).distinct().toList();
    for (var release : releases) {
      var told =
          history.developments().stream()
              .filter(statement -> statement.release().equals(release))
              .toList();
      var heading = release.map(known -> "Linux " + known).orElse("Elsewhere in the digest");
      var anchor = release.map(known -> "linux-" + known).orElse("elsewhere");
      sections.add(new Section(2, heading, anchor, statements.list(file, told)));
    }
    return List.of(
        element("h1", history.component().name()),
        element("p", words(count(history, releases))).with("class", "facts"),
        Sections.of(sections).beside());
  }

  private static String count(ComponentHistory history, List<Optional<Release>> releases) {
    var known = releases.stream().flatMap(Optional::stream).toList();
    var all = history.about().size() + history.developments().size();
    var statements = all == 1 ? "1 statement" : all + " statements";
    if (known.isEmpty()) {
      return statements;
    }
    return known.size() == 1
        ? statements + " · Linux " + known.getFirst()
        : statements + " · Linux " + known.getFirst() + " to " + known.getLast();
  }
}
