package org.rfldigest.cli;

import java.util.stream.Stream;

/** A command that had too little memory for what it was asked. */
final class FullMemory {

  private static final long MEBIBYTE = 1 << 20;

  private FullMemory() {}

  /** Whether that is what stands behind a failure. */
  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  /** What happened, and what to do. */
  static String sentence() {
    return "its memory of "
        + Runtime.getRuntime().maxMemory() / MEBIBYTE
        + " MiB is full, what was stored is kept; with JDK_JAVA_OPTIONS=-Xmx512m, or more, it is given more.";
  }
}
