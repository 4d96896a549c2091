package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.outside;
import static org.rfldigest.publish.Html.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.feed.AtomFeed;
import org.rfldigest.feed.AtomFeed.AtomEntry;
import org.rfldigest.feed.AtomWriter;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Status;

/** The Atom feeds: one of all that is new, one per release, one per component. */
final class AtomFeeds {

  static final String ALL = "atom/all.xml";
  static final int MOST = 200;
  private static final int TITLE = 110;
  private static final String NAME = "RfL Digest";

  private final Edition edition;
  private final Addresses addresses;
  private final Map<Development, Identity> identities;

  AtomFeeds(Edition edition, Addresses addresses) {
    this.edition = edition;
    this.addresses = addresses;
    this.identities = edition.identities();
  }

  static String file(Snapshot snapshot) {
    return "atom/releases/" + snapshot.release() + ".xml";
  }

  static String file(ComponentHistory history) {
    return "atom/components/" + Slug.of(history.component().key()) + ".xml";
  }

  /** Gives each feed's file and text. */
  void write(BiConsumer<String, String> files) {
    var all = edition.developments().toList();
    write(ALL, NAME, "The newest of Rust in the Linux kernel", Addresses.INDEX, all, files);
    for (var snapshot : edition.snapshots()) {
      var title = "Linux " + snapshot.release();
      var page = Addresses.page(snapshot.release());
      write(file(snapshot), NAME + ": " + title, "", page, snapshot.developments(), files);
    }
    for (var history : edition.components()) {
      var title = NAME + ": " + history.component().name();
      var page = Addresses.page(history.component());
      write(file(history), title, "", page, history.developments(), files);
    }
  }

  private void write(
      String file,
      String title,
      String subtitle,
      String page,
      List<Development> statements,
      BiConsumer<String, String> files) {
    var newest = new ArrayList<>(statements.stream().distinct().toList());
    newest.sort(Comparator.comparing(this::updated).reversed());
    var entries = newest.stream().limit(MOST).map(statement -> entry(statement, file)).toList();
    var updated = entries.stream().map(AtomEntry::updated).max(Comparator.naturalOrder());
    var feed =
        new AtomFeed(
            Identity.urn(file),
            title,
            subtitle.isEmpty() ? "Rust in the Linux kernel" : subtitle,
            NAME,
            updated.orElse(Instant.EPOCH),
            addresses.absolute(file),
            addresses.fromFeed(file, page),
            entries);
    files.accept(file, AtomWriter.write(feed));
  }

  private AtomEntry entry(Development statement, String file) {
    var identity = identities.get(statement);
    var here = addresses.fromFeed(file, addresses.of(statement, identity));
    return new AtomEntry(
        identity.urn(),
        title(statement),
        updated(statement),
        here.or(() -> statement.link().flatMap(WebAddress::of)),
        statement.components(),
        content(statement));
  }

  /** The statement's day; what bears none is of its release's first known day, or of no day. */
  private Instant updated(Development statement) {
    return edition
        .day(statement)
        .or(() -> statement.release().flatMap(edition::firstDay))
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(Instant.EPOCH);
  }

  private static String title(Development statement) {
    return label(statement) + Excerpt.of(statement.text(), TITLE);
  }

  private static String label(Development statement) {
    var data = new ArrayList<String>();
    statement.status().map(Status::word).ifPresent(data::add);
    statement.release().ifPresent(release -> data.add("Linux " + release));
    var about = String.join(", ", statement.components());
    var known = String.join(", ", data);
    if (about.isEmpty() || known.isEmpty()) {
      return about.isEmpty() && known.isEmpty() ? "" : about + known + ": ";
    }
    return about + " (" + known + "): ";
  }

  private String content(Development statement) {
    var sources = element("p", words("— "));
    var first = true;
    for (var citation : statement.citations()) {
      sources = sources.add(words(first ? "" : "; "), source(citation));
      sources = sources.add(words(date(citation)));
      first = false;
    }
    var disputed = statement.isDisputed() ? element("p", "The sources differ.").text() : "";
    return element("p", statement.text()).text() + sources.text() + disputed;
  }

  private String date(Citation citation) {
    return ", " + edition.date(citation).map(PartialDate::iso).orElse("undated");
  }

  private static Html source(Citation citation) {
    return citation
        .link()
        .map(address -> outside(address, citation.label()))
        .orElseGet(() -> words(citation.label()));
  }
}
