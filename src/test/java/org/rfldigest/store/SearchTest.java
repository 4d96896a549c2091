package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;

class SearchTest extends WithStore {

  private static final Verdict PLAIN =
      new Verdict(
          false,
          0,
          Optional.of(new Release(7, 1)),
          List.of("pin-init"),
          Optional.of(Status.IN_REVIEW),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private long stored(String feed, String title, Instant at) {
    var link = "https://example.org/" + title.hashCode();
    var stored = store.store(feed, List.of(entry(title, title, link, at)), NOW);
    var number = stored.added().getFirst().number();
    store.judge(Map.of(number, PLAIN));
    return number;
  }

  private List<Long> found(Wanted wanted) {
    return store.words().search(wanted, 10).hits().stream().map(Found.Hit::number).toList();
  }

  @Test
  void findsATitleAtOnceAndATextOnceItIsIndexed() {
    var number = stored("lwn", "Nova, a driver", NOW);
    assertThat(found(Wanted.words("driver nova"))).containsExactly(number);
    assertThat(found(Wanted.words("driver ampere"))).isEmpty();
    assertThat(store.words().unindexed(5)).extracting(StoredEntry::number).containsExactly(number);
    store.words().index(Map.of(number, "For Ampere and later."));
    assertThat(store.words().unindexed(5)).isEmpty();
    assertThat(found(Wanted.words("driver ampere"))).containsExactly(number);
  }

  @Test
  void findsWhatCameWithinHoursThatHaveMoreThanTheirNumbers() {
    var hour = NOW.minus(Duration.ofDays(2));
    arrive("first", 3_000, _ -> hour);

    arrive("second", 20, at -> hour.plus(Duration.ofHours(at % 3)));

    assertThat(store.words().search(Wanted.words("second"), 30).hits()).hasSize(20);
  }

  private void arrive(String word, int count, IntFunction<Instant> when) {
    var entries = new ArrayList<Entry>();
    for (var at = 0; at < count; at++) {
      var id = word + " " + at;
      entries.add(entry(id, id, "https://example.org/" + id.replace(' ', '/'), when.apply(at)));
    }
    store.together(() -> {
      var arrivals = new ArrayList<Arrival>();
      for (var stored : store.store("lwn", entries, NOW).added()) {
        var names = KinNames.of(List.of());
        arrivals.add(new Arrival(stored, PLAIN, names, Optional.empty(), Optional.empty()));
      }
      store.arrive(arrivals, List.of());
      return word;
    });
  }

  @Test
  void givesTheNewestFirstWhateverTheOrderTheyCameIn() {
    var middle = stored("lwn", "rust two", NOW.minus(Duration.ofDays(40)));
    var old = stored("lwn", "rust three", NOW.minus(Duration.ofDays(4_000)));
    var young = stored("lwn", "rust one", NOW.minus(Duration.ofHours(2)));
    assertThat(found(Wanted.words("rust"))).containsExactly(young, middle, old);
    assertThat(found(Wanted.words(""))).containsExactly(young, middle, old);
    var span = Wanted.words("rust").after(NOW.minus(Duration.ofDays(50)));
    assertThat(found(span.before(NOW.minus(Duration.ofDays(1))))).containsExactly(middle);
  }

  @Test
  void aWordThatIsBeingTypedFindsWhatBeginsLikeThat() {
    var number = stored("lwn", "Abstractions für pin_init", NOW);
    for (var typed :
        List.of("a", "ab", "abs", "ABSTRACTION", "pin_in", "fur", "init abstr", "für ")) {
      assertThat(found(Wanted.typed(typed))).as(typed).containsExactly(number);
    }
    for (var typed : List.of("bstr", "abstraction ", "pin init xx")) {
      assertThat(found(Wanted.typed(typed))).as(typed).isEmpty();
    }
  }

  @Test
  void fieldsMeanFieldsAndNotWordsOfTheText() {
    var number = stored("lwn-net", "Something", NOW);
    var other = stored("other", "pin-init lwn-net 7.1 in review", NOW.minusSeconds(9_000));
    assertThat(found(Wanted.words("").feed("lwn-net"))).containsExactly(number);
    assertThat(found(Wanted.words("lwn net"))).containsExactly(other);
    assertThat(found(Wanted.words("").component("pin-init").release(new Release(7, 1))))
        .containsExactly(number, other);
    assertThat(found(Wanted.words("").status(Status.IN_REVIEW).feed("other")))
        .containsExactly(other);
    assertThat(found(Wanted.words("").release(new Release(7, 2)))).isEmpty();
    assertThat(found(Wanted.words("").component("init"))).isEmpty();
  }

  @Test
  void anEntryThatChangesIsFoundByWhatItSaysNow() {
    var number = stored("lwn", "Before", NOW);
    store.words().index(Map.of(number, "old words"));
    var changed = Given.withText(entry("Before", "After", "https://e.org/", NOW), "After", "new");
    store.store("lwn", List.of(changed), NOW.plusSeconds(60));
    store.judge(Map.of(number, Given.RELEVANT));
    assertThat(found(Wanted.words("before"))).isEmpty();
    assertThat(found(Wanted.words("old"))).isEmpty();
    assertThat(found(Wanted.words("after").component("binder"))).containsExactly(number);
    assertThat(store.words().unindexed(5)).hasSize(1);
  }

  @Test
  void oddLettersAndScriptsDoNoHarm() {
    var number = stored("lwn", "内核的 Rust 支持 😀 \"quoted\" NEAR(x)", NOW);
    for (var words : List.of("支持", "持 rust", "\"quoted\"", "NEAR", "😀", "x) OR (y")) {
      assertThat(found(Wanted.typed(words)))
          .as(words)
          .isEqualTo(words.contains("OR") ? List.of() : List.of(number));
    }
    assertThat(found(Wanted.typed("* \" ' ( ^ - : "))).containsExactly(number);
  }

  @Test
  void countsNoFurtherThanNeeded() {
    for (var i = 0; i < 12; i++) {
      stored("lwn", "rust " + i, NOW);
    }
    var found = store.words().search(Wanted.words("rust"), 5);
    assertThat(found.hits()).hasSize(5);
    assertThat(found.total()).isEqualTo(12);
    assertThat(found.isMore()).isFalse();
  }

  @Test
  void anOlderStoreIsSearchableOnceItIsIndexed() {
    var file = folder.resolve("old/.rfl/store.db");
    var before = Schema.VERSIONS.subList(0, Schema.VERSIONS.indexOf(WordIndex.TABLES));
    try (var old = ((Opening.Opened) Store.open(file, before)).store()) {
      old.store("lwn", List.of(entry("a", "Binder", "https://e.org/", NOW)), NOW);
    }
    try (var upgraded = ((Opening.Opened) Store.open(file)).store()) {
      var number = upgraded.unjudged(1).getFirst().number();
      upgraded.judge(Map.of(number, PLAIN));
      assertThat(upgraded.words().search(Wanted.words("binder"), 1).hits()).hasSize(1);
    }
  }
}
