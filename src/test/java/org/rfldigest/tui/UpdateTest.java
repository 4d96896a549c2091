package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.tui.screens.Facts;

/** What is asked for, and what an answer changes on the screen. */
class UpdateTest {

  private final Model loaded = Sample.loaded();

  @Test
  void asksForDigestAndInboxAtTheStart() {
    assertThat(Update.begin(Model.empty()).effects())
        .containsExactly(new Effect.LoadDigest(1), new Effect.LoadInbox(2));
  }

  @Test
  void listsTheNewestReleaseFirst() {
    assertThat(loaded.releases().all())
        .extracting(dates -> dates.release().toString())
        .containsExactly("7.1", "7.0", "6.19", "6.18", "6.17");
  }

  @Test
  void asksForASnapshotOnceWhenItsReleaseIsChosen() {
    var first = Press.key(loaded, "j");
    assertThat(first.effects()).containsExactly(new Effect.LoadSnapshot(4, new Release(7, 0)));
    var back = Press.key(Press.keys(first.model(), "k"), "j");
    assertThat(back.effects()).isEmpty();
  }

  @Test
  void aKeyThatIsTypedBeforeThePageIsHereOpensWhatComes() {
    var typed = Press.keys(loaded, "j", "l", "Enter");

    var here =
        Update.of(typed, new Message.SnapshotLoaded(4, Sample.snapshot(new Release(7, 0)))).model();

    assertThat(typed.notice()).isEqualTo(loaded.notice());
    assertThat(here.releases().focus()).isEqualTo(ReleasesReading.Focus.DEVELOPMENT);
    assertThat(here.releases().development()).isPresent();
  }

  @Test
  void whereNothingComesThatCouldBeOpenedThePageStays() {
    var typed = Press.keys(loaded, "j", "l", "Enter");
    var empty = Sample.snapshot(new Release(7, 0));
    var nothing =
        new Snapshot(empty.release(), empty.dates(), empty.summary(), List.of(), List.of());

    var here = Update.of(typed, new Message.SnapshotLoaded(4, nothing)).model();

    assertThat(here.releases().focus()).isEqualTo(ReleasesReading.Focus.PAGE);
  }

  @Test
  void dropsAnAnswerThatCameTooLate() {
    var again = Update.of(loaded, new Message.StoreChanged()).model();
    var late = Update.of(again, new Message.DigestLoaded(1, List.of()));
    assertThat(late).isEqualTo(Step.to(again));
    assertThat(Update.of(again, new Message.Failed(1, "gone"))).isEqualTo(Step.to(again));
  }

  @Test
  void keepsTheChosenReleaseWhenANewerOneArrives() {
    var chosen = Press.keys(loaded, "j", "j");
    var changed = Update.of(chosen, new Message.StoreChanged());
    var id = ((Effect.LoadDigest) changed.effects().getFirst()).id();
    var more = new ArrayList<>(Sample.releases());
    more.add(ReleaseDates.unknown(new Release(7, 2)));
    var next = Update.of(changed.model(), new Message.DigestLoaded(id, more)).model();
    assertThat(next.releases().chosen()).contains(new Release(6, 19));
  }

  @Test
  void readsEveryPageAnewAfterTheDigestChanged() {
    var first = Press.keys(loaded, "j");
    var seen =
        Update.of(first, new Message.SnapshotLoaded(4, Sample.snapshot(new Release(7, 0)))).model();
    var changed = Update.of(seen, new Message.StoreChanged()).model();
    var digest = Update.of(changed, new Message.DigestLoaded(5, Sample.releases()));
    assertThat(digest.effects())
        .containsExactly(new Effect.LoadSnapshot(7, new Release(7, 0)), new Effect.LoadGrounds(5));
    assertThat(Press.key(digest.model(), "k").effects())
        .containsExactly(new Effect.LoadSnapshot(8, new Release(7, 1)));
  }

  @Test
  void doesNotTakeTheGroundsOfADigestThatIsAskedAnew() {
    var again = Update.of(loaded, new Message.StoreChanged()).model();
    var late =
        Update.of(again, new Message.GroundsLoaded(1, List.of(), List.of(), List.of(), Map.of()));
    assertThat(late).isEqualTo(Step.to(again));
  }

  @Test
  void keepsTheChosenEntryWhenANewerOneArrives() {
    var chosen = Press.keys(loaded, "2", "j");
    var changed = Update.of(chosen, new Message.StoreChanged());
    var id = ((Effect.LoadInbox) changed.effects().get(1)).id();
    var more = new ArrayList<>(Sample.inbox());
    more.add(Sample.waiting(99, "newer", "7.1", 3, ""));
    var next =
        Update.of(changed.model(), new Message.InboxLoaded(id, Sample.lines(more), Set.of()))
            .model();
    assertThat(next.inbox().chosen()).isEqualTo(chosen.inbox().chosen());
    assertThat(next.inbox().list().at()).isEqualTo(2);
  }

  @Test
  void readsTheSnapshotAnewThatADecisionChanged() {
    var decided =
        Update.of(
            loaded,
            new Message.Decided("Accepted.", Optional.of(new Release(7, 1)), Optional.empty()));
    assertThat(decided.effects())
        .containsExactly(
            new Effect.LoadDigest(4),
            new Effect.LoadInbox(5),
            new Effect.LoadSnapshot(6, new Release(7, 1)));
    assertThat(decided.model().notice().sentence()).isEqualTo("Accepted.");
  }

  @Test
  void readsNothingAnewWhereADecisionTellsWhichLinesItChanged() {
    var inbox = Press.keys(loaded, "2", "j");
    var lines = inbox.inbox().all();
    var gone = new InboxChange(Set.of(lines.get(1).number()), List.of(), Set.of("a link"));
    var rejected = Update.of(inbox, new Message.Decided("Rejected.", Optional.empty(), some(gone)));
    assertThat(rejected.effects()).noneMatch(effect -> effect instanceof Effect.LoadInbox);
    assertThat(rejected.model().inbox().all())
        .isEqualTo(Stream.concat(lines.stream().limit(1), lines.stream().skip(2)).toList());
    assertThat(rejected.model().releases().digest().fresh()).containsExactly("a link");

    var back = new InboxChange(gone.touched(), lines.subList(1, 2), Set.of());
    var undone =
        Update.of(
            rejected.model(),
            new Message.Decided("Undone.", Optional.of(new Release(7, 1)), some(back)));
    assertThat(undone.model().inbox().all()).isEqualTo(lines);
    assertThat(undone.effects())
        .hasAtLeastOneElementOfType(Effect.LoadSnapshot.class)
        .noneMatch(effect -> effect instanceof Effect.LoadInbox);
  }

  private static Optional<InboxChange> some(InboxChange change) {
    return Optional.of(change);
  }

  @Test
  void readsWhatElseWaitsWhenWhatIsHereIsDecided() {
    var many = new ArrayList<InboxEntry>();
    for (var number = 1; number <= Facts.MOST_WAITING; number++) {
      many.add(Sample.waiting(number, "rust: news " + number, "7.0", 6, "core"));
    }
    var inbox = Press.key(Sample.loaded(Sample.releases(), many), "2").model();
    assertThat(Screenshot.render(inbox, 80, 24)).contains("2 Inbox 2000+");
    var one = Press.key(inbox, "x").model();
    assertThat(Screenshot.render(one, 80, 24)).contains("2 Inbox 1999+");

    var all = Press.key(Press.key(inbox, "*").model(), "x").model();
    assertThat(Screenshot.render(all, 80, 24))
        .contains("Reading what else waits…", "2000 entries are being decided about…")
        .doesNotContain("Nothing waits");
    var numbers = inbox.inbox().all().stream().map(Bundle::number).collect(Collectors.toSet());
    var change = new InboxChange(numbers, List.of(), Set.of());
    var decided = Update.of(all, new Message.Decided("Done.", Optional.empty(), some(change)));
    assertThat(decided.effects()).hasAtLeastOneElementOfType(Effect.LoadInbox.class);
  }

  /** A refresh brings lines feed by feed, each above those that are here. */
  @Test
  void anInboxThatNobodyHasLookedAtYetBeginsAtItsNewestLine() {
    var newest = Sample.waiting(99, "[PATCH] rust: newest of all", "7.0", 6, "core");
    var lines = new ArrayList<>(List.of(newest));
    lines.addAll(Sample.inbox());

    assertThat(told(loaded, lines).inbox().chosen()).contains(newest);
    var looking = Press.keys(loaded, "2");
    assertThat(told(looking, lines).inbox().chosen()).isEqualTo(looking.inbox().chosen());
  }

  private static Model told(Model model, List<InboxEntry> lines) {
    var changed = Update.of(model, new Message.StoreChanged());
    var id = ((Effect.LoadInbox) changed.effects().get(1)).id();
    var all = Sample.lines(lines);
    return Update.of(changed.model(), new Message.InboxLoaded(id, all, Set.of())).model();
  }
}
