package org.rfldigest.refresh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.Clue;
import org.rfldigest.classify.Kin;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Judgement;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Judges stored entries by the rules, and finds for those that concern the reader the ones they
 * belong to, among themselves and among all that was stored before.
 */
final class Judging {

  private static final int MOST_KIN = 1_000;
  private static final int TEXT_LENGTH = 20_000;

  private final Store store;
  private final Classifier classifier;
  private final Map<String, Subscription> subscriptions = new HashMap<>();

  Judging(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.classifier = classifier;
    subscriptions.forEach(one -> this.subscriptions.put(one.key(), one));
  }

  /** What the rules make of a batch; nothing is kept yet. */
  Judgement of(List<StoredEntry> batch) {
    var clues = new LinkedHashMap<Long, Clue>();
    batch.forEach(stored -> clues.put(stored.number(), clue(stored)));
    var verdicts = new LinkedHashMap<Long, Verdict>();
    var judged = classifier.classifyAll(List.copyOf(clues.values())).iterator();
    clues.keySet().forEach(number -> verdicts.put(number, judged.next()));
    var wanted = new LinkedHashMap<Long, Clue>();
    for (var stored : batch) {
      var verdict = verdicts.get(stored.number());
      if (mayHaveKin(stored) && (verdict.relevant() || verdict.series().isPresent())) {
        wanted.put(stored.number(), clues.get(stored.number()));
      }
    }
    var names = new LinkedHashMap<Long, Set<String>>();
    wanted.forEach((number, clue) -> names.put(number, Kin.names(clue)));
    return new Judgement(verdicts, together(wanted), names);
  }

  /** Each change of a watched page is news of its own, though all are of one page. */
  private static boolean mayHaveKin(StoredEntry stored) {
    return PageEntry.baseline(stored.key()).isEmpty();
  }

  private List<Set<Long>> together(Map<Long, Clue> wanted) {
    var lookups = new LinkedHashSet<String>();
    wanted.values().forEach(clue -> lookups.addAll(Kin.lookups(clue)));
    var all = new LinkedHashMap<>(wanted);
    for (var kin : store.kin(lookups, MOST_KIN)) {
      all.computeIfAbsent(kin.number(), unseen -> clue(kin));
    }
    var numbers = List.copyOf(all.keySet());
    var together = new ArrayList<Set<Long>>();
    for (var group : Kin.groups(List.copyOf(all.values()))) {
      var members = new HashSet<Long>();
      group.forEach(at -> members.add(numbers.get(at)));
      together.add(members);
    }
    return together;
  }

  Clue clue(StoredEntry stored) {
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
}
