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
  TODAY("Today"),
  COMPONENTS("Components"),
  HISTORY("A component"),
  PAGES("Pages"),
  ONE_PAGE("A page"),
  FEEDS("Feeds"),
  CHARTS("Charts"),
  LOG("Log"),
  SEARCH("Search"),
  THREAD("A thread"),
  CHANGE("A change"),
  ARTICLE("An article"),
  WHY("Why"),
  OUTPUT("A command"),
  HELP("Help"),
  COMMAND("Commanding"),
  ACCEPTANCE("Accepting"),
  REJECTION("Rejecting"),
  REASONS("Rejecting, why"),
  SNOOZE("Snoozing"),
  FILTER("Filtering");

  private final String title;

  Scene(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
