package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomTest {

  private final Room room = new Room();

  @Test
  void aBodyThatWaitsToBeStoredLeavesItsSeatToAnother() {
    var seats = IntStream.range(0, Room.BODIES).mapToObj(at -> seated()).toList();

    seats.forEach(seat -> seat.ready(1, 1_000));

    assertThat(seated().taken(() -> "read")).isEqualTo("read");
  }

  @Test
  void whatWaitsForAPlaceAmongTheReadyIsNotWaitedForByTheWriterAndGetsOneWhenAnotherIsStored() {
    var stored = seated();
    stored.ready(3_999, 0);
    room.at(1);
    var other = room.seat();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          threads.submit(() -> {
            other.taken(() -> "read");
            other.ready(30, 12_000);
          });
      awaitAtWork(0);
      stored.close();

      assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
    }
    assertThat(room.atWork()).isOne();
  }

  @Test
  void oneThatIsLargerThanAllPlacesTakesAllOfThemAndGivesThemBack() {
    var large = seated();

    large.ready(1_000_000, 10_000_000);
    large.close();
    var next = seated();
    next.ready(3_999, 0);

    assertThat(room.atWork()).isZero();
  }

  @Test
  void leavesACoreToTheCompilerAtFirst() {
    var room = new Room(2);
    for (var piece = 0; piece < Room.FIRST; piece++) {
      assertThat(room.freeCores()).isEqualTo(1);
      room.working(() -> true);
    }
    assertThat(room.freeCores()).isEqualTo(2);
    assertThat(room.working(room::freeCores)).isEqualTo(1);
  }

  @Test
  void computesWhereThereIsButOneCore() {
    var room = new Room(1);
    for (var piece = 0; piece <= Room.FIRST; piece++) {
      assertThat(room.working(room::freeCores)).isZero();
    }
    assertThat(room.freeCores()).isEqualTo(1);
  }

  private Room.Seat seated() {
    var seat = room.seat();
    seat.taken(() -> "");
    return seat;
  }

  private void awaitAtWork(int wanted) {
    while (room.atWork() != wanted) {
      Thread.onSpinWait();
    }
  }
}
