package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.html.Readable.Kind;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.review.Proposal;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.Until;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/** What the screens ask for, done over a real workspace while another run works in it too. */
class DeskPerformerTest extends WithDesk {

  private List<InboxEntry> inbox() {
    return ((Message.InboxLoaded) ask(new Effect.LoadInbox(1)))
        .bundles().stream().map(Bundle::lead).toList();
  }

  private InboxEntry patch() {
    return inbox().stream()
        .filter(waiting -> waiting.entry().title().startsWith("Re: [PATCH v3"))
        .findFirst()
        .or(() -> inbox().stream().findFirst())
        .orElseThrow();
  }

  /** Row L04. */
  @Test
  void seesWhatAnotherRunFetched() {
    assertThat(inbox()).isEmpty();
    assertThat(performer.somethingChanged()).isFalse();

    other.rfl("refresh");

    assertThat(performer.somethingChanged()).isTrue();
    assertThat(inbox()).isNotEmpty();
    assertThat(performer.somethingChanged()).isFalse();
  }

  /** The list of feeds is a pipe here: who writes to it knows that it is being read. */
  @Test
  @Timeout(60)
  void aRefreshThatIsStoppedWhileItIsMadeReadyAsksNobody() throws Exception {
    var list = folder.resolve("feeds/feeds.toml");
    var feeds = Files.readString(list);
    Files.delete(list);
    new ProcessBuilder("mkfifo", list.toString()).start().waitFor();
    var told = new ArrayList<Message>();
    var refreshing =
        Thread.ofPlatform().start(() -> performer.perform(new Effect.Refresh(), told::add));
    try (var writer = Files.newBufferedWriter(list)) {
      performer.perform(new Effect.CancelRefresh(), told::add);
      writer.write(feeds);
    }
    refreshing.join();

    assertThat(server.requests()).isEmpty();
    assertThat(told).last().isInstanceOf(Message.RefreshDone.class);
  }

  @Test
  void seesWhatAHandChangedInASnapshotOrTookAway() throws IOException {
    other.write("snapshots/6.19.md", SNAPSHOT + "\nMore.\n");
    assertThat(performer.somethingChanged()).isTrue();
    assertThat(performer.somethingChanged()).isFalse();
    Files.delete(folder.resolve("snapshots/6.19.md"));
    assertThat(performer.somethingChanged()).isTrue();
  }

  @Test
  void bringsTheTextOfAnEntryAndWhatWouldBeWritten() {
    other.rfl("refresh");
    var waiting = patch();
    assertThat(waiting.entry().content()).isEmpty();

    var loaded = (Message.EntryLoaded) ask(new Effect.LoadEntry(7, waiting.number()));

    assertThat(loaded.id()).isEqualTo(7);
    assertThat(loaded.text().blocks())
        .anySatisfy(block -> {
          assertThat(block.kind()).isEqualTo(Kind.VERBATIM);
          assertThat(block.text()).contains("The node may be gone when the lock is taken.");
        });
    var into = loaded.proposal().release().orElse(new Release(6, 19));
    assertThat(ask(new Effect.Accept(waiting.number(), into, loaded.proposal().text())))
        .isInstanceOf(Message.Decided.class);
    assertThat(other.read("snapshots/" + into + ".md")).contains(loaded.proposal().bullet());
  }

  @Test
  void proposesWhatAPersonEdited() {
    other.rfl("refresh");
    var number = patch().number();
    other.rfl(
        "inbox", "edit", String.valueOf(number), "--text", "Checked first.", "--release", "6.19");

    var loaded = (Message.EntryLoaded) ask(new Effect.LoadEntry(1, number));

    assertThat(loaded.proposal().text()).isEqualTo("Checked first.");
    assertThat(loaded.proposal().release()).contains(new Release(6, 19));
  }

  @Test
  void offersAgainWhatWasTypedAndNotConfirmedOrCouldNotBeWritten() throws IOException {
    other.rfl("refresh");
    var number = patch().number();
    performer.perform(new Effect.KeepTyped(number, Optional.empty(), "Half a"), none -> {});
    assertThat(proposal(number).text()).isEqualTo("Half a");

    Files.delete(folder.resolve("snapshots/6.19.md"));
    Files.createDirectory(folder.resolve("snapshots/6.19.md"));
    var accept = new Effect.Accept(number, new Release(6, 19), "Half a sentence.");
    assertThat(ask(accept)).isInstanceOf(Message.Refused.class);

    assertThat(proposal(number).text()).isEqualTo("Half a sentence.");
    assertThat(proposal(number).release()).contains(new Release(6, 19));
  }

  /** What a killed process was typing has its number, which nobody has any more. */
  @Test
  void offersAgainWhatWasBeingTypedWhenTheProgramWasKilled() throws Exception {
    other.rfl("refresh");
    var number = patch().number();
    var proposed = proposal(number).text();
    performer.perform(
        new Effect.Typing(new Effect.KeepTyped(number, Optional.empty(), "Half a")), _ -> {});
    assertThat(proposal(number).text()).isEqualTo(proposed);

    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    var typed = folder.resolve(".rfl/typed");
    var mine = typed.resolve(number + "-" + ProcessHandle.current().pid() + ".txt");
    Files.move(mine, typed.resolve(number + "-" + ended.pid() + ".txt"));
    assertThat(proposal(number).text()).isEqualTo("Half a");

    performer.perform(
        new Effect.Typing(new Effect.KeepTyped(number, Optional.empty(), "Half a s")), _ -> {});
    performer.perform(new Effect.DropTyped(number), _ -> {});
    assertThat(proposal(number).text()).isEqualTo("Half a");

    ask(new Effect.Accept(number, new Release(6, 19), "Half a sentence."));
    assertThat(typed).isEmptyDirectory();
    ask(new Effect.Undo());
    assertThat(proposal(number).text()).isEqualTo("Half a sentence.");
  }

  /** Row L02: as on a full disk. */
  @Test
  void offersAgainWhatWasTypedWhereNoFileTakesIt() throws IOException {
    other.rfl("refresh");
    var number = patch().number();
    var proposed = proposal(number).text();
    Files.createFile(folder.resolve(".rfl/typed"));

    performer.perform(new Effect.KeepTyped(number, Optional.empty(), "Half a"), _ -> {});

    assertThat(proposal(number).text()).isEqualTo("Half a");
    ask(new Effect.Accept(number, new Release(6, 19), "Half a sentence."));
    ask(new Effect.Undo());
    assertThat(proposal(number).text()).isEqualTo("Half a sentence.");
    Files.delete(folder.resolve(".rfl/typed"));
    ask(new Effect.Accept(number, new Release(6, 19), proposed));
    ask(new Effect.Undo());
    assertThat(proposal(number).text()).isEqualTo(proposed);
  }

  /** As where another program keeps the store for too long. */
  @Test
  void offersAgainWhatWasTypedWhereNothingCanBeDecidedAtAll() throws IOException {
    other.rfl("refresh");
    var number = patch().number();
    Files.deleteIfExists(folder.resolve(".rfl/review.lock"));
    Files.createDirectory(folder.resolve(".rfl/review.lock"));

    assertThatThrownBy(() -> ask(new Effect.Accept(number, new Release(6, 19), "Typed.")))
        .isInstanceOf(RuntimeException.class);

    assertThat(proposal(number).text()).isEqualTo("Typed.");
  }

  @Test
  void offersAgainWhatWasTypedWhenTheDecisionOfAnotherRunIsUndone() {
    other.rfl("refresh");
    var number = patch().number();
    other.rfl("inbox", "reject", String.valueOf(number));

    assertThat(ask(new Effect.Accept(number, new Release(6, 19), "Typed meanwhile.")))
        .isInstanceOf(Message.Refused.class);

    other.rfl("inbox", "undo", String.valueOf(number));
    assertThat(proposal(number).text()).isEqualTo("Typed meanwhile.");
  }

  private Proposal proposal(long number) {
    return ((Message.EntryLoaded) ask(new Effect.LoadEntry(1, number))).proposal();
  }

  private List<Bundle> lines() {
    return ((Message.InboxLoaded) ask(new Effect.LoadInbox(1))).bundles();
  }

  @Test
  void tellsOfADecisionWhatLinesItChangedAndOfThoseOfOthersThatAllIsToBeReadAgain() {
    var mails = new ArrayList<String>();
    for (var part : List.of("node", "range", "thread", "page")) {
      var at = Instant.parse("2026-01-10T08:00:00Z").plusSeconds(mails.size());
      var title = "[PATCH] rust: binder: check the " + part + ", for v6.19";
      mails.add(Lists.mail(part, "", "A. Author", at, title, "Text."));
    }
    server.serve("/list.atom", Lists.atom(mails.toArray(String[]::new)));
    other.rfl("refresh");
    var before = lines();
    assertThat(before).hasSize(4);
    assertThat(performer.somethingChanged()).isFalse();
    var number = before.get(1).lead().number();
    var into = new Release(6, 19);
    for (var decision :
        List.of(
            new Effect.Reject(number, ""),
            new Effect.Undo(),
            new Effect.Accept(number, into, "Checked first."),
            new Effect.Undo(),
            new Effect.Many(List.of(new Effect.Snooze(number, Until.TOMORROW))))) {
      var told = (Message.Decided) ask(decision);
      var changed = told.inbox().orElseThrow().in(before);
      assertThat(changed).as("%s", decision).isNotEqualTo(before).isEqualTo(lines());
      assertThat(performer.somethingChanged()).as("%s", decision).isFalse();
      before = changed;
    }
    other.rfl("inbox", "reject", String.valueOf(before.getFirst().lead().number()));
    ask(new Effect.Undo());
    assertThat(performer.somethingChanged()).isTrue();
  }

  @Test
  void showsDigestAndInboxAlthoughTheRulesAreWrongAndPrintsNothingOverTheScreen() {
    other.rfl("refresh");
    var number = patch().number();
    var rules = other.read("feeds/relevance.toml");
    other.write("feeds/relevance.toml", "threshold = 'high'\nsay = 5\n[[rule]]\npoints = 'x'\n");
    assertThat(performer.somethingChanged()).isTrue();

    assertThat(ask(new Effect.LoadDigest(1))).isInstanceOf(Message.DigestLoaded.class);
    assertThat(inbox()).isNotEmpty();
    assertThatThrownBy(() -> ask(new Effect.LoadEntry(1, number)))
        .hasMessageContaining("feeds/relevance.toml:");
    assertThat(printed.size()).isZero();

    other.write("feeds/relevance.toml", rules);
    assertThat(performer.somethingChanged()).isTrue();
    assertThat(ask(new Effect.LoadEntry(1, number))).isInstanceOf(Message.EntryLoaded.class);
  }

  @Test
  void opensTheDigestAlthoughTheStoreIsNone() throws IOException {
    Files.createDirectories(folder.resolve(".rfl/store.db"));

    assertThat(ask(new Effect.LoadDigest(1))).isInstanceOf(Message.DigestLoaded.class);
    assertThatThrownBy(this::inbox).hasMessageContaining("store.db");
    assertThat(performer.somethingChanged()).isFalse();
  }

  @Test
  void explainsWithPointsAsAPersonReadsThem() {
    other.rfl("refresh");
    var answer = ask(new Effect.Ask(1, new Query.Explanation(patch().number())));
    var facts = (Facts.Explanation) ((Message.Answered) answer).facts();

    assertThat(facts.sections().getFirst().sentences())
        .anyMatch(line -> line.matches("[+]\\d+(\\.\\d)?  .*"))
        .noneMatch(line -> line.matches("[+−-]?\\d+\\.0 .*"));
  }

  @Test
  void aPageOrAComponentThatIsNotThereIsToldWithWhatIsNear() {
    other.write("snapshots/people.md", "---\ntitle: People\n---\n\n# People\n\nWho is named.\n");

    assertThatThrownBy(() -> ask(new Effect.Ask(1, new Query.OnePage("peeple"))))
        .hasMessageContaining("no page 'peeple', did you mean 'people'?");
    assertThatThrownBy(() -> ask(new Effect.Ask(1, new Query.History("bindr"))))
        .hasMessage("no component is called 'bindr', did you mean 'binder'?");
    var page = (Message.Answered) ask(new Effect.Ask(1, new Query.OnePage("people")));
    assertThat(((Facts.OnePage) page.facts()).summary()).containsExactly("Who is named.");
    assertThat(other.rfl("show", "people").out()).isEqualTo("People\n\nWho is named.\n");
  }

  private Facts.Output output(String words) {
    var answer = ask(new Effect.Ask(1, new Query.Output(words, 60)));
    return (Facts.Output) ((Message.Answered) answer).facts();
  }

  @Test
  void aRetiredFeedIsNotSaidToBeAskedAnyMore() {
    other.rfl("feeds", "retire", "list");

    var feeds =
        (Facts.Feeds) ((Message.Answered) ask(new Effect.Ask(1, new Query.Feeds()))).facts();
    assertThat(feeds.feeds()).extracting(Facts.Feed::due).containsExactly("not asked any more");
  }

  @Test
  void aCommandWithinTheScreensPrintsForTheirWidth() {
    other.write(
        "snapshots/6.19.md",
        "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\n" + "Word ".repeat(40) + "\n");

    assertThat(output("show 6.19").lines())
        .anyMatch(line -> line.strip().length() > 50)
        .allMatch(line -> line.length() <= 60);
  }

  @Test
  void quotesHoldWordsTogetherWithinTheScreens() {
    other.rfl("refresh");
    var number = patch().number();

    assertThat(output("inbox reject " + number + " --why \"not Linux\"").exit()).isZero();
    assertThat(other.rfl("explain", "" + number).out()).contains("(not Linux)");
    assertThat(output("inbox reject " + number + " --why \"not").lines().getFirst())
        .startsWith("rfl: a quote is not closed in: inbox reject");
  }

  /** One would never come back, the other would draw over the screens. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatNeedsATerminalOfItsOwnIsNotRunWithinTheScreens() {
    for (var words : List.of("watch", "watch --json", "inbox edit 1")) {
      assertThat(output(words))
          .isEqualTo(
              new Facts.Output(
                  List.of(
                      "rfl: '" + words + "' needs a terminal of its own, which the screens have."),
                  Exit.USAGE));
    }
    assertThat(output("inbox edit 999 --text x").lines())
        .containsExactly("rfl: there is no entry 999, see rfl inbox.");
  }
}
