package org.rfldigest.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.Classifier.Finding;
import org.rfldigest.classify.Kin;
import org.rfldigest.classify.series.SeriesMail;
import org.rfldigest.feed.Feed;
import org.rfldigest.feed.Window;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Verdict;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.Arrival;
import org.rfldigest.store.Changes;
import org.rfldigest.store.KinNames;
import org.rfldigest.store.KnownWindow;
import org.rfldigest.store.Response;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;
import org.rfldigest.store.TextWords;

/**
 * Takes a feed's entries into the store and judges those that are new or changed. What is new is
 * judged by the threads that read feeds, before it is stored; what was changed, or stored by a run
 * that was cut off, after it.
 */
public final class Intake {

  /** Of so many new entries of a refresh the texts are found at once; those of others later. */
  public static final int TEXTS = 200;

  private static final int AT_ONCE = 500;

  private final Store store;
  private final Later<Classifier> classifier;
  private final Judging judging;
  private final Series series;
  private final Drafting drafting;
  private final Map<Long, StoredEntry> changed = new HashMap<>();
  private final AtomicInteger texts = new AtomicInteger();
  private final List<Came> arrivals = new ArrayList<>();
  private volatile Optional<Runnable> noted = Optional.empty();
  private Set<Long> relevant = new HashSet<>();

  public Intake(Store store, Classifier classifier, List<Subscription> subscriptions) {
    this(store, () -> classifier, subscriptions);
  }

  /**
   * @param rules asked once, and only where there is something to judge
   */
  public Intake(Store store, Supplier<Classifier> rules, List<Subscription> subscriptions) {
    this.store = store;
    this.classifier = new Later<>(rules);
    this.judging = new Judging(store, classifier, subscriptions);
    this.series = new Series(store);
    this.drafting = new Drafting(store, classifier);
  }

  /**
   * Something comes that will have to be judged by rules that were not read before.
   *
   * @param note is kept with what is stored first
   */
  public void expect(Runnable note) {
    noted = Optional.of(note);
    expect();
  }

  /** Something comes that will have to be judged; the rules are read aside meanwhile. */
  void expect() {
    classifier.begin();
  }

  /** What is made of an entry before it is stored. */
  private record Made(
      Verdict verdict,
      Optional<Kin> kin,
      KinNames names,
      Optional<SeriesMail> mail,
      Optional<TextWords> words) {}

  private record Came(StoredEntry stored, Made made) {

    Arrival arrival() {
      return new Arrival(
          stored, made.verdict(), made.names(), made.mail().map(Series::standing), made.words());
    }
  }

  /** A feed whose entries are ready to be stored. */
  static final class Prepared {

    private final Feed feed;
    private final Response response;
    private final Map<Entry, Made> made = new IdentityHashMap<>();

    private Prepared(Feed feed, Response response) {
      this.feed = feed;
      this.response = response;
    }

    /** How many entries it has, with those that were not read again. */
    int size() {
      return response.size();
    }
  }

  /**
   * A feed whose entries are stored; kept is what was made of them by {@link #settle}.
   *
   * @param relevant the numbers of all that its transaction sends to the inbox
   */
  record Taken(Feed feed, int size, Changes changes, Set<Long> relevant) {}

  /** Does all that can be done before anything is stored. May be called by several threads. */
  Prepared prepare(Subscription subscription, Feed feed, Instant now) {
    return prepare(subscription, feed, Optional.empty(), now);
  }

  /**
   * The same with entries that stand as they are stored.
   *
   * @param standing those that are in the body and not in the feed
   */
  Prepared prepare(
      Subscription subscription, Feed feed, Optional<KnownWindow> standing, Instant now) {
    var ids = feed.entries().stream().map(Entry::id).toList();
    var known = store.known(subscription.key(), ids);
    var response = Response.of(feed.entries(), known);
    var prepared = new Prepared(feed, standing.map(response::with).orElse(response));
    for (var entry : prepared.response.fresh()) {
      prepared.made.put(entry, made(subscription.key(), entry, now));
    }
    return prepared;
  }

  private Made made(String feed, Entry entry, Instant now) {
    var key = new EntryKey(feed, entry.id());
    var clue = judging.clue("", key, entry, now);
    var finding = judging.find(key, clue);
    return new Made(
        finding.verdict(),
        finding.kin(),
        finding.kin().map(kin -> KinNames.of(kin.names())).orElse(KinNames.NONE),
        mail(feed, entry, finding),
        texts.getAndIncrement() < TEXTS
            ? Optional.of(TextWords.of(clue.text()))
            : Optional.empty());
  }

  private static Optional<SeriesMail> mail(String feed, Entry entry, Finding finding) {
    if (finding.verdict().series().isEmpty()) {
      return Optional.empty();
    }
    return Judging.isWhole(entry)
        ? finding.kin().flatMap(kin -> Series.mail(kin, entry))
        : Optional.of(Series.mail(feed, entry));
  }

  /** A refresh begins; what other processes stored since the last one is not known. */
  void refreshing() {
    texts.set(0);
    judging.lookAgain();
  }

  /** A transaction begins: all that is taken from now on is in {@link #settle}. */
  void begin() {
    arrivals.clear();
    relevant = new HashSet<>();
    var note = noted;
    noted = Optional.empty();
    note.ifPresent(Runnable::run);
  }

  Taken take(Subscription subscription, Prepared prepared, Instant now) {
    store.feeds().name(subscription.key(), subscription.title());
    var changes = store.store(subscription.key(), prepared.response, now);
    for (var added : changes.added()) {
      Optional.ofNullable(prepared.made.get(added.entry()))
          .ifPresent(made -> arrivals.add(new Came(added, made)));
    }
    changes.changed().forEach(entry -> changed.put(entry.number(), entry));
    return new Taken(prepared.feed, prepared.size(), changes, relevant);
  }

  /**
   * Keeps what the body was made of, where all of it was read well; else nothing is known of it.
   */
  void keep(Subscription subscription, Prepared prepared, Optional<Window> window) {
    window
        .flatMap(made -> KnownWindow.of(made.frame(), made.entries(), prepared.response))
        .ifPresentOrElse(
            known -> store.feeds().keep(subscription.key(), known),
            () -> store.feeds().forgetWindow(subscription.key()));
  }

  /** Keeps what was made of all that was taken, and judges what else waits for it. */
  void settle(Instant now) {
    if (!arrivals.isEmpty()) {
      arrive(now);
    }
    judge(now);
  }

  /** The transaction was taken back. */
  void forget() {
    arrivals.clear();
    changed.clear();
    judging.forget();
    series.forget();
  }

  private void arrive(Instant now) {
    arrivals.sort((one, other) -> Long.compare(one.stored().number(), other.stored().number()));
    var kin = new LinkedHashMap<Long, Kin>();
    var verdicts = new LinkedHashMap<Long, Verdict>();
    for (var came : arrivals) {
      var number = came.stored().number();
      verdicts.put(number, came.made().verdict());
      came.made().kin().ifPresent(one -> kin.put(number, one));
      came.made().mail().ifPresent(mail -> series.remember(number, mail));
    }
    var together = judging.together(kin);
    store.arrive(arrivals.stream().map(Came::arrival).toList(), together);
    drafting.propose(arrivals.stream().map(Came::stored).toList(), verdicts, now);
    series.update(joined(together), now);
    note(verdicts);
  }

  /** Of those that stand alone it is known already how far their series has come. */
  private Set<Long> joined(List<Set<Long>> together) {
    var joined = new HashSet<Long>();
    together.forEach(joined::addAll);
    joined.retainAll(
        arrivals.stream()
            .filter(came -> came.made().mail().isPresent())
            .map(came -> came.stored().number())
            .toList());
    return joined;
  }

  private void note(Map<Long, Verdict> verdicts) {
    verdicts.forEach((number, verdict) -> {
      if (verdict.relevant()) {
        relevant.add(number);
      }
    });
  }

  /** The names under which later entries find one that was judged elsewhere. */
  public Set<String> names(StoredEntry entry) {
    return judging.names(entry);
  }

  /** How it went, once its entries are judged. */
  Result.Read read(Taken taken) {
    var added = taken.changes().added();
    return new Result.Read(
        taken.size(),
        added.size(),
        taken.changes().changed().size(),
        (int) added.stream().filter(entry -> taken.relevant().contains(entry.number())).count(),
        taken.feed().problems());
  }

  /** Judges all that is stored and waits to be judged. */
  private void judge(Instant now) {
    var mails = new ArrayList<Long>();
    for (var batch = waiting(); !batch.isEmpty(); batch = waiting()) {
      var judgement = judging.of(batch);
      store.judge(judgement);
      drafting.propose(batch, judgement.verdicts(), now);
      note(judgement.verdicts());
      judgement
          .verdicts()
          .forEach((number, verdict) -> {
            if (verdict.series().isPresent()) {
              mails.add(number);
            }
          });
    }
    series.forget(mails);
    series.update(mails, now);
  }

  private List<StoredEntry> waiting() {
    var batch = store.unjudged(AT_ONCE, changed);
    if (batch.isEmpty()) {
      changed.clear();
    }
    return batch;
  }
}
