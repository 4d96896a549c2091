package org.rfldigest.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.FetchState;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl feeds}: what is followed, when it was last read, when it is next due, what is wrong.
 */
final class FeedsCommand implements Command {

  private static final String ROW = "%-20s %-17s %-17s %s%n";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  @Override
  public CommandSpec spec() {
    return Options.command("feeds").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var subscriptions = Rules.subscriptions(session);
    try (var desk = Desk.open(session)) {
      var states = desk.store().fetchStates();
      if (!parsed.hasMatchedOption("--json")) {
        session.out().printf(ROW, "feed", "last read (UTC)", "next due (UTC)", "state");
      }
      for (var subscription : subscriptions) {
        var state = states.getOrDefault(subscription.key(), FetchState.NEW);
        if (parsed.hasMatchedOption("--json")) {
          session.json(json(subscription, state));
        } else {
          row(subscription, state, session);
        }
      }
    }
    return Exit.OK;
  }

  private static void row(Subscription subscription, FetchState state, Session session) {
    session
        .out()
        .printf(
            ROW,
            subscription.key(),
            minute(state.lastSuccess()),
            minute(state.nextDue()),
            Plain.clean(words(state)));
  }

  private static String words(FetchState state) {
    if (state.failures() > 0) {
      return state.failures() + " × " + state.sentence();
    }
    return state.lastSuccess().isPresent() ? "well" : "not read yet";
  }

  private static String minute(Optional<Instant> instant) {
    return instant.map(MINUTE::format).orElse("-");
  }

  private static Map<String, Object> json(Subscription subscription, FetchState state) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", subscription.key());
    json.put("title", subscription.title());
    json.put("address", subscription.address());
    json.put("last_success", state.lastSuccess());
    json.put("last_attempt", state.lastAttempt());
    json.put("next_due", state.nextDue());
    json.put("failures", state.failures());
    json.put("sentence", state.sentence());
    return json;
  }
}
