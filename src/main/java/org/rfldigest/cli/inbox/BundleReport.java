package org.rfldigest.cli.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Standing;

/** Tells what a line of the inbox holds: how far a series has come, and who tells the same. */
final class BundleReport {

  private BundleReport() {}

  static List<String> lines(Bundle bundle) {
    var lines = new ArrayList<String>();
    bundle
        .standing()
        .ifPresent(standing -> {
          if (!standing.words().isEmpty()) {
            lines.add(kind(bundle) + String.join(" · ", standing.words()));
          }
          if (!standing.repliers().isEmpty()) {
            lines.add("answered by: " + String.join(", ", standing.repliers()));
          }
        });
    if (!bundle.news().isEmpty()) {
      lines.add("since you last looked: " + String.join(", ", bundle.news()));
    }
    bundle.before().ifPresent(decision -> lines.add("before: " + words(decision)));
    var word = bundle.kind() == Bundle.Kind.PULL ? "brings: " : "also: ";
    for (var other : bundle.others()) {
      if (bundle.kind() != Bundle.Kind.SERIES || other.verdict().series().isEmpty()) {
        lines.add(word + other.number() + "  " + from(bundle, other) + other.entry().title());
      }
    }
    return lines;
  }

  /** Mails without "[PATCH]" or the like are a talk and no series of patches. */
  private static String kind(Bundle bundle) {
    return bundle.lead().entry().title().contains("[") ? "series: " : "thread: ";
  }

  private static String from(Bundle bundle, InboxEntry other) {
    return bundle.kind() == Bundle.Kind.PULL ? "" : other.feed() + "  ";
  }

  /** Such as {@code rejected on 2026-11-26 (too small)}. */
  static String words(Decision decision) {
    var day = decision.at().toString().substring(0, 10);
    return switch (decision) {
      case Decision.Accepted accepted -> "accepted into " + accepted.release() + " on " + day;
      case Decision.Rejected rejected ->
          "rejected on " + day + (rejected.why().isEmpty() ? "" : " (" + rejected.why() + ")");
      case Decision.Snoozed _ -> "snoozed on " + day;
    };
  }

  /** The lead's own fields, and those of the bundle. */
  static Map<String, Object> json(Bundle bundle, Map<String, Object> lead) {
    var json = new LinkedHashMap<>(lead);
    json.put("release", bundle.release());
    json.put("kind", bundle.isSeveral() || bundle.standing().isPresent() ? word(bundle) : "entry");
    json.put("waiting", bundle.waiting());
    json.put("feeds", bundle.feeds());
    json.put("others", bundle.others().stream().map(BundleReport::other).toList());
    bundle.standing().ifPresent(standing -> json.put("standing", standing(standing)));
    json.put("news", bundle.news());
    json.put("before", bundle.before().map(BundleReport::words));
    return json;
  }

  private static String word(Bundle bundle) {
    return bundle.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> other(InboxEntry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", entry.number());
    json.put("feed", entry.feed());
    json.put("title", entry.entry().title());
    json.put("link", entry.entry().link());
    json.put("date", entry.date());
    return json;
  }

  private static Map<String, Object> standing(Standing standing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("version", standing.version());
    json.put("parts", standing.parts());
    json.put("mails", standing.mails());
    json.put("repliers", standing.repliers());
    json.put("reviewed", standing.reviewed());
    json.put("acked", standing.acked());
    json.put("tested", standing.tested());
    json.put("applied_to", standing.appliedTo());
    json.put("merged", standing.merged());
    return json;
  }
}
