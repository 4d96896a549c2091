package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How values stand in columns: instants as milliseconds in UTC, what is not there as NULL. */
final class Columns {

  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);

  private Columns() {}

  static long millis(Instant instant) {
    if (instant.isAfter(LAST)) {
      return Long.MAX_VALUE;
    }
    return instant.isBefore(FIRST) ? Long.MIN_VALUE : instant.toEpochMilli();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    var millis = row.getLong(column);
    return millis == 0 && row.wasNull()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis));
  }

  static Optional<Instant> optionalInstant(ResultSet row, int place) throws SQLException {
    var millis = row.getLong(place);
    return millis == 0 && row.wasNull()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis));
  }

  static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<String> optionalText(ResultSet row, int place) throws SQLException {
    return Optional.ofNullable(row.getString(place));
  }
}
