package org.rfldigest.publish;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Development;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Wrap;

/** A roundup as lines of plain text. */
public final class RoundupText {

  private static final String INDENT = "    ";

  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private RoundupText(int columns) {
    this.columns = columns;
  }

  public static List<String> of(Roundup roundup, int columns) {
    var text = new RoundupText(columns);
    text.lines.add(roundup.title());
    text.heading("Accepted", roundup.accepted().size());
    roundup.accepted().forEach(text::development);
    text.heading("Came in and waits", roundup.waiting().size());
    roundup.waiting().forEach(bundle -> text.bundle(bundle, ""));
    if (roundup.inbox() > roundup.waiting().size()) {
      text.lines.add("  In all, " + roundup.inbox() + " wait for a decision.");
    }
    text.heading("Series that moved", roundup.moved().size());
    roundup.moved().forEach(bundle -> text.bundle(bundle, Roundup.words(bundle)));
    return text.lines;
  }

  private void heading(String words, int count) {
    lines.add("");
    lines.add(words.toUpperCase(Locale.ROOT) + " (" + count + ")");
  }

  private void development(Development development) {
    var release = development.release().map(number -> number + "  ").orElse("");
    wrapped("  " + release, development.text());
    development.link().ifPresent(this::link);
  }

  private void bundle(Bundle bundle, String words) {
    var day = LocalDate.ofInstant(bundle.date(), ZoneOffset.UTC);
    var lead = bundle.lead();
    wrapped("  ", day + "  " + lead.feed() + "  " + lead.entry().title() + words);
    lead.entry().link().ifPresent(this::link);
  }

  /** An address stays on one line, so that it can be followed. */
  private void link(String address) {
    lines.add(INDENT + Sanitizer.line(address));
  }

  private void wrapped(String begin, String words) {
    var indent = begin;
    for (var line : Wrap.words(Sanitizer.line(words), columns - INDENT.length())) {
      lines.add(indent + line);
      indent = INDENT;
    }
  }
}
