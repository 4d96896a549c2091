package org.rfldigest.archive;

/** Why a backup is not restored from now, in a few words that go on after "is not restored: ". */
final class NotNow extends RuntimeException {

  NotNow(String sentence) {
    super(sentence, null, false, false);
  }
}
