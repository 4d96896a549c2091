package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;
import static org.rfldigest.store.Given.withText;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Entry;

/** Texts that came together lie in one piece, and each is read as if it were alone. */
class TextsTest {

  private static final String LONG = "A long story of Grüße and 日本語. ".repeat(2_000);

  @TempDir Path folder;

  @Test
  void eachIsReadAsItCameWhereverInAPieceItLies() {
    var came = entries(50);
    try (var store = Given.store(folder)) {
      store.store("lwn", came, NOW);

      var stored = store.entriesAfter(0, 100);
      assertThat(stored).map(StoredEntry::entry).isEqualTo(came);
      for (var one : stored.reversed()) {
        assertThat(store.entry(one.number())).contains(one);
      }
    }
  }

  @Test
  void oneThatIsChangedGoesBeforeThePieceAndTheOldOneIsAVersion() {
    try (var store = Given.store(folder)) {
      store.store("lwn", entries(10), NOW);
      var number = store.entriesAfter(0, 10).get(3).number();
      var changed = withText(entry(3), "Another", "another text");
      store.store("lwn", List.of(changed), NOW);

      assertThat(store.entry(number).orElseThrow().entry()).isEqualTo(changed);
      assertThat(store.versions(number)).map(Version::content).containsExactly(text(3));
      assertThat(store.entriesAfter(number, 10))
          .map(one -> one.entry().content())
          .containsExactly(text(4), text(5), text(6), text(7), text(8), text(9));
    }
  }

  @Test
  void whatIsKnownAmongThemLeavesTheOthersTheirTexts() {
    try (var store = Given.store(folder)) {
      store.store("lwn", List.of(entries(9).get(4)), NOW);
      store.store("lwn", entries(9), NOW);

      assertThat(store.entriesAfter(0, 10))
          .allSatisfy(one -> assertThat(entries(9)).contains(one.entry()))
          .hasSize(9);
    }
  }

  @Test
  void aTransactionThatIsTakenBackLeavesNoTextToThoseAfterIt() {
    try (var store = Given.store(folder)) {
      assertThat(
              catchThrowable(() ->
                  store.together(() -> {
                    store.store("lwn", entries(5), NOW);
                    store.entriesAfter(0, 5);
                    throw new IllegalStateException("full");
                  })))
          .isInstanceOf(IllegalStateException.class);
      var others = List.of(withText(entry(1), "One", "uno"), withText(entry(2), "Two", "due"));
      store.store("lwn", others, NOW);

      assertThat(store.entriesAfter(0, 5)).map(StoredEntry::entry).isEqualTo(others);
    }
  }

  @Test
  void aDamagedPieceGivesNoText() throws SQLException {
    try (var store = Given.store(folder)) {
      store.store("lwn", entries(5), NOW);
      try (var connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".rfl/store.db"));
          var sql = connection.createStatement()) {
        assertThat(sql.executeUpdate("UPDATE texts SET content = X'00000004'")).isPositive();
      }

      assertThat(store.entriesAfter(0, 5))
          .hasSize(5)
          .allSatisfy(one -> assertThat(one.entry().content()).isEmpty());
    }
  }

  private static List<Entry> entries(int many) {
    var entries = new ArrayList<Entry>();
    for (var number = 0; number < many; number++) {
      entries.add(withText(entry(number), "Title " + number, text(number)));
    }
    return entries;
  }

  /** Short, none, and one that is too long to share a piece. */
  private static String text(int number) {
    return switch (number % 13) {
      case 11 -> "";
      case 12 -> LONG;
      default -> "Text " + number + " Ärger ".repeat(number);
    };
  }
}
