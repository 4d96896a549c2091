package org.rfldigest.archive;

/** Why a file is not restored from, in a few words that go on after "is not restored: ". */
final class NotAccepted extends RuntimeException {

  NotAccepted(String sentence) {
    super(sentence, null, false, false);
  }
}
