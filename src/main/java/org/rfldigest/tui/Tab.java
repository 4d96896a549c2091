package org.rfldigest.tui;

/** The two roots, and what is reached from the first. */
enum Tab {
  RELEASES,
  INBOX,
  DISAGREEMENTS
}
