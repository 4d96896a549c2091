package org.rfldigest.review;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.store.Deed;
import org.rfldigest.store.Draft;
import org.rfldigest.store.Store;

/** Writes what is accepted into a snapshot: one bullet, or one for each that a pull brings. */
final class Accepting {

  private final Store store;
  private final Digest digest;
  private final Snapshots snapshots;
  private final Matters matters;
  private final UnaryOperator<String> componentNames;
  private final InstantSource clock;
  private final AcceptedWords words;
  private final TypedWords typed;

  Accepting(
      Store store,
      Digest digest,
      Snapshots snapshots,
      Matters matters,
      UnaryOperator<String> componentNames,
      TypedWords typed,
      InstantSource clock) {
    this.typed = typed;
    this.store = store;
    this.digest = digest;
    this.snapshots = snapshots;
    this.matters = matters;
    this.componentNames = componentNames;
    this.clock = clock;
    this.words = new AcceptedWords(store);
  }

  /** What would be written: the rules' proposal or its edited draft, as typed over it since. */
  Proposal proposal(Matter matter) {
    var kept = kept(matter);
    return typed
        .of(matter.lead())
        .map(words -> words.release().map(kept::into).orElse(kept).saying(words.text()))
        .orElse(kept);
  }

  private Proposal kept(Matter matter) {
    var proposal = Proposal.of(matter.bundle(), componentNames);
    return store
        .reader()
        .draft(matter.lead())
        .map(draft -> ProposalText.read(draft.text(), proposal))
        .filter(ProposalText.Result.Read.class::isInstance)
        .map(read -> ((ProposalText.Result.Read) read).proposal())
        .orElse(proposal);
  }

  /** Release and text, where given, take the proposal's place; a text makes one bullet of all. */
  Outcome accept(Matter matter, Optional<Release> release, Optional<String> text) {
    var brings = text.isPresent() ? List.<Matter>of() : matters.brings(matter);
    return brings.isEmpty()
        ? acceptWhole(matter, release, text)
        : acceptEach(matter, brings, release);
  }

  private Outcome acceptWhole(Matter matter, Optional<Release> release, Optional<String> text) {
    var proposed = proposal(matter);
    var proposal = release.map(proposed::into).orElse(proposed);
    proposal = text.map(proposal::saying).orElse(proposal);
    var refused = refused(matter, proposal);
    if (refused.isPresent()) {
      return refused.get();
    }
    var deeds = new ArrayList<Deed>();
    var unwritten = write(matter, proposal, deeds);
    if (unwritten.isPresent()) {
      return unwritten.get();
    }
    if (!proposal.text().equals(kept(matter).text())) {
      words.lay(matter.lead(), new Draft(proposal.release(), ProposalText.of(proposal)));
    }
    keep(deeds, matter);
    var file = Snapshots.name(digest.file(proposal.release().orElseThrow()));
    return new Outcome.Done("Accepted " + matter.name() + " into " + file + ".");
  }

  /** Each development that a pull request brings becomes a bullet; all are undone as one. */
  private Outcome acceptEach(Matter pull, List<Matter> brings, Optional<Release> release) {
    var deeds = new ArrayList<Deed>();
    for (var one : brings) {
      var proposal = proposal(one);
      proposal = release.map(proposal::into).orElse(proposal);
      var refused = refused(one, proposal);
      if (refused.isEmpty()) {
        refused = write(one, proposal, deeds);
      }
      if (refused.isPresent()) {
        return halfway(deeds, refused.get());
      }
    }
    keep(deeds, pull);
    return new Outcome.Done(
        "Accepted " + brings.size() + " developments of " + pull.named() + ", each a bullet.");
  }

  private Outcome halfway(List<Deed> deeds, Outcome.Refused refused) {
    if (deeds.isEmpty()) {
      return refused;
    }
    store.decisions().decide(deeds);
    return new Outcome.Halfway(deeds.size() + " accepted, then: " + refused.sentence());
  }

  /** Keeps what was written, and with it the decision about all else of the matter. */
  private void keep(List<Deed> deeds, Matter matter) {
    var first = (Decision.Accepted) deeds.getFirst().decision();
    var quiet = new Decision.Accepted(first.release(), "", first.at());
    var written = deeds.stream().map(Deed::number).toList();
    for (var number : matter.numbers()) {
      if (!written.contains(number)) {
        deeds.add(new Deed(number, quiet, Optional.empty()));
      }
    }
    store.decisions().decide(deeds);
    deeds.forEach(deed -> layDraft(deed.number()));
    layDraft(matter.lead());
    deeds.forEach(deed -> typed.forget(deed.number()));
    typed.forget(matter.lead());
  }

  private void layDraft(long number) {
    store.reader().draft(number).ifPresent(draft -> words.lay(number, draft));
  }

  private Optional<Outcome.Refused> write(Matter matter, Proposal proposal, List<Deed> deeds) {
    var into = proposal.release().orElseThrow();
    try {
      var appended = snapshots.append(into, proposal.bullet());
      var decision = new Decision.Accepted(into, appended.addition(), clock.instant());
      var number = matter.numbers().getFirst();
      deeds.add(new Deed(number, decision, Optional.of(Snapshots.written(appended))));
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of(
          new Outcome.Refused(
              Snapshots.name(digest.file(into))
                  + " could not be written ("
                  + Snapshots.reason(unwritable)
                  + "); it is as it was, and the entry waits on."));
    }
  }

  /** Only releases of the digest, or the one that comes next, take a development; it has words. */
  private Optional<Outcome.Refused> refused(Matter matter, Proposal proposal) {
    if (proposal.release().isEmpty()) {
      return Optional.of(
          new Outcome.Refused(
              "No release is known for " + matter.named() + ", name one to accept it."));
    }
    if (proposal.text().isBlank()) {
      return Optional.of(
          new Outcome.Refused("There are no words for " + matter.named() + ", it waits on."));
    }
    return Takers.refusal(proposal.release().get(), digest.dates()).map(Outcome.Refused::new);
  }
}
