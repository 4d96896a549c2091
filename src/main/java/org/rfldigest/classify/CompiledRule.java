package org.rfldigest.classify;

import java.util.Optional;
import org.rfldigest.classify.words.Finds;
import org.rfldigest.classify.words.PhraseIndex;
import org.rfldigest.classify.words.Phrases;
import org.rfldigest.model.Reason;
import org.rfldigest.model.RelevanceRule;

/** A rule of {@code relevance.toml} with its phrases looked up. */
record CompiledRule(RelevanceRule rule, Phrases any, Phrases with, Phrases and, Phrases without) {

  static CompiledRule of(RelevanceRule rule, PhraseIndex index) {
    return new CompiledRule(
        rule,
        Phrases.of(rule.any(), index),
        Phrases.of(rule.with(), index),
        Phrases.of(rule.and(), index),
        Phrases.of(rule.without(), index));
  }

  /** The reason it gives, or empty where it has nothing to say. */
  Optional<Reason> speak(Finds finds) {
    return any.stand(finds) && agrees(finds)
        ? any.match(finds)
            .map(match -> new Reason(rule.say().replace("{}", match.text()), rule.points(), match))
        : Optional.empty();
  }

  private boolean agrees(Finds finds) {
    return holds(with, finds) && holds(and, finds) && !without.stand(finds);
  }

  private static boolean holds(Phrases phrases, Finds finds) {
    return phrases.isEmpty() || phrases.stand(finds);
  }
}
