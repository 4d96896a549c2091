package org.rfldigest.model;

/**
 * Why a verdict is what it is: one rule that spoke.
 *
 * @param sentence the rule in words, such as "names rust_binder"
 * @param points what it added to the relevance; 0 for a rule about release, component or series
 */
public record Reason(String sentence, double points) {}
