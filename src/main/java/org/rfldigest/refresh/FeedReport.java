package org.rfldigest.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Subscription;

/** How one subscription fared in a refresh. */
public record FeedReport(Subscription subscription, Result result) {

  /** What came of it. Sentences are ready to be shown to a person. */
  public sealed interface Result {

    /** It was not asked: it is not due until then. */
    record NotDue(Instant until) implements Result {}

    /** It was not asked: the refresh was stopped before. */
    record Stopped() implements Result {}

    /** It is not asked any more: the server said more than once that it is gone for good. */
    record Retired(String sentence) implements Result {}

    /** It has nothing new. */
    record Unchanged() implements Result {}

    /**
     * It was read.
     *
     * @param total the entries it holds now
     * @param problems what was odd about it
     */
    record Read(int total, int added, int changed, int relevant, List<String> problems)
        implements Result {

      public Read {
        problems = List.copyOf(problems);
      }

      /** The same with what was odd about the transfer. */
      Read noting(List<String> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(problems);
        return new Read(total, added, changed, relevant, all);
      }
    }

    /** It waits: the server asked for it, or a wall stands before it, or it is gone. */
    record Held(String sentence) implements Result {}

    /** Nobody was reached: perhaps this machine is offline. */
    record Unreachable(String sentence) implements Result {}

    /** It could not be read; what was stored stays. */
    record Failed(String sentence) implements Result {}
  }

  /** Whether a server was asked for it. */
  boolean wasAsked() {
    return !(result instanceof Result.NotDue
        || result instanceof Result.Stopped
        || result instanceof Result.Retired);
  }

  public boolean isFailure() {
    return switch (result) {
      case Result.Failed _, Result.Held _, Result.Unreachable _ -> true;
      case Result.NotDue _, Result.Stopped _, Result.Retired _, Result.Unchanged _, Result.Read _ ->
          false;
    };
  }
}
