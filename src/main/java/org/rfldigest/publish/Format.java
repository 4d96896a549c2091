package org.rfldigest.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which the digest is published. */
public enum Format {
  HTML,
  MD,
  JSON,
  ATOM,
  ICS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> parse(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
