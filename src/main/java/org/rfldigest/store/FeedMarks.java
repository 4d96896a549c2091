package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the {@link FeedMark} of each subscription. */
final class FeedMarks {

  private static final String COLUMNS =
      """
      key, identity, coalesce(twin, retired, gap_from) IS NOT NULL,
      twin, retired, gap_from, gap_until
      """;

  private FeedMarks() {}

  static FeedMark of(Session session, String key) throws SQLException {
    return session
        .first(FeedMarks::mark, "SELECT " + COLUMNS + " FROM subscription WHERE key = ?", key)
        .orElse(FeedMark.NONE);
  }

  /** By subscription key. */
  static Map<String, FeedMark> all(Session session) throws SQLException {
    var marks = new LinkedHashMap<String, FeedMark>();
    session.list(
        row -> marks.put(row.getString(1), mark(row)),
        "SELECT " + COLUMNS + " FROM subscription ORDER BY key");
    return marks;
  }

  static void keep(Session session, String key, FeedMark mark) throws SQLException {
    session.change(
        """
        UPDATE subscription SET identity = ?, twin = ?, retired = ?, gap_from = ?, gap_until = ?
        WHERE id = ?\
        """,
        mark.identity().map(name -> StorableText.of(name, StorableText.TITLE)),
        mark.twin(),
        mark.retired(),
        mark.gap().map(FeedMark.Gap::from),
        mark.gap().map(FeedMark.Gap::until),
        Subscriptions.id(session, key));
  }

  private static FeedMark mark(ResultSet row) throws SQLException {
    var identity = Columns.optionalText(row, 2);
    return row.getInt(3) == 0
        ? new FeedMark(identity, Optional.empty(), Optional.empty(), Optional.empty())
        : marked(row, identity);
  }

  private static FeedMark marked(ResultSet row, Optional<String> identity) throws SQLException {
    var from = Columns.optionalInstant(row, "gap_from");
    var until = Columns.optionalInstant(row, "gap_until");
    return new FeedMark(
        identity,
        Optional.ofNullable(row.getString("twin")),
        Columns.optionalInstant(row, "retired"),
        from.flatMap(start -> until.map(end -> new FeedMark.Gap(start, end))));
  }
}
