package org.rfldigest.classify.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseCalendar.Stage;
import org.rfldigest.model.ReleaseDates;

class KernelOrgTest {

  private static final Release SECOND = new Release(7, 2);

  @Test
  void tellsWhenAMergeWindowEndedAndWhenTheReleaseCame() {
    var dates =
        KernelOrg.dates(
            List.of(
                "kernel.org,mainline,7.2,2026-08-16",
                "kernel.org,mainline,7.2-rc3,2026-07-12",
                "kernel.org,stable,7.1.4,2026-07-18",
                "kernel.org,mainline,7.2-rc99999,2026-07-12",
                "kernel.org,mainline,7.9,2026-02-31",
                "tag:else"));
    assertThat(dates)
        .containsExactly(
            new ReleaseDates(
                SECOND,
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-06-28")),
                Optional.of(LocalDate.parse("2026-08-16")),
                Optional.empty()));
  }

  @Test
  void theFirstCandidateWasWhenItWasNotWhenTheThirdLetsGuess() {
    var ids =
        List.of("kernel.org,mainline,7.2-rc3,2026-07-13", "kernel.org,mainline,7.2-rc1,2026-06-28");
    assertThat(KernelOrg.dates(ids).getFirst().rc1()).contains(LocalDate.parse("2026-06-28"));
  }

  @Test
  void whatTheFeedTellsSpeaksWhereTheSnapshotsAreSilent() {
    var known =
        List.of(
            new ReleaseDates(
                new Release(7, 1),
                Optional.of(LocalDate.parse("2026-04-12")),
                Optional.of(LocalDate.parse("2026-04-26")),
                Optional.empty(),
                Optional.empty()));
    var told =
        KernelOrg.dates(
            List.of(
                "kernel.org,mainline,7.1-rc1,2026-04-27",
                "kernel.org,mainline,7.1,2026-06-21",
                "kernel.org,mainline,7.2-rc1,2026-07-05"));
    var all = KernelOrg.complete(known, told);
    assertThat(all.getFirst().rc1()).contains(LocalDate.parse("2026-04-26"));

    var before = new ReleaseCalendar(known).at(LocalDate.parse("2026-07-03")).orElseThrow();
    var after = new ReleaseCalendar(all).at(LocalDate.parse("2026-07-03")).orElseThrow();
    assertThat(before.stage()).isEqualTo(Stage.CANDIDATES);
    assertThat(before.estimated()).isTrue();
    assertThat(after.release()).isEqualTo(SECOND);
    assertThat(after.stage()).isEqualTo(Stage.MERGE_WINDOW);
    assertThat(after.estimated()).isFalse();
  }
}
