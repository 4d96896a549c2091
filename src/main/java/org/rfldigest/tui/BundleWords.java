package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Standing;

/** What the row of a bundle tells beside its title: short, the weightiest first. */
final class BundleWords {

  private BundleWords() {}

  /** In a row: "+2 mails", "applied to rust-next", "v3", "7 parts", "R2 A1 T1", "3 feeds". */
  static List<String> brief(Bundle bundle) {
    var words = new ArrayList<>(bundle.news());
    if (bundle.kind() == Bundle.Kind.PULL && !bundle.others().isEmpty()) {
      words.add(bundle.others().size() + " developments");
    }
    before(bundle, words);
    bundle.standing().ifPresent(standing -> standing(standing, words));
    if (!bundle.others().isEmpty() && bundle.feeds() > 1) {
      words.add(bundle.feeds() + " feeds");
    }
    return words;
  }

  private static void standing(Standing standing, List<String> words) {
    if (standing.merged() && !words.contains("merged")) {
      words.add("merged");
    }
    standing
        .appliedTo()
        .map(tree -> "applied to " + tree)
        .filter(applied -> !words.contains(applied))
        .ifPresent(words::add);
    if (standing.version() > 1 || standing.parts() > 1) {
      words.add("v" + standing.version());
    }
    if (standing.parts() > 1) {
      words.add(standing.parts() + " parts");
    }
    var tags = new ArrayList<String>();
    tag(standing.reviewed(), "R", tags);
    tag(standing.acked(), "A", tags);
    tag(standing.tested(), "T", tags);
    if (!tags.isEmpty()) {
      words.add(String.join(" ", tags));
    }
    if (!standing.repliers().isEmpty()) {
      words.add(standing.repliers().size() + " replied");
    }
  }

  private static void tag(int count, String letter, List<String> tags) {
    if (count > 0) {
      tags.add(letter + count);
    }
  }

  private static void before(Bundle bundle, List<String> words) {
    bundle
        .before()
        .map(decision ->
            switch (decision) {
              case Decision.Accepted accepted -> "accepted before into " + accepted.release();
              case Decision.Rejected _ -> "rejected before";
              case Decision.Snoozed _ -> "snoozed before";
            })
        .ifPresent(words::add);
  }

  /** In full, for the page of the bundle; empty for an entry that stands alone. */
  static List<String> full(Bundle bundle) {
    var lines = new ArrayList<String>();
    bundle
        .standing()
        .ifPresent(standing -> {
          if (!standing.words().isEmpty()) {
            lines.add(String.join(" · ", standing.words()));
          }
          if (!standing.repliers().isEmpty()) {
            lines.add("Answered by " + String.join(", ", standing.repliers()) + ".");
          }
        });
    if (!bundle.news().isEmpty()) {
      lines.add("Since you last looked: " + String.join(", ", bundle.news()) + ".");
    }
    bundle
        .before()
        .ifPresent(decision -> {
          var day = decision.at().toString().substring(0, 10);
          var words = new ArrayList<String>();
          before(bundle, words);
          lines.add(
              "Of this, something was " + words.getFirst() + " (" + day + "); it has moved since.");
        });
    return lines;
  }
}
