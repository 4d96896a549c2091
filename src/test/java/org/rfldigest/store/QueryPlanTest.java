package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.RELEVANT;
import static org.rfldigest.store.Given.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.model.Standing;

/** Row L11: whatever is asked of a store with a million entries is answered by an index. */
class QueryPlanTest extends WithStore {

  private static final String ONE_ROW = "SELECT first_seen FROM entry ORDER BY id DESC LIMIT 1";

  private static final Release RELEASE = new Release(6, 18);

  @Test
  void noQueryGoesThroughAllEntries() throws IOException {
    useEverything();
    var used = store.statements();
    for (var sql : used) {
      if (!sql.startsWith("PRAGMA")) {
        lookAtPlan(sql);
      }
    }
    for (var sql : StatementTexts.all()) {
      if (used.stream().noneMatch(one -> one.contains(sql))) {
        lookAtPlan(sql);
      }
    }
  }

  private void lookAtPlan(String sql) {
    assertThat(store.plan(sql))
        .as(sql)
        .noneMatch(step -> !sql.equals(ONE_ROW) && isThroughAll(step))
        .as("sorted by the index itself: " + sql)
        .noneMatch(step -> sql.contains("MATCH") && step.contains("TEMP B-TREE"));
  }

  private static boolean isThroughAll(String step) {
    return step.matches(
        "SCAN (e|b|v|i|entry|body|bundle|verdict|inbox|version|searchable)\\b"
            + "(?! USING COVERING INDEX bundle_newest| USING INDEX bundle_newest).*");
  }

  private void useEverything() {
    var number = Given.waiting(store, entry(1));
    var moved = entry("moved", "Title 1", "https://example.org/1", entry(1).published().get());
    assertThat(store.store("lwn", List.of(moved), NOW).reidentified()).hasSize(1);
    store.store("lwn", List.of(Given.withText(moved, "Edited", "edited")), NOW);
    store.versions(number);
    store.known("lwn", List.of("moved"));
    store.rate("lwn", NOW);
    store.perWeek("lwn", NOW, 3);
    store.perMonth("lwn");
    store.idsBeginning("lwn", "mo", 5);
    useFeeds();
    usePages();
    assertThat(store.unjudged(5)).hasSize(1);
    assertThat(store.entriesAfter(0, 5)).hasSize(1);
    assertThat(store.inbox().withLink("https://example.org/1")).hasSize(1);
    store.inbox().entry(number);
    store.reader().keepDraft(number, new Draft(Optional.of(RELEASE), "text"));
    assertThat(store.reader().draft(number)).contains(new Draft(Optional.of(RELEASE), "text"));
    store.reader().dropDraft(number);
    store
        .decisions()
        .decide(number, new Decision.Accepted(RELEASE, "- x\n", NOW), Optional.empty());
    store.decisions().decide(number, new Decision.Rejected("", NOW), Optional.empty());
    store.decisions().decide(number, new Decision.Snoozed(NOW, NOW), Optional.empty());
    store.decisions().undo(store.decisions().last().orElseThrow().step(), NOW);
    store.decisions().standing(number);
    store.decisions().standing("lwn", "moved");
    store.decisions().last(5);
    store.decisions().judged(0, 5);
    store.decisions().decidedAmong(List.of(number));
    store.verdicts(List.of(number));
    useBundles(number);
    store.inbox().lines(NOW, 5);
    store.inbox().count(NOW);
    store.inbox().ofPages(NOW);
    store.inbox().waiting(NOW, 5);
    store.words().unindexed(5);
    assertThat(store.words().isBehind()).isTrue();
    store.words().index(Map.of(number, "text"));
    store.words().search(Wanted.typed("text").after(NOW), 5);
    store.words().search(Wanted.words(""), 5);
    store.reader().looked(NOW);
    store.reader().lastLooked();
    store.reader().remember("place", "a row\twith fields");
    store.reader().remembered("place");
  }

  private void useFeeds() {
    var feeds = store.feeds();
    feeds.name("lwn", "LWN");
    feeds.claim("lwn", feeds.state("lwn"), NOW, NOW.plusSeconds(1));
    feeds.keep("lwn", FetchState.NEW);
    feeds.keep("lwn", feeds.mark("lwn"));
    feeds.hold("example.org", NOW.plusSeconds(1));
    feeds.holds(NOW);
    feeds.states();
    feeds.marks();
    feeds.troubled();
    feeds.withBody("hash", "lwn");
    feeds.revive("lwn");
  }

  private void usePages() {
    var body = Body.of(new byte[9]);
    for (var i = 0; i < 3; i++) {
      store.captures().keep("lwn", body, Optional.empty(), "https://example.org/", NOW, 1);
    }
    store.captures().of("lwn");
    store.captures().bytes(body.hash());
    var text = store.pages().keep("page", "text", NOW);
    store.pages().settle("page", text.number());
    store.pages().texts("page");
    store.pages().baseline("page");
  }

  private void useBundles(long number) {
    var other = Given.waiting(store, entry(7));
    var names = Map.of(other, Set.of("a name"));
    store.judge(new Judgement(Map.of(other, RELEVANT), List.of(Set.of(number, other)), names));
    assertThat(store.bundles().kin(KinNames.NONE, KinNames.of(Set.of("a name")), 5)).hasSize(1);
    assertThat(store.entry(number)).isPresent();
    var bundle = store.bundles().of(other).orElseThrow();
    assertThat(store.bundles().of(number)).hasValue(bundle);
    assertThat(store.bundles().members(bundle, 5)).hasSize(2);
    var standing = new Standing(2, 3, 4, List.of("A"), 1, 0, 0, Optional.of("rust-next"), false);
    store.bundles().keepStanding(bundle, other, standing, NOW);
    assertThat(store.bundles().one(bundle, NOW).orElseThrow().standing()).contains(standing);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5))
        .as("new, so not moved")
        .isEmpty();
    store.bundles().seen(bundle);
    var further = new Standing(3, 3, 5, List.of("A"), 1, 0, 0, Optional.of("rust-next"), false);
    store.bundles().keepStanding(bundle, other, further, NOW);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5)).hasSize(1);
    store.bundles().seen(bundle);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5)).isEmpty();
    var rejected = new Decision.Rejected("", NOW);
    store.bundles().undecided(bundle);
    var both =
        List.of(
            new Deed(other, rejected, Optional.empty()),
            new Deed(number, rejected, Optional.empty()));
    var step = store.decisions().decide(both);
    assertThat(store.decisions().parts(step)).hasSize(1);
    assertThat(
            store.decisions().whole(store.decisions().parts(step).getFirst()).orElseThrow().step())
        .isEqualTo(step);
    store.decisions().undo(step, NOW);
    store.bundles().setApart(other);
    assertThat(store.bundles().of(other).orElseThrow()).isNotEqualTo(bundle);
    store.bundles().join(List.of(number, other));
    assertThat(store.bundles().areRegrouped()).isTrue();
    store.bundles().takeBack();
    assertThat(store.bundles().of(other).orElseThrow()).isNotEqualTo(bundle);
  }
}
