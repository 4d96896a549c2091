package org.rfldigest.tui;

/** How long an entry is put off. */
public enum Until {
  TOMORROW("one day"),
  NEXT_WEEK("one week"),
  NEXT_RELEASE("until the next release");

  private final String words;

  Until(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
