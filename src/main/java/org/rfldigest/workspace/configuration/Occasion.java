package org.rfldigest.workspace.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;

/** Something that a person may want to be told of. */
public enum Occasion {
  /** A vulnerability of a component. */
  CVE,
  /** Something went into the mainline kernel. */
  MERGE,
  /** Something was released. */
  RELEASE,
  /** Anything that goes to the inbox. */
  ENTRY,
  /** A digest of the week or the day is there. */
  DIGEST;

  /** As the configuration writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Occasion> parse(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Whether an entry with that verdict is one. */
  boolean is(Verdict verdict) {
    var status = verdict.status();
    return switch (this) {
      case CVE -> status.equals(Optional.of(Status.CVE));
      case MERGE -> status.equals(Optional.of(Status.MERGED));
      case RELEASE ->
          status.equals(Optional.of(Status.RELEASED)) || status.equals(Optional.of(Status.SHIPPED));
      case ENTRY -> true;
      case DIGEST -> false;
    };
  }
}
