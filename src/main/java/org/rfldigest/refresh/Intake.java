package org.rfldigest.refresh;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.Clue;
import org.rfldigest.feed.Feed;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Takes a feed's entries into the store and judges those that are new or changed. Entries that were
 * stored but not judged, because a run was cut off, are judged by the next.
 */
public final class Intake {

  private static final int AT_ONCE = 500;
  private static final int TEXT_LENGTH = 20_000;

  private final Store store;
  private final Classifier classifier;
  private final Map<String, Subscription> subscriptions = new HashMap<>();

  public Intake(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.classifier = classifier;
    subscriptions.forEach(one -> this.subscriptions.put(one.key(), one));
  }

  synchronized Result.Read take(Subscription subscription, Feed feed, Instant now) {
    store.name(subscription.key(), subscription.title());
    var changes = store.store(subscription.key(), feed.entries(), now);
    var verdicts = judge();
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
  private Map<Long, Verdict> judge() {
    var all = new HashMap<Long, Verdict>();
    for (var batch = store.unjudged(AT_ONCE); !batch.isEmpty(); batch = store.unjudged(AT_ONCE)) {
      var verdicts = classifier.classifyAll(batch.stream().map(this::clue).toList());
      var judged = new HashMap<Long, Verdict>();
      for (var i = 0; i < batch.size(); i++) {
        judged.put(batch.get(i).number(), verdicts.get(i));
      }
      store.judge(judged);
      all.putAll(judged);
    }
    return all;
  }

  private Clue clue(StoredEntry stored) {
    var entry = stored.entry();
    var subscription = Optional.ofNullable(subscriptions.get(stored.key().subscription()));
    return new Clue(
        Long.toString(stored.number()),
        entry.title(),
        PlainText.of(head(entry.content())),
        entry.link(),
        entry.date().or(() -> Optional.of(stored.firstSeen())),
        subscription.map(Subscription::title).orElse(stored.key().subscription()),
        entry.author(),
        subscription.map(Subscription::trust).orElse(0.0),
        subscription.map(Subscription::tags).orElse(List.of()),
        entry.messageId(),
        entry.inReplyTo());
  }

  private static String head(String content) {
    return content.length() <= TEXT_LENGTH ? content : content.substring(0, TEXT_LENGTH);
  }

  private static boolean isRelevant(Verdict verdict) {
    return verdict != null && verdict.relevant();
  }
}
