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
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

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
    assertThat(here.releases().focus()).isEqualTo(Releases.Focus.DEVELOPMENT);
    assertThat(here.releases().development()).isPresent();
  }

  @Test
  void whereNothingComesThatCouldBeOpenedThePageStays() {
    var typed = Press.keys(loaded, "j", "l", "Enter");
    var empty = Sample.snapshot(new Release(7, 0));
    var nothing =
        new Snapshot(empty.release(), empty.dates(), empty.summary(), List.of(), List.of());

    var here = Update.of(typed, new Message.SnapshotLoaded(4, nothing)).model();

    assertThat(here.releases().focus()).isEqualTo(Releases.Focus.PAGE);
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
  void acceptsWithTheReleaseAndTheWordsThatWereTyped() {
    var form = Press.keys(loaded, "2", "j", "a", "Ctrl-u", "N", "e", "w", "Tab", "Ctrl-u");
    var typed = Press.keys(form, "6", ".", "1", "8");
    assertThat(Press.key(typed, "Enter").effects())
        .startsWith(new Effect.Accept(44, new Release(6, 18), "New"));
  }

  @Test
  void acceptsNothingWithoutARelease() {
    var wrong = Press.keys(loaded, "2", "a", "Tab", "Ctrl-u", "6");
    var confirmed = Press.key(wrong, "Enter");
    assertThat(confirmed.effects()).isEmpty();
    assertThat(confirmed.model().scene()).isEqualTo(Scene.ACCEPTANCE);
    assertThat(Press.keys(confirmed.model(), "Esc").scene()).isEqualTo(Scene.INBOX);
  }

  @Test
  void rejectsSnoozesEditsAndUndoes() {
    var inbox = Press.keys(loaded, "2");
    assertThat(Press.key(inbox, "x").effects()).startsWith(new Effect.Reject(45, ""));
    assertThat(Press.key(Press.keys(inbox, "s"), "r").effects())
        .startsWith(new Effect.Snooze(45, Until.NEXT_RELEASE));
    assertThat(Press.key(inbox, "e").effects()).containsExactly(new Effect.Edit(45));
    assertThat(Press.key(inbox, "u").effects()).containsExactly(new Effect.Undo());
  }

  @Test
  void readsTheSnapshotAnewThatADecisionChanged() {
    var decided =
        Update.of(loaded, new Message.Decided("Accepted.", Optional.of(new Release(7, 1))));
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
    assertThat(rejected.model().releases().fresh()).containsExactly("a link");

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
  void saysWhyAKeyDoesNothing() {
    var empty = Sample.loaded(List.of(), List.of());
    assertThat(Press.keys(empty, "Enter").notice().sentence())
        .isEqualTo("There is no release yet.");
    assertThat(Press.keys(empty, "2", "a").notice().sentence())
        .isEqualTo("Nothing is waiting here.");
    assertThat(Press.keys(loaded, "R", "R").notice().sentence())
        .isEqualTo("A refresh is running already.");
  }

  @Test
  void saysOfAKeyOfOtherScreensWhereItIsFor() {
    assertThat(Press.keys(loaded, "a").notice().sentence())
        .isEqualTo(
            "a (accept) is for other screens: inbox, an entry. ? shows the keys of this one.");
    assertThat(Press.keys(loaded, "2", "l", "D").notice().sentence())
        .startsWith("D (disputes) is for other screens: releases, a release, a development.");
    assertThat(Press.keys(loaded, "b").notice()).isEqualTo(Notice.NONE);
    assertThat(Press.keys(loaded, "a", "j").notice()).isEqualTo(Notice.NONE);
  }

  @Test
  void runsNothingThatWasPasted() {
    var inbox = Press.keys(loaded, "2");
    var pasted = Update.of(inbox, new Message.Pasted("x\nq\nQ"));
    assertThat(pasted.effects()).isEmpty();
    assertThat(pasted.model().inbox()).isEqualTo(inbox.inbox());
  }

  @Test
  void pastesIntoTheFieldThatIsTypedInto() {
    var form = Press.keys(loaded, "2", "a", "Ctrl-u");
    var pasted = Update.of(form, new Message.Pasted("one\ntwo\u001B[31m")).model();
    assertThat(((Sheet.Acceptance) pasted.sheet()).text().text()).isEqualTo("one two␛[31m");
  }

  @Test
  void whatIsTypedTakesThePlaceOfAReleaseThatIsProposed() {
    var form = Press.keys(loaded, "2", "a", "Tab");
    assertThat(release(Press.keys(form, "6", ".", "1", "7"))).isEqualTo("6.17");
    var pasted = Update.of(form, new Message.Pasted("6.18")).model();
    assertThat(release(pasted)).isEqualTo("6.18");
    assertThat(release(Press.keys(form, "Backspace", "x"))).endsWith("x").hasSizeGreaterThan(1);
  }

  private static String release(Model model) {
    return ((Sheet.Acceptance) model.sheet()).release().text();
  }

  @Test
  void aReleaseThatTheDigestDoesNotHaveIsToldInTheForm() {
    var wrong = Press.key(Press.keys(loaded, "2", "a", "Tab", "6", ".", "9", "9"), "Enter");
    assertThat(wrong.effects()).isEmpty();
    assertThat(((Sheet.Acceptance) wrong.model().sheet()).problem())
        .isEqualTo("The digest has no release 6.99, expected one from 6.17 to 7.2.");
    assertThat(Screenshot.render(wrong.model(), 80, 24)).contains("6.99", "expected one from");
  }

  @Test
  void aTimeThatIsNoneIsToldWhereItWasTyped() {
    var wrong = Press.key(Press.keys(loaded, "2", "s", "x", "x"), "Enter");
    assertThat(wrong.effects()).isEmpty();
    assertThat(Screenshot.render(wrong.model(), 80, 24)).contains("xx", "This is no time");
    var pasted = Update.of(Press.keys(loaded, "2", "s"), new Message.Pasted("2026-12-24")).model();
    assertThat(((Sheet.Choice) pasted.sheet()).until().text()).isEqualTo("2026-12-24");
  }

  @Test
  void whatTheFormWaitedForInVainDecidesNothing() {
    var row = Press.keys(loaded, "2").with(new Sheet.Opening(45, false));
    var typed = Press.key(row, "6");
    assertThat(typed.effects()).isEmpty();
    assertThat(typed.model().sheet()).isEqualTo(new Sheet.None());
    assertThat(typed.model().notice().sentence()).contains("nothing was decided");
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

  @Test
  void returnsToWhereItWas() {
    var page = Press.keys(loaded, "l", "j", "j", "j");
    assertThat(Press.keys(page, "Enter", "q")).isEqualTo(page);
    assertThat(Press.keys(page, "Tab", "Tab").releases()).isEqualTo(page.releases());
    assertThat(Press.keys(page, "?", "G", "Esc")).isEqualTo(page);
  }

  @Test
  void quitsAtTheRootOnly() {
    assertThat(Press.key(loaded, "q").effects()).containsExactly(new Effect.Quit());
    assertThat(Press.key(Press.keys(loaded, "l"), "q").effects()).isEmpty();
    assertThat(Press.key(loaded, "Esc").effects()).isEmpty();
    assertThat(Press.key(loaded, "h").model().notice().sentence()).contains("q quits");
    assertThat(Press.key(Press.keys(loaded, "l", "Enter"), "Q").effects())
        .containsExactly(new Effect.Quit());
  }

  @Test
  void takesTheFilterBackBeforeItGoesBack() {
    var filtered = Press.keys(loaded, "2", "/", "n", "o", "v", "a", "Enter");
    assertThat(filtered.inbox().shown()).hasSize(1);
    var step = Press.key(filtered, "Esc");
    assertThat(step.effects()).isEmpty();
    assertThat(step.model().inbox().shown()).hasSize(5);
  }

  @Test
  void keepsWhatWasChosenWhenTheFilterGoes() {
    var release = Press.keys(loaded, "/", "6", ".", "1", "8", "Enter", "Esc");
    assertThat(release.releases().chosen()).contains(new Release(6, 18));
    var entry = Press.keys(loaded, "2", "/", "l", "o", "c", "k", "Esc");
    assertThat(entry.inbox().chosen().orElseThrow().number()).isEqualTo(41);
    var development = Press.keys(loaded, "l", "/", "n", "v", "m", "e", "Enter", "Esc");
    assertThat(development.releases().page().at()).isEqualTo(2);
  }

  @Test
  void movesFromReleaseToReleaseWithinThePage() {
    var page = Press.keys(loaded, "l", "j", "]");
    assertThat(page.releases().chosen()).contains(new Release(7, 0));
    assertThat(page.scene()).isEqualTo(Scene.PAGE);
    assertThat(Press.keys(page, "[").releases().chosen()).contains(new Release(7, 1));
  }

  @Test
  void showsBothSidesOfADisagreementAtTheStatement() {
    var development = Press.keys(loaded, "l", "j", "j", "Enter");
    assertThat(Screenshot.render(development, 80, 40))
        .contains("≠ NVMe ready when", "• Within the year", "• Not before", "How to read it: two");
  }

  @Test
  void returnsFromTheDisagreementsToWhereItWas() {
    var page = Press.keys(loaded, "l", "j", "j", "j");
    var disputes = Press.keys(page, "D", "j", "Enter");
    assertThat(disputes.scene()).isEqualTo(Scene.DISAGREEMENT);
    assertThat(Screenshot.render(disputes, 80, 24)).contains("Twenty-five thousand.");
    var back = Press.keys(disputes, "q", "q");
    assertThat(back.releases()).isEqualTo(page.releases());
    assertThat(back.scene()).isEqualTo(Scene.PAGE);
  }

  @Test
  void rejectsAtOnceOrWithAReason() {
    var inbox = Press.keys(loaded, "2");
    assertThat(Press.key(inbox, "x").effects()).startsWith(new Effect.Reject(45, ""));
    var typed = Press.keys(inbox, "X", "o", "o", "l", "d");
    assertThat(Press.key(typed, "Enter").effects()).startsWith(new Effect.Reject(45, "old"));
    assertThat(Press.keys(typed, "Esc")).isEqualTo(inbox);
    var pasted = Update.of(typed, new Message.Pasted(" news\nq")).model();
    assertThat(Press.key(pasted, "Enter").effects())
        .startsWith(new Effect.Reject(45, "old news q"));
  }

  @Test
  void stopsARefreshBeforeItQuits() {
    var running = Press.keys(loaded, "R");
    assertThat(Press.key(running, "Ctrl-c").effects()).containsExactly(new Effect.CancelRefresh());
    var stopping = View.of(Press.key(running, "Ctrl-c").model());
    assertThat(stopping.rows()).anyMatch(row -> row.text().contains("Stopping · what is being"));
    assertThat(Press.key(loaded, "Ctrl-c").effects()).containsExactly(new Effect.Quit());
  }

  @Test
  void keepsTheChosenDevelopmentInSight() {
    for (var rows = 7; rows < 30; rows++) {
      var model = Press.keys(loaded.with(new Size(40, rows)), "l");
      for (var key : List.of("j", "j", "j", "k", "j", "j", "k", "G", "k", "k", "G", "PgUp", "j")) {
        model = Press.keys(model, key);
        var drawn = Screenshot.render(model, 40, rows);
        var first = model.releases().page().at() == 0;
        assertThat(first || drawn.contains("▌")).as("%s rows, %s%n%s", rows, key, drawn).isTrue();
      }
    }
  }

  @Test
  void drawsEverySizeWithoutATear() {
    for (var columns = 1; columns < 180; columns += 7) {
      for (var rows = 1; rows < 60; rows += 3) {
        for (var keys :
            List.of(
                List.of("l", "G"),
                List.of("2", "a", "Tab"),
                List.of("?", "G"),
                List.of("D", "j"),
                List.of("2", "X", "y"))) {
          var model = Press.keys(loaded.with(new Size(columns, rows)), keys.toArray(String[]::new));
          var frame = View.of(Update.of(model, new Message.Resized(model.size())).model());
          assertThat(frame.rows()).as("%s", model.size()).hasSizeLessThanOrEqualTo(rows);
          for (var line : frame.rows()) {
            assertThat(line.columns())
                .as("%s: %s", model.size(), line.text())
                .isLessThanOrEqualTo(columns);
          }
        }
      }
    }
  }

  @Test
  void doesNothingOnAKeyWithAltThatIsBoundToNothing() {
    var inbox = Press.keys(loaded, "2", "j");
    var form = Press.keys(inbox, "a");
    var filtering = Press.keys(inbox, "/", "l", "o");
    for (var there : List.of(loaded, inbox, form, filtering, Press.keys(loaded, "?"))) {
      for (var key : List.of("Alt-x", "Alt-a", "Alt-j", "Alt-q", "Alt-Q", "Alt-é")) {
        assertThat(Press.key(there, key)).as(key).isEqualTo(Step.to(there));
      }
    }
  }

  @Test
  void beginsTheSecondColumnOfTheFrontPageWithWords() {
    for (var rows = 8; rows < 30; rows++) {
      var at = loaded.with(new Size(300, rows));
      var today = new Query.Today();
      var drawn = View.of(Press.answered(Jump.to(at, today), SampleFacts.full(today)));
      var column =
          drawn.rows().stream()
              .map(row -> row.text().split("│"))
              .filter(parts -> parts.length > 2)
              .map(parts -> parts[2])
              .toList();
      assertThat(column.getFirst().isBlank() && !String.join("", column).isBlank())
          .as("%d rows: %s", rows, column)
          .isFalse();
    }
  }
}
