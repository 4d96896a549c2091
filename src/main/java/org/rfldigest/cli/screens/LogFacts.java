package org.rfldigest.cli.screens;

import java.util.ArrayList;
import java.util.Comparator;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Decision;
import org.rfldigest.store.FetchState;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;
import org.rfldigest.tui.screens.Facts;

/** What was decided and fetched of late. */
final class LogFacts {

  private static final int LOG_LIMIT = 500;

  private final Session session;
  private final Store store;

  LogFacts(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  Facts.Log log() {
    var events = new ArrayList<Facts.Event>();
    for (var step : store.decisions().last(LOG_LIMIT)) {
      events.add(new Facts.Event(step.decision().at(), false, sentence(step)));
    }
    var states = store.feeds().states();
    for (var subscription : Rules.subscriptions(session)) {
      var state = states.getOrDefault(subscription.key(), FetchState.NEW);
      state
          .lastAttempt()
          .ifPresent(at ->
              events.add(
                  new Facts.Event(
                      at,
                      state.failures() > 0,
                      subscription.title()
                          + ": "
                          + (state.failures() > 0 ? state.sentence() : "asked, all is well"))));
    }
    events.sort(Comparator.comparing(Facts.Event::at).reversed());
    return new Facts.Log(events);
  }

  private String sentence(Step step) {
    var title =
        store
            .inbox()
            .entry(step.number())
            .map(entry -> entry.entry().title())
            .orElse("entry " + step.number());
    return switch (step.decision()) {
      case Decision.Accepted accepted -> "accepted into " + accepted.release() + ": " + title;
      case Decision.Rejected rejected ->
          "rejected" + (rejected.why().isEmpty() ? "" : " (" + rejected.why() + ")") + ": " + title;
      case Decision.Snoozed snoozed ->
          "snoozed until " + Minute.inUtc(snoozed.until()) + ": " + title;
    };
  }
}
