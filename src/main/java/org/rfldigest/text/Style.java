package org.rfldigest.text;

/** What a piece of text is, not what it looks like: a palette gives each role its colours. */
public enum Style {
  PLAIN,
  /** The name of the page. */
  TITLE,
  /** A heading within the page. */
  HEADING,
  STRONG,
  /** What may be skipped: dates, counts, where something comes from. */
  DIM,
  /** A line that divides. */
  RULE,
  /** What leads the eye: a key, the current place. */
  ACCENT,
  LINK,
  GOOD,
  WARN,
  BAD,
  /** The row that keys act on. */
  SELECTED,
  /** The row that keys will act on when its pane is entered. */
  MARKED,
  /** Text under the cursor's care: a field that is being edited. */
  FIELD
}
