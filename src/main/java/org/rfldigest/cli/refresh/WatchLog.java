package org.rfldigest.cli.refresh;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rfldigest.cli.feeds.FeedWords;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.json.JsonLine;
import org.rfldigest.refresh.WatchEvent;

/** Writes what a watch tells, a line for each event, as words or as JSON. */
final class WatchLog {

  private final InstantSource clock;
  private final boolean json;
  private final Consumer<String> lines;

  /**
   * @param lines takes each line, made fit for a terminal, without a line end
   */
  WatchLog(InstantSource clock, boolean json, Consumer<String> lines) {
    this.clock = clock;
    this.json = json;
    this.lines = lines;
  }

  void event(WatchEvent event) {
    if (json) {
      data(event).ifPresent(this::json);
    } else {
      words(event).ifPresent(this::line);
    }
  }

  /** Something that a watch does not know of, such as a message that was sent. */
  void note(String kind, String sentence) {
    if (json) {
      json(named(kind, Map.of("sentence", sentence)));
    } else {
      line(sentence);
    }
  }

  private void line(String words) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    lines.accept(at + " " + Plain.clean(words));
  }

  private void json(Map<String, Object> data) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS));
    line.putAll(data);
    lines.accept(JsonLine.of(line));
  }

  private static Optional<String> words(WatchEvent event) {
    return switch (event) {
      case WatchEvent.Started started ->
          Optional.of("watching " + started.feeds() + " feeds of the workspace");
      case WatchEvent.Asked asked -> Optional.of(FeedWords.line(asked.report()));
      case WatchEvent.Finished finished ->
          finished.summary().asked() > 1
              ? Optional.of(FeedWords.total(finished.summary()))
              : Optional.empty();
      case WatchEvent.Offline _ ->
          Optional.of("offline: nobody can be reached; feeds are tried again, none is blamed");
      case WatchEvent.Online _ -> Optional.of("online again");
      case WatchEvent.Jumped jumped -> Optional.of(jump(jumped.by()));
      case WatchEvent.Reloaded reloaded ->
          Optional.of("configuration read again: " + reloaded.feeds() + " feeds");
      case WatchEvent.NotReloaded not ->
          Optional.of("configuration not read again, what held before holds on: " + not.sentence());
      case WatchEvent.Troubled troubled -> Optional.of(troubled.sentence() + " It is tried again.");
      case WatchEvent.Stopped stopped ->
          Optional.of(
              stopped.whole()
                  ? "stopped"
                  : "stopped; what was being fetched is asked again at the next start");
      case WatchEvent.Alive _, WatchEvent.Stopping _ -> Optional.empty();
    };
  }

  private static String jump(Duration by) {
    var minutes = by.abs().toMinutes();
    var span = minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    return by.isNegative()
        ? "the clock was put back by " + span
        : span + " went by at once: the machine slept, or its clock was put on";
  }

  private static Optional<Map<String, Object>> data(WatchEvent event) {
    return switch (event) {
      case WatchEvent.Started started ->
          Optional.of(named("started", Map.of("feeds", started.feeds())));
      case WatchEvent.Asked asked -> Optional.of(named("asked", ReportJson.of(asked.report())));
      case WatchEvent.Finished finished ->
          finished.summary().asked() == 0
              ? Optional.empty()
              : Optional.of(named("finished", ReportJson.of(finished.summary())));
      case WatchEvent.Offline _ -> Optional.of(named("offline", Map.of()));
      case WatchEvent.Online _ -> Optional.of(named("online", Map.of()));
      case WatchEvent.Jumped jumped ->
          Optional.of(named("clock", Map.of("seconds", jumped.by().toSeconds())));
      case WatchEvent.Reloaded reloaded ->
          Optional.of(named("reloaded", Map.of("feeds", reloaded.feeds())));
      case WatchEvent.NotReloaded not ->
          Optional.of(named("not reloaded", Map.of("sentence", not.sentence())));
      case WatchEvent.Troubled troubled ->
          Optional.of(named("store", Map.of("sentence", troubled.sentence())));
      case WatchEvent.Stopped stopped ->
          Optional.of(named("stopped", Map.of("whole", stopped.whole())));
      case WatchEvent.Alive _, WatchEvent.Stopping _ -> Optional.empty();
    };
  }

  private static Map<String, Object> named(String event, Map<String, Object> data) {
    var named = new LinkedHashMap<String, Object>();
    named.put("event", event);
    named.putAll(data);
    return named;
  }
}
