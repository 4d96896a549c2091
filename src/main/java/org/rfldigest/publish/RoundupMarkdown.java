package org.rfldigest.publish;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.BulletText;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.PartialDate;

/** A roundup as Markdown; what is foreign in it is plain text. */
public final class RoundupMarkdown {

  private static final String NOTHING = "Nothing.";

  private RoundupMarkdown() {}

  public static String of(Roundup roundup) {
    var lines = new ArrayList<String>();
    lines.add("# " + roundup.title());
    heading(lines, "Accepted", roundup.accepted().size());
    accepted(lines, roundup.accepted());
    heading(lines, "Came in and waits", roundup.waiting().size());
    if (roundup.inbox() > roundup.waiting().size()) {
      lines.add("In all, " + roundup.inbox() + " wait for a decision.");
      lines.add("");
    }
    lines.addAll(bullets(roundup.waiting(), false));
    heading(lines, "Series that moved", roundup.moved().size());
    lines.addAll(bullets(roundup.moved(), true));
    return String.join("\n", lines) + "\n";
  }

  private static void heading(List<String> lines, String words, int count) {
    lines.add("");
    lines.add("## " + words + (count > 0 ? " (" + count + ")" : ""));
    lines.add("");
  }

  private static void accepted(List<String> lines, List<Development> developments) {
    var release = "";
    for (var one : developments) {
      var next = one.release().map(number -> "Linux " + number).orElse("Elsewhere");
      if (!next.equals(release)) {
        lines.addAll(release.isEmpty() ? List.of() : List.of(""));
        lines.add("### " + next);
        lines.add("");
      }
      release = next;
      lines.add(
          BulletText.of(
              one.components(),
              one.status(),
              one.date(),
              one.text(),
              one.citations().stream().filter(citation -> citation.link().isPresent()).toList()));
    }
    if (developments.isEmpty()) {
      lines.add(NOTHING);
    }
  }

  private static List<String> bullets(List<Bundle> bundles, boolean moved) {
    return bundles.isEmpty()
        ? List.of(NOTHING)
        : bundles.stream().map(bundle -> bullet(bundle, moved)).toList();
  }

  private static String bullet(Bundle bundle, boolean moved) {
    var lead = bundle.lead();
    var day = PartialDate.of(LocalDate.ofInstant(bundle.date(), ZoneOffset.UTC));
    return BulletText.of(
        lead.verdict().components(),
        lead.verdict().status(),
        Optional.of(day),
        lead.entry().title() + (moved ? Roundup.words(bundle) : ""),
        lead.entry().link().stream()
            .map(link -> new Citation(lead.feed(), link, Optional.empty()))
            .toList());
  }
}
