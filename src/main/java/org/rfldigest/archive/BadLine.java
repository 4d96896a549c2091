package org.rfldigest.archive;

/** A line of an export that cannot be taken in; the message says what was expected. */
final class BadLine extends RuntimeException {

  BadLine(String sentence) {
    super(sentence, null, false, false);
  }
}
