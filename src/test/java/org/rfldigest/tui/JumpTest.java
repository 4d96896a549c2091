package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Query;

/** Going somewhere, and coming back to where one was. */
class JumpTest {

  private final Model loaded = Sample.loaded();

  @Test
  void everyScreenIsOneKeyAway() {
    var keys =
        Map.of(
            "0", Scene.TODAY,
            "1", Scene.RELEASES,
            "2", Scene.INBOX,
            "3", Scene.COMPONENTS,
            "4", Scene.PAGES,
            "5", Scene.FEEDS,
            "6", Scene.CHARTS,
            "7", Scene.LOG,
            "D", Scene.DISAGREEMENTS);
    keys.forEach(
        (key, scene) -> assertThat(Press.keys(loaded, key).here().scene()).isEqualTo(scene));
    assertThat(Press.keys(loaded, "f").scene()).isEqualTo(Scene.FILTER);
    assertThat(Press.keys(loaded, "f").here().scene()).isEqualTo(Scene.SEARCH);
  }

  @Test
  void theHeadStaysAsItIsWhileTheInboxIsStillBeingRead() {
    var today = new Query.Today();
    var front = Press.answered(Jump.to(Model.empty(), today), SampleFacts.full(today));
    assertThat(head(front)).contains("2 Inbox 15  ");
    assertThat(head(Press.keys(front, "1"))).contains("2 Inbox 15  ");
    assertThat(head(Press.keys(front, "1", "3"))).contains("2 Inbox 15  ");
    assertThat(head(Press.keys(front, "Tab"))).contains("2 Inbox 15  ");
    assertThat(head(Press.keys(front, "Tab", "Tab"))).contains("2 Inbox 15  ");
  }

  @Test
  void theWayBackFromATabLeadsToTheScreenThatItLeftAndTwoTabsAddNothingToIt() {
    var today = new Query.Today();
    var front = Press.answered(Jump.to(loaded, today), SampleFacts.full(today));
    var away = Press.keys(front, "Tab", "Tab", "Tab");
    assertThat(away.here().scene()).isEqualTo(Scene.INBOX);
    assertThat(Press.keys(away, "q").here().scene()).isEqualTo(Scene.TODAY);
  }

  private static String head(Model model) {
    return View.of(model).rows().getFirst().text();
  }

  @Test
  void comesBackToTheSameRowAndScroll() {
    var reading = Press.keys(loaded, "l", "j", "j", "j");
    var away = Press.keys(reading, "2", "j", "j", "5", "3");
    var back = Press.keys(away, "q", "q", "q");
    assertThat(back.here().scene()).isEqualTo(Scene.PAGE);
    assertThat(back.releases().page()).isEqualTo(reading.releases().page());
    assertThat(back.trail()).isEqualTo(Trail.NONE);
  }

  @Test
  void quitsOnlyWhereNoWayLeadsBack() {
    assertThat(Press.key(Press.keys(loaded, "2"), "q").effects()).doesNotContain(new Effect.Quit());
    assertThat(Press.key(loaded, "q").effects()).containsExactly(new Effect.Quit());
    assertThat(Press.key(Press.keys(loaded, "2"), "Q").effects())
        .containsExactly(new Effect.Quit());
  }

  @Test
  void opensTheDevelopmentThatWasFoundAndComesBackToTheSearch() {
    var found =
        Press.answered(
            Jump.to(loaded, new Query.Search("binder")),
            SampleFacts.full(new Query.Search("binder")));
    var opened = Press.keys(found, "Enter");
    assertThat(opened.here().scene()).isIn(Scene.PAGE, Scene.DEVELOPMENT);
    assertThat(opened.releases().chosen()).contains(Sample.NEWEST);
    assertThat(Press.keys(opened, "q").here().scene()).isEqualTo(Scene.SEARCH);
  }

  @Test
  void asksForWhatIsTypedAndDropsTheAnswerToWhatIsNoLongerTyped() {
    var typing = Press.keys(loaded, "f", "n", "o");
    var asked = Press.key(loaded, "f");
    assertThat(asked.effects()).isEmpty();
    var first = Press.key(asked.model(), "n");
    assertThat(first.effects()).containsExactly(new Effect.Ask(4, new Query.Search("n")));
    assertThat(Press.key(first.model(), "o").effects()).isEmpty();
    var late =
        Update.of(
            Press.keys(first.model(), "o"),
            new Message.Answered(
                4, new Query.Search("n"), SampleFacts.full(new Query.Search("n"))));
    assertThat(late.effects()).containsExactly(new Effect.Ask(5, new Query.Search("no")));
    assertThat(typing.screen().map(Screen::query)).contains(new Query.Search("no"));
  }

  @Test
  void goesToAReleaseByTheCommandLine() {
    var there =
        Press.keys(
            loaded, ":", "r", "e", "l", "e", "a", "s", "e", "Space", "6", ".", "1", "8", "Enter");
    assertThat(there.here().scene()).isEqualTo(Scene.PAGE);
    assertThat(there.releases().chosen()).contains(Release.parse("6.18").orElseThrow());
    assertThat(Press.keys(there, "q").releases().chosen()).contains(Sample.NEWEST);
  }

  @Test
  void completesCommandsAndTakesNothingUnknown() {
    var completed = Press.keys(loaded, ":", "s", "h", "o", "w", "-", "f", "Tab", "Enter");
    assertThat(completed.here().scene()).isEqualTo(Scene.FEEDS);
    var unknown = Press.keys(loaded, ":", "m", "a", "k", "e", "Enter");
    assertThat(unknown.notice().sentence()).contains("There is no command “make”");
    assertThat(unknown.here().scene()).isEqualTo(Scene.RELEASES);
  }

  @Test
  void saysWhatAKnownWordWants() {
    assertThat(typed("release").notice().sentence())
        .isEqualTo("“release” needs a name, as in :release 6.18.");
    assertThat(typed("help 7").notice().sentence()).isEqualTo("“help” takes no more words.");
  }

  @Test
  void qQuitsAsItDoesElsewhere() {
    var line = Press.keys(loaded, ":", "q");
    assertThat(Press.key(line, "Enter").effects()).containsExactly(new Effect.Quit());
  }

  private Model typed(String words) {
    var line = Press.key(loaded, ":").model();
    for (var letter : words.split("")) {
      line = Press.key(line, letter.equals(" ") ? "Space" : letter).model();
    }
    return Press.key(line, "Enter").model();
  }

  @Test
  void runsACommandOfTheCommandLineAndShowsWhatItPrints() {
    var able = loaded.with(Map.of("sources", "list the source documents"));
    var typed = Press.keys(able, ":", "s", "o", "u", "r", "c", "e", "s");
    assertThat(Press.key(typed, "Enter").effects())
        .containsExactly(new Effect.Ask(4, new Query.Output("sources", 78)));
  }

  @Test
  void pastedTextIsNeverACommand() {
    var pasted = Update.of(loaded, new Message.Pasted(":quit\n")).model();
    assertThat(pasted.sheet()).isEqualTo(new Sheet.None());
    assertThat(pasted.notice().sentence()).isEqualTo("Nothing here takes pasted text.");
  }

  @Test
  void theOldScreenIsAskedAnewWhenTheStoreChanged() {
    var feeds =
        Press.answered(Jump.to(loaded, new Query.Feeds()), SampleFacts.full(new Query.Feeds()));
    var changed = Update.of(feeds, new Message.StoreChanged());
    assertThat(changed.effects()).anyMatch(effect -> effect instanceof Effect.Ask);
    assertThat(changed.model().screen().flatMap(Screen::facts))
        .isEqualTo(Optional.of(SampleFacts.full(new Query.Feeds())));
  }

  @Test
  void asksForMoreOfASearchAtItsEndAndStaysThere() {
    var query = new Query.Search("binder");
    var found = Press.answered(Jump.to(loaded, query), SampleFacts.full(query));
    var end = Press.keys(found, "G");
    var step = Press.key(end, "Enter");
    assertThat(step.effects()).containsExactly(new Effect.Ask(5, new Query.Search("binder", 80)));
    assertThat(step.model().screen().map(Screen::cursor))
        .isEqualTo(end.screen().map(Screen::cursor));
  }
}
