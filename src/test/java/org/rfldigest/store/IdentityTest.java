package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Decision;

/** Which entry is which, while feeds change ids, texts and links. */
class IdentityTest extends WithStore {

  @Test
  void twoFeedsWithTheSameIdKeepTwoEntries() {
    var number = Given.waiting(store, entry(1));
    var evil = entry("id-1", "Other", "javascript:alert(1)", NOW);
    assertThat(store.store("other", List.of(evil), NOW).added()).hasSize(1);
    assertThat(store.inbox().entry(number).orElseThrow().entry()).isEqualTo(entry(1));
  }

  @Test
  void allIdsChangedWithTheSameLinksMakesNothingNewAndKeepsDecisions() {
    var before = IntStream.range(0, 10).mapToObj(Given::entry).toList();
    var numbers = store.store("lwn", before, NOW).added();
    store
        .decisions()
        .decide(numbers.getFirst().number(), new Decision.Rejected("", NOW), Optional.empty());
    var after =
        IntStream.range(0, 10)
            .mapToObj(i ->
                entry(
                    "new-" + i,
                    "Title " + i,
                    "http://www.example.org/" + i + "/?utm_source=rss",
                    NOW.minusSeconds(3600L * (i + 1))))
            .toList();
    var changes = store.store("lwn", after, NOW.plusSeconds(60));
    assertThat(changes.added()).isEmpty();
    assertThat(changes.reidentified())
        .extracting(StoredEntry::number)
        .isEqualTo(numbers.stream().map(StoredEntry::number).toList());
    assertThat(store.decisions().standing(numbers.getFirst().number())).isPresent();
    assertThat(store.store("lwn", after, NOW.plusSeconds(120)).unchanged()).isEqualTo(10);
  }

  @Test
  void anIdThatIsGivenToAnotherKnownEntryIsItsAlone() {
    var old = entry("a", "Old news", "https://example.org/old", NOW.minus(Duration.ofDays(30)));
    var recent = entry("b", "Recent", "https://example.org/recent", NOW);
    var numbers = store.store("lwn", List.of(old, recent), NOW).added();
    var moved = entry("a", "Recent", "https://example.org/recent", NOW);
    assertThat(store.store("lwn", List.of(moved), NOW).reidentified())
        .extracting(StoredEntry::number)
        .containsExactly(numbers.getLast().number());
    assertThat(store.store("lwn", List.of(moved), NOW).unchanged()).isEqualTo(1);
  }

  @Test
  void entriesThatShareOneLinkStayApart() {
    var link = "https://example.org/status";
    store.store("lwn", List.of(entry("a", "Build", link, NOW.minusSeconds(9))), NOW);
    var next = entry("b", "Build failed", link, NOW.plus(Duration.ofDays(2)));
    assertThat(store.store("lwn", List.of(next), NOW).added()).hasSize(1);
  }

  @Test
  void aFeedThatShrinksToNothingAndComesBackLosesAndGainsNothing() {
    var all = IntStream.range(0, 50).mapToObj(Given::entry).toList();
    store.store("lwn", all, NOW);
    store.store("lwn", List.of(), NOW);
    assertThat(store.store("lwn", all, NOW).unchanged()).isEqualTo(50);
  }

  @Test
  void anIdUsedForOtherNewsAMonthLaterIsNew() {
    var number = Given.waiting(store, entry(1));
    store.decisions().decide(number, new Decision.Rejected("", NOW), Optional.empty());
    var reused =
        entry("id-1", "Other news", "https://example.org/x", NOW.plus(Duration.ofDays(30)));
    assertThat(store.store("lwn", List.of(reused), NOW).added()).hasSize(1);
    assertThat(store.inbox().entry(number).orElseThrow().entry()).isEqualTo(entry(1));
    assertThat(store.store("lwn", List.of(reused), NOW).unchanged()).isEqualTo(1);
  }

  @Test
  void aFeedWithOneIdForWhateverIsNewestHidesNoNews() {
    var number = Given.waiting(store, entry("latest", "One", "https://example.org/1", NOW));
    store.decisions().decide(number, new Decision.Rejected("", NOW), Optional.empty());
    var next = entry("latest", "Two", "https://example.org/2", NOW.plus(Duration.ofDays(1)));
    assertThat(store.store("lwn", List.of(next), NOW).added()).hasSize(1);
    assertThat(store.inbox().entry(number).orElseThrow().entry().title()).isEqualTo("One");
    var renamed = entry("latest", "Two, or three", "https://example.org/2", NOW);
    assertThat(store.store("lwn", List.of(renamed), NOW).changed()).hasSize(1);
  }

  @Test
  void anEditIsAChangeThatKeepsTheDecisionAndWhiteSpaceIsNone() {
    var number = Given.waiting(store, entry(1));
    var step = store.decisions().decide(number, new Decision.Rejected("", NOW), Optional.empty());
    var spaced = Given.withText(entry(1), " Title  1", "<p>Text of\n Title 1</p> ");
    assertThat(store.store("lwn", List.of(spaced), NOW).changed()).isEmpty();
    var edited = Given.withText(entry(1), "Title 1, corrected", "<p>Other text</p>");
    assertThat(store.store("lwn", List.of(edited), NOW).changed())
        .extracting(StoredEntry::number)
        .containsExactly(number);
    assertThat(store.decisions().standing(number).orElseThrow().step()).isEqualTo(step);
    assertThat(store.versions(number))
        .containsExactly(new Version("Title 1", entry(1).content(), NOW));
  }

  @Test
  void aServerThatAlternatesBetweenTwoTextsMakesOneChange() {
    var other = Given.withText(entry(1), "Title 1", "<p>From the other cache</p>");
    var changes = 0;
    for (var i = 0; i < 6; i++) {
      changes += store.store("lwn", List.of(i % 2 == 0 ? entry(1) : other), NOW).changed().size();
    }
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void idsDifferByCaseButNotBySpaceOrComposition() {
    store.store("lwn", List.of(entry("caf\u00E9", "One", "https://example.org/1", NOW)), NOW);
    var same = entry(" cafe\u0301 ", "One", "https://example.org/1", NOW);
    assertThat(store.store("lwn", List.of(same), NOW).unchanged()).isEqualTo(1);
    var both = List.of(same, entry("CAF\u00C9", "Two", "https://example.org/2", NOW));
    assertThat(store.store("lwn", both, NOW).added()).hasSize(1);
  }
}
