package org.rfldigest.workspace.configuration;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the value of a setting is written.
 *
 * @param expected what a person must write, in a few words
 * @param read the value of what a file holds (text, number, truth or a list of them), or empty
 *     where it is none
 * @param write the value as text, truth, number or list, as a file would hold it
 */
public record Form<T>(
    String expected, Function<Object, Optional<T>> read, Function<T, Object> write) {}
