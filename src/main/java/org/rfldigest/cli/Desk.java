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
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Intake;
import org.rfldigest.refresh.Recaptures;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.review.Learned;
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
  private Map<String, String> componentNames;

  private Desk(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  /** The rules are read when they are needed: what only looks does not wait for them. */
  static Desk open(Session session) {
    var opening = Store.open(session.workspace().memory().resolve("store.db"));
    if (opening instanceof Opening.Opened opened) {
      return new Desk(session, opened.store());
    }
    throw Stop.failed(((Opening.Refused) opening).sentence());
  }

  Store store() {
    return store;
  }

  Review review() {
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

  Refresh refresh(Fetcher fetcher, List<Subscription> subscriptions) {
    var intake = intake(subscriptions);
    var atOnce = session.configuration().get(Settings.REFRESH_CONCURRENCY);
    var gate = new HostGate(HostGate.GAP, session.clock(), Pause.REAL, atOnce);
    return new Refresh(store, fetcher, gate, intake, session.clock());
  }

  Intake intake(List<Subscription> subscriptions) {
    return new Intake(store, classifier(subscriptions), subscriptions);
  }

  /** The rules of the workspace, and what its decisions have taught. */
  Classifier classifier(List<Subscription> subscriptions) {
    return new Classifier(
        Rules.relevance(session), calendar(subscriptions), Learned.of(store).words());
  }

  Recaptures recaptures(List<Subscription> subscriptions) {
    return new Recaptures(store, subscriptions, session.clock());
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
