package org.rfldigest.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Page;
import org.rfldigest.model.Problem;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;

/** The digest's values as maps and lists, ready to be written as JSON. */
public final class DigestJson {

  private DigestJson() {}

  public static Map<String, Object> of(Snapshot snapshot) {
    var json = of(snapshot.dates());
    json.put("summary", snapshot.summary());
    json.put("developments", developments(snapshot.developments()));
    json.put("problems", snapshot.problems().stream().map(Problem::toString).toList());
    return json;
  }

  public static Map<String, Object> of(ReleaseDates dates) {
    var json = new LinkedHashMap<String, Object>();
    json.put("release", dates.release());
    json.put("merge_window", dates.mergeWindow());
    json.put("rc1", dates.rc1());
    json.put("released", dates.released());
    json.put("end_of_life", dates.endOfLife());
    return json;
  }

  public static Map<String, Object> of(Page page) {
    var json = new LinkedHashMap<String, Object>();
    json.put("page", page.key());
    json.put("title", page.title());
    json.put("summary", page.summary());
    json.put("statements", developments(page.developments()));
    json.put("problems", page.problems().stream().map(Problem::toString).toList());
    return json;
  }

  public static List<Map<String, Object>> developments(List<Development> developments) {
    return developments.stream().map(DigestJson::of).toList();
  }

  static Map<String, Object> of(Development development) {
    var json = new LinkedHashMap<String, Object>();
    json.put("release", development.release());
    json.put("section", development.section());
    json.put("components", development.components());
    json.put("status", development.status().map(status -> status.word()));
    json.put("forecast", development.isForecast());
    json.put("date", development.date());
    json.put("text", development.text());
    json.put("sources", development.citations().stream().map(DigestJson::of).toList());
    json.put("disputed", development.disagreements());
    json.put("place", development.place());
    return json;
  }

  public static Map<String, Object> of(Source source) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", source.key());
    json.put("title", source.title());
    json.put("kind", source.kind());
    json.put("date", source.date());
    json.put("date_known_by", source.dateBasis());
    json.put("perspective", source.perspective());
    json.put("remarks", source.remarks());
    return json;
  }

  public static Map<String, Object> of(Disagreement disagreement) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", disagreement.key());
    json.put("title", disagreement.title());
    json.put("sides", developments(disagreement.sides()));
    json.put("how_to_read_it", disagreement.reading());
    return json;
  }

  private static Map<String, Object> of(Citation citation) {
    var json = new LinkedHashMap<String, Object>();
    json.put("label", citation.label());
    json.put("source", citation.sourceKey());
    json.put("link", citation.link());
    json.put("date", citation.date());
    return json;
  }
}
