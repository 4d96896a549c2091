package org.rfldigest.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Decision;

/** The journal of what a person decided, and how a step is taken back. Safe for several threads. */
public final class StoredDecisions {

  private final Database database;

  StoredDecisions(Database database) {
    this.database = database;
  }

  /** Appends to the journal; the step's number. */
  public long decide(long number, Decision decision, Optional<Step.Written> written) {
    return decide(List.of(new Deed(number, decision, written)));
  }

  /** Appends one step to the journal, of which all but the first are parts; its number. */
  public long decide(List<Deed> deeds) {
    return database.write(session -> Journal.append(session, deeds));
  }

  /** The parts of a step that are not undone, newest first. */
  public List<Step> parts(long step) {
    return database.read(session -> Journal.parts(session, step));
  }

  /** The step of which this one is a part, or else itself. */
  public Optional<Step> whole(Step step) {
    return database.read(session -> Journal.whole(session, step));
  }

  /** The newest step that is not undone and was not found in the digest. */
  public Optional<Step> last() {
    return database.read(Journal::last);
  }

  /**
   * The newest steps that are not undone, newest first, without what stood in the digest before it
   * came.
   */
  public List<Step> last(int limit) {
    return database.read(session -> Journal.newest(session, limit));
  }

  /** What was accepted and rejected after that step, each matter once, newest first. */
  public List<Judged> judged(long afterStep, int limit) {
    return database.read(session -> Journal.judged(session, afterStep, limit));
  }

  /** Those of the entries about which a decision holds. */
  public Set<Long> decidedAmong(Collection<Long> numbers) {
    return database.read(session -> Journal.decidedAmong(session, numbers));
  }

  /** The decision that holds for the entry. */
  public Optional<Step> standing(long number) {
    return database.read(session -> Journal.standing(session, number));
  }

  /** The decision that holds for the entry that its feed knows by the id. */
  public Optional<Step> standing(String subscription, String id) {
    return database.read(session -> {
      var number = Entries.number(session, subscription, id);
      return number.isEmpty() ? Optional.empty() : Journal.standing(session, number.get());
    });
  }

  /** Marks the step as undone with all its parts; false where it was already. */
  public boolean undo(long step, Instant at) {
    return database.write(session -> Journal.undo(session, step, at));
  }
}
