package org.rfldigest.tui;

/** Where the reader is, as far as keys care. */
enum Scene {
  RELEASES("Releases"),
  PAGE("A release"),
  DEVELOPMENT("A development"),
  INBOX("Inbox"),
  ENTRY("An entry"),
  DISAGREEMENTS("Disagreements"),
  DISAGREEMENT("A disagreement"),
  HELP("Help"),
  ACCEPTANCE("Accepting"),
  REJECTION("Rejecting"),
  CHOICE("Snoozing"),
  FILTER("Filtering");

  private final String title;

  Scene(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
