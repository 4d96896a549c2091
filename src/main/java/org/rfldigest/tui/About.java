package org.rfldigest.tui;

import java.util.List;

/**
 * What a decision is about.
 *
 * @param numbers of the entries
 * @param title of the entry, or how many they are
 */
record About(List<Long> numbers, String title) {

  About {
    numbers = List.copyOf(numbers);
  }

  static About of(InboxRow row) {
    return new About(List.of(row.number()), row.entry().entry().title());
  }

  static About of(List<Long> numbers) {
    return new About(numbers, numbers.size() == 1 ? "1 entry" : numbers.size() + " entries");
  }
}
