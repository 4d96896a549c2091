package org.rfldigest.tui.screens;

/** What a screen shows, and so what it asks for. Two equal queries are the same screen. */
public sealed interface Query {

  /** What is new since the reader last looked. */
  record Today() implements Query {}

  /** Components down, releases across. */
  record Components() implements Query {}

  /**
   * What happened to one component over all releases.
   *
   * @param component its key
   */
  record History(String component) implements Query {}

  /** The pages of the digest that belong to no single release. */
  record Pages() implements Query {}

  /**
   * One of those pages.
   *
   * @param key the file's name without ".md"
   */
  record OnePage(String key) implements Query {}

  /** How the feeds are. */
  record Feeds() implements Query {}

  /** Numbers, each with its source. */
  record Charts() implements Query {}

  /** What the program and the reader did, newest first. */
  record Log() implements Query {}

  /**
   * @param words as they are typed, with field words such as {@code release:6.18}
   * @param most how many hits of each kind are asked for
   */
  record Search(String words, int most) implements Query {

    private static final int PAGE = 40;

    public Search(String words) {
      this(words, PAGE);
    }

    /** The same with more of the hits. */
    public Search longer() {
      return new Search(words, 2 * most);
    }
  }

  /**
   * The mails of a series with its versions and replies.
   *
   * @param entry the number of any of its entries
   */
  record Thread(long entry) implements Query {}

  /**
   * What was changed in an entry, or in the page it tells of.
   *
   * @param entry the entry's number
   */
  record Change(long entry) implements Query {}

  /**
   * The readable text of an entry, links numbered.
   *
   * @param entry the entry's number
   */
  record Article(long entry) implements Query {}

  /**
   * The text of a watched page as it was fetched last.
   *
   * @param feed the key under which it is followed
   */
  record Watched(String feed) implements Query {}

  /** Each rule that spoke for an entry, and what would change the verdict. */
  record Explanation(long entry) implements Query {}

  /**
   * What a command of the command line prints.
   *
   * @param words the command line behind {@code rfl}
   * @param columns the width that it prints for
   */
  record Output(String words, int columns) implements Query {}

  /** The name above the screen. */
  default String title() {
    return switch (this) {
      case Today _ -> "Today";
      case Components _ -> "Components";
      case History history -> "History of " + history.component();
      case Pages _ -> "Pages";
      case OnePage page -> "Page " + page.key();
      case Feeds _ -> "Feeds";
      case Charts _ -> "Charts";
      case Log _ -> "Log";
      case Search _ -> "Search";
      case Thread _ -> "Thread";
      case Change _ -> "Change";
      case Article _ -> "Article";
      case Watched _ -> "Watched page";
      case Explanation _ -> "Why";
      case Output output -> "rfl " + output.words();
    };
  }
}
