package org.rfldigest.refresh;

import java.util.List;
import java.util.stream.Stream;

/** A refresh as a whole. */
public record Summary(List<FeedReport> reports) {

  public Summary {
    reports = List.copyOf(reports);
  }

  /** The subscriptions that were asked. */
  public int asked() {
    return (int) reports.stream().filter(FeedReport::wasAsked).count();
  }

  public int failed() {
    return (int) reports.stream().filter(FeedReport::isFailure).count();
  }

  /** Whether nobody at all was reached, as on a machine without a network. */
  public boolean isOffline() {
    var unreachable =
        reports.stream()
            .filter(report -> report.result() instanceof FeedReport.Result.Unreachable)
            .count();
    return unreachable > 1 && unreachable == asked();
  }

  /** New entries of all feeds. */
  public int added() {
    return reads().mapToInt(FeedReport.Result.Read::added).sum();
  }

  /** Entries of all feeds whose text changed. */
  public int changed() {
    return reads().mapToInt(FeedReport.Result.Read::changed).sum();
  }

  /** New entries that went to the inbox. */
  public int relevant() {
    return reads().mapToInt(FeedReport.Result.Read::relevant).sum();
  }

  private Stream<FeedReport.Result.Read> reads() {
    return reports.stream()
        .map(FeedReport::result)
        .filter(FeedReport.Result.Read.class::isInstance)
        .map(FeedReport.Result.Read.class::cast);
  }
}
