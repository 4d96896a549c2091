package org.rfldigest.classify;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.RelevanceRule;

/** A rule of {@code relevance.toml} with its phrases looked up. */
record CompiledRule(
    RelevanceRule rule,
    List<Phrase> any,
    List<Phrase> with,
    List<Phrase> and,
    List<Phrase> without) {

  static CompiledRule of(RelevanceRule rule, PhraseIndex index) {
    return new CompiledRule(
        rule,
        Phrase.all(rule.any(), index),
        Phrase.all(rule.with(), index),
        Phrase.all(rule.and(), index),
        Phrase.all(rule.without(), index));
  }

  /** The reason it gives, or empty where it has nothing to say. */
  Optional<Reason> speak(Finds finds) {
    for (var phrase : any) {
      if (phrase.stands(finds)) {
        return agrees(finds) ? Optional.of(reason(phrase.match(finds))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean agrees(Finds finds) {
    return holds(with, finds) && holds(and, finds) && !stands(without, finds);
  }

  private static boolean holds(List<Phrase> phrases, Finds finds) {
    return phrases.isEmpty() || stands(phrases, finds);
  }

  private static boolean stands(List<Phrase> phrases, Finds finds) {
    for (var phrase : phrases) {
      if (phrase.stands(finds)) {
        return true;
      }
    }
    return false;
  }

  private Reason reason(Match match) {
    return new Reason(rule.say().replace("{}", match.text()), rule.points(), match);
  }
}
