package org.rfldigest.tui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.rfldigest.model.InboxEntry;

/** A digest and an inbox in memory, which decide as the real ones do. */
final class MemoryPerformer implements Performer {

  final List<Effect> performed = new ArrayList<>();
  private final List<InboxEntry> inbox = new ArrayList<>(Sample.inbox());
  private final Deque<InboxEntry> decided = new ArrayDeque<>();

  @Override
  public synchronized void perform(Effect effect, Consumer<Message> answers) {
    performed.add(effect);
    switch (effect) {
      case Effect.LoadDigest load ->
          answers.accept(new Message.DigestLoaded(load.id(), Sample.releases()));
      case Effect.LoadGrounds load ->
          answers.accept(
              new Message.GroundsLoaded(
                  load.id(),
                  Sample.sources(),
                  Sample.disagreements(),
                  List.of(),
                  Sample.tallies()));
      case Effect.LoadSnapshot load ->
          answers.accept(new Message.SnapshotLoaded(load.id(), Sample.snapshot(load.release())));
      case Effect.LoadInbox load ->
          answers.accept(new Message.InboxLoaded(load.id(), Sample.lines(inbox), Set.of()));
      case Effect.LoadEntry load -> answers.accept(Sample.entryLoaded(load));
      case Effect.Accept accept -> {
        take(accept.number());
        answers.accept(
            new Message.Decided(
                "Accepted into " + accept.release() + ". u undoes it.",
                Optional.of(accept.release()),
                Optional.empty()));
      }
      case Effect.Many many -> {
        many.each().forEach(each -> perform(each, _ -> {}));
        answers.accept(
            new Message.Decided(
                many.each().size() + " decided.", Optional.empty(), Optional.empty()));
      }
      case Effect.AcceptProposed accept -> decide(accept.number(), "Accepted.", answers);
      case Effect.Ask ask ->
          answers.accept(
              new Message.Answered(ask.id(), ask.query(), SampleFacts.full(ask.query())));
      case Effect.Reject reject -> decide(reject.number(), "Rejected.", answers);
      case Effect.Snooze snooze ->
          decide(snooze.number(), "Snoozed: " + snooze.until().words() + ".", answers);
      case Effect.Edit _ -> answers.accept(new Message.Refused("No editor is set."));
      case Effect.Undo undo -> undo(answers);
      case Effect.Refresh _ -> {
        answers.accept(new Message.RefreshProgress("A list", "3 new", 1, 2, 0, 12_345));
        answers.accept(new Message.RefreshProgress("A blog", "not modified", 2, 2, 0, 12_345));
        answers.accept(new Message.RefreshDone("2 feeds, 3 new entries.", true));
      }
      default -> {}
    }
  }

  /** The same, with effects of that kind performed only when the latch is open. */
  Performer holding(Class<? extends Effect> kind, CountDownLatch held) {
    return (effect, answers) -> {
      if (kind.isInstance(effect)) {
        await(held);
      }
      perform(effect, answers);
    };
  }

  private static void await(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void decide(long number, String sentence, Consumer<Message> answers) {
    take(number);
    answers.accept(new Message.Decided(sentence, Optional.empty(), Optional.empty()));
  }

  private void take(long number) {
    inbox.stream()
        .filter(entry -> entry.number() == number)
        .findFirst()
        .ifPresent(entry -> {
          decided.push(entry);
          inbox.remove(entry);
        });
  }

  private void undo(Consumer<Message> answers) {
    if (decided.isEmpty()) {
      answers.accept(new Message.Refused("There is nothing to undo."));
      return;
    }
    inbox.add(decided.pop());
    answers.accept(new Message.Decided("Undone.", Optional.empty(), Optional.empty()));
  }
}
