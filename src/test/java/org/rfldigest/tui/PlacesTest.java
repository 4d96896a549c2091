package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;

/** The place at which one run ends is the one that the next can lead to. */
class PlacesTest {

  private final Model loaded = Sample.loaded();

  static Stream<List<String>> ways() {
    return Stream.of(
        List.of("j"),
        List.of("l", "j", "j"),
        List.of("l", "j", "Enter"),
        List.of("2", "j", "j"),
        List.of("2", "/", "r", "u", "s", "t", "Enter"),
        List.of("2", "j", "Enter"),
        List.of("D", "j", "Enter"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leadsThereAgain(List<String> keys) {
    var left = Press.keys(loaded, keys.toArray(String[]::new));
    var place = Places.of(left).orElseThrow();
    var today = loaded.with(Optional.of(Screen.of(new Query.Today())));
    var step = Places.to(today, place);
    var there = withSnapshots(step);
    assertThat(there.here().scene()).isEqualTo(left.here().scene());
    assertThat(Places.of(there)).contains(place);
    assertThat(there.filter().field().text()).isEqualTo(left.filter().field().text());
    assertThat(Press.keys(there, "q", "q").here().scene()).isIn(Scene.TODAY, left.here().scene());
  }

  private static Model withSnapshots(Step step) {
    var next = step.model();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.LoadSnapshot load) {
        var snapshot = Sample.snapshot(load.release());
        next = Update.of(next, new Message.SnapshotLoaded(load.id(), snapshot)).model();
      }
    }
    return next;
  }

  static Stream<Query> screens() {
    return SampleFacts.queries().stream()
        .filter(query -> !(query instanceof Query.Today || query instanceof Query.Output));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void leadsToTheSameRowOfEachScreen(Query query) {
    var asked = Press.answered(Jump.to(loaded, query), SampleFacts.full(query));
    var left = Press.keys(asked, "j", "j");
    var place = Places.of(left).orElseThrow();
    var there = Press.answered(Places.to(loaded, place).model(), SampleFacts.full(query));
    assertThat(there.screen().orElseThrow().query()).isEqualTo(query);
    assertThat(there.screen().orElseThrow().cursor())
        .isEqualTo(left.screen().orElseThrow().cursor());
    assertThat(Press.keys(there, "q").screen()).isEmpty();
  }

  @Test
  void theFrontPageIsNoPlaceToGoOnAt() {
    assertThat(Places.of(Model.today())).isEmpty();
  }

  @Test
  void aCommandIsNotRunAgainButThePlaceBeforeItIsFound() {
    var reading = Press.keys(loaded, "l", "j");
    var printed = Jump.to(reading, new Query.Output("refresh", 78));
    assertThat(Places.of(printed)).isEqualTo(Places.of(reading)).isPresent();
  }

  @Test
  void staysWhereItIsWhenTheNoteSaysNothing() {
    for (var code : List.of("", "x", "release\tnone\t0\t0\t0\t\t", "thread\tx\t0\t0\t0\t\t")) {
      assertThat(Places.to(loaded, new LastPlace("somewhere", code)).model()).isEqualTo(loaded);
    }
  }

  @Test
  void theFrontPageLeadsThereByOneKey() {
    var query = new Query.Today();
    var today = Press.answered(Jump.to(loaded, query), SampleFacts.full(query));
    assertThat(((Facts.Today) SampleFacts.full(query)).place()).isPresent();
    var there = Press.keys(today, "g", "Enter");
    assertThat(there.here().scene()).isEqualTo(Scene.PAGE);
    assertThat(there.releases().chosen().orElseThrow()).hasToString("6.18");
  }
}
