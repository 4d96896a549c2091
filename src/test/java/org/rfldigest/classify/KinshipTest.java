package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;

class KinshipTest {

  private final Kinship kinship = new Kinship();

  @Test
  void aNewEntryBelongsToOneThatIsRemembered() {
    assertThat(join(1, page("Google ships its camera driver", "https://a.example/1"))).isEmpty();
    assertThat(join(2, page("Camera driver ships from Google", "https://b.example/1")))
        .containsExactly(Set.of(1L, 2L));
  }

  @Test
  void newOnesBelongToEachOther() {
    var fresh = new LinkedHashMap<Long, Kin>();
    fresh.put(1L, Kin.of(page("Locks in Rust", "https://a.example/locks")));
    fresh.put(2L, Kin.of(page("Another matter entirely", "https://a.example/other")));
    fresh.put(3L, Kin.of(page("Read", "https://a.example/locks?utm_source=feed")));
    assertThat(kinship.join(fresh)).containsExactly(Set.of(1L, 3L));
  }

  @Test
  void oneSiteTellsTheSameTwiceOnlyWhereTheTitleIsTheSame() {
    join(1, page("Key concepts of kernel locking", "https://a.example/1"));
    assertThat(join(2, page("More concepts of kernel locking", "https://a.example/2"))).isEmpty();
    assertThat(join(3, page("Kernel locking: key concepts", "https://a.example/3")))
        .containsExactly(Set.of(1L, 3L));
  }

  @Test
  void likeTitlesOfASiteDoNotHideThoseOfAnother() {
    join(1, page("Google ships its camera driver", "https://a.example/1"));
    join(2, page("A camera driver of another kind", "https://b.example/2"));
    assertThat(join(3, page("Camera driver ships from Google", "https://b.example/3")))
        .containsExactly(Set.of(1L, 3L));
  }

  @Test
  void partsOfASeriesFindEachOtherWithWhatWasRememberedBefore() {
    join(1, mail("[PATCH v2 0/2] rust: add a lock", "cover@x", ""));
    assertThat(join(2, mail("[PATCH v2 1/2] rust: lock: begin", "part1@x", "cover@x")))
        .containsExactly(Set.of(1L, 2L));
  }

  @Test
  void aNoticeOfATreeFindsItsPatchByTheTitleItQuotes() {
    var patch = mail("[PATCH v2 1/2] rust: lock: begin anew", "part1@x", "");
    var notice = "Patch \"rust: lock: begin anew\" has been added to the 6.12-stable tree";
    assertThat(Kin.of(mail(notice, "n@x", "")).sureLookups())
        .containsAnyElementsOf(Kin.of(patch).names());
    join(1, patch);
    assertThat(join(2, mail(notice, "n@x", ""))).containsExactly(Set.of(1L, 2L));
  }

  @Test
  void whatIsJudgedAgainIsNotItsOwnKin() {
    var entry = page("Google ships its camera driver", "https://a.example/1");
    join(1, entry);
    assertThat(join(1, entry)).isEmpty();
  }

  @Test
  void whatWasForgottenHasToBeAskedForElsewhere() {
    join(1, page("Google ships its camera driver", "https://a.example/1"));
    assertThat(kinship.hasForgotten()).isFalse();
    kinship.clear();
    assertThat(kinship.hasForgotten()).isTrue();
    assertThat(kinship.knows(1)).isFalse();
    assertThat(join(2, page("Camera driver ships from Google", "https://b.example/1"))).isEmpty();
  }

  private List<Set<Long>> join(long number, Clue clue) {
    return kinship.join(Map.of(number, Kin.of(clue)));
  }

  private static Clue page(String title, String address) {
    return Given.page(address, "Site", title, address, "2025-10-10");
  }

  private static Clue mail(String subject, String id, String inReplyTo) {
    return Given.mail(id, inReplyTo, subject);
  }
}
