package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key costs a terminal in a long list, in bytes. */
class KeyCostTest {

  private static final int MOST_FOR_A_ROW = 2_000;
  private static final int MOST_FOR_NOTHING = 50;

  /** In bytes; setting every row anew takes eight times as much. */
  private static final int MOST_GARBAGE = 100_000;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aRowFurtherIsLittleAlsoWhereTheListMovesAndNeverClearsTheScreen() {
    var list = new LongList(500);
    var clears = list.clears();
    for (var key : List.of("j", "k")) {
      for (var time = 0; time < 150; time++) {
        var sent = list.press(key);
        assertThat(sent).as("%s, the %dth time", key, time).isBetween(1, MOST_FOR_A_ROW);
      }
    }
    for (var key : List.of("PgDn", "PgUp", "Ctrl-d", "G", "g")) {
      list.press(key);
    }
    assertThat(list.clears()).isEqualTo(clears);
  }

  @Test
  void aRowFurtherMakesLittleGarbageAlsoWhereTheListMoves() {
    var list = new LongList(500);
    run(list, 200);
    var before = THREAD.getCurrentThreadAllocatedBytes();
    run(list, 400);
    var perKey = (THREAD.getCurrentThreadAllocatedBytes() - before) / 400;
    assertThat(perKey).isLessThan(MOST_GARBAGE);
  }

  /** Down through the list, further than the screen is high, and up again. */
  private static void run(LongList list, int keys) {
    for (var time = 0; time < keys; time++) {
      list.press(time % 200 < 100 ? "j" : "k");
    }
  }

  @Test
  void aLongTextBesideTheListIsDrawnOnceTheCursorRestsAndNotWithEachRow() {
    var list = new LongList(500);
    for (var time = 0; time < 20; time++) {
      assertThat(list.press("j")).isBetween(1, MOST_FOR_A_ROW);
    }
    assertThat(list.rest()).isGreaterThan(MOST_FOR_A_ROW);
    assertThat(list.rest()).isLessThan(MOST_FOR_NOTHING);
  }
}
