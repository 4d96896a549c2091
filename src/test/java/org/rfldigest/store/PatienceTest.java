package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rfldigest.store.Given.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row L05: another program keeps the store locked. */
class PatienceTest {

  private static final Duration SHORT = Duration.ofMillis(60);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String WAITS = "Another program is writing to the store; waiting for it, up";

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void aStore() {
    Given.store(folder).close();
  }

  private Path file() {
    return folder.resolve(".rfl/store.db");
  }

  private Store store(Duration most, Duration silent, Consumer<String> listener) {
    return ((Opening.Opened) Store.open(file(), new Patience(most, silent, listener))).store();
  }

  @Test
  void whatWaitsInVainSaysSoOnceAndThenThatNothingWasChanged() {
    try (var store = store(SHORT, Duration.ZERO, told::add);
        var other = new Holder(file())) {
      assertThat(store.reader().lastLooked()).as("whoever reads does not wait").isEmpty();
      assertThatThrownBy(() -> store.reader().looked(NOW))
          .isInstanceOfSatisfying(
              StoreLost.class, lost -> assertThat(lost.why()).isEqualTo(StoreLost.Why.BUSY))
          .hasMessage(
              "The store "
                  + file()
                  + " is locked by another program; nothing was changed, try again.");
      assertThat(told).singleElement().asString().startsWith(WAITS);
      other.letGo();
      store.reader().looked(NOW);
      assertThat(store.reader().lastLooked()).contains(NOW);
    }
  }

  @Test
  void whatWaitsIsDoneWhenTheOtherLetsGo() {
    try (var other = new Holder(file());
        var store = store(LONG, Duration.ZERO, told::add)) {
      try (var asked = store(LONG, Duration.ZERO, sentence -> other.letGo())) {
        asked.reader().looked(NOW);
      }
      assertThat(store.reader().lastLooked()).contains(NOW);
      store.reader().looked(NOW.plusSeconds(1));
      assertThat(told).as("nobody is in the way any more").isEmpty();
    }
  }

  @Test
  void aShortWaitIsNotWorthAWord() {
    try (var store = store(SHORT, LONG, told::add);
        var _ = new Holder(file())) {
      assertThatThrownBy(() -> store.reader().looked(NOW)).isInstanceOf(StoreLost.class);
      assertThat(told).isEmpty();
    }
  }

  /** Four threads that waited one after the other would wait four times. */
  @Test
  void threadsWaitTogetherForTheOther() throws Exception {
    var patience = Duration.ofMillis(400);
    try (var store = store(patience, Duration.ZERO, told::add);
        var _ = new Holder(file());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Void> change =
          () -> {
            store.reader().looked(NOW);
            return null;
          };
      for (var ended : threads.invokeAll(List.of(change, change, change, change))) {
        assertThatThrownBy(ended::get).hasCauseInstanceOf(StoreLost.class);
      }
      assertThat(told).as("only the first of them has to be told of").hasSize(1);
    }
  }

  @Test
  void anUpgradeWaitsToo() {
    var old = folder.resolve("old/store.db");
    OldStore.make(old, 1);
    try (var other = new Holder(old)) {
      var waiting = new Patience(SHORT, Duration.ZERO, told::add);
      assertThat(Store.open(old, waiting).toString()).contains("is locked by another program");
      assertThat(told).isNotEmpty();
      var patient = new Patience(LONG, Duration.ZERO, sentence -> other.letGo());
      try (var store = ((Opening.Opened) Store.open(old, patient)).store()) {
        assertThat(OldStore.ids(store)).hasSize(1);
      }
    }
  }

  @Test
  void whatElseAnotherProcessKeepsIsWaitedForAsLong() {
    try (var store = store(SHORT, Duration.ZERO, told::add)) {
      assertThat(store.<String>await(() -> Optional.of("mine"))).isEqualTo("mine");
      assertThat(told).isEmpty();
      assertThatThrownBy(() -> store.await(Optional::empty)).isInstanceOf(StoreLost.class);
      assertThat(told).hasSize(1);
      assertThat(store.<String>await(() -> told.stream().findFirst())).startsWith(WAITS);
    }
  }
}
