package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Development;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.store.Draft;
import org.rfldigest.store.Regrouping;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;

/**
 * The inbox and what a person decides about it. What is accepted is written to the snapshot first,
 * then to the store; {@link #reconcile} mends what a crash between the two left. Safe for several
 * threads and processes.
 */
public final class Review {

  private final Store store;
  private final Digest digest;
  private final Undoing undoing;
  private final Matters matters;
  private final Accepting accepting;
  private final TypedWords typed;
  private final Turn turn;
  private final InstantSource clock;

  /**
   * @param memory the folder of the store, where decisions of several processes take turns, and
   *     what is typed is kept
   * @param componentNames gives the name for a component's key
   */
  public Review(
      Store store,
      Digest digest,
      Path memory,
      UnaryOperator<String> componentNames,
      InstantSource clock) {
    this.store = store;
    this.digest = digest;
    this.matters = new Matters(store, clock);
    this.typed = new TypedWords(memory);
    this.accepting =
        new Accepting(store, digest, new Snapshots(digest), matters, componentNames, typed, clock);
    this.undoing = new Undoing(store, digest, clock);
    this.turn = new Turn(store, memory.resolve("review.lock"));
    this.clock = clock;
  }

  /** What waits, a line for each bundle, newest first. */
  public List<Bundle> inbox(int limit) {
    return store.inbox().lines(clock.instant(), limit);
  }

  public Optional<InboxEntry> entry(long number) {
    return store.inbox().entry(number);
  }

  /**
   * What would be written if the entry were accepted now with all that belongs to it: the rules'
   * proposal, or its edited draft.
   */
  public Proposal proposal(InboxEntry waiting) {
    return accepting.proposal(matters.of(waiting));
  }

  /**
   * Appends the entry to a snapshot, and accepts with it what belongs to it. Release and text,
   * where given, take the proposal's place.
   */
  public Outcome accept(long number, Optional<Release> release, Optional<String> text) {
    return turn.take(() -> decidable(number, matter -> accepting.accept(matter, release, text)));
  }

  /** Rejects the entry and what belongs to it. */
  public Outcome reject(long number, String why) {
    return turn.take(() ->
        decidable(
            number,
            matter ->
                decided(
                    matter,
                    new Decision.Rejected(why, clock.instant()),
                    "Rejected " + matter.name() + ": " + matter.bundle().lead().entry().title())));
  }

  /** Puts the entry off until then with what belongs to it. */
  public Outcome snooze(long number, Instant until) {
    if (!until.isAfter(clock.instant())) {
      return new Outcome.Refused(
          "A snooze ends in the future, but " + Minute.inUtc(until) + " is past.");
    }
    return turn.take(() ->
        decidable(
            number,
            matter ->
                decided(
                    matter,
                    new Decision.Snoozed(until, clock.instant()),
                    "Snoozed " + matter.name() + " until " + Minute.inUtc(until) + ".")));
  }

  /** Makes all decisions of the work, none of which may accept, in one step: all or nothing. */
  public <T> T together(Supplier<T> work) {
    return turn.take(() -> store.together(work));
  }

  /** Takes the entry out of the series or story that it was put into. */
  public Outcome setApart(long number) {
    return turn.take(() -> matters.setApart(number));
  }

  /** Makes one story of the entries and what belongs to them. */
  public Outcome join(List<Long> numbers) {
    return turn.take(() -> matters.join(numbers));
  }

  /** Keeps a proposal that a person edited, as {@link ProposalText} writes it. */
  public Outcome keepDraft(long number, String edited) {
    return decidable(
        number,
        matter ->
            switch (ProposalText.read(edited, accepting.proposal(matter))) {
              case ProposalText.Result.Wrong wrong ->
                  new Outcome.Refused(
                      "Line "
                          + wrong.line()
                          + ": "
                          + wrong.sentence()
                          + "; the entry is as it was.");
              case ProposalText.Result.Read read -> {
                keep(matter, read.proposal());
                yield new Outcome.Done("Kept the new text of " + number + ".");
              }
            });
  }

  /** Keeps release and words while a person types them; see {@link #dropTyped}. */
  public void typing(long number, Optional<Release> release, String text) {
    lead(number).ifPresent(lead -> typed.type(lead, new TypedWords.Words(release, text)));
  }

  /** Forgets what was being typed, since it was given up. */
  public void dropTyped(long number) {
    lead(number).ifPresent(typed::drop);
  }

  /**
   * Keeps release and words as far as a person typed them, for the next proposal; that of an entry
   * about which somebody else decided meanwhile is the next one when that is undone.
   */
  public void keepTyped(long number, Optional<Release> release, String text) {
    lead(number).ifPresent(lead -> typed.offer(lead, new TypedWords.Words(release, text)));
  }

  private Optional<Long> lead(long number) {
    return store.inbox().entry(number).map(matters::of).map(Matter::lead);
  }

  private void keep(Matter matter, Proposal proposal) {
    store
        .reader()
        .keepDraft(matter.lead(), new Draft(proposal.release(), ProposalText.of(proposal)));
    typed.forget(matter.lead());
  }

  /** The decision that {@link #undo()} would take back; none where that is how lines stand. */
  public Optional<Step> lastDecision() {
    return store.bundles().areRegrouped() ? Optional.empty() : store.decisions().last();
  }

  /** What {@link #undo()} would take back, where that is how lines stand. */
  public Optional<Regrouping> lastRegrouping() {
    return store.bundles().lastRegrouping();
  }

  /** Takes back the last decision that stands, or what was put together or set apart since. */
  public Outcome undo() {
    return turn.take(() ->
        store.bundles().areRegrouped()
            ? matters.takeBack()
            : store
                .decisions()
                .last()
                .map(step -> undoing.undo(step, step.number()))
                .orElseGet(() -> new Outcome.Refused("There is no decision to undo.")));
  }

  /** Takes back the decision about one entry. */
  public Outcome undo(long number) {
    return turn.take(() ->
        store
            .decisions()
            .standing(number)
            .flatMap(store.decisions()::whole)
            .map(step -> undoing.undo(step, number))
            .orElseGet(() -> new Outcome.Refused("Nothing was decided about " + number + " yet.")));
  }

  /**
   * Marks as accepted what waits although the digest has it already: a crash, a merge or a hand put
   * it there, or it stood there before it came. Ends an undoing that a crash cut off.
   */
  public int reconcile() {
    if (undoing.isUnderWay()) {
      turn.take(() -> {
        undoing.finish();
        return true;
      });
    }
    var found = 0;
    for (var snapshot : digest.snapshots()) {
      for (var development : snapshot.developments()) {
        found += reconcile(snapshot.release(), development);
      }
    }
    return found;
  }

  private int reconcile(Release release, Development development) {
    return waiting(development).stream().allMatch(one -> standing(one, development).isEmpty())
        ? 0
        : turn.take(() -> decideStanding(release, development));
  }

  /** Looks again, now that nobody else decides: who put it into the file was about to say so. */
  private int decideStanding(Release release, Development development) {
    var now = digest.snapshot(release);
    if (now.isEmpty() || !now.get().developments().contains(development)) {
      return 0;
    }
    var found = 0;
    for (var one : waiting(development)) {
      var stands = standing(one, development);
      if (stands.isPresent()) {
        var decision = new Decision.Accepted(release, "", written(release));
        store.decisions().decide(stands.get().all(decision));
        found++;
      }
    }
    return found;
  }

  /** What stands in a file was decided when that was written, at the latest. */
  private Instant written(Release release) {
    var now = clock.instant();
    try {
      var file = Files.getLastModifiedTime(digest.file(release)).toInstant();
      return file.isBefore(now) ? file : now;
    } catch (IOException gone) {
      return now;
    }
  }

  private List<InboxEntry> waiting(Development development) {
    return development.citations().stream()
        .flatMap(citation -> citation.link().stream())
        .flatMap(link -> store.inbox().withLink(link).stream())
        .toList();
  }

  private Optional<Matter> standing(InboxEntry waiting, Development development) {
    return matters.standing(matters.of(waiting), development);
  }

  private Outcome decided(Matter matter, Decision decision, String sentence) {
    store.decisions().decide(matter.all(decision));
    return new Outcome.Done(sentence);
  }

  /** Goes on with an entry about which nothing final was decided. */
  private Outcome decidable(long number, Function<Matter, Outcome> step) {
    var waiting = store.inbox().entry(number);
    if (waiting.isEmpty()) {
      return new Outcome.Refused("The inbox has no entry " + number + ".");
    }
    return switch (store.decisions().standing(number).map(Step::decision).orElse(null)) {
      case Decision.Accepted accepted ->
          new Outcome.Refused(
              number + " was accepted into " + accepted.release() + " already; undo that first.");
      case Decision.Rejected _ ->
          new Outcome.Refused(number + " was rejected already; undo that first.");
      case Decision.Snoozed _ -> step.apply(matters.of(waiting.get()));
      case null -> step.apply(matters.of(waiting.get()));
    };
  }
}
