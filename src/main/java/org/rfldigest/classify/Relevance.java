package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rfldigest.classify.words.Finds;
import org.rfldigest.classify.words.PhraseIndex;
import org.rfldigest.classify.words.PhraseOwners;
import org.rfldigest.model.Reason;
import org.rfldigest.model.RelevanceRule;

/** Whether an entry concerns Rust for Linux: the sum of the rules that speak. */
final class Relevance {

  private final List<CompiledRule> rules;
  private final PhraseOwners owners = new PhraseOwners();

  Relevance(List<RelevanceRule> rules, PhraseIndex index) {
    this.rules = rules.stream().map(rule -> CompiledRule.of(rule, index)).toList();
    for (var at = 0; at < rules.size(); at++) {
      owners.add(at, this.rules.get(at).any());
    }
  }

  /** The reasons in the rules' order; of a family only the strongest. */
  List<Reason> reasons(Finds finds, double trust) {
    var families = new LinkedHashMap<String, Reason>();
    var spoken = owners.of(finds);
    for (var at = spoken.nextSetBit(0); at >= 0; at = spoken.nextSetBit(at + 1)) {
      var compiled = rules.get(at);
      var reason = compiled.speak(finds);
      if (reason.isPresent()) {
        var family = compiled.rule().family();
        families.merge(
            family.isEmpty() ? "\n" + families.size() : family, reason.get(), Relevance::stronger);
      }
    }
    var reasons = new ArrayList<>(families.values());
    if (trust != 0) {
      reasons.add(new Reason("its subscription is trusted", trust));
    }
    return reasons;
  }

  static double score(List<Reason> reasons) {
    var sum = 0.0;
    for (var reason : reasons) {
      sum += reason.points();
    }
    return Math.round(sum * 100) / 100.0;
  }

  private static Reason stronger(Reason one, Reason other) {
    return Math.abs(other.points()) > Math.abs(one.points()) ? other : one;
  }
}
