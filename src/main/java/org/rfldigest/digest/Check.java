package org.rfldigest.digest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Source;
import org.rfldigest.model.WebUri;

/** Looks over a whole digest for what a hand edit can get wrong, each with its file and line. */
public final class Check {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line());

  private final Path folder;
  private final Set<String> components = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> disagreements = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Check(Path folder, List<Component> known) {
    this.folder = folder;
    for (var component : known) {
      components.add(component.key().toLowerCase(Locale.ROOT));
      components.add(component.name().toLowerCase(Locale.ROOT));
    }
  }

  /** The problems of the digest in {@code folder}, by file and line. */
  public static List<Problem> problems(Path folder, List<Component> components) {
    return new Check(folder, components).all();
  }

  private List<Problem> all() {
    var digest = new Digest(folder);
    var sourcesFile = SourcesFile.read(TextFile.readIfThere(folder.resolve("sources.md")));
    var disputes = DisagreementsFile.read(TextFile.readIfThere(folder.resolve("disagreements.md")));
    problems.addAll(sourcesFile.problems());
    problems.addAll(disputes.problems());
    sourcesFile.sources().stream().map(Source::key).forEach(sources::add);
    disputes.disagreements().stream().map(Disagreement::key).forEach(disagreements::add);
    var statements = new ArrayList<Development>();
    for (var name : digest.notFiles()) {
      var place = new Place(folder.getFileName() + "/" + name, 1);
      problems.add(new Problem(place, "this is no file, and no link to one"));
    }
    for (var snapshot : digest.snapshots()) {
      problems.addAll(snapshot.problems());
      statements.addAll(snapshot.developments());
      problems.addAll(Contradictions.in(snapshot));
    }
    for (var page : digest.everyPage()) {
      problems.addAll(page.problems());
      statements.addAll(page.developments());
    }
    statements.forEach(this::statement);
    disputes.disagreements().forEach(this::disagreement);
    duplicates(statements);
    order(digest.dates());
    problems.sort(BY_PLACE);
    return problems;
  }

  private void statement(Development statement) {
    references(statement);
    for (var name : statement.components()) {
      if (!components.contains(name.toLowerCase(Locale.ROOT))) {
        add(statement, "no component is called '" + name + "', see feeds/relevance.toml");
      }
    }
    for (var key : statement.disagreements()) {
      if (!disagreements.contains(key)) {
        add(statement, "disagreements.md has no heading for '#" + key + "'");
      }
    }
  }

  private void references(Development statement) {
    if (statement.text().isEmpty()) {
      add(statement, "the statement is empty");
    }
    if (statement.citations().isEmpty()) {
      add(statement, "the statement has no source, expected ' — [key](sources.md#key)' at its end");
    }
    for (var citation : statement.citations()) {
      var key = citation.sourceKey();
      if (key.isPresent() && !sources.contains(key.get())) {
        add(statement, "sources.md has no source '" + key.get() + "'");
      }
      if (key.isEmpty() && citation.link().flatMap(WebUri::of).isEmpty()) {
        add(statement, "'" + citation.target() + "' is no http or https address");
      }
    }
  }

  private void disagreement(Disagreement disagreement) {
    disagreement.sides().forEach(this::references);
    if (disagreement.sides().size() < 2) {
      problems.add(
          new Problem(
              disagreement.place(), "a disagreement has two sides at least, expected bullets"));
    }
    if (disagreement.reading().isEmpty()) {
      problems.add(new Problem(disagreement.place(), "expected a line 'How to read it: …'"));
    }
  }

  private void duplicates(List<Development> statements) {
    var seen = new HashMap<String, Place>();
    for (var statement : statements) {
      var words = statement.components() + statement.text().toLowerCase(Locale.ROOT);
      var first = seen.putIfAbsent(words.replaceAll("\\s+", " "), statement.place());
      if (first != null) {
        add(statement, "the same statement stands at " + first);
      }
    }
  }

  /** Dates within a release, and from one release to the next, must rise. */
  private void order(List<ReleaseDates> newestFirst) {
    Optional<ReleaseDates> later = Optional.empty();
    for (var dates : newestFirst) {
      rises(dates, dates.mergeWindow(), dates.rc1(), "rc1", "its merge window");
      rises(dates, dates.rc1(), dates.released(), "the release", "rc1");
      rises(dates, dates.released(), dates.endOfLife(), "the end of life", "the release");
      later.ifPresent(next ->
          rises(
              next,
              dates.mergeWindow(),
              next.mergeWindow(),
              "the merge window",
              "that of " + dates.release()));
      later = Optional.of(dates);
    }
  }

  private void rises(
      ReleaseDates dates,
      Optional<LocalDate> first,
      Optional<LocalDate> second,
      String what,
      String than) {
    if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
      var place = new Place(folder.getFileName() + "/" + dates.release() + ".md", 1);
      problems.add(
          new Problem(
              place,
              what + " (" + second.get() + ") is before " + than + " (" + first.get() + ")"));
    }
  }

  private void add(Development statement, String sentence) {
    problems.add(new Problem(statement.place(), sentence));
  }
}
