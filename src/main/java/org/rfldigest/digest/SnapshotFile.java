package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;

/** Reads the text of a release's file. What cannot be read is a problem; the rest is there. */
final class SnapshotFile {

  private SnapshotFile() {}

  static Snapshot read(Release release, TextFile text) {
    var problems = new ArrayList<>(text.problems());
    var matter = FrontMatter.read(text.name(), text.lines());
    problems.addAll(matter.problems());
    var dates = dates(release, matter, text, problems);
    var blocks = Outline.read(text.lines(), matter.lineCount());
    var statements = Statements.of(blocks, text.name(), Optional.of(release));
    problems.addAll(statements.problems());
    return new Snapshot(release, dates, statements.preface(), statements.developments(), problems);
  }

  /** Reads only what the front matter says of the dates. */
  static ReleaseDates dates(Release release, TextFile text) {
    var matter = FrontMatter.read(text.name(), text.lines());
    return dates(release, matter, text, new ArrayList<>());
  }

  private static ReleaseDates dates(
      Release release, FrontMatter matter, TextFile text, List<Problem> problems) {
    var named = matter.values().get("release");
    if (named == null) {
      problems.add(
          new Problem(
              new Place(text.name(), 1),
              "expected 'release: " + release + "' in the front matter"));
    } else if (!Release.parse(named).equals(Optional.of(release))) {
      problems.add(
          new Problem(
              new Place(text.name(), matter.lines().get("release")),
              "'release: " + named + "' does not fit the file's name, expected " + release));
    }
    return new ReleaseDates(
        release,
        matter.date("merge-window", text.name(), problems),
        matter.date("rc1", text.name(), problems),
        matter.date("released", text.name(), problems),
        matter.date("end-of-life", text.name(), problems));
  }
}
