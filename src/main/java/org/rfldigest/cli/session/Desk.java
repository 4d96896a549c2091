package org.rfldigest.cli.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Pause;
import org.rfldigest.model.Component;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Intake;
import org.rfldigest.refresh.Recaptures;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.review.Learned;
import org.rfldigest.review.Review;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Patience;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.configuration.Settings;

/** The workspace with its store open: what a command needs to refresh and to decide. */
public final class Desk implements AutoCloseable {

  private static final String RULES_READ = "rules read";

  private final Session session;
  private final Store store;
  private Map<String, String> componentNames;

  private Desk(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  /** Says what is to be known of where the store lies, and that another program is waited for. */
  public static Desk open(Session session) {
    return open(session, said(session), said(session));
  }

  /** The same for who is not there to read that another program is waited for. */
  public static Desk openUnattended(Session session) {
    return open(session, said(session), _ -> {});
  }

  private static Consumer<String> said(Session session) {
    return sentence -> {
      session.note(sentence);
      session.err().flush();
    };
  }

  /**
   * The rules are read when they are needed: what only looks does not wait for them.
   *
   * @param warned is told what the reader should know of where the store lies
   * @param waiting is told when a change has to wait for another program
   */
  public static Desk open(Session session, Consumer<String> warned, Consumer<String> waiting) {
    var opening = Store.open(file(session), Patience.telling(waiting));
    if (opening instanceof Opening.Opened opened) {
      opened.warning().ifPresent(warned);
      return new Desk(session, opened.store());
    }
    throw Stop.failed(((Opening.Refused) opening).sentence());
  }

  /** What judges by the rules that came with the program, where no store knows more yet. */
  public static Optional<Classifier> early(Session session) {
    return Rules.areBundled(session) ? Optional.of(Rules.newClassifier(session)) : Optional.empty();
  }

  /** As a refresh would judge: with what the store knows, where there is one. */
  public static Classifier classifier(Session session) {
    if (!Files.exists(file(session))) {
      return Rules.newClassifier(session);
    }
    try (var desk = open(session)) {
      return desk.classifier(Rules.subscriptions(session));
    }
  }

  /** Where the store lies; it may not have been made yet. */
  public static Path file(Session session) {
    return session.workspace().memory().resolve("store.db");
  }

  public Store store() {
    return store;
  }

  public Review review() {
    return new Review(
        store,
        session.digest(),
        session.workspace().memory(),
        this::componentName,
        session.clock());
  }

  private synchronized String componentName(String key) {
    if (componentNames == null) {
      componentNames =
          Rules.components(session).stream()
              .collect(Collectors.toMap(Component::key, Component::name));
    }
    return componentNames.getOrDefault(key, key);
  }

  public Refresh refresh(Fetcher fetcher, List<Subscription> subscriptions) {
    return refresh(fetcher, subscriptions, Optional::empty);
  }

  /**
   * @param early what was made ready before, where it was
   */
  public Refresh refresh(
      Fetcher fetcher, List<Subscription> subscriptions, Supplier<Optional<Classifier>> early) {
    var stamp = Rules.stamp(session);
    var isKnown = store.reader().remembered(RULES_READ).equals(Optional.of(stamp));
    var rules = isKnown ? Optional.<RelevanceRules>empty() : changedRules();
    var intake =
        new Intake(
            store,
            () -> early.get().orElseGet(() -> classifier(subscriptions, rules)),
            subscriptions);
    if (!isKnown) {
      intake.expect(() -> store.reader().remember(RULES_READ, stamp));
    }
    var atOnce = session.configuration().get(Settings.REFRESH_CONCURRENCY);
    var gate = new HostGate(HostGate.GAP, session.clock(), Pause.REAL, atOnce);
    return new Refresh(store, fetcher, gate, intake, session.clock());
  }

  public Intake intake(List<Subscription> subscriptions) {
    return new Intake(store, () -> classifier(subscriptions), subscriptions);
  }

  /**
   * Rules that have changed since they were read without a mistake are read before anything is
   * asked; others, and those that came with the program, only where something is new.
   */
  private Optional<RelevanceRules> changedRules() {
    return Rules.areBundled(session) ? Optional.empty() : Optional.of(Rules.relevance(session));
  }

  /** The rules of the workspace, and what its decisions have taught. */
  public Classifier classifier(List<Subscription> subscriptions) {
    return classifier(subscriptions, Optional.empty());
  }

  private Classifier classifier(List<Subscription> subscriptions, Optional<RelevanceRules> read) {
    var calendar = Rules.calendar(session, store, subscriptions);
    var rules = read.orElseGet(() -> Rules.relevance(session));
    return new Classifier(rules, calendar, Learned.of(store).words());
  }

  public Recaptures recaptures(List<Subscription> subscriptions) {
    return new Recaptures(store, subscriptions, session.clock());
  }

  @Override
  public void close() {
    store.close();
  }
}
