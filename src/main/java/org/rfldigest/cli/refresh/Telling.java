package org.rfldigest.cli.refresh;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rfldigest.cli.inbox.InboxReport;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.system.Messenger;
import org.rfldigest.json.JsonLine;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.configuration.NotifyRule;
import org.rfldigest.workspace.configuration.NotifyRule.Way;
import org.rfldigest.workspace.configuration.Occasion;

/**
 * Tells what has arrived, by the rules of the configuration. Each entry is told once: the store
 * remembers how far it was told; the first time, nothing is old news.
 */
final class Telling {

  private static final String TOLD = "told";

  /** Where the store was empty; the first that comes in is all of the past, and no news. */
  private static final long NOTHING = 0;

  private static final int AT_ONCE = 500;

  /** More at once is no news but a flood. */
  private static final int MOST_STARTS = 20;

  /** For how long programs are started for one rule; the last may take longer. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int MOST_LINES = 100;

  private final List<NotifyRule> rules;
  private final Store store;
  private final Messenger messenger;
  private final InstantSource clock;
  private final Consumer<Errand> courier;

  /**
   * @param courier does what is to be told
   */
  Telling(Session session, Store store, Consumer<Errand> courier) {
    this.clock = session.clock();
    this.courier = courier;
    this.rules = session.configuration().notifyRules();
    this.store = store;
    this.messenger = new Messenger(session.surroundings().environment());
  }

  /** Begins here, where nothing was told before: what is stored by now is no news. */
  void begin() {
    if (!rules.isEmpty() && store.reader().remembered(TOLD).isEmpty()) {
      store.reader().remember(TOLD, Long.toString(arrived(NOTHING).last()));
    }
  }

  /** Tells what arrived since the last time. */
  void tell() {
    if (rules.isEmpty()) {
      return;
    }
    var arrived = store.together(this::next);
    for (var rule : rules) {
      var wanted = arrived.entries().stream().filter(one -> rule.wants(one.verdict())).toList();
      if (!wanted.isEmpty()) {
        courier.accept(new Errand(whom(rule), count(wanted.size()), () -> tell(rule, wanted)));
      }
    }
  }

  /** What no process has told yet; this one does. */
  private Arrived next() {
    var arrived = arrived(store.reader().remembered(TOLD).map(Long::parseLong).orElse(NOTHING));
    store.reader().remember(TOLD, Long.toString(arrived.last()));
    return arrived;
  }

  /** Tells that a digest is there. */
  void digest(Path file, String title, String text) {
    for (var rule : rules) {
      if (rule.when().contains(Occasion.DIGEST)) {
        courier.accept(new Errand(whom(rule), "the digest", () -> digest(rule, file, title, text)));
      }
    }
  }

  private Optional<String> digest(NotifyRule rule, Path file, String title, String text) {
    return switch (rule.way()) {
      case Way.Program program ->
          messenger.program(
              program.command(), Map.of("RFL_TITLE", title, "RFL_DIGEST", file.toString()), text);
      case Way.Desktop _ -> messenger.desktop(title + ": " + file);
      case Way.Mail mail -> messenger.mail(mail.address(), title, text.lines().toList());
    };
  }

  /**
   * @param last the number of the last entry of the store
   */
  private record Arrived(List<InboxEntry> entries, long last) {}

  private Arrived arrived(long after) {
    var entries = new ArrayList<InboxEntry>();
    var last = after;
    for (var batch = store.entriesAfter(last, AT_ONCE);
        !batch.isEmpty();
        batch = store.entriesAfter(last, AT_ONCE)) {
      if (after > NOTHING) {
        batch.forEach(one -> store.inbox().entry(one.number()).ifPresent(entries::add));
      }
      last = batch.getLast().number();
    }
    return new Arrived(entries, last);
  }

  private Optional<String> tell(NotifyRule rule, List<InboxEntry> entries) {
    return switch (rule.way()) {
      case Way.Program program -> start(program.command(), entries);
      case Way.Desktop _ -> messenger.desktop(title(entries));
      case Way.Mail mail -> messenger.mail(mail.address(), title(entries), body(entries));
    };
  }

  private Optional<String> start(List<String> command, List<InboxEntry> entries) {
    var until = clock.instant().plus(LONGEST);
    var told = 0;
    for (var entry : entries.subList(0, Math.min(MOST_STARTS, entries.size()))) {
      if (clock.instant().isAfter(until)) {
        return Optional.of("only the first " + told + " were told within a minute.");
      }
      var trouble =
          messenger.program(command, variables(entry), JsonLine.of(InboxReport.json(entry)));
      if (trouble.isPresent()) {
        return trouble;
      }
      told++;
    }
    return entries.size() > MOST_STARTS
        ? Optional.of("only the first " + MOST_STARTS + " were told one by one.")
        : Optional.empty();
  }

  private static Map<String, String> variables(InboxEntry entry) {
    var verdict = entry.verdict();
    var variables = new LinkedHashMap<String, String>();
    variables.put("RFL_NUMBER", Long.toString(entry.number()));
    variables.put("RFL_TITLE", entry.entry().title());
    variables.put("RFL_LINK", entry.entry().link().orElse(""));
    variables.put("RFL_FEED", entry.feed());
    variables.put("RFL_STATUS", verdict.status().map(Status::word).orElse(""));
    variables.put("RFL_RELEASE", verdict.release().map(Release::toString).orElse(""));
    variables.put("RFL_COMPONENTS", String.join(" ", verdict.components()));
    return variables;
  }

  private static String title(List<InboxEntry> entries) {
    var first = entries.getFirst().entry().title();
    return entries.size() == 1
        ? "rfl: " + first
        : "rfl: " + entries.size() + " news, such as " + first;
  }

  private static List<String> body(List<InboxEntry> entries) {
    return entries.stream()
        .limit(MOST_LINES)
        .flatMap(entry ->
            List.of(about(entry), entry.entry().title(), entry.entry().link().orElse(""), "")
                .stream())
        .collect(Collectors.toList());
  }

  private static String about(InboxEntry entry) {
    var status = entry.verdict().status().map(word -> " · " + word.word()).orElse("");
    var release = entry.verdict().release().map(word -> " · " + word).orElse("");
    return entry.number() + " · " + entry.feed() + status + release;
  }

  private static String count(int entries) {
    return entries == 1 ? "1 entry" : entries + " entries";
  }

  private static String whom(NotifyRule rule) {
    return switch (rule.way()) {
      case Way.Program program -> program.command().getFirst();
      case Way.Desktop _ -> "the desktop";
      case Way.Mail mail -> mail.address();
    };
  }
}
