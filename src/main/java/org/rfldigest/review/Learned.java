package org.rfldigest.review;

import java.util.List;
import org.rfldigest.classify.LearnedWords;
import org.rfldigest.store.Judged;
import org.rfldigest.store.Store;

/**
 * What the decisions of a workspace have taught: its accepts and rejects, a duplicate apart, which
 * says nothing of the matter.
 *
 * @param accepted how many accepts it was learned from
 * @param rejected how many rejects it was learned from
 */
public record Learned(LearnedWords words, int accepted, int rejected) {

  private static final String FROM = "learned from step";
  private static final String DUPLICATE = "duplicate";
  private static final int MOST = 2_000;
  private static final int NAMED = 3;

  public static Learned of(Store store) {
    var judged =
        store.decisions().judged(from(store), MOST).stream()
            .filter(one -> !one.why().equals(DUPLICATE))
            .toList();
    var accepted = (int) judged.stream().filter(Judged::accepted).count();
    var examples =
        judged.stream().map(one -> new LearnedWords.Example(one.title(), one.accepted())).toList();
    return new Learned(LearnedWords.from(examples), accepted, judged.size() - accepted);
  }

  /** Forgets what was learned; only later decisions teach from now on. */
  public static void reset(Store store) {
    var last = store.decisions().last(1).stream().mapToLong(step -> step.step()).max().orElse(0);
    store.reader().remember(FROM, Long.toString(last));
  }

  private static long from(Store store) {
    return store.reader().remembered(FROM).map(Long::parseLong).orElse(0L);
  }

  /** Which words moved since then and by how much, in a sentence; empty where none did. */
  public String since(Learned before) {
    List<String> moved = words.since(before.words, NAMED);
    return moved.isEmpty() ? "" : " Learned: " + String.join(", ", moved) + ".";
  }

  /** From how much it was learned, in a sentence. */
  public String sentence() {
    var from = accepted + " accepted and " + rejected + " rejected";
    return isEnough()
        ? "Learned from " + from + "."
        : "So far "
            + from
            + "; it learns from "
            + LearnedWords.FEWEST_OF_EACH
            + " of each on, and forgets by rfl learned reset.";
  }

  private boolean isEnough() {
    return accepted >= LearnedWords.FEWEST_OF_EACH && rejected >= LearnedWords.FEWEST_OF_EACH;
  }
}
