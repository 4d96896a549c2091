package org.rfldigest.publish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Note;
import org.rfldigest.model.Page;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;

/**
 * The whole digest, read once, as every format shows it.
 *
 * @param snapshots newest release first
 * @param pages what belongs to no single release, that of the components among it
 * @param notes on sources that are no documents of the list
 */
record Edition(
    List<Snapshot> snapshots,
    List<Page> pages,
    List<ComponentHistory> components,
    List<Disagreement> disagreements,
    List<Source> sources,
    List<Note> notes,
    List<Problem> problems) {

  private static final String COMPONENTS = "components";

  static Edition of(Digest digest, List<Component> components) {
    var snapshots = digest.snapshots();
    var pages = digest.pages().stream().flatMap(key -> digest.page(key).stream()).toList();
    return new Edition(
        snapshots,
        pages,
        ComponentHistory.all(snapshots, pages, components),
        digest.disagreements(),
        digest.sources(),
        digest.notesOnSources(),
        Stream.concat(
                snapshots.stream().flatMap(snapshot -> snapshot.problems().stream()),
                pages.stream().flatMap(page -> page.problems().stream()))
            .toList());
  }

  /** The pages that belong to no single release, that of the components excepted. */
  List<Page> themes() {
    return pages.stream().filter(page -> !page.key().equals(COMPONENTS)).toList();
  }

  /** The statements of releases, newest release first, each in the order of its file. */
  Stream<Development> developments() {
    return snapshots.stream().flatMap(snapshot -> snapshot.developments().stream());
  }

  /** Every statement that the digest makes, each once. */
  Stream<Development> statements() {
    return Stream.of(
            developments(),
            pages.stream().flatMap(page -> page.developments().stream()),
            disagreements.stream().flatMap(disagreement -> disagreement.sides().stream()))
        .flatMap(all -> all)
        .distinct();
  }

  ReleaseCalendar calendar() {
    return new ReleaseCalendar(snapshots.stream().map(Snapshot::dates).toList());
  }

  /** The component of that key or name. */
  Optional<Component> component(String name) {
    var asked = name.toLowerCase(Locale.ROOT);
    return components.stream()
        .map(ComponentHistory::component)
        .filter(component ->
            component.key().equals(asked)
                || component.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst();
  }

  /** The title of each disagreement by its key. */
  Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    disagreements.forEach(disagreement -> titles.put(disagreement.key(), disagreement.title()));
    return titles;
  }

  /** The day of which the source is, as the statement or else the list of sources tells it. */
  Optional<PartialDate> date(Citation citation) {
    return citation
        .date()
        .or(() ->
            citation
                .sourceKey()
                .flatMap(key ->
                    sources.stream()
                        .filter(source -> source.key().equals(key))
                        .findFirst()
                        .flatMap(Source::date)));
  }

  /** When it happened, or else the day of its newest source. */
  private Optional<PartialDate> date(Development statement) {
    return statement
        .date()
        .or(() ->
            statement.citations().stream()
                .flatMap(citation -> date(statement, citation).stream())
                .max(Comparator.naturalOrder()));
  }

  /**
   * The day of the citation. That of a document as a whole is none later than the release that the
   * statement is of, which was out by then.
   */
  private Optional<PartialDate> date(Development statement, Citation citation) {
    var out = statement.release().flatMap(this::dates).flatMap(ReleaseDates::released);
    return date(citation)
        .map(date ->
            out.filter(day -> citation.date().isEmpty() && day.isBefore(date.earliest()))
                .map(PartialDate::of)
                .orElse(date));
  }

  /**
   * The day of {@link #date(Development)}, or the first that it can mean; a source of that time
   * makes it more exact.
   */
  Optional<LocalDate> day(Development statement) {
    return date(statement)
        .map(date ->
            statement.citations().stream()
                .flatMap(citation -> date(citation).stream())
                .map(PartialDate::earliest)
                .filter(day -> !day.isBefore(date.earliest()) && !day.isAfter(date.latest()))
                .min(Comparator.naturalOrder())
                .orElse(date.earliest()));
  }

  /** The first day that is known of a release. */
  Optional<LocalDate> firstDay(Release release) {
    return dates(release).stream()
        .flatMap(dates ->
            Stream.of(dates.mergeWindow(), dates.rc1(), dates.released()).flatMap(Optional::stream))
        .findFirst();
  }

  private Optional<ReleaseDates> dates(Release release) {
    return snapshots.stream()
        .filter(snapshot -> snapshot.release().equals(release))
        .map(Snapshot::dates)
        .findFirst();
  }

  /** The newest day of which a statement tells what was, not what is expected. */
  Optional<LocalDate> asOf() {
    return statements()
        .filter(statement -> !statement.isForecast())
        .flatMap(statement -> day(statement).stream())
        .max(Comparator.naturalOrder());
  }

  /** What each statement is called in addresses and feeds. */
  Map<Development, Identity> identities() {
    var identities = new HashMap<Development, Identity>();
    var seen = new HashMap<Identity, Integer>();
    statements()
        .forEach(statement -> {
          var identity = Identity.of(statement, 1);
          var count = seen.merge(identity, 1, Integer::sum);
          identities.put(statement, count == 1 ? identity : Identity.of(statement, count));
        });
    return identities;
  }
}
