package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;

/** The site's first page: the newest release, what is new, and all releases. */
final class FrontPage {

  private static final int LEADS = 5;
  private static final int NEW = 7;
  private static final int SUMMARY = 220;

  private FrontPage() {}

  static List<Html> of(Edition edition, StatementHtml statements) {
    var told = edition.snapshots().stream().filter(snapshot -> !snapshot.developments().isEmpty());
    var lead = element("section").with("class", "lead").with("aria-label", "The newest releases");
    for (var snapshot : told.limit(LEADS).toList()) {
      lead = lead.add(lead(snapshot));
    }
    var brief = statements.brief(Addresses.INDEX, newest(edition));
    var what = element("section", element("h2", "What is new").with("id", "new"), brief);
    var shelf = element("ol").with("class", "shelf");
    for (var snapshot : edition.snapshots()) {
      shelf = shelf.add(card(snapshot));
    }
    return List.of(
        element("div", lead, what.with("aria-labelledby", "new")).with("class", "front"),
        element("section", element("h2", "All releases").with("id", "releases"), shelf)
            .with("aria-labelledby", "releases"));
  }

  /** The statements of releases that tell of the latest days, forecasts excepted. */
  private static List<Development> newest(Edition edition) {
    return edition
        .developments()
        .filter(statement -> !statement.isForecast())
        .filter(statement -> edition.day(statement).isPresent())
        .sorted(
            Comparator.comparing((Development statement) -> edition.day(statement).orElseThrow())
                .reversed())
        .limit(NEW)
        .toList();
  }

  private static Html lead(Snapshot snapshot) {
    var page = Addresses.page(snapshot.release());
    var count = snapshot.developments().size();
    return element(
        "article",
        element("h2", link(page, "Linux " + snapshot.release())),
        facts(snapshot.dates()),
        element("p", String.join(" ", snapshot.summary())).with("class", "standfirst"),
        element("p", link(page, count == 1 ? "Its one statement" : "All " + count + " statements"))
            .with("class", "more"));
  }

  private static Html card(Snapshot snapshot) {
    var page = Addresses.page(snapshot.release());
    return element(
        "li",
        element("h3", link(page, "Linux " + snapshot.release())),
        when(snapshot),
        element("p", Excerpt.of(String.join(" ", snapshot.summary()), SUMMARY))
            .with("class", "text"));
  }

  private static Html when(Snapshot snapshot) {
    var count = snapshot.developments().size();
    var day = snapshot.dates().released().map(Days::time).orElseGet(() -> words("not yet out"));
    var statements = count == 1 ? " · 1 statement" : " · " + count + " statements";
    return element("p", day, words(statements)).with("class", "facts");
  }

  /** A release's days in one line. */
  static Html facts(ReleaseDates dates) {
    var line = element("p").with("class", "facts");
    line = line.add(day("Merge window from ", dates.mergeWindow(), ""));
    line = line.add(day("rc1 ", dates.rc1(), ""));
    line = line.add(day("released ", dates.released(), "not yet released"));
    return line.add(day("kept until ", dates.endOfLife(), ""));
  }

  private static Html day(String words, Optional<LocalDate> day, String otherwise) {
    if (day.isEmpty() && otherwise.isEmpty()) {
      return words("");
    }
    var time = day.map(Days::time).orElseGet(() -> words(""));
    return element("span", words(day.isEmpty() ? otherwise : words), time).with("class", "fact");
  }
}
