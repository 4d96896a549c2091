package org.rfldigest.workspace.configuration;

import java.util.Optional;
import java.util.function.Function;

/**
 * An environment variable that sets something.
 *
 * @param isOurs whether it is meant for this program and stands above the files; else it is one
 *     that all programs heed, and stands below them
 * @param read the value of its text, or empty where it says nothing
 */
record EnvironmentVariable<T>(String name, boolean isOurs, Function<String, Optional<T>> read) {}
