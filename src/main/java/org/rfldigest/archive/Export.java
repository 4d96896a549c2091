package org.rfldigest.archive;

import java.io.PrintStream;
import java.util.Map;
import org.rfldigest.json.JsonLine;
import org.rfldigest.store.Exchange;

/**
 * Writes all entries and decisions as JSON lines: a header, the feeds, the entries by number, the
 * decisions by step, an end that counts them. Holds a page at a time, however many there are.
 */
public final class Export {

  private static final int PAGE = 200;

  private final Exchange exchange;
  private final PrintStream out;
  private long lines;

  private Export(Exchange exchange, PrintStream out) {
    this.exchange = exchange;
    this.out = out;
  }

  /** Ends early where the output takes no more; what it took has no end that counts it then. */
  public static void write(Exchange exchange, PrintStream out) {
    new Export(exchange, out).writeAll();
  }

  private void writeAll() {
    line(ExportLines.header());
    exchange.feeds().forEach((key, title) -> line(ExportLines.feed(key, title)));
    var before = lines;
    var last = 0L;
    for (var page = exchange.entriesAfter(0, PAGE);
        !page.isEmpty();
        page = exchange.entriesAfter(last, PAGE)) {
      page.forEach(entry -> line(ExportLines.entry(entry)));
      last = page.getLast().stored().number();
      if (out.checkError()) {
        return;
      }
    }
    var entries = lines - before;
    var decisions = decisionsUpTo(last);
    line(ExportLines.end(entries, decisions));
  }

  /** Those about entries that were written: others may have come meanwhile. */
  private long decisionsUpTo(long lastEntry) {
    var before = lines;
    for (var page = exchange.stepsAfter(0, PAGE);
        !page.isEmpty();
        page = exchange.stepsAfter(page.getLast().step().step(), PAGE)) {
      page.stream()
          .filter(step -> step.step().number() <= lastEntry)
          .forEach(step -> line(ExportLines.decision(step)));
    }
    return lines - before;
  }

  private void line(Map<String, Object> members) {
    out.print(JsonLine.of(members));
    out.print('\n');
    lines++;
  }
}
