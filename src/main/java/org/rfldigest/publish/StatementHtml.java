package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.outside;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Status;
import org.rfldigest.publish.Html.Element;

/** Statements as a page shows them: what about, what happened and when, the words, the sources. */
final class StatementHtml {

  private static final String SEPARATOR = " · ";

  private final Edition edition;
  private final Map<Development, Identity> identities;
  private final Map<String, String> titles;

  StatementHtml(Edition edition) {
    this.edition = edition;
    this.identities = edition.identities();
    this.titles = edition.titles();
  }

  /** A list in which each statement can be linked to. */
  Html list(String file, List<Development> statements) {
    var list = element("ol").with("class", "statements");
    for (var statement : statements) {
      var anchor = identities.get(statement).anchor();
      list =
          list.add(
              item(kicker(file, statement), statement, sources(file, statement).add(here(anchor)))
                  .with("id", anchor));
    }
    return list;
  }

  /** A short list whose statements lead to where they stand. */
  Html brief(String file, List<Development> statements) {
    var list = element("ol").with("class", "brief");
    for (var statement : statements) {
      var release = statement.release().orElseThrow();
      var page = Addresses.page(release) + "#" + identities.get(statement).anchor();
      var kicker = kicker(file, statement);
      var leads =
          kicker.add(
              words(kicker.content().isEmpty() ? "" : SEPARATOR),
              link(Addresses.from(file, page), "Linux " + release));
      list = list.add(item(leads, statement, sources(file, statement)));
    }
    return list;
  }

  Identity identity(Development statement) {
    return identities.get(statement);
  }

  private static Element item(Element kicker, Development statement, Html sources) {
    var item = element("li");
    if (!kicker.content().isEmpty()) {
      item = item.add(kicker);
    }
    return item.add(element("p", statement.text()).with("class", "text"), sources);
  }

  private static Html here(String anchor) {
    return element("a", "#")
        .with("class", "here")
        .with("href", "#" + anchor)
        .with("aria-label", "Link to this statement");
  }

  private Element kicker(String file, Development statement) {
    var parts = new ArrayList<Html>();
    if (!statement.components().isEmpty()) {
      parts.add(components(file, statement.components()));
    }
    statement
        .status()
        .ifPresent(
            status -> parts.add(element("span", status.word()).with("class", group(status))));
    statement.date().ifPresent(date -> parts.add(Days.time(date)));
    var kicker = element("p").with("class", "kicker");
    for (var i = 0; i < parts.size(); i++) {
      kicker = i == 0 ? kicker.add(parts.get(i)) : kicker.add(words(SEPARATOR), parts.get(i));
    }
    return kicker;
  }

  private Html components(String file, List<String> names) {
    var bold = element("b");
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      bold =
          bold.add(
              words(i == 0 ? "" : ", "),
              edition
                  .component(name)
                  .<Html>map(known -> link(Addresses.from(file, Addresses.page(known)), name))
                  .orElseGet(() -> words(name)));
    }
    return bold;
  }

  private Element sources(String file, Development statement) {
    var line = element("p", words("— ")).with("class", "sources");
    var citations = statement.citations();
    for (var i = 0; i < citations.size(); i++) {
      line = line.add(words(i == 0 ? "" : "; "), source(file, citations.get(i)), words(", "));
      line =
          line.add(
              edition.date(citations.get(i)).map(Days::time).orElseGet(() -> words("undated")));
    }
    if (citations.isEmpty()) {
      line = line.add(words("no source is named"));
    }
    return statement.isDisputed() ? line.add(disputed(file, statement.disagreements())) : line;
  }

  private Html source(String file, Citation citation) {
    var key = citation.sourceKey().filter(this::isListed);
    return key.<Html>map(
            known -> link(Addresses.from(file, Addresses.source(known)), citation.label()))
        .orElseGet(() -> outside(citation.target(), citation.label()));
  }

  private boolean isListed(String key) {
    return edition.sources().stream().anyMatch(source -> source.key().equals(key));
  }

  private Html disputed(String file, List<String> keys) {
    var words = element("span", words(". The sources differ: "));
    for (var i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      var title = titles.getOrDefault(key, key);
      words =
          words.add(
              words(i == 0 ? "" : ", "),
              titles.containsKey(key)
                  ? link(Addresses.from(file, Addresses.disagreement(key)), title)
                  : words(title));
    }
    return words;
  }

  /** The colour in which a status is written; its word says the same. */
  static String group(Status status) {
    return switch (status) {
      case APPLIED, PULLED, MERGED, EXTENDED, RELEASED, SHIPPED -> "in";
      case PROPOSED, NEW_VERSION, IN_REVIEW, IN_DEVELOPMENT, EXPECTED -> "on";
      case REVERTED, REMOVED, NOT_MERGED, CVE -> "out";
      case CHANGED, FIXED, POLICY, EVENT, TALK, ARTICLE, REPORTED -> "so";
    };
  }

  /** What a search looks through: label, and the sources with their days. */
  String sourceWords(Development statement) {
    return String.join(
        "; ",
        statement.citations().stream()
            .map(citation ->
                citation.label() + ", " + edition.date(citation).map(Days::of).orElse("undated"))
            .toList());
  }
}
