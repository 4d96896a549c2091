package org.rfldigest.refresh;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.classify.Classifier;
import org.rfldigest.feed.Feed;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.Store;

/**
 * Takes a feed's entries into the store and judges those that are new or changed. Entries that were
 * stored but not judged, because a run was cut off, are judged by the next.
 */
public final class Intake {

  private static final int AT_ONCE = 500;

  private final Store store;
  private final Judging judging;
  private final Series series;
  private final Drafting drafting;

  public Intake(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.judging = new Judging(store, classifier, subscriptions);
    this.series = new Series(store);
    this.drafting = new Drafting(store, classifier);
  }

  synchronized Result.Read take(Subscription subscription, Feed feed, Instant now) {
    store.name(subscription.key(), subscription.title());
    var changes = store.store(subscription.key(), feed.entries(), now);
    var verdicts = judge(now);
    series.update(mails(verdicts), now);
    var relevant =
        changes.added().stream().filter(entry -> isRelevant(verdicts.get(entry.number()))).count();
    return new Result.Read(
        feed.entries().size(),
        changes.added().size(),
        changes.changed().size(),
        (int) relevant,
        feed.problems());
  }

  /** Judges all that waits to be judged. */
  private Map<Long, Verdict> judge(Instant now) {
    var all = new HashMap<Long, Verdict>();
    for (var batch = store.unjudged(AT_ONCE); !batch.isEmpty(); batch = store.unjudged(AT_ONCE)) {
      var judgement = judging.of(batch);
      store.judge(judgement);
      drafting.propose(batch, judgement.verdicts(), now);
      all.putAll(judgement.verdicts());
    }
    return all;
  }

  private static List<Long> mails(Map<Long, Verdict> verdicts) {
    return verdicts.entrySet().stream()
        .filter(judged -> judged.getValue().series().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isRelevant(Verdict verdict) {
    return verdict != null && verdict.relevant();
  }
}
