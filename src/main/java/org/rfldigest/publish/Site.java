package org.rfldigest.publish;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rfldigest.json.JsonLine;
import org.rfldigest.model.Development;
import org.rfldigest.text.Sanitizer;

/** The digest as a site of plain pages that needs no server. */
final class Site {

  private final Edition edition;
  private final Frame frame;
  private final StatementHtml statements;
  private final BiConsumer<String, String> files;
  private final Set<Format> formats;

  private Site(Edition edition, Set<Format> formats, BiConsumer<String, String> files) {
    this.edition = edition;
    this.formats = formats;
    this.frame = new Frame(edition, formats);
    this.statements = new StatementHtml(edition);
    this.files = files;
  }

  /** Gives each file of the site and its text. */
  static void write(Edition edition, Set<Format> formats, BiConsumer<String, String> files) {
    var site = new Site(edition, formats, files);
    site.pages();
    files.accept("style.css", Resource.text("style.css"));
    files.accept("search.js", Resource.text("search.js"));
    files.accept("search-index.js", site.index());
  }

  /** Whether there is more than the site, so that a page tells of it. */
  static boolean offersMore(Set<Format> formats) {
    var more = EnumSet.copyOf(formats);
    more.remove(Format.HTML);
    return !more.isEmpty();
  }

  private void pages() {
    var releases = new ReleasePages(edition, statements);
    var themes = new ThemePages(edition, statements);
    var components = new ComponentPages(edition, statements);
    page(Addresses.INDEX, Frame.NAME, "", FrontPage.of(edition, statements));
    for (var snapshot : edition.snapshots()) {
      var summary = String.join(" ", snapshot.summary());
      var title = "Linux " + snapshot.release();
      var file = Addresses.page(snapshot.release());
      page(file, title, summary, AtomFeeds.file(snapshot), releases.release(snapshot));
    }
    page(Addresses.COMPONENTS, "Components", "", components.matrix());
    for (var history : edition.components()) {
      var name = history.component().name();
      var file = Addresses.page(history.component());
      page(file, name, "", AtomFeeds.file(history), components.page(history));
    }
    page(Addresses.THEMES, "Themes", "", themes.themes());
    for (var theme : edition.themes()) {
      var summary = String.join(" ", theme.summary());
      page(Addresses.page(theme), theme.title(), summary, themes.theme(theme));
    }
    page(
        Addresses.DISAGREEMENTS,
        "Disagreements",
        "",
        new DisagreementsPage(edition, statements).page());
    page(Addresses.SOURCES, "Sources", "", SourcesPage.of(edition));
    page(Addresses.SEARCH, "Search", "", SearchPage.of());
    if (offersMore(formats)) {
      page(Addresses.FORMATS, "Feeds and data", "", FormatsPage.of(formats));
    }
  }

  private void page(String file, String title, String description, List<Html> content) {
    page(file, title, description, AtomFeeds.ALL, content);
  }

  private void page(
      String file, String title, String description, String feed, List<Html> content) {
    files.accept(file, frame.page(file, title, description, feed, content));
  }

  /** The statements as a script, which a page may load from a disk where it may not load data. */
  private String index() {
    var rows = new ArrayList<List<String>>();
    edition
        .developments()
        .forEach(statement -> {
          var release = statement.release().orElseThrow();
          rows.add(row(Addresses.page(release), "Linux " + release, statement));
        });
    edition
        .themes()
        .forEach(theme ->
            theme
                .developments()
                .forEach(
                    statement -> rows.add(row(Addresses.page(theme), theme.title(), statement))));
    edition
        .components()
        .forEach(history ->
            history
                .about()
                .forEach(statement ->
                    rows.add(
                        row(
                            Addresses.page(history.component()),
                            history.component().name(),
                            statement))));
    var lines = rows.stream().map(JsonLine::of).map(Site::ofScript).toList();
    return "globalThis.rflDigest = [\n" + String.join(",\n", lines) + "\n];\n";
  }

  private List<String> row(String page, String title, Development statement) {
    var label = new ArrayList<>(statement.components());
    statement.status().ifPresent(status -> label.add(status.word()));
    statement.date().ifPresent(date -> label.add(Days.of(date)));
    return Stream.of(
            page + "#" + statements.identity(statement).anchor(),
            title,
            String.join(" · ", label),
            statement.text(),
            "— " + statements.sourceWords(statement))
        .map(Sanitizer::line)
        .toList();
  }

  /** JSON as a script may have it. */
  private static String ofScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
