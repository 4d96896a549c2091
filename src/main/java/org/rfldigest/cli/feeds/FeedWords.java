package org.rfldigest.cli.feeds;

import org.rfldigest.refresh.FeedReport;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Health;
import org.rfldigest.refresh.Summary;
import org.rfldigest.text.Minute;

/** How a refresh is told to a person. */
public final class FeedWords {

  private static final int TROUBLES_TOLD = 3;

  private FeedWords() {}

  public static String line(FeedReport report) {
    return report.subscription().title() + ": " + words(report.result());
  }

  public static String words(Result result) {
    return switch (result) {
      case Result.NotDue notDue -> "not due before " + Minute.inUtc(notDue.until());
      case Result.Stopped _ -> "not asked, the refresh was stopped";
      case Result.Retired retired -> retired.sentence();
      case Result.Unchanged _ -> "nothing new";
      case Result.Read read -> read(read);
      case Result.Held held -> held.sentence();
      case Result.Unreachable unreachable -> unreachable.sentence();
      case Result.Failed failed -> failed.sentence();
    };
  }

  private static String read(Result.Read read) {
    var words = new StringBuilder(count(read.added(), "new entry", "new entries"));
    if (read.changed() > 0) {
      words.append(", ").append(read.changed()).append(" changed");
    }
    if (read.added() > 0) {
      words.append(", ").append(read.relevant()).append(" to the inbox");
    }
    if (!read.problems().isEmpty()) {
      words.append("; ").append(read.problems().getFirst());
      if (read.problems().size() > 1) {
        words.append(" (and ").append(read.problems().size() - 1).append(" more)");
      }
    }
    return words.toString();
  }

  /** How a feed is, in a word or two. */
  public static String state(Health health) {
    return switch (health.state()) {
      case NEW -> "not read";
      case WELL -> "well";
      case MOVED -> "moved";
      case GONE -> "gone";
      case TWIN -> "a twin";
      case RETIRED -> "retired";
      case FAILING -> "failing";
      case PERHAPS_GONE -> "gone?";
    };
  }

  public static String total(Summary summary) {
    if (summary.isOffline()) {
      return "No network: none of "
          + summary.asked()
          + " feeds could be reached; all that was stored is kept, try again when you are online.";
    }
    var feeds = count(summary.asked(), "feed", "feeds") + " asked";
    var failed = summary.failed() == 0 ? "" : ", " + summary.failed() + " failed";
    return feeds
        + failed
        + ": "
        + count(summary.added(), "new entry", "new entries")
        + ", "
        + summary.relevant()
        + " to the inbox.";
  }

  /** What did not go well, in one line. */
  public static String troubles(Summary summary) {
    if (summary.isOffline()) {
      return total(summary);
    }
    var failed =
        summary.reports().stream().filter(FeedReport::isFailure).map(FeedWords::line).toList();
    var first = String.join("; ", failed.subList(0, Math.min(TROUBLES_TOLD, failed.size())));
    var more =
        failed.size() > TROUBLES_TOLD ? " (and " + (failed.size() - TROUBLES_TOLD) + " more)" : "";
    return total(summary) + " " + first + more;
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
