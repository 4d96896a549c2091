package org.rfldigest.tui.screens;

import org.rfldigest.model.Release;

/** Where Enter leads from an item. */
public sealed interface Target {

  record Another(Query query) implements Target {}

  record OfRelease(Release release) implements Target {}

  /**
   * A development of a release.
   *
   * @param line the line of the snapshot file on which its bullet starts, 1 for the first
   */
  record OfDevelopment(Release release, int line) implements Target {}

  record Inbox() implements Target {}

  /**
   * The inbox, narrowed.
   *
   * @param filter the words of the filter, such as {@code release:6.18}
   */
  record FilteredInbox(String filter) implements Target {}

  /**
   * @param number the entry's number in the inbox
   */
  record InboxEntry(long number) implements Target {}

  record Disagreements() implements Target {}

  /** A web address, opened in the browser. */
  record Address(String link) implements Target {}

  /**
   * A feed that is followed: its address, opened in the browser.
   *
   * @param key under which it is followed
   */
  record OfFeed(String key, String address) implements Target {}

  /** More of the same search. */
  record More() implements Target {}

  /** Where the reader was when the program ended. */
  record ToLastPlace(LastPlace place) implements Target {}
}
