package org.rfldigest.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.KernelOrg;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Pause;
import org.rfldigest.model.Component;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Intake;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.review.Review;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.configuration.Settings;

/** The workspace with its store open: what a command needs to refresh and to decide. */
final class Desk implements AutoCloseable {

  private static final String KERNEL_RELEASES = "/kdist.xml";
  private static final int MOST_RELEASES = 200;

  private final Session session;
  private final Store store;
  private final Map<String, String> componentNames;
  private final RelevanceRules rules;

  private Desk(Session session, Store store, RelevanceRules rules) {
    this.session = session;
    this.store = store;
    this.rules = rules;
    this.componentNames =
        rules.components().stream().collect(Collectors.toMap(Component::key, Component::name));
  }

  static Desk open(Session session) {
    var rules = Rules.relevance(session);
    return switch (Store.open(session.workspace().memory().resolve("store.db"))) {
      case Opening.Opened opened -> new Desk(session, opened.store(), rules);
      case Opening.Refused refused -> throw Stop.failed(refused.sentence());
    };
  }

  Store store() {
    return store;
  }

  Review review() {
    return new Review(
        store,
        session.digest(),
        session.workspace().memory(),
        key -> componentNames.getOrDefault(key, key),
        session.clock());
  }

  Refresh refresh(Fetcher fetcher, List<Subscription> subscriptions) {
    var classifier = new Classifier(rules, calendar(subscriptions));
    var intake = new Intake(store, classifier, subscriptions);
    var atOnce = session.configuration().get(Settings.REFRESH_CONCURRENCY);
    var gate = new HostGate(HostGate.GAP, session.clock(), Pause.REAL, atOnce);
    return new Refresh(store, fetcher, gate, intake, session.clock());
  }

  /** The calendar of the snapshots, completed by what kernel.org's feed has told. */
  ReleaseCalendar calendar(List<Subscription> subscriptions) {
    var ids =
        subscriptions.stream()
            .filter(one -> one.address().endsWith(KERNEL_RELEASES))
            .flatMap(
                one -> store.idsBeginning(one.key(), KernelOrg.MAINLINE, MOST_RELEASES).stream())
            .toList();
    return new ReleaseCalendar(KernelOrg.complete(session.digest().dates(), KernelOrg.dates(ids)));
  }

  @Override
  public void close() {
    store.close();
  }
}
