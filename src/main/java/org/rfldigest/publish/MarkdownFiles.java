package org.rfldigest.publish;

import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import org.rfldigest.digest.DigestMarkdown;

/** The digest as a folder of Markdown files that a forge shows, and {@code rfl} reads. */
final class MarkdownFiles {

  private static final String FOLDER = "markdown/";
  private static final String ENDING = ".md";

  private MarkdownFiles() {}

  /** Gives each file and its text. */
  static void write(Edition edition, BiConsumer<String, String> files) {
    var index = new LinkedHashMap<String, String>();
    var titles = edition.titles();
    for (var snapshot : edition.snapshots()) {
      var name = snapshot.release() + ENDING;
      index.put(name, "Linux " + snapshot.release());
      files.accept(FOLDER + name, DigestMarkdown.of(snapshot, titles));
    }
    for (var page : edition.pages()) {
      var name = Slug.of(page.key()) + ENDING;
      index.put(name, page.title());
      files.accept(FOLDER + name, DigestMarkdown.of(page, titles));
    }
    index.put("disagreements.md", "Disagreements");
    index.put("sources.md", "Sources");
    var disagreements = DigestMarkdown.disagreements(edition.disagreements(), titles);
    files.accept(FOLDER + "disagreements.md", disagreements);
    var sources = DigestMarkdown.sources(edition.sources(), edition.notes());
    files.accept(FOLDER + "sources.md", sources);
    files.accept(FOLDER + "README.md", DigestMarkdown.index("RfL Digest", index));
  }
}
