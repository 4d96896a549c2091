package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.Outline.Block;
import org.rfldigest.model.Development;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;

/**
 * The bullets of a file as developments, with the headings above each.
 *
 * @param preface the paragraphs before the first section
 */
record Statements(
    String title, List<String> preface, List<Development> developments, List<Problem> problems) {

  static Statements of(List<Block> blocks, String file, Optional<Release> release) {
    var title = "";
    var preface = new ArrayList<String>();
    var section = new ArrayList<String>();
    var developments = new ArrayList<Development>();
    var problems = new ArrayList<Problem>();
    for (var block : blocks) {
      switch (block) {
        case Block.HeadingBlock heading when heading.level() == 1 ->
            title = title.isEmpty() ? heading.text() : title;
        case Block.HeadingBlock heading -> enter(section, heading);
        case Block.ParagraphBlock paragraph when section.isEmpty() -> preface.add(paragraph.text());
        case Block.ParagraphBlock _ -> {}
        case Block.BulletBlock bullet ->
            developments.add(development(bullet, file, release, section, problems));
      }
    }
    return new Statements(title, preface, developments, problems);
  }

  private static void enter(List<String> section, Block.HeadingBlock heading) {
    var depth = Math.max(0, heading.level() - 2);
    while (section.size() > depth) {
      section.removeLast();
    }
    section.add(heading.text());
  }

  static Development development(
      Block.BulletBlock block,
      String file,
      Optional<Release> release,
      List<String> section,
      List<Problem> problems) {
    var bullet = Bullet.read(block.runs());
    var place = new Place(file, block.line());
    bullet.complaints().forEach(complaint -> problems.add(new Problem(place, complaint)));
    return new Development(
        release,
        section,
        bullet.components(),
        bullet.status(),
        bullet.date(),
        bullet.text(),
        bullet.citations(),
        bullet.disagreements(),
        place);
  }
}
