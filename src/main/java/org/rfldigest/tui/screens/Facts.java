package org.rfldigest.tui.screens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.html.Readable;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;

/** What a {@link Query} is answered with. */
public sealed interface Facts {

  /**
   * @param since when the reader last left; empty at the very first start
   * @param accepted what was accepted since then
   * @param waiting how many wait, by the release they belong to; without one where none is known
   * @param newest the newest release of which something is told
   * @param place where the reader was when the program ended
   */
  record Today(
      Optional<Instant> since,
      List<Development> accepted,
      List<Waiting> waiting,
      List<Moved> series,
      List<Moved> pages,
      List<Trouble> troubles,
      Optional<Snapshot> newest,
      Optional<LastPlace> place)
      implements Facts {

    public Today {
      accepted = List.copyOf(accepted);
      waiting = List.copyOf(waiting);
      series = List.copyOf(series);
      pages = List.copyOf(pages);
      troubles = List.copyOf(troubles);
    }

    /** How many lines wait in the inbox; of more than {@link #MOST_WAITING} that there are more. */
    public String waitingInAll() {
      return amount(waiting.stream().mapToInt(Waiting::count).sum());
    }
  }

  /** Of the inbox no more lines are read, the newest of them. */
  int MOST_WAITING = 2_000;

  /** So many lines of the inbox in words: {@code 12}, {@code 2000+}. */
  static String amount(int lines) {
    return lines < MOST_WAITING ? Integer.toString(lines) : MOST_WAITING + "+";
  }

  /** How many entries of a release wait. */
  record Waiting(Optional<Release> release, int count) {}

  /**
   * A series or page that is not as it was.
   *
   * @param entry the number of the entry that tells of it
   * @param what happened, in a few words
   */
  record Moved(long entry, String title, String what) {}

  record Trouble(String feed, String sentence) {}

  /**
   * @param releases oldest first
   */
  record Components(List<Release> releases, List<Track> tracks) implements Facts {
    public Components {
      releases = List.copyOf(releases);
      tracks = List.copyOf(tracks);
    }
  }

  /** One component's row of the matrix. */
  record Track(String key, String name, Map<Release, List<Development>> cells) {
    public Track {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * @param about what the component is
   * @param developments oldest release first, then what belongs to none
   */
  record History(String name, List<Development> about, List<Development> developments)
      implements Facts {
    public History {
      about = List.copyOf(about);
      developments = List.copyOf(developments);
    }
  }

  record Pages(List<PageHead> pages) implements Facts {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  record PageHead(String key, String title, int statements) {}

  /**
   * @param summary the paragraphs before its first section
   */
  record OnePage(String title, List<String> summary, List<Development> statements)
      implements Facts {
    public OnePage {
      summary = List.copyOf(summary);
      statements = List.copyOf(statements);
    }
  }

  record Feeds(List<Feed> feeds) implements Facts {
    public Feeds {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * @param state one word, such as "well" or "blocked"
   * @param isWell whether nothing needs to be done
   * @param due when it is asked next and why then
   * @param perWeek entries in each of the last weeks, oldest first
   */
  record Feed(
      String key,
      String title,
      String address,
      String state,
      boolean isWell,
      String last,
      String due,
      String rates,
      String problem,
      List<Integer> perWeek) {
    public Feed {
      perWeek = List.copyOf(perWeek);
    }
  }

  record Charts(List<Chart> charts) implements Facts {
    public Charts {
      charts = List.copyOf(charts);
    }
  }

  /**
   * @param source where the numbers come from
   */
  record Chart(String title, String unit, String source, List<Point> points) {
    public Chart {
      points = List.copyOf(points);
    }
  }

  /**
   * @param label such as a release or a date
   */
  record Point(String label, double value) {}

  record Log(List<Event> events) implements Facts {
    public Log {
      events = List.copyOf(events);
    }
  }

  record Event(Instant at, boolean isTrouble, String sentence) {}

  /**
   * @param total how many there are; hits may be fewer
   * @param isMore whether there are more than {@code total}
   * @param problem what in the words could not be understood, or empty
   */
  record Search(List<Hit> hits, int total, boolean isMore, String problem) implements Facts {
    public Search {
      hits = List.copyOf(hits);
    }
  }

  /**
   * @param where such as "Linux 6.18" or a feed's title
   * @param text made when it is looked at: a page of hits waits for none
   */
  record Hit(
      String where, String title, Supplier<String> text, Optional<LocalDate> day, Target target) {}

  /**
   * @param about the series in one line
   * @param changes what each version changed against the one before, by its number
   * @param mails oldest first, each below what it answers
   */
  record Thread(String title, String about, Map<Integer, List<String>> changes, List<Mail> mails)
      implements Facts {
    public Thread {
      changes = Map.copyOf(changes);
      mails = List.copyOf(mails);
    }
  }

  /**
   * @param depth how many answers deep, 0 for the first
   * @param version of the series, 0 where it says none
   * @param isNew whether it came since the reader last looked
   */
  record Mail(
      long entry,
      int depth,
      int version,
      boolean isNew,
      String title,
      String author,
      Instant at,
      Readable text) {}

  /**
   * @param versions oldest first
   */
  record Change(String title, List<Version> versions) implements Facts {
    public Change {
      versions = List.copyOf(versions);
    }
  }

  /**
   * @param pieces what it holds, against the version before
   */
  record Version(Instant seen, String heading, List<Piece> pieces) {
    public Version {
      pieces = List.copyOf(pieces);
    }
  }

  /** Words that stayed, came or went. */
  record Piece(Kind kind, String text) {
    public enum Kind {
      SAME,
      ADDED,
      REMOVED
    }
  }

  record Article(String title, String about, Optional<String> link, Readable text)
      implements Facts {}

  /**
   * @param exit the exit code, 0 where all went well
   */
  record Output(List<String> lines, int exit) implements Facts {
    public Output {
      lines = List.copyOf(lines);
    }
  }

  /** Sections of sentences. */
  record Explanation(String title, List<Section> sections) implements Facts {
    public Explanation {
      sections = List.copyOf(sections);
    }
  }

  record Section(String heading, List<String> sentences) {
    public Section {
      sentences = List.copyOf(sentences);
    }
  }
}
