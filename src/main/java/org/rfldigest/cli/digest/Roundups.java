package org.rfldigest.cli.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.SnapshotText;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.publish.Roundup;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;

/** Gathers what came of a span of time from the digest and the store. */
public final class Roundups {

  private static final int STEPS = 5_000;
  private static final int INBOX = 2_000;
  private static final int MOST = 50;

  private final Session session;
  private final Store store;

  public Roundups(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  /**
   * @param zone whose days its title names
   */
  public Roundup since(Instant since, Instant until, ZoneId zone) {
    var waiting =
        store.inbox().lines(until, INBOX).stream()
            .filter(bundle -> !bundle.lead().firstSeen().isBefore(since))
            .limit(MOST)
            .toList();
    return new Roundup(
        LocalDate.ofInstant(since, zone),
        LocalDate.ofInstant(until, zone),
        accepted(since),
        waiting,
        store.inbox().count(until),
        store.bundles().moved(since, until, MOST));
  }

  /** What was accepted since then and stands in the digest, newest release first. */
  private List<Development> accepted(Instant since) {
    var snapshots = new HashMap<Release, Optional<Snapshot>>();
    var accepted = new LinkedHashSet<Development>();
    for (var step : store.decisions().last(STEPS)) {
      if (step.decision() instanceof Decision.Accepted decision && !decision.at().isBefore(since)) {
        var snapshot = snapshots.computeIfAbsent(decision.release(), session.digest()::snapshot);
        snapshot.flatMap(one -> told(one, step, decision)).ifPresent(accepted::add);
      }
    }
    var order = Comparator.comparing((Development one) -> one.release().orElse(new Release(0, 0)));
    var sorted = new ArrayList<>(accepted);
    sorted.sort(order.reversed());
    return sorted;
  }

  /** By its words, or by its link where a hand has changed them. */
  private Optional<Development> told(Snapshot snapshot, Step step, Decision.Accepted decision) {
    var words = SnapshotText.words(decision.bullet());
    return first(snapshot, development -> development.text().equals(words))
        .or(() ->
            store
                .inbox()
                .entry(step.number())
                .flatMap(entry -> entry.entry().link())
                .flatMap(link -> first(snapshot, development -> cites(development, link))));
  }

  private static boolean cites(Development development, String link) {
    return development.citations().stream()
        .anyMatch(citation -> citation.link().equals(Optional.of(link)));
  }

  private static Optional<Development> first(Snapshot snapshot, Predicate<Development> wanted) {
    return snapshot.developments().stream().filter(wanted).findFirst();
  }
}
