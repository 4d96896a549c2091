package org.rfldigest.tui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.review.Proposal;
import org.rfldigest.text.Line;

/** A made-up digest and inbox in the shape of real ones. */
final class Sample {

  static final Release NEWEST = new Release(7, 1);

  private Sample() {}

  static List<ReleaseDates> releases() {
    return List.of(
        dates("6.17", "2025-08-10", "2025-09-28", "2025-12-18"),
        dates("6.18", "2025-10-12", "2025-11-30", "2028-12-31"),
        dates("6.19", "2025-12-14", "2026-02-08", ""),
        dates("7.0", "2026-02-22", "2026-04-12", ""),
        dates("7.1", "2026-04-26", "", ""));
  }

  private static ReleaseDates dates(String release, String rc1, String released, String end) {
    return new ReleaseDates(
        Release.parse(release).orElseThrow(), Optional.empty(), day(rc1), day(released), day(end));
  }

  private static Optional<LocalDate> day(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }

  static List<Source> sources() {
    return List.of(
        new Source(
            "field-notes",
            "Field notes on Rust in the kernel",
            "report",
            PartialDate.parse("2025-11"),
            "printed on its first page",
            "distribution",
            "Written for managers; names no commits, so its dates are only good to the month."));
  }

  static List<Disagreement> disagreements() {
    return List.of(
        new Disagreement(
            "nvme-when",
            "NVMe ready when",
            List.of(
                side("Within the year, if the reviews go on as they do.", "field-notes"),
                side("Not before the block layer's 漢字 are sorted out.", "elsewhere")),
            "two hopes, not two facts; nobody has shown a date.",
            new Place("snapshots/disagreements.md", 9)),
        new Disagreement(
            "lines-of-rust",
            "How many lines of Rust there are, and who counted them in which tree",
            List.of(side("Twenty-five thousand.", "field-notes")),
            "",
            new Place("snapshots/disagreements.md", 20)));
  }

  static Map<Release, Map<String, Integer>> tallies() {
    return Map.of(
        NEWEST,
        Map.of("Drivers", 3, "Core", 2),
        Release.parse("6.18").orElseThrow(),
        Map.of("Drivers", 12));
  }

  private static Development side(String text, String source) {
    return new Development(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        text,
        List.of(new Citation(source, "sources.md#" + source, PartialDate.parse("2025-11"))),
        List.of(),
        place());
  }

  static Snapshot snapshot(Release release) {
    var dates = releases().stream().filter(each -> each.release().equals(release)).findFirst();
    return new Snapshot(
        release,
        dates.orElse(ReleaseDates.unknown(release)),
        List.of(
            "Release "
                + release
                + " is the one in which drivers stop being an exercise: one is used every day, and"
                + " the abstractions beneath it have found owners."),
        developments(release),
        List.of());
  }

  /** The newest release with one development, in which are wide characters. */
  static Snapshot shortSnapshot() {
    var all = snapshot(NEWEST);
    return new Snapshot(
        NEWEST, all.dates(), all.summary(), all.developments().subList(3, 4), List.of());
  }

  /** Of a file that a hand left in disorder, and a machine cannot read as a whole. */
  static Snapshot brokenSnapshot() {
    var all = snapshot(NEWEST);
    var file = "snapshots/" + NEWEST + ".md";
    return new Snapshot(
        NEWEST,
        ReleaseDates.unknown(NEWEST),
        List.of(),
        all.developments().subList(3, 4),
        List.of(
            new Problem(
                new Place(file, 3), "'released: 漢字 🦀' is no date, expected the form 2025-11-30"),
            new Problem(new Place(file, 9), "the bullet has no source, expected ' — ' and one")));
  }

  static Snapshot emptySnapshot(Release release) {
    return new Snapshot(release, ReleaseDates.unknown(release), List.of(), List.of(), List.of());
  }

  private static List<Development> developments(Release release) {
    var list = new ArrayList<Development>();
    list.add(
        development(
            release,
            "Drivers",
            "Binder",
            Status.MERGED,
            "2025-10",
            "The rewritten Binder joins the tree beside its elder in C; both can be built, and one is"
                + " chosen at boot.",
            List.of()));
    list.add(
        development(
            release,
            "Drivers",
            "Nova, DRM",
            Status.EXTENDED,
            "2025-11",
            "The driver reads its firmware and boots the first processor of the card.",
            List.of()));
    list.add(
        development(
            release,
            "Drivers",
            "NVMe",
            Status.EXPECTED,
            "2026",
            "A driver fit for production is expected within the year.",
            List.of("nvme-when")));
    list.add(
        development(
            release,
            "Abstractions",
            "DMA",
            Status.REVERTED,
            "2025-11-20",
            "The first form of the interface is taken out again, since 漢字 in its examples and 🦀 in"
                + " its comments upset a tool.",
            List.of("DMA")));
    list.add(
        new Development(
            Optional.of(release),
            List.of("Policy"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "The experiment is called a success, and nobody objects.",
            List.of(Citation.ofSource("field-notes")),
            List.of(),
            place()));
    return onLines(list);
  }

  /** Each on a line of its own. */
  private static List<Development> onLines(List<Development> all) {
    var placed = new ArrayList<Development>();
    for (var told : all) {
      placed.add(
          new Development(
              told.release(),
              told.section(),
              told.components(),
              told.status(),
              told.date(),
              told.text(),
              told.citations(),
              told.disagreements(),
              new Place("snapshots/6.18.md", 17 + 2 * placed.size())));
    }
    return placed;
  }

  private static Development development(
      Release release,
      String section,
      String components,
      Status status,
      String date,
      String text,
      List<String> disagreements) {
    return new Development(
        Optional.of(release),
        List.of(section),
        List.of(components.split(", ")),
        Optional.of(status),
        PartialDate.parse(date),
        text,
        List.of(
            Citation.ofSource("field-notes"),
            new Citation(
                "The pull request",
                "https://lore.example/r/20251012-1/",
                PartialDate.parse("2025-10-12"))),
        disagreements,
        place());
  }

  private static Place place() {
    return new Place("snapshots/6.18.md", 17);
  }

  static List<InboxEntry> inbox() {
    return List.of(
        waiting(41, "[PATCH v3 0/7] rust: binder: shrink the lock", "6.19", 8.5, "binder"),
        waiting(42, "漢字の題名: カーネルにおける Rust の現在地と、これからの道のり", "7.0", 6, "core"),
        waiting(43, "🦀🇩🇪 Ein Jahr mit ❤️ und 👩‍💻 im Kern", "", 4.25, ""),
        waiting(44, "e\u0301tude: combining marks \u202Eand a hidden turn\u001B[31m", "7.0", 4, ""),
        waiting(45, "rust: nova-core: first light on the second card", "7.1", 9, "nova, drm"));
  }

  /** The same, each a line of its own, newest first. */
  static List<Bundle> lines() {
    return lines(inbox());
  }

  static List<Bundle> lines(List<InboxEntry> entries) {
    return entries.stream()
        .map(Bundle::of)
        .sorted(Comparator.comparing((Bundle line) -> line.lead().date()).reversed())
        .toList();
  }

  static InboxEntry waiting(
      long number, String title, String release, double score, String components) {
    return new InboxEntry(
        number,
        new EntryKey("rfl-list", "urn:" + number),
        "Rust for Linux list",
        new Entry(
            "urn:" + number,
            title,
            Optional.of("https://lore.example/rust-for-linux/" + number + "/"),
            Optional.of("A. Hacker"),
            Optional.of(Instant.parse("2026-05-01T10:00:00Z").plusSeconds(number * 3600)),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty()),
        new Verdict(
            true,
            score,
            Release.parse(release),
            components.isEmpty() ? List.of() : List.of(components.split(", ")),
            Optional.of(Status.IN_REVIEW),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Reason("comes by a list about nothing else", 3),
                new Reason("names Rust and the kernel in its title", score - 3),
                new Reason("its date falls into the time of that release", 0))),
        Instant.parse("2026-05-02T00:00:00Z"));
  }

  /** The text and the proposal of any entry of the inbox. */
  static Message.EntryLoaded entryLoaded(Effect.LoadEntry load) {
    var waiting =
        inbox().stream().filter(entry -> entry.number() == load.number()).findFirst().orElseThrow();
    var proposal =
        new Proposal(
            waiting.verdict().release(),
            waiting.verdict().components(),
            waiting.verdict().status(),
            PartialDate.parse("2026-05-03"),
            waiting.entry().title(),
            List.of(
                new Citation(
                    waiting.feed(),
                    waiting.entry().link().orElseThrow(),
                    PartialDate.parse("2026-05-03"))));
    return new Message.EntryLoaded(
        load.id(), load.number(), HtmlLines.of(MAIL, "https://lore.example/"), proposal);
  }

  static final String MAIL =
      """
      <div><pre style="white-space:pre-wrap">On Friday B. Reader wrote:
      <span class="q">&gt; Does the node outlive the lock?
      &gt;\tIt did in the elder.
      </span>
      It does now, see <a href="/r/2/">the second part</a>:
      - the lock is taken first
      ---
       drivers/node.rs | 2 +-

      diff --git a/drivers/node.rs b/drivers/node.rs
      --- a/drivers/node.rs
      +++ b/drivers/node.rs
      @@ -7,2 +7,2 @@ fn free(node: Node) {
       \tlet guard = lock();
      -\tdrop(node);
      +\tdrop(guard.take(node)); // 漢字
      --\s
      2.51
      </pre></div>\
      """;

  static final String PAGE =
      "<h2>Ein Jahr</h2><p>A paragraph with <a href='https://example.org/a'>a link</a> in it, and "
          + "more words than fit in a row.</p><blockquote>Said by 🦀 somebody</blockquote>"
          + "<ul><li>one<ul><li>within one, and it goes on and on</li></ul></li></ul><hr>";

  /** The rows with the name of the style of each one's first words. */
  static List<String> styled(List<Line> rows) {
    return rows.stream()
        .filter(row -> !row.spans().isEmpty())
        .map(row -> row.spans().getFirst().style() + " " + row.text().stripTrailing())
        .toList();
  }

  /** A model that has loaded all this. */
  static Model loaded() {
    return loaded(releases(), inbox());
  }

  static Model loaded(List<ReleaseDates> releases, List<InboxEntry> inbox) {
    var begun = Update.begin(Model.empty()).model();
    var digest = Update.of(begun, new Message.DigestLoaded(1, releases));
    var grounds =
        Update.of(
            digest.model(),
            new Message.GroundsLoaded(1, sources(), disagreements(), List.of(), tallies()));
    var both = Update.of(grounds.model(), new Message.InboxLoaded(2, lines(inbox), Set.of()));
    return releases.isEmpty()
        ? both.model()
        : Update.of(
                both.model(),
                new Message.SnapshotLoaded(
                    3, snapshot(digest.model().releases().chosen().orElseThrow())))
            .model();
  }
}
