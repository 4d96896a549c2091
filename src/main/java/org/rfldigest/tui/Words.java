package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Development;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** How the digest's values are put into words on a screen. */
final class Words {

  private static final String DOT = " · ";

  private Words() {}

  /** Dates and count under the title of a release. */
  static String subtitle(ReleaseDates dates, int developments) {
    var parts = new ArrayList<String>();
    dates
        .released()
        .ifPresentOrElse(
            day -> parts.add("released " + day),
            () -> dates.rc1().ifPresent(day -> parts.add("first candidate " + day)));
    dates.endOfLife().ifPresent(day -> parts.add("kept until " + day));
    parts.add(counted(developments, "development"));
    return String.join(DOT, parts);
  }

  static String counted(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** A section's name in capitals with a rule to the edge. */
  static Line heading(List<String> section, int columns) {
    var name =
        section.isEmpty() ? "IN GENERAL" : String.join(DOT, section).toUpperCase(Locale.ROOT);
    var line = Line.of(name, Style.HEADING).and(" ");
    return line.and("─".repeat(Math.max(0, columns - line.columns())), Style.RULE);
  }

  /** Components, status, date and marks of a development. */
  static Line head(Development development) {
    var line = Line.of(String.join(", ", development.components()), Style.STRONG);
    if (development.status().isPresent()) {
      var status = development.status().get();
      line = apart(line).and(status.word(), style(development));
    }
    if (development.date().isPresent()) {
      line = apart(line).and(development.date().get().iso(), Style.DIM);
    }
    if (development.isForecast()) {
      line = apart(line).and("forecast", Style.WARN);
    }
    if (development.isDisputed()) {
      line = apart(line).and("≠ disputed", Style.WARN);
    }
    return line;
  }

  private static Line apart(Line line) {
    return line.columns() == 0 ? line : line.and(DOT, Style.DIM);
  }

  private static Style style(Development development) {
    return switch (development.status().orElseThrow()) {
      case MERGED, EXTENDED, RELEASED, SHIPPED, FIXED -> Style.GOOD;
      case REVERTED, REMOVED, NOT_MERGED, CVE -> Style.BAD;
      case EXPECTED, PROPOSED, IN_REVIEW, IN_DEVELOPMENT, APPLIED, PULLED -> Style.ACCENT;
      case CHANGED, POLICY, EVENT, TALK, ARTICLE, REPORTED -> Style.PLAIN;
    };
  }

  static String sources(Development development) {
    var names = new ArrayList<String>();
    for (var citation : development.citations()) {
      names.add(citation.label() + citation.date().map(date -> ", " + date).orElse(""));
    }
    return names.isEmpty() ? "" : "— " + String.join(DOT, names);
  }

  /** A relevance as a person reads it: one digit behind the point, none where it is 0. */
  static String points(double points) {
    var tenths = Math.round(points * 10);
    var whole = Math.abs(tenths / 10) + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10));
    return tenths < 0 ? "−" + whole : whole;
  }
}
