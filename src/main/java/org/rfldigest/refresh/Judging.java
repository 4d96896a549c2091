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
  private static final int LATELY = 5_000;
  private static final int TEXT_LENGTH = 20_000;

  private final Store store;
  private final Classifier classifier;
  private final Map<String, Subscription> subscriptions = new HashMap<>();
  private final Map<Long, Kin> lately =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kin> eldest) {
          return size() > LATELY;
        }
      };

  Judging(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.classifier = classifier;
    subscriptions.forEach(one -> this.subscriptions.put(one.key(), one));
  }

  /** What the rules make of a batch; nothing is kept yet. */
  Judgement of(List<StoredEntry> batch) {
    var clues = new LinkedHashMap<Long, Clue>();
    var read = batch.parallelStream().map(this::clue).toList().iterator();
    batch.forEach(stored -> clues.put(stored.number(), read.next()));
    var verdicts = new LinkedHashMap<Long, Verdict>();
    var judged = classifier.classifyAll(List.copyOf(clues.values())).iterator();
    clues.keySet().forEach(number -> verdicts.put(number, judged.next()));
    var numbers =
        batch.stream()
            .filter(stored -> mayHaveKin(stored, verdicts.get(stored.number())))
            .map(StoredEntry::number)
            .toList();
    var made = numbers.parallelStream().map(clues::get).map(Kin::of).toList().iterator();
    var wanted = new LinkedHashMap<Long, Kin>();
    numbers.forEach(number -> wanted.put(number, made.next()));
    var names = new LinkedHashMap<Long, Set<String>>();
    wanted.forEach((number, kin) -> names.put(number, kin.names()));
    return new Judgement(verdicts, together(wanted), names);
  }

  /** The verdicts alone, without what belongs together. */
  Judgement alone(List<StoredEntry> batch) {
    var verdicts = new LinkedHashMap<Long, Verdict>();
    var judged = classifier.classifyAll(batch.stream().map(this::clue).toList()).iterator();
    batch.forEach(stored -> verdicts.put(stored.number(), judged.next()));
    return Judgement.of(verdicts);
  }

  /** Each change of a watched page is news of its own, though all are of one page. */
  private static boolean mayHaveKin(StoredEntry stored, Verdict verdict) {
    return PageEntry.baseline(stored.key()).isEmpty()
        && (verdict.relevant() || verdict.series().isPresent());
  }

  Set<String> names(StoredEntry stored, Verdict verdict) {
    return mayHaveKin(stored, verdict) ? Kin.of(clue(stored)).names() : Set.of();
  }

  private List<Set<Long>> together(Map<Long, Kin> wanted) {
    var lookups = new LinkedHashSet<String>();
    wanted.values().forEach(kin -> lookups.addAll(kin.lookups()));
    var all = new LinkedHashMap<>(wanted);
    for (var number : store.bundles().kin(lookups, MOST_KIN)) {
      kin(number).ifPresent(kin -> all.putIfAbsent(number, kin));
    }
    wanted.forEach(lately::put);
    var numbers = List.copyOf(all.keySet());
    var together = new ArrayList<Set<Long>>();
    for (var group : Kin.groups(List.copyOf(all.values()), wanted.size())) {
      var members = new HashSet<Long>();
      group.forEach(at -> members.add(numbers.get(at)));
      together.add(members);
    }
    return together;
  }

  /** Of those that were judged lately it is at hand. */
  private Optional<Kin> kin(long number) {
    var known = lately.get(number);
    if (known != null) {
      return Optional.of(known);
    }
    var stored = store.entry(number).map(entry -> Kin.of(clue(entry)));
    stored.ifPresent(kin -> lately.put(number, kin));
    return stored;
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
