package org.rfldigest.model;

import java.util.List;

/**
 * One rule of {@code relevance.toml}: it speaks where one of {@code any} stands, one of {@code
 * with} and one of {@code and} too, and none of {@code without}.
 *
 * @param say the rule in words; {@code {}} stands for what it matched, as the text writes it
 * @param points what it adds to the relevance
 * @param family of several rules with this word that speak only the strongest counts; empty for
 *     none
 * @param any words, of which one must stand
 * @param with words, of which one must stand too; empty for no such condition
 * @param and as {@code with}, a third condition
 * @param without words, of which none may stand
 */
public record RelevanceRule(
    String say,
    double points,
    String family,
    List<String> any,
    List<String> with,
    List<String> and,
    List<String> without) {

  public RelevanceRule {
    any = List.copyOf(any);
    with = List.copyOf(with);
    and = List.copyOf(and);
    without = List.copyOf(without);
  }
}
