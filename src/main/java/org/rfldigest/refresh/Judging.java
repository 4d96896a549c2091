package org.rfldigest.refresh;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.Classifier.Finding;
import org.rfldigest.classify.Kin;
import org.rfldigest.classify.Kinship;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.series.SeriesMail;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Judgement;
import org.rfldigest.store.KinNames;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Judges entries by the rules, and finds for those that concern the reader the ones they belong to,
 * among themselves and among all that was stored before.
 */
final class Judging {

  /** So many of those stored before are looked at for a batch of new ones. */
  private static final int MOST_KIN = 1_000;

  private static final int TEXT_LENGTH = 20_000;

  private final Store store;
  private final Supplier<Classifier> classifier;
  private final Map<String, Subscription> subscriptions = new HashMap<>();
  private final Kinship kinship = new Kinship();
  private volatile Optional<Boolean> hadNames = Optional.empty();

  Judging(Store store, Supplier<Classifier> classifier, List<Subscription> subscriptions) {
    this.store = store;
    this.classifier = classifier;
    subscriptions.forEach(one -> this.subscriptions.put(one.key(), one));
  }

  /** What is made of one entry before it is stored. May be called by several threads at once. */
  Finding find(EntryKey key, Clue clue) {
    var finding = classifier.get().find(clue);
    return PageEntry.baseline(key).isEmpty()
        ? finding
        : new Finding(finding.verdict(), Optional.empty());
  }

  /** What the rules make of a batch; nothing is kept yet. */
  Judgement of(List<StoredEntry> batch) {
    var verdicts = new LinkedHashMap<Long, Verdict>();
    var kin = new LinkedHashMap<Long, Kin>();
    var names = new LinkedHashMap<Long, Set<String>>();
    var found = batch.parallelStream().map(this::find).toList().iterator();
    for (var stored : batch) {
      var finding = found.next();
      verdicts.put(stored.number(), finding.verdict());
      finding.kin().ifPresent(one -> kin.put(stored.number(), one));
    }
    kin.forEach((number, one) -> names.put(number, one.names()));
    return new Judgement(verdicts, together(kin), names);
  }

  /** The verdicts alone, without what belongs together. */
  Judgement alone(List<StoredEntry> batch) {
    var verdicts = new LinkedHashMap<Long, Verdict>();
    var judged = batch.parallelStream().map(this::find).toList().iterator();
    batch.forEach(stored -> verdicts.put(stored.number(), judged.next().verdict()));
    return Judgement.of(verdicts);
  }

  /** Each change of a watched page is news of its own, though all are of one page. */
  Set<String> names(StoredEntry stored) {
    return find(stored).kin().map(Kin::names).orElse(Set.of());
  }

  /** The entries that belong together, of which at least one is new; none stands alone. */
  List<Set<Long>> together(Map<Long, Kin> fresh) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    if (hadNames() || kinship.hasForgotten()) {
      remember(fresh);
    }
    return kinship.join(fresh);
  }

  /** Others may have stored something since. */
  void lookAgain() {
    hadNames = Optional.empty();
  }

  /** What was told of the numbers that were given out lately holds no more. */
  void forget() {
    kinship.clear();
  }

  /** A store that was empty of them before has no other kin than those at hand. */
  private boolean hadNames() {
    if (hadNames.isEmpty()) {
      hadNames = Optional.of(store.bundles().haveNames());
    }
    return hadNames.get();
  }

  private void remember(Map<Long, Kin> fresh) {
    var sure = new LinkedHashSet<String>();
    var words = new LinkedHashSet<String>();
    for (var kin : fresh.values()) {
      sure.addAll(kin.sureLookups());
      words.addAll(kin.wordLookups());
    }
    for (var number : store.bundles().kin(KinNames.of(sure), KinNames.of(words), MOST_KIN)) {
      if (!fresh.containsKey(number) && !kinship.knows(number)) {
        store
            .entry(number)
            .map(entry -> Kin.of(clue(entry)))
            .ifPresent(kin -> kinship.remember(number, kin));
      }
    }
  }

  private Finding find(StoredEntry stored) {
    return find(stored.key(), clue(stored));
  }

  private Clue clue(StoredEntry stored) {
    return clue(Long.toString(stored.number()), stored.key(), stored.entry(), stored.firstSeen());
  }

  /**
   * What the rules may look at.
   *
   * @param seen stands in for a date
   */
  Clue clue(String id, EntryKey key, Entry entry, Instant seen) {
    var subscription = Optional.ofNullable(subscriptions.get(key.subscription()));
    return new Clue(
        id,
        entry.title(),
        text(entry),
        entry.link(),
        entry.date().or(() -> Optional.of(seen)),
        subscription.map(Judging::source).orElse(key.subscription()),
        entry.author(),
        subscription.map(Subscription::trust).orElse(0.0),
        subscription.map(Subscription::tags).orElse(List.of()),
        entry.messageId(),
        entry.inReplyTo());
  }

  private static String text(Entry entry) {
    var content = head(entry.content());
    return SeriesMail.mayTake(entry.title(), content)
        ? String.join("\n", HtmlLines.of(content, "").lines())
        : PlainText.of(content);
  }

  /** What comes from a list is a mail, also where nothing else tells. */
  private static String source(Subscription subscription) {
    return subscription.kind() == Subscription.Kind.LIST
        ? "mail:" + subscription.title()
        : subscription.title();
  }

  /** Whether the rules look at all of its content. */
  static boolean isWhole(Entry entry) {
    return entry.content().length() <= TEXT_LENGTH;
  }

  private static String head(String content) {
    return content.length() <= TEXT_LENGTH ? content : content.substring(0, TEXT_LENGTH);
  }
}
