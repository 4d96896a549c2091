package org.rfldigest.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.json.JsonLine;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Page;
import org.rfldigest.model.Snapshot;

/** The whole digest as one JSON value, as {@code digest.schema.json} describes it. */
final class PublishedJson {

  static final String FILE = "digest.json";
  static final String SCHEMA = "digest.schema.json";

  /** Goes up when a reader of the file would have to change. */
  private static final int VERSION = 1;

  private final Map<Development, Identity> identities;

  private PublishedJson(Edition edition) {
    this.identities = edition.identities();
  }

  static String of(Edition edition) {
    var json = new PublishedJson(edition);
    var whole = new LinkedHashMap<String, Object>();
    whole.put("$schema", SCHEMA);
    whole.put("version", VERSION);
    whole.put("as_of", edition.asOf());
    whole.put("releases", edition.snapshots().stream().map(json::release).toList());
    whole.put("pages", edition.pages().stream().map(json::page).toList());
    whole.put("components", edition.components().stream().map(json::component).toList());
    whole.put("disagreements", edition.disagreements().stream().map(json::disagreement).toList());
    whole.put("sources", edition.sources().stream().map(DigestJson::of).toList());
    return JsonLine.of(whole) + "\n";
  }

  /** The schema's text. */
  static String schema() {
    return Resource.text(SCHEMA);
  }

  private Map<String, Object> release(Snapshot snapshot) {
    var json = DigestJson.of(snapshot);
    json.put("developments", statements(snapshot.developments()));
    return json;
  }

  private Map<String, Object> page(Page page) {
    var json = DigestJson.of(page);
    json.put("statements", statements(page.developments()));
    return json;
  }

  private Map<String, Object> disagreement(Disagreement disagreement) {
    var json = DigestJson.of(disagreement);
    json.put("sides", statements(disagreement.sides()));
    return json;
  }

  private Map<String, Object> component(ComponentHistory history) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", history.component().key());
    json.put("name", history.component().name());
    json.put("about", history.about().stream().map(this::id).toList());
    json.put("developments", history.developments().stream().map(this::id).toList());
    return json;
  }

  private List<Map<String, Object>> statements(List<Development> developments) {
    return developments.stream()
        .map(development -> {
          var json = new LinkedHashMap<String, Object>();
          json.put("id", id(development));
          json.putAll(DigestJson.of(development));
          return (Map<String, Object>) json;
        })
        .toList();
  }

  private String id(Development development) {
    return identities.get(development).urn();
  }
}
