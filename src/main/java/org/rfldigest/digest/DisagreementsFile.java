package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.Outline.Block;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;

/**
 * Reads {@code disagreements.md}: under a heading per matter, a bullet for each side and a line
 * {@code How to read it:}.
 */
record DisagreementsFile(List<Disagreement> disagreements, List<Problem> problems) {

  private static final String READING = "How to read it:";

  static DisagreementsFile read(TextFile text) {
    var problems = new ArrayList<>(text.problems());
    var matter = FrontMatter.read(text.name(), text.lines());
    problems.addAll(matter.problems());
    var disagreements = new ArrayList<Disagreement>();
    Block.HeadingBlock heading = null;
    var sides = new ArrayList<Development>();
    var reading = "";
    for (var block : Outline.read(text.lines(), matter.lineCount())) {
      switch (block) {
        case Block.HeadingBlock next -> {
          add(heading, sides, reading, text.name(), disagreements);
          heading = next;
          sides.clear();
          reading = "";
        }
        case Block.BulletBlock bullet -> {
          var section = heading == null ? List.<String>of() : List.of(heading.text());
          sides.add(
              Statements.development(bullet, text.name(), Optional.empty(), section, problems));
        }
        case Block.ParagraphBlock paragraph when paragraph.text().startsWith(READING) ->
            reading = paragraph.text().substring(READING.length()).strip();
        case Block.ParagraphBlock _ -> {}
      }
    }
    add(heading, sides, reading, text.name(), disagreements);
    return new DisagreementsFile(disagreements, problems);
  }

  private static void add(
      Block.HeadingBlock heading,
      List<Development> sides,
      String reading,
      String file,
      List<Disagreement> disagreements) {
    if (heading != null && !sides.isEmpty()) {
      disagreements.add(
          new Disagreement(
              Anchor.of(heading.text()),
              heading.text(),
              sides,
              reading,
              new Place(file, heading.line())));
    }
  }
}
