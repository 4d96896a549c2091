package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Bundle;

/** Deciding about several entries at once, and narrowing the inbox by its fields. */
class PickingTest {

  private final Model inbox = Press.keys(Sample.loaded(), "2");

  @Test
  void decidesAboutAllThatIsPickedAsOne() {
    var picked = Press.keys(inbox, "Space", "Space");
    assertThat(picked.inbox().picked()).containsExactlyInAnyOrder(45L, 44L);
    var rejected = Press.key(picked, "x");
    assertThat(rejected.effects())
        .startsWith(new Effect.Many(List.of(new Effect.Reject(45, ""), new Effect.Reject(44, ""))));
    assertThat(rejected.model().inbox().picked()).isEmpty();
  }

  /** Else some would be passed over that nobody has looked at. */
  @Test
  void theCursorStaysAtItsEntryWhereThoseAboveItAreDecidedAbout() {
    var picked = Press.keys(inbox, "Space", "Space");
    var below = picked.inbox().row().map(InboxRow::number);

    assertThat(Press.keys(picked, "x").inbox().row().map(InboxRow::number)).isEqualTo(below);
  }

  @Test
  void aListThatIsBeingReadIsNotSaidToBeEmpty() {
    var reading = Press.keys(Update.begin(Model.empty()).model(), "2", "a");
    assertThat(reading.notice()).isEqualTo(Notice.hint("The inbox is still being read."));
  }

  /** Picking moves the cursor on to the next one, which is not meant. */
  @Test
  void theOnlyOnePickedIsMeantAndNotTheOneBelowIt() {
    var picked = Press.keys(inbox, "Space");
    assertThat(Press.key(picked, "x").effects()).startsWith(new Effect.Reject(45, ""));
    assertThat(Press.key(picked, "e").effects()).startsWith(new Effect.Edit(45));
    var form = (Sheet.Acceptance) Press.keys(picked, "a").sheet();
    assertThat(form.number()).isEqualTo(45);
  }

  @Test
  void whatIsPickedIsDecidedAboutThoughAFilterHidesIt() {
    var two = Press.keys(inbox, "Space", "Space");
    var filtered = Typing.filter(two, new Filter(TextField.of("component:nova"), false));
    assertThat(Press.key(filtered, "x").effects())
        .startsWith(new Effect.Many(List.of(new Effect.Reject(45, ""), new Effect.Reject(44, ""))));

    var one =
        Typing.filter(Press.keys(inbox, "Space"), new Filter(TextField.of("score:>0"), false));
    assertThat(Press.key(one, "x").effects()).startsWith(new Effect.Reject(45, ""));
    var hidden = Typing.filter(Press.keys(inbox, "Space"), new Filter(TextField.of("nova"), false));
    assertThat(hidden.inbox().shown()).isNotEmpty();
    assertThat(Press.key(hidden, "x").effects()).startsWith(new Effect.Reject(45, ""));
  }

  @Test
  void whatCouldNotBeDecidedAboutStaysPicked() {
    var rejected = Press.keys(inbox, "Space", "Space", "x");
    var refused = Update.of(rejected, new Message.Refused("Not now.", Set.of(45L, 44L)));
    var id = ((Effect.LoadInbox) refused.effects().getLast()).id();
    var all = Sample.lines(Sample.inbox());
    var loaded = Update.of(refused.model(), new Message.InboxLoaded(id, all, Set.of()));
    assertThat(loaded.model().inbox().picked()).containsExactlyInAnyOrder(45L, 44L);
  }

  @Test
  void picksARangeAllAndNone() {
    var range = Press.keys(inbox, "Space", "j", "v");
    assertThat(range.inbox().picked()).containsExactlyInAnyOrder(45L, 44L, 43L);
    assertThat(Press.keys(inbox, "*").inbox().picked()).hasSize(5);
    assertThat(Press.keys(inbox, "*", "*").inbox().picked()).isEmpty();
    assertThat(Press.keys(inbox, "*", "Esc").inbox().picked()).isEmpty();
    assertThat(Press.keys(inbox, "*", "Esc").here().scene()).isEqualTo(Scene.INBOX);
  }

  @Test
  void putsAllThatIsPickedOffUntilADayThatIsTyped() {
    var typed =
        Press.keys(inbox, "Space", "Space", "s", "2", "0", "2", "6", "-", "1", "2", "-", "2", "4");
    var until = Until.typed("2026-12-24");
    assertThat(Press.key(typed, "Enter").effects())
        .startsWith(
            new Effect.Many(List.of(new Effect.Snooze(45, until), new Effect.Snooze(44, until))));
  }

  @Test
  void acceptsAllThatIsPickedAsItIsProposed() {
    assertThat(Press.key(Press.keys(inbox, "Space", "Space"), "a").effects())
        .startsWith(
            new Effect.Many(List.of(new Effect.AcceptProposed(45), new Effect.AcceptProposed(44))));
  }

  @Test
  void forgetsThosePickedThatNoLongerWait() {
    var picked = Press.keys(inbox, "*");
    var reloading =
        Update.of(picked, new Message.Decided("Rejected.", Optional.empty(), Optional.empty()));
    var id = ((Effect.LoadInbox) reloading.effects().getLast()).id();
    var rest = Sample.inbox().subList(0, 2);
    var loaded =
        Update.of(reloading.model(), new Message.InboxLoaded(id, Sample.lines(rest), Set.of()));
    assertThat(loaded.model().inbox().picked()).hasSize(2);
  }

  @Test
  void narrowsByFeedComponentReleaseAndScore() {
    assertThat(shown("score:>100")).isZero();
    assertThat(shown("score:0")).isPositive();
    assertThat(shown("release:none") + shown("release:7.1")).isPositive();
    assertThat(shown("release:9.9")).isZero();
    assertThat(shown("component:nova")).isPositive().isLessThan(5);
    assertThat(shown("feed:no-such-feed")).isZero();
  }

  /** There Esc closes the form, and a is a letter. */
  @Test
  void aFormTellsNothingOfKeysThatTheListHas() {
    var filtered = Typing.filter(inbox, new Filter(TextField.of("nova"), false));
    assertThat(Screenshot.render(filtered, 80, 24)).contains("Esc shows all");
    assertThat(Screenshot.render(Press.keys(filtered, "a"), 80, 24)).doesNotContain("shows all");
    var picked = Press.keys(inbox, "Space", "Space");
    assertThat(Screenshot.render(picked, 80, 24)).contains("Esc picks none");
    assertThat(Screenshot.render(Press.keys(picked, "s"), 80, 24)).doesNotContain("picks none");
  }

  /** Else a line that reads 13 would be among those above 14. */
  @Test
  void narrowsByTheScoreAndTheReleaseThatTheLineShows() {
    var lead = Sample.waiting(1, "rust: news", "", 12.96, "core");
    var other = Sample.waiting(2, "rust: the same news", "7.1", 15, "core");
    var line =
        new Bundle(
            9,
            Bundle.Kind.STORY,
            lead,
            List.of(other),
            2,
            Optional.empty(),
            List.of(),
            Optional.empty());
    var here = inbox.with(inbox.inbox().with(List.of(line)));

    assertThat(shown(here, "score:>13")).isZero();
    assertThat(shown(here, "score:13")).isOne();
    assertThat(shown(here, "release:7.1 score:13")).isOne();
    assertThat(shown(here, "release:none")).isZero();
  }

  private int shown(String filter) {
    return shown(inbox, filter);
  }

  private static int shown(Model inbox, String filter) {
    return Typing.filter(inbox, new Filter(TextField.of(filter), false)).inbox().shown().size();
  }

  @Test
  void foldsASectionAndTheFirstStandsForAll() {
    var page = Press.keys(Sample.loaded(), "l", "j");
    var folded = Press.keys(page, "z");
    assertThat(folded.releases().developments().size())
        .isLessThan(page.releases().developments().size());
    assertThat(Screenshot.render(folded, 80, 24)).contains("+ DRIVERS  3 developments");
    assertThat(Press.keys(folded, "z").releases().developments())
        .isEqualTo(page.releases().developments());
    assertThat(Press.keys(page, "Z", "Z").releases().folded()).isEmpty();
  }
}
