package org.rfldigest.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.PullRequest;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Proposed;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Opens pull requests, and the merges made of them, into developments that are proposed for the
 * release: of the Rust tree all, of other trees what concerns Rust.
 */
final class Drafting {

  private final Store store;
  private final Supplier<Classifier> classifier;

  Drafting(Store store, Supplier<Classifier> classifier) {
    this.store = store;
    this.classifier = classifier;
  }

  /** Proposes what the pull requests among the entries bring; what was proposed before stays. */
  void propose(Collection<StoredEntry> entries, Map<Long, Verdict> verdicts, Instant now) {
    for (var stored : entries) {
      var verdict = verdicts.get(stored.number());
      if (verdict != null && verdict.relevant() && isPull(stored.entry().title())) {
        var proposed = developments(stored, verdict);
        if (!proposed.isEmpty()) {
          store.propose(stored.number(), proposed, now);
        }
      }
    }
  }

  private static boolean isPull(String title) {
    return title.startsWith("[GIT PULL]")
        || title.startsWith("Merge tag '")
        || title.startsWith("Pull ");
  }

  private List<Proposed> developments(StoredEntry stored, Verdict verdict) {
    var entry = stored.entry();
    var base = entry.link().orElse("");
    var text = String.join("\n", HtmlLines.of(entry.content(), base).lines());
    var pull = PullRequest.read("Subject: " + entry.title() + "\n\n" + text);
    var release = pull.release().or(verdict::release);
    var isRustTree = entry.title().toLowerCase(Locale.ROOT).contains("rust");
    var proposed = new ArrayList<Proposed>();
    for (var bullet : pull.bullets()) {
      if (isRustTree || classifier.get().classify(clue(stored, bullet)).relevant()) {
        proposed.add(proposed(stored, verdict, release, bullet));
      }
    }
    return proposed;
  }

  private Proposed proposed(
      StoredEntry stored, Verdict pull, Optional<Release> release, PullRequest.Bullet bullet) {
    var entry = stored.entry();
    var reasons = new ArrayList<Reason>();
    var area = bullet.area().isEmpty() ? "" : ", under " + String.join(", ", bullet.area());
    reasons.add(new Reason("brought by “" + entry.title() + "”" + area, pull.score()));
    var verdict =
        new Verdict(
            true,
            pull.score(),
            release,
            classifier.get().components(bullet),
            pull.status(),
            Optional.empty(),
            Optional.empty(),
            reasons);
    return new Proposed(development(entry, bullet), verdict);
  }

  private static Entry development(Entry pull, PullRequest.Bullet bullet) {
    return new Entry(
        Proposed.id(pull.id(), String.join("/", bullet.area()) + bullet.text()),
        bullet.text(),
        pull.link(),
        pull.author(),
        pull.published(),
        pull.updated(),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Clue clue(StoredEntry stored, PullRequest.Bullet bullet) {
    return new Clue(
        "",
        bullet.text(),
        String.join(" / ", bullet.area()),
        Optional.empty(),
        stored.entry().date(),
        "commits",
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
