package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Release;
import org.rfldigest.tui.terminal.Key;

/** What is decided about an entry, by one key or in a form. */
class DecidingTest {

  private final Model loaded = Sample.loaded();

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

  /** As where the store is busy: the first waits in vain, and the next one goes. */
  @Test
  void whatFailedIsToldUntilAKeyIsPressedThoughSomethingElseIsDecidedMeanwhile() {
    var two = Press.keys(loaded, "2", "x", "x");
    var refused = Update.of(two, new Message.Refused("The store is locked.", Set.of(45L))).model();

    var said = Update.of(refused, new Message.Said("Another program is writing.")).model();
    var decided =
        Update.of(said, new Message.Decided("Rejected 44.", Optional.empty(), Optional.empty()))
            .model();

    assertThat(decided.notice()).isEqualTo(Notice.bad("The store is locked."));
    var next =
        Update.of(
            Press.keys(decided, "j"),
            new Message.Decided("Done.", Optional.empty(), Optional.empty()));
    assertThat(next.model().notice()).isEqualTo(Notice.good("Done."));
  }

  @Test
  void aPageThatWentWithWhatWasUndoneIsNoFailure() {
    var all = Sample.releases();
    var gone = all.getLast().release();
    var undone =
        Update.of(
            loaded,
            new Message.Decided("Undone: 45 waits again.", Optional.of(gone), Optional.empty()));
    var list = (Effect.LoadDigest) undone.effects().getFirst();
    var page = (Effect.LoadSnapshot) undone.effects().getLast();
    var failed = new Message.Failed(page.id(), "There is no snapshot of it any more.");

    var missed = Update.of(undone.model(), failed).model();
    var without = new Message.DigestLoaded(list.id(), all.subList(0, all.size() - 1));
    var read = Update.of(undone.model(), without).model();

    assertThat(missed.notice()).isEqualTo(undone.model().notice());
    assertThat(Update.of(read, failed).model().notice()).isEqualTo(undone.model().notice());
  }

  @Test
  void aPageOfTheListThatCannotBeReadIsTold() {
    var next = Press.key(loaded, "j");
    var page = (Effect.LoadSnapshot) next.effects().getLast();

    var told = Update.of(next.model(), new Message.Failed(page.id(), "It cannot be read."));

    assertThat(told.model().notice()).isEqualTo(Notice.bad("It cannot be read."));
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

  /** The program may be killed while somebody types. */
  @Test
  void whatIsBeingTypedIsKeptMeanwhileAndForgottenWhereItIsGivenUp() {
    var form = Press.keys(loaded, "2", "a", "Ctrl-u", "N", "e", "w");
    var release = ((Sheet.Acceptance) form.sheet()).typedRelease();

    assertThat(Update.of(form, new Message.Paused()).effects())
        .containsExactly(new Effect.Typing(new Effect.KeepTyped(45, release, "New")));
    assertThat(Press.key(form, "Esc").effects()).containsExactly(new Effect.DropTyped(45));
    assertThat(Update.of(Press.keys(loaded, "2", "a"), new Message.Paused()).effects()).isEmpty();
  }

  @Test
  void aTimeThatIsNoneIsToldWhereItWasTyped() {
    var wrong = Press.key(Press.keys(loaded, "2", "s", "x", "x"), "Enter");
    assertThat(wrong.effects()).isEmpty();
    assertThat(Screenshot.render(wrong.model(), 80, 24)).contains("xx", "This is no time");
    var pasted = Update.of(Press.keys(loaded, "2", "s"), new Message.Pasted("2026-12-24")).model();
    assertThat(((Sheet.Snooze) pasted.sheet()).until().text()).isEqualTo("2026-12-24");
  }

  @Test
  void aTimeThatIsPastIsToldWhereItWasTyped() {
    var inbox = Press.keys(loaded, "2");
    var asked = Press.key(Press.keys(inbox, "s", "3", "0", "d"), "Enter");
    assertThat(asked.effects()).containsExactly(new Effect.Snooze(45, Until.typed("30d")));

    var past = new Message.Refused("A snooze ends in the future.");
    var told = Update.of(asked.model(), past).model();
    assertThat(Screenshot.render(told, 80, 24)).contains("30d", "A snooze ends in the future.");

    var done = new Message.Decided("Snoozed 45.", Optional.empty(), Optional.empty());
    assertThat(Update.of(asked.model(), done).model().sheet()).isEqualTo(new Sheet.None());
    assertThat(Early.is(asked.model(), new Message.KeyPressed(new Key("x")))).isTrue();
  }

  @Test
  void whatTheFormWaitedForInVainDecidesNothing() {
    var row = Press.keys(loaded, "2").with(new Sheet.Opening(45, false));
    var typed = Press.key(row, "6");
    assertThat(typed.effects()).isEmpty();
    assertThat(typed.model().sheet()).isEqualTo(new Sheet.None());
    assertThat(typed.model().notice().sentence()).contains("nothing was decided");
  }
}
