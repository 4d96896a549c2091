package org.rfldigest.refresh;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rfldigest.classify.Classifier;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Judgement;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Judges all that is stored again, after the rules or what was learned have changed. What a person
 * has decided about is left as it is, verdict and all; only to what it belongs is told again, so
 * that what comes later finds it.
 */
public final class Replay {

  /** What becomes of an entry. */
  public enum Kind {
    ENTERS("comes into the inbox"),
    LEAVES("leaves the inbox"),
    RELEASE("belongs to another release"),
    MATTER("has other components or another status"),
    SCORE("has another score");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** An entry that is judged otherwise than before. */
  public record Change(Kind kind, long number, String title, Verdict before, Verdict after) {}

  /**
   * @param judged how many entries were looked at
   * @param decided how many of them a person had decided about
   */
  public record Summary(long judged, long decided) {}

  private static final int AT_ONCE = 500;

  private final Store store;
  private final Judging judging;
  private final Drafting drafting;
  private final Series series;

  public Replay(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.judging = new Judging(store, () -> classifier, subscriptions);
    this.drafting = new Drafting(store, () -> classifier);
    this.series = new Series(store);
  }

  /** Tells what would change and changes nothing. */
  public Summary look(Consumer<Change> changes) {
    return run(changes, false, Instant.EPOCH);
  }

  /** Tells what changes, and changes it. */
  public Summary apply(Consumer<Change> changes, Instant now) {
    return run(changes, true, now);
  }

  private Summary run(Consumer<Change> changes, boolean isKept, Instant now) {
    var judged = 0L;
    var decided = 0L;
    var mails = new HashSet<Long>();
    var last = 0L;
    for (var batch = store.entriesAfter(last, AT_ONCE);
        !batch.isEmpty();
        batch = store.entriesAfter(last, AT_ONCE)) {
      last = batch.getLast().number();
      var whole = batch.stream().filter(entry -> !isBrought(entry)).toList();
      var open = open(whole);
      judged += whole.size();
      decided += whole.size() - open.size();
      var judgement = isKept ? judging.of(whole).on(numbers(open)) : judging.alone(open);
      tell(open, judgement, changes);
      if (isKept) {
        keep(open, judgement, now);
        mails.addAll(mails(judgement));
      }
    }
    series.update(mails, now);
    return new Summary(judged, decided);
  }

  /** What a pull request brings is drafted anew with the request, not judged by itself. */
  private static boolean isBrought(StoredEntry entry) {
    return entry.key().id().contains(Bundle.BROUGHT);
  }

  private List<StoredEntry> open(List<StoredEntry> entries) {
    var decided = store.decisions().decidedAmong(numbers(entries));
    return entries.stream().filter(entry -> !decided.contains(entry.number())).toList();
  }

  private static List<Long> numbers(List<StoredEntry> entries) {
    return entries.stream().map(StoredEntry::number).toList();
  }

  private void tell(List<StoredEntry> open, Judgement judgement, Consumer<Change> changes) {
    var before = store.verdicts(numbers(open));
    for (var entry : open) {
      var was = before.get(entry.number());
      var is = judgement.verdicts().get(entry.number());
      if (was != null && is != null) {
        kind(was, is)
            .ifPresent(kind ->
                changes.accept(new Change(kind, entry.number(), entry.entry().title(), was, is)));
      }
    }
  }

  private static Optional<Kind> kind(Verdict was, Verdict is) {
    if (was.relevant() != is.relevant()) {
      return Optional.of(is.relevant() ? Kind.ENTERS : Kind.LEAVES);
    }
    if (!is.relevant()) {
      return Optional.empty();
    }
    if (!was.release().equals(is.release())) {
      return Optional.of(Kind.RELEASE);
    }
    if (!was.components().equals(is.components()) || !was.status().equals(is.status())) {
      return Optional.of(Kind.MATTER);
    }
    return Math.abs(was.score() - is.score()) >= 0.005 ? Optional.of(Kind.SCORE) : Optional.empty();
  }

  private void keep(List<StoredEntry> open, Judgement judgement, Instant now) {
    store.judge(judgement);
    drafting.propose(open, judgement.verdicts(), now);
  }

  private static Set<Long> mails(Judgement judgement) {
    Map<Long, Verdict> mails = new HashMap<>(judgement.verdicts());
    mails.values().removeIf(verdict -> verdict.series().isEmpty());
    return mails.keySet();
  }
}
