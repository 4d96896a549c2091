package org.rfldigest.cli.refresh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rfldigest.refresh.FeedReport;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Summary;

/** How a refresh is told to a program. */
final class ReportJson {

  private ReportJson() {}

  static Map<String, Object> of(Summary summary) {
    var line = new LinkedHashMap<String, Object>();
    line.put("feeds", summary.reports().size());
    line.put("asked", summary.asked());
    line.put("failed", summary.failed());
    line.put("added", summary.added());
    line.put("relevant", summary.relevant());
    return line;
  }

  static Map<String, Object> of(FeedReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("feed", report.subscription().key());
    json.put("title", report.subscription().title());
    switch (report.result()) {
      case Result.NotDue notDue -> {
        json.put("result", "not due");
        json.put("until", notDue.until());
      }
      case Result.Stopped _ -> json.put("result", "stopped");
      case Result.Retired retired -> {
        json.put("result", "gone");
        json.put("sentence", retired.sentence());
      }
      case Result.Unchanged _ -> json.put("result", "unchanged");
      case Result.Read read -> {
        json.put("result", "read");
        json.put("entries", read.total());
        json.put("added", read.added());
        json.put("changed", read.changed());
        json.put("relevant", read.relevant());
        json.put("problems", read.problems());
      }
      case Result.Held held -> {
        json.put("result", "held");
        json.put("sentence", held.sentence());
      }
      case Result.Unreachable unreachable -> {
        json.put("result", "unreachable");
        json.put("sentence", unreachable.sentence());
      }
      case Result.Failed failed -> {
        json.put("result", "failed");
        json.put("sentence", failed.sentence());
      }
    }
    return json;
  }
}
