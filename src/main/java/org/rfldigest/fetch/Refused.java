package org.rfldigest.fetch;

import java.io.IOException;

/** A fetch that must not go on; its message is the sentence for the reader. */
final class Refused extends IOException {
  Refused(String sentence) {
    super(sentence);
  }
}
