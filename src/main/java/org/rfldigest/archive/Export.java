package org.rfldigest.archive;

import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalLong;
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

  /**
   * The number of lines written.
   *
   * @return empty where the output took not all of it
   */
  public static OptionalLong write(Exchange exchange, PrintStream out) {
    var export = new Export(exchange, out);
    return export.writeAll() ? OptionalLong.of(export.lines) : OptionalLong.empty();
  }

  private boolean writeAll() {
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
        return false;
      }
    }
    var entries = lines - before;
    var decisions = decisionsUpTo(last);
    line(ExportLines.end(entries, decisions));
    return !out.checkError();
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
