package org.rfldigest.cli.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Verdict;

/** The rules that spoke as JSON: what each added, the text it found and where. */
final class ReasonJson {

  private ReasonJson() {}

  /** Adds how sure the release is, from 0 to 1, and the rules. */
  static void add(Map<String, Object> json, Verdict verdict) {
    var percent = verdict.sureOfRelease();
    if (percent.isPresent()) {
      json.put("release_confidence", percent.getAsInt() / 100.0);
    }
    json.put("rules", verdict.reasons().stream().map(ReasonJson::rule).toList());
  }

  private static Map<String, Object> rule(Reason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("says", reason.sentence());
    json.put("points", reason.points());
    reason
        .match()
        .ifPresent(match -> {
          json.put("matched", match.text());
          json.put("where", match.where().word());
        });
    reason.percent().ifPresent(percent -> json.put("percent", percent));
    return json;
  }
}
