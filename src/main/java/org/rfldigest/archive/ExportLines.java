package org.rfldigest.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Step;
import org.rfldigest.store.WholeEntry;
import org.rfldigest.store.WholeStep;

/** The members of an export's lines, in their order. Instants are ISO 8601 in UTC. */
final class ExportLines {

  static final String FORMAT = "rfl-export";
  static final int VERSION = 1;

  private ExportLines() {}

  static Map<String, Object> header() {
    return members("type", "header", "format", FORMAT, "version", VERSION);
  }

  static Map<String, Object> feed(String key, String title) {
    return members("type", "feed", "feed", key, "title", title);
  }

  static Map<String, Object> end(long entries, long decisions) {
    return members("type", "end", "entries", entries, "decisions", decisions);
  }

  static Map<String, Object> entry(WholeEntry whole) {
    var line = members("type", "entry", "number", whole.stored().number());
    putKey(line, whole.stored().key(), whole.idReused());
    putEntry(line, whole.stored().entry());
    line.put("first_seen", whole.stored().firstSeen());
    line.put("last_changed", whole.stored().lastChanged());
    line.put(
        "versions",
        whole.versions().stream()
            .map(old ->
                members("title", old.title(), "content", old.content(), "replaced", old.replaced()))
            .toList());
    line.put("waits_for_judging", whole.waitsForJudging());
    line.put("waits_from", whole.waitsFrom());
    line.put("verdict", whole.verdict().map(ExportLines::verdict));
    line.put(
        "line",
        whole
            .line()
            .map(of -> members("first", of.first(), "kind", of.kind(), "apart", of.apart())));
    line.put(
        "draft",
        whole.draft().map(draft -> members("release", draft.release(), "text", draft.text())));
    return line;
  }

  static Map<String, Object> decision(WholeStep whole) {
    var step = whole.step();
    var line = members("type", "decision", "step", step.step(), "part_of", whole.partOf());
    putKey(line, whole.entry(), whole.idReused());
    line.put("first_seen", whole.firstSeen());
    switch (step.decision()) {
      case Decision.Accepted accepted -> {
        line.put("kind", "accepted");
        line.put("release", accepted.release());
        line.put("bullet", accepted.bullet());
        line.put("written", step.written().map(ExportLines::written));
      }
      case Decision.Rejected rejected -> {
        line.put("kind", "rejected");
        line.put("why", rejected.why());
      }
      case Decision.Snoozed snoozed -> {
        line.put("kind", "snoozed");
        line.put("until", snoozed.until());
      }
    }
    line.put("at", step.decision().at());
    line.put("undone", whole.undone());
    return line;
  }

  private static void putKey(Map<String, Object> line, EntryKey key, boolean idReused) {
    line.put("feed", key.subscription());
    line.put("id", key.id());
    line.put("id_reused", idReused);
  }

  private static void putEntry(Map<String, Object> line, Entry entry) {
    line.put("title", entry.title());
    line.put("link", entry.link());
    line.put("author", entry.author());
    line.put("published", entry.published());
    line.put("updated", entry.updated());
    line.put("message_id", entry.messageId());
    line.put("in_reply_to", entry.inReplyTo());
    line.put("content", entry.content());
  }

  private static Map<String, Object> verdict(Verdict verdict) {
    var members = members("relevant", verdict.relevant(), "score", verdict.score());
    members.put("release", verdict.release());
    members.put("components", verdict.components());
    members.put("status", verdict.status().map(Status::word));
    members.put("series", verdict.series());
    members.put("story", verdict.story());
    members.put("reasons", reasons(verdict.reasons()));
    return members;
  }

  private static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream().map(ExportLines::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    var members = members("sentence", reason.sentence(), "points", reason.points());
    reason
        .match()
        .ifPresent(match ->
            members.put("match", members("text", match.text(), "where", match.where().word())));
    reason.percent().ifPresent(percent -> members.put("percent", percent));
    return members;
  }

  private static Map<String, Object> written(Step.Written written) {
    return members(
        "file", written.file(),
        "hash_before", written.hashBefore(),
        "hash_after", written.hashAfter());
  }

  /** Names and values in turn; an empty optional is written as null. */
  private static Map<String, Object> members(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return members;
  }
}
