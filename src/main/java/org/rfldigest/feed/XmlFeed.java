package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.feed.Layout.Kind;
import org.rfldigest.feed.StrictXml.Outcome;
import org.rfldigest.html.Addresses;
import org.rfldigest.html.BodyText;
import org.rfldigest.html.XmlRepair;

/** Parses a scanned feed batch by batch: strictly, and where that fails after a repair. */
final class XmlFeed {

  private static final int BATCH_BYTES = 512 * 1024;
  private static final int BATCH_ENTRIES = 200;

  private final BodyText body;
  private final Layout layout;
  private final Assembly assembly;
  private final DateTexts dates;
  private final Wishes wishes;
  private final Problems problems;
  private final StrictXml strict = new StrictXml();
  private final Entries entries;
  private final String url;
  private final Bases bases;
  private String title = "";
  private String link = "";
  private String format = "";
  private boolean repaired;

  XmlFeed(
      BodyText body,
      Layout layout,
      Map<String, String> entities,
      Optional<String> url,
      DateTexts dates,
      Wishes wishes,
      Problems problems) {
    this.body = body;
    this.layout = layout;
    this.dates = dates;
    this.wishes = wishes;
    this.problems = problems;
    assembly = new Assembly(body, layout, entities);
    entries = new Entries(problems);
    this.url = url.orElse("");
    bases = new Bases(this.url);
  }

  /**
   * Only what did not stand in the body before; empty where that is not told, or where something is
   * wrong that whoever reads all of it can say.
   */
  Optional<Parsed> rest(Window before) {
    if (!isComparable()) {
      return Optional.empty();
    }
    var window = Window.of(body, layout, url);
    var standing = window.standing(before);
    var others = window.entries().size() - standing.cardinality();
    if (standing.isEmpty() || others > BATCH_ENTRIES) {
      return Optional.empty();
    }
    var bytes = assembly.without(standing);
    var feed =
        feed(asWritten(bytes, 0, bytes.length)).filter(read -> read.drafts().size() == others);
    feed.ifPresent(this::describe);
    feed.ifPresent(this::keep);
    return feed.isPresent() && problems.isEmpty()
        ? Optional.of(new Parsed.Readable(feed(), Optional.of(window), standing.cardinality()))
        : Optional.empty();
  }

  /** Whether each of its entries is read just from its own bytes and the frame's. */
  private boolean isComparable() {
    return layout.asWritten()
        && layout.count() == layout.entries().size()
        && layout.count() <= Bounds.ENTRIES
        && problems.isEmpty();
  }

  Parsed read() {
    var chosen = Newest.of(body, layout, dates, problems);
    var first = batchEnd(chosen, 0);
    if (layout.asWritten() && first == chosen.length) {
      whole(chosen);
    } else {
      inBatches(chosen, first);
    }
    if (assembly.isOverBounds()) {
      return new Parsed.Refused(
          "The feed's own abbreviations make it larger than a feed may be, so it was not read.",
          List.of());
    }
    if (layout.count() == 0 && layout.entries().size() > 0) {
      return new Parsed.Refused(
          "No entry of the feed is within bounds: " + problems.first(EntryScan.OVER_BOUNDS),
          List.of());
    }
    return new Parsed.Readable(
        feed(), isComparable() ? Optional.of(Window.of(body, layout, url)) : Optional.empty(), 0);
  }

  private Feed feed() {
    return new Feed(
        format,
        title,
        Addresses.web(link, ""),
        entries.all(),
        wishes.quiet(),
        problems.sentences());
  }

  /** The common case: the document goes to the parser as its author wrote it. */
  private void whole(int[] chosen) {
    var outcome = asWritten(body.utf8(), layout.rootStart(), layout.end());
    var feed = feed(outcome).filter(read -> read.drafts().size() == chosen.length);
    if (feed.isPresent()) {
      describe(feed.get());
      keep(feed.get());
    } else {
      if (outcome instanceof Outcome.IllFormed(var line, var why)) {
        var place = line == 0 ? "" : " in line " + (assembly.linesBefore() + line);
        repaired(() -> place, why);
      }
      inBatches(chosen, chosen.length);
    }
  }

  private Outcome asWritten(byte[] bytes, int from, int to) {
    return PlainXml.parse(bytes, from, to)
        .<Outcome>map(Outcome.Tree::new)
        .orElseGet(() -> strict.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
  }

  private void inBatches(int[] chosen, int first) {
    var framed = layout.frameLimit() == layout.end();
    take(assembly.frame(), Arrays.copyOf(chosen, framed ? first : 0), true);
    for (var from = framed ? first : 0; from < chosen.length; ) {
      var to = batchEnd(chosen, from);
      take(assembly.opening(), Arrays.copyOfRange(chosen, from, to), false);
      from = to;
    }
  }

  /** Reads some entries together, or one by one where that does not give all of them. */
  private void take(String opening, int[] chosen, boolean describes) {
    var feed = read(opening, chosen);
    var complete =
        feed.filter(read ->
            read.drafts().size() == chosen.length
                || chosen.length == 1 && !read.drafts().isEmpty());
    if (describes) {
      feed.or(() -> read(assembly.opening(), new int[0])).ifPresent(this::describe);
    }
    if (complete.isPresent()) {
      keep(complete.get());
    } else if (chosen.length == 1 && !describes) {
      problems.add(
          "unreadable",
          () ->
              "An entry in line "
                  + assembly.line(chosen[0])
                  + " could not be read; it was left out.");
    } else {
      for (var entry : chosen) {
        take(assembly.opening(), new int[] {entry}, false);
      }
    }
  }

  private Optional<RomeFeed> read(String opening, int[] chosen) {
    var outcome = strict.parse(text(opening, chosen, false));
    if (outcome instanceof Outcome.IllFormed(var line, var why)) {
      repaired(() -> chosen.length == 0 ? "" : " near line " + assembly.line(chosen[0]), why);
      outcome = strict.parse(XmlRepair.repair(text(opening, chosen, true), Vocabulary.NAMESPACES));
    }
    return feed(outcome);
  }

  /**
   * @param place asked once: to count the lines takes a pass over the body
   */
  private void repaired(Supplier<String> place, String why) {
    if (!repaired) {
      repaired = true;
      problems.add(
          "The feed is not well-formed XML" + place.get() + " (" + why + "); it was repaired.");
    }
  }

  private String text(String opening, int[] chosen, boolean mended) {
    var text = new StringBuilder(opening);
    for (var entry : chosen) {
      var one = assembly.entry(entry);
      text.append(mended ? EntryText.mended(one) : one);
    }
    return assembly.expanded(text.append(assembly.closing()).toString());
  }

  private Optional<RomeFeed> feed(Outcome outcome) {
    if (!(outcome instanceof Outcome.Tree(var document))) {
      return Optional.empty();
    }
    format =
        format.isEmpty() ? Format.of(document.getRootElement(), layout.kind(), problems) : format;
    return RomeFeed.of(
        layout.kind() == Kind.ATOM
            ? new AtomTree(document, bases, dates, wishes).canonical()
            : new RssTree(document, bases, dates, wishes).canonical());
  }

  private void describe(RomeFeed feed) {
    title = Cleaned.line(feed.title());
    link = feed.link();
  }

  private void keep(RomeFeed feed) {
    feed.drafts().forEach(entries::add);
  }

  private int batchEnd(int[] chosen, int from) {
    var bytes = 0;
    var to = from;
    while (to < chosen.length && to - from < BATCH_ENTRIES && (to == from || bytes < BATCH_BYTES)) {
      bytes += layout.entries().end(chosen[to]) - layout.entries().start(chosen[to]);
      to++;
    }
    return to;
  }
}
