package org.rfldigest.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows for one table, of which some are inserted by one statement. Where one cannot be, those
 * before it may stay: whoever uses this takes the whole transaction back.
 */
final class Rows {

  private static final int AT_ONCE = 16;
  private static final String VALUES = "VALUES ";

  private final Session session;
  private final String one;
  private final String some;
  private final List<Object> values = new ArrayList<>();
  private int many;

  /**
   * @param one inserts one row and ends in its values. Where it ends at the first fault without
   *     taking anything back (OR FAIL, OR IGNORE), no page has to be copied for several rows
   */
  Rows(Session session, String one) {
    this.session = session;
    this.one = one;
    var row = one.substring(one.indexOf(VALUES) + VALUES.length());
    this.some = one + (", " + row).repeat(AT_ONCE - 1);
  }

  void add(Object... row) throws SQLException {
    values.addAll(List.of(row));
    if (++many == AT_ONCE) {
      session.change(some, values.toArray());
      values.clear();
      many = 0;
    }
  }

  /** Inserts those that are left. */
  void end() throws SQLException {
    var width = many == 0 ? 0 : values.size() / many;
    for (var row = 0; row < many; row++) {
      session.change(one, values.subList(row * width, (row + 1) * width).toArray());
    }
    values.clear();
    many = 0;
  }
}
