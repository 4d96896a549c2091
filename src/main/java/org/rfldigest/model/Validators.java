package org.rfldigest.model;

import java.util.Optional;

/** What a server gave to ask by "has it changed?", kept and sent back byte for byte. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
