package org.rfldigest.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Status;

/** A roundup as maps and lists, ready to be written as JSON. */
public final class RoundupJson {

  private RoundupJson() {}

  public static Map<String, Object> of(Roundup roundup) {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", roundup.title());
    json.put("from", roundup.from());
    json.put("until", roundup.until());
    json.put("accepted", DigestJson.developments(roundup.accepted()));
    json.put("inbox", roundup.inbox());
    json.put("waiting", bundles(roundup.waiting()));
    json.put("moved", bundles(roundup.moved()));
    return json;
  }

  private static List<Map<String, Object>> bundles(List<Bundle> bundles) {
    return bundles.stream().map(RoundupJson::of).toList();
  }

  private static Map<String, Object> of(Bundle bundle) {
    var lead = bundle.lead();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", lead.number());
    json.put("title", lead.entry().title());
    json.put("link", lead.entry().link());
    json.put("feed", lead.feed());
    json.put("date", bundle.date());
    json.put("release", bundle.release());
    json.put("components", lead.verdict().components());
    json.put("status", lead.verdict().status().map(Status::word));
    json.put("standing", bundle.standing().map(standing -> standing.words()));
    json.put("news", bundle.news());
    return json;
  }
}
