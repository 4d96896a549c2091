package org.rfldigest.cli.screens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rfldigest.cli.digest.Ask;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.digest.Figures;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/** Answers what screens ask of the digest's files; the store is not needed for it. */
final class Library {

  private static final int LABEL = 120;

  private final Session session;

  Library(Session session) {
    this.session = session;
  }

  Facts.Components components() {
    var tracks = new ArrayList<Facts.Track>();
    for (var history : histories()) {
      var cells = new LinkedHashMap<Release, List<Development>>();
      for (var development : history.developments()) {
        development
            .release()
            .ifPresent(release ->
                cells.computeIfAbsent(release, key -> new ArrayList<>()).add(development));
      }
      if (!cells.isEmpty()) {
        var component = history.component();
        tracks.add(new Facts.Track(component.key(), component.name(), Map.copyOf(cells)));
      }
    }
    return new Facts.Components(session.digest().releases().reversed(), tracks);
  }

  /** The history of a component by its key or any of its names. */
  Facts history(Query.History query) {
    var history = Ask.history(session, query.component());
    return new Facts.History(history.component().name(), history.about(), history.developments());
  }

  private List<ComponentHistory> histories() {
    return ComponentHistory.all(session.digest(), Rules.components(session));
  }

  Facts.Pages pages() {
    var digest = session.digest();
    return new Facts.Pages(
        digest.everyPage().stream()
            .map(page -> new Facts.PageHead(page.key(), page.title(), page.developments().size()))
            .toList());
  }

  Facts page(Query.OnePage query) {
    var digest = session.digest();
    return digest
        .page(query.key())
        .map(page -> new Facts.OnePage(page.title(), page.summary(), page.developments()))
        .orElseThrow(() -> Ask.noPage(digest, query.key(), Rules.components(session)));
  }

  /**
   * The front page without what the store knows.
   *
   * @param problem why it cannot be told, in one sentence
   */
  Facts.Today today(String problem, Optional<Snapshot> newest) {
    return new Facts.Today(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Facts.Trouble("The inbox cannot be read:", problem)),
        newest,
        Optional.empty());
  }

  /** How many developments each release has, by area: the outermost section. */
  Map<Release, Map<String, Integer>> tallies() {
    var tallies = new LinkedHashMap<Release, Map<String, Integer>>();
    for (var snapshot : session.digest().snapshots()) {
      var areas = new LinkedHashMap<String, Integer>();
      for (var development : snapshot.developments()) {
        var area = development.section().isEmpty() ? "General" : development.section().getFirst();
        areas.merge(area, 1, Integer::sum);
      }
      tallies.put(snapshot.release(), areas);
    }
    return tallies;
  }

  Facts.Charts charts() {
    var charts = new ArrayList<Facts.Chart>();
    charts.add(perRelease());
    chart(charts, "code-size", "lines", "Rust lines", "lines, as each source counts them");
    chart(charts, "unsafe", "%", "Unsafe code", "per cent, as each source gives it");
    cves().ifPresent(charts::add);
    chart(charts, "security", "%", "Security", "per cent, as each source gives it");
    return new Facts.Charts(charts);
  }

  private Facts.Chart perRelease() {
    var points = new ArrayList<Facts.Point>();
    for (var snapshot : session.digest().snapshots().reversed()) {
      var told = snapshot.developments().size();
      points.add(new Facts.Point(snapshot.release().toString(), told));
    }
    return new Facts.Chart(
        "Developments per release",
        "statements of this digest, which is no measure of the work",
        "the files of snapshots/",
        points);
  }

  /** The numbers of CVEs that statements name, each once, by the year in the number. */
  private Optional<Facts.Chart> cves() {
    var years = new TreeMap<String, Set<String>>();
    var sources = new TreeSet<String>();
    for (var statement : statements()) {
      for (var cve : Figures.cves(statement.text())) {
        years.computeIfAbsent(cve.substring(4, 8), _ -> new TreeSet<>()).add(cve);
        statement.citations().stream().map(Citation::label).forEach(sources::add);
      }
    }
    var points = new ArrayList<Facts.Point>();
    years.forEach((year, known) -> points.add(new Facts.Point(year, known.size())));
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Facts.Chart(
                "CVEs that are told of",
                "numbers that the digest's statements name, by year",
                String.join(", ", sources),
                points));
  }

  private List<Development> statements() {
    var digest = session.digest();
    var all = new ArrayList<Development>();
    digest.snapshots().forEach(page -> all.addAll(page.developments()));
    digest.page("security").ifPresent(page -> all.addAll(page.developments()));
    return all;
  }

  private void chart(
      List<Facts.Chart> charts, String page, String unit, String title, String explained) {
    var statements = session.digest().page(page).map(found -> found.developments());
    var figures = Figures.of(statements.orElse(List.of()), unit);
    if (figures.isEmpty()) {
      return;
    }
    var points = new ArrayList<Facts.Point>();
    var sources = new TreeSet<String>();
    for (var figure : figures) {
      points.add(new Facts.Point(label(figure.statement()), figure.value()));
      figure.statement().citations().stream().map(Citation::label).forEach(sources::add);
    }
    charts.add(
        new Facts.Chart(
            title, explained, String.join(", ", sources) + " (page " + page + ")", points));
  }

  private static String label(Development statement) {
    var text = about(statement) + statement.text();
    return text.length() <= LABEL ? text : text.substring(0, LABEL - 1).strip() + "…";
  }

  private static String about(Development statement) {
    return statement.components().isEmpty() ? "" : statement.components().getFirst() + ": ";
  }
}
