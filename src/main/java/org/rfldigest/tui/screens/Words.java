package org.rfldigest.tui.screens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Development;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Status;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** How the digest's values are put into words on a screen. */
public final class Words {

  private static final String DOT = " · ";

  private Words() {}

  /** Dates and count under the title of a release, in as many rows as they need. */
  public static List<Line> subtitle(ReleaseDates dates, int developments, int columns) {
    var parts = new ArrayList<Line>();
    if (dates.released().isEmpty()) {
      dates.mergeWindow().ifPresent(day -> parts.add(dated("merge window opened", day)));
      dates.rc1().ifPresent(day -> parts.add(dated("first candidate", day)));
    }
    dates.released().ifPresent(day -> parts.add(dated("released", day)));
    dates.endOfLife().ifPresent(day -> parts.add(dated("kept until", day)));
    parts.add(Line.of(counted(developments, "development"), Style.DIM));
    return rows(parts, columns);
  }

  private static Line dated(String what, LocalDate day) {
    return Line.of(what + " " + day, Style.DIM);
  }

  public static String counted(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** A section's name in capitals with a rule to the edge. */
  public static Line heading(List<String> section, int columns) {
    var line = Line.of(name(section), Style.HEADING).and(" ");
    return line.and("─".repeat(Math.max(0, columns - line.columns())), Style.RULE);
  }

  /** A section's name in capitals. */
  public static String name(List<String> section) {
    return section.isEmpty() ? "IN GENERAL" : String.join(DOT, section).toUpperCase(Locale.ROOT);
  }

  /** Components, status, date and marks of a development, in as many rows as they need. */
  public static List<Line> head(Development development, int columns) {
    return head(development, false, columns);
  }

  /** The same, with a mark where it is new to the reader. */
  public static List<Line> head(Development development, boolean isFresh, int columns) {
    var parts = parts(development, development.components());
    if (isFresh) {
      parts.add(Line.of("● new", Style.ACCENT));
    }
    return rows(parts, columns);
  }

  /** The same without its components, in one row. */
  public static Line facts(Development development) {
    var rows = rows(parts(development, List.of()), Integer.MAX_VALUE);
    return rows.isEmpty() ? Line.EMPTY : rows.getFirst();
  }

  /** The parts with dots between them, broken only between parts. */
  private static List<Line> rows(List<Line> parts, int columns) {
    var rows = new ArrayList<Line>();
    var row = Line.EMPTY;
    for (var part : parts) {
      if (row.columns() > 0 && row.columns() + DOT.length() + part.columns() > columns) {
        rows.add(row);
        row = Line.EMPTY;
      }
      row = row.columns() == 0 ? part : row.and(DOT, Style.DIM).and(part);
    }
    if (row.columns() > 0) {
      rows.add(row);
    }
    return rows;
  }

  private static List<Line> parts(Development development, List<String> components) {
    var parts = new ArrayList<Line>();
    if (!components.isEmpty()) {
      parts.add(Line.of(String.join(", ", components), Style.STRONG));
    }
    development.status().ifPresent(status -> parts.add(Line.of(status.word(), style(status))));
    development.date().ifPresent(date -> parts.add(Line.of(date.iso(), Style.DIM)));
    if (development.isForecast()) {
      parts.add(Line.of("forecast", Style.WARN));
    }
    if (development.isDisputed()) {
      parts.add(Line.of("≠ disputed", Style.WARN));
    }
    return parts;
  }

  public static Style style(Status status) {
    return switch (status) {
      case MERGED, EXTENDED, RELEASED, SHIPPED, FIXED -> Style.GOOD;
      case REVERTED, REMOVED, NOT_MERGED, CVE -> Style.BAD;
      case EXPECTED, PROPOSED, NEW_VERSION, IN_REVIEW, IN_DEVELOPMENT, APPLIED, PULLED ->
          Style.ACCENT;
      case CHANGED, POLICY, EVENT, TALK, ARTICLE, REPORTED -> Style.PLAIN;
    };
  }

  public static String sources(Development development) {
    var names = new ArrayList<String>();
    for (var citation : development.citations()) {
      names.add(citation.label() + citation.date().map(date -> ", " + date).orElse(""));
    }
    return names.isEmpty() ? "" : "— " + String.join(DOT, names);
  }

  /** A relevance as it is read and compared: to one digit behind the point. */
  public static double rounded(double points) {
    return Math.round(points * 10) / 10.0;
  }

  /** A relevance as a person reads it: one digit behind the point, none where it is 0. */
  public static String points(double points) {
    var tenths = Math.round(points * 10);
    var whole = Math.abs(tenths / 10) + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10));
    return tenths < 0 ? "−" + whole : whole;
  }

  /** The same with its sign, also where it is above 0. */
  public static String signed(double points) {
    return points > 0 ? "+" + points(points) : points(points);
  }
}
