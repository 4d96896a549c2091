package org.rfldigest.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rfldigest.classify.Classifier;
import org.rfldigest.feed.Feed;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.Changes;
import org.rfldigest.store.Judgement;
import org.rfldigest.store.Response;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

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
  private final Set<Long> relevant = ConcurrentHashMap.newKeySet();
  private final Map<Long, StoredEntry> fresh = new ConcurrentHashMap<>();

  public Intake(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.judging = new Judging(store, classifier, subscriptions);
    this.series = new Series(store);
    this.drafting = new Drafting(store, classifier);
  }

  /** A feed whose entries are ready to be stored. */
  record Prepared(Feed feed, Response response) {}

  /** A feed whose entries are stored; judged they are by {@link #judge}. */
  record Taken(Feed feed, Changes changes) {}

  Prepared prepare(Subscription subscription, Feed feed) {
    var ids = feed.entries().stream().map(Entry::id).toList();
    var known = store.known(subscription.key(), ids);
    return new Prepared(feed, Response.of(feed.entries(), known));
  }

  Taken take(Subscription subscription, Prepared prepared, Instant now) {
    store.feeds().name(subscription.key(), subscription.title());
    var changes = store.store(subscription.key(), prepared.response(), now);
    changes.added().forEach(entry -> fresh.put(entry.number(), entry));
    changes.changed().forEach(entry -> fresh.put(entry.number(), entry));
    return new Taken(prepared.feed(), changes);
  }

  /** The names under which later entries find one that was judged elsewhere. */
  public Set<String> names(StoredEntry entry, Verdict verdict) {
    return judging.names(entry, verdict);
  }

  /** How it went, once its entries are judged. */
  Result.Read read(Taken taken) {
    var added = taken.changes().added();
    return new Result.Read(
        taken.feed().entries().size(),
        added.size(),
        taken.changes().changed().size(),
        (int) added.stream().filter(entry -> relevant.contains(entry.number())).count(),
        taken.feed().problems());
  }

  /** Judges all that waits to be judged. */
  void judge(Instant now) {
    var mails = new ArrayList<Long>();
    for (var batch = waiting(); !batch.isEmpty(); batch = waiting()) {
      var judgement = judging.of(batch);
      keep(batch, judgement, now);
      judgement
          .verdicts()
          .forEach((number, verdict) -> {
            if (verdict.relevant()) {
              relevant.add(number);
            }
            if (verdict.series().isPresent()) {
              mails.add(number);
            }
          });
    }
    if (!mails.isEmpty()) {
      store.together(() -> {
        series.update(mails, now);
        return mails;
      });
    }
  }

  private List<StoredEntry> waiting() {
    var batch = store.unjudged(AT_ONCE, fresh);
    if (batch.isEmpty()) {
      fresh.clear();
    }
    return batch;
  }

  private void keep(List<StoredEntry> batch, Judgement judgement, Instant now) {
    store.together(() -> {
      store.judge(judgement);
      drafting.propose(batch, judgement.verdicts(), now);
      return batch;
    });
  }
}
