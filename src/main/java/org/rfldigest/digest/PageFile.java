package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.Optional;
import org.rfldigest.model.Page;

/** Reads a page that belongs to no single release. */
final class PageFile {

  private PageFile() {}

  static Page read(String key, TextFile text) {
    var problems = new ArrayList<>(text.problems());
    var matter = FrontMatter.read(text.name(), text.lines());
    problems.addAll(matter.problems());
    var blocks = Outline.read(text.lines(), matter.lineCount());
    var statements = Statements.of(blocks, text.name(), Optional.empty());
    problems.addAll(statements.problems());
    var title = matter.values().getOrDefault("title", statements.title());
    return new Page(
        key,
        title.isEmpty() ? key : title,
        statements.preface(),
        statements.developments(),
        problems);
  }
}
