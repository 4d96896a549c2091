package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.Readable;
import org.rfldigest.model.Citation;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.review.Proposal;
import org.rfldigest.text.Line;
import org.rfldigest.tui.screens.Article;
import org.rfldigest.tui.terminal.Size;

/** How the text and the proposal of an entry come to the screen. */
class DetailsTest {

  private final Model loaded = Sample.loaded();

  private static Message.EntryLoaded saying(Effect.LoadEntry load, String release, String text) {
    var proposal =
        new Proposal(
            Release.parse(release),
            List.of("Nova"),
            Optional.empty(),
            Optional.empty(),
            text,
            List.of());
    return new Message.EntryLoaded(
        load.id(), load.number(), new Readable(List.of(), List.of()), proposal);
  }

  private static Effect.LoadEntry asked(Step step) {
    return (Effect.LoadEntry) step.effects().getLast();
  }

  @Test
  void areAskedForWhenAnEntryIsLookedAt() {
    assertThat(Press.key(loaded, "2").effects()).containsExactly(new Effect.LoadEntry(4, 45));
    assertThat(Press.key(Press.keys(loaded, "2"), "j").effects())
        .containsExactly(new Effect.LoadEntry(5, 44));
  }

  @Test
  void areNotAskedForWithEachKeyOfARunThroughTheList() {
    var first = Press.key(loaded, "2");
    var second = Press.key(first.model(), "j");
    var third = Press.key(second.model(), "j");
    assertThat(second.effects()).isEmpty();
    assertThat(third.effects()).isEmpty();

    var answered = Update.of(third.model(), Sample.entryLoaded(asked(first)));

    assertThat(answered.effects()).containsExactly(new Effect.LoadEntry(5, 43));
    assertThat(Screenshot.render(answered.model(), 120, 40)).contains("Reading the text…");
  }

  @Test
  void areDroppedWhenTheyComeTooLate() {
    var inbox = Press.keys(loaded, "2");
    var late = Sample.entryLoaded(new Effect.LoadEntry(3, 45));
    assertThat(Update.of(inbox, late)).isEqualTo(Step.to(inbox));
  }

  @Test
  void moveNothingOfWhatStandsAlready() {
    var step = Press.key(loaded, "2");
    var before = Screenshot.render(step.model(), 80, 60).lines().toList();
    var after = Screenshot.render(Press.read(step), 80, 60).lines().toList();
    var end = before.indexOf(" Reading the text…");
    assertThat(end).isPositive();
    assertThat(after.subList(0, end)).isEqualTo(before.subList(0, end));
  }

  @Test
  void stayWhileTheyAreReadAnew() {
    var inbox = Press.keys(loaded, "2", "J", "J", "J");
    var changed = Update.of(inbox, new Message.StoreChanged());
    var id = ((Effect.LoadInbox) changed.effects().get(1)).id();
    var again = Update.of(changed.model(), new Message.InboxLoaded(id, Sample.lines(), Set.of()));
    assertThat(asked(again).number()).isEqualTo(45);
    assertThat(Screenshot.render(again.model(), 80, 40))
        .isEqualTo(Screenshot.render(inbox, 80, 40));
    assertThat(again.model().inbox().previewTop()).isEqualTo(3);
  }

  @Test
  void fillTheFormWithWhatWillBeWritten() {
    var step = Press.key(loaded, "2");
    var known = Update.of(step.model(), saying(asked(step), "6.19", "As I wrote it.")).model();
    var form = (Sheet.Acceptance) Press.keys(known, "a").sheet();
    assertThat(form.release().text()).isEqualTo("6.19");
    assertThat(form.bullet()).startsWith("- **Nova**: As I wrote it.");
    assertThat(Press.key(Press.keys(known, "a"), "Enter").effects())
        .startsWith(new Effect.Accept(45, new Release(6, 19), "As I wrote it."));
  }

  @Test
  void fillTheFormWithTheReleaseThatWasBeingMadeWhereNoneIsProposed() {
    var dates =
        List.of(
            opened("6.18", "2025-09-28"),
            opened("6.19", "2025-11-30"),
            opened("7.0", "2026-02-08"));
    var step = Press.key(Sample.loaded(dates, Sample.inbox()), "2");
    var december = Optional.of(new PartialDate("2025-12-16"));
    var citation = new Citation("LWN", "https://lwn.example/1", december);
    var proposal =
        new Proposal(
            Optional.empty(), List.of(), Optional.empty(), december, "Words.", List.of(citation));
    var answer =
        new Message.EntryLoaded(
            asked(step).id(), asked(step).number(), new Readable(List.of(), List.of()), proposal);

    var form = (Sheet.Acceptance) Press.keys(Update.of(step.model(), answer).model(), "a").sheet();

    assertThat(form.release().text()).isEqualTo("6.19");
  }

  private static ReleaseDates opened(String release, String mergeWindow) {
    return new ReleaseDates(
        Release.parse(release).orElseThrow(),
        Optional.of(LocalDate.parse(mergeWindow)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void areShownAnewAfterAnEdit() {
    var inbox = Press.keys(loaded, "2");
    var told = Update.of(inbox, new Message.Decided("Kept.", Optional.empty(), Optional.empty()));
    var id = ((Effect.LoadInbox) told.effects().get(1)).id();
    var step = Update.of(told.model(), new Message.InboxLoaded(id, Sample.lines(), Set.of()));
    var edited = Update.of(step.model(), saying(asked(step), "7.0", "Better said.")).model();
    assertThat(Screenshot.render(edited, 80, 50)).contains("Better said.", "INTO 7.0");
    assertThat(Screenshot.render(edited, 80, 24)).contains("Better said.", "INTO 7.0");
  }

  @Test
  void areWaitedForByAFormThatWasOpenedAndConfirmedBefore() {
    var step = Press.key(loaded, "2");
    var early = Press.key(Press.key(step.model(), "a").model(), "Enter");
    assertThat(early.effects()).isEmpty();

    var known = Update.of(early.model(), saying(asked(step), "6.19", "As I wrote it."));

    assertThat(known.effects())
        .startsWith(new Effect.Accept(45, new Release(6, 19), "As I wrote it."));
    assertThat(known.model().sheet()).isEqualTo(new Sheet.None());
  }

  @Test
  void areSaidToBeMissingOnceWhereTheyCannotBeRead() {
    var step = Press.key(loaded, "2");
    var id = asked(step).id();
    var failed = Update.of(step.model(), new Message.Failed(id, "The store is locked."));
    assertThat(failed.effects()).isEmpty();
    assertThat(Screenshot.render(Press.keys(failed.model(), "Enter"), 80, 30))
        .contains("\n The store is locked.");
  }

  @Test
  void tellWhyTheInboxCannotBeReadAndLeaveTheDigestWhole() {
    var begun = Update.begin(Model.empty()).model();
    var failed = Update.of(begun, new Message.Failed(2, "feeds/relevance.toml:3: what is this?"));
    var screen = Screenshot.render(Press.keys(failed.model(), "2"), 80, 24);
    assertThat(screen).contains("The inbox cannot be read:", "  feeds/relevance.toml:3: what is");
    assertThat(failed.model().notice().sentence()).contains("relevance.toml:3");
  }

  @Test
  void colourAPatchAndNothingThatOnlyLooksLikeOne() {
    var rows = Article.of(HtmlLines.of(Sample.MAIL, "https://lore.example/"), 60);
    var drawn = Sample.styled(rows);
    assertThat(drawn)
        .containsSubsequence(
            "DIM > Does the node outlive the lock?",
            "DIM >       It did in the elder.",
            "PLAIN It does now, see the second part [1]:",
            "PLAIN - the lock is taken first",
            "PLAIN ---",
            "STRONG diff --git a/drivers/node.rs b/drivers/node.rs",
            "DIM --- a/drivers/node.rs",
            "ACCENT @@ -7,2 +7,2 @@ fn free(node: Node) {",
            "PLAIN         let guard = lock();",
            "BAD -       drop(node);",
            "GOOD +       drop(guard.take(node)); // 漢字",
            "DIM --",
            "PLAIN 2.51",
            "DIM [1] https://lore.example/r/2/");
  }

  @Test
  void breakTheWordsOfAMailBetweenThemAndKeepWhatIsQuotedQuoted() {
    var mail = "<pre>&gt; &gt; The node may be gone when the lock is taken.\nSo it is.</pre>";
    assertThat(Article.of(HtmlLines.of(mail, ""), 26))
        .extracting(Line::text)
        .containsExactly(
            "> > The node may be gone", "> > when the lock is", "> > taken.", "So it is.");
  }

  @Test
  void neverReachBeyondTheirColumns() {
    for (var columns = 8; columns < 120; columns += 5) {
      for (var row : Article.of(HtmlLines.of(Sample.MAIL + Sample.PAGE, ""), columns)) {
        assertThat(row.columns()).as(row.text()).isLessThanOrEqualTo(columns);
      }
    }
  }

  @Test
  void cutATextThatIsTooLongWithAWord() {
    var rows = Article.of(HtmlLines.of("<p>" + "漢字 ".repeat(50_000), ""), 80);
    assertThat(rows.getLast().text()).startsWith("[The rest is cut off here");
    assertThat(Press.keys(loaded.with(new Size(80, 24)), "2").scene()).isEqualTo(Scene.INBOX);
  }
}
