package org.rfldigest.tui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.html.Readable;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;
import org.rfldigest.review.Proposal;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Size;

/**
 * What the model is told. Answers carry the id of their request; one that comes too late is
 * dropped.
 */
public sealed interface Message {

  record KeyPressed(Key key) implements Message {}

  record Pasted(String text) implements Message {}

  /**
   * The mouse went down on a place of the screen.
   *
   * @param row 0 for the uppermost
   */
  record Clicked(int column, int row) implements Message {}

  /** The wheel of the mouse turned by one step. */
  record Turned(boolean isDown) implements Message {}

  record Resized(Size size) implements Message {}

  /** The shell asks the program to stop, or the person did by Ctrl-Z. */
  record StopAsked() implements Message {}

  /** The shell continued the program. */
  record Continued() implements Message {}

  /** The terminal is gone. */
  record InputEnded() implements Message {}

  /** Somebody changed the digest or the inbox: another process, or a refresh. */
  record StoreChanged() implements Message {}

  /**
   * @param releases all releases of the digest, in any order
   */
  record DigestLoaded(long id, List<ReleaseDates> releases) implements Message {
    public DigestLoaded {
      releases = List.copyOf(releases);
    }
  }

  /**
   * On what the digest stands: its sources, and where they differ.
   *
   * @param tallies how many developments each release has, by area
   */
  record GroundsLoaded(
      long id,
      List<Source> sources,
      List<Disagreement> disagreements,
      List<Problem> problems,
      Map<Release, Map<String, Integer>> tallies)
      implements Message {
    public GroundsLoaded {
      sources = List.copyOf(sources);
      disagreements = List.copyOf(disagreements);
      problems = List.copyOf(problems);
      tallies = Map.copyOf(tallies);
    }
  }

  /** What is typed into a form has changed, a second ago or less. */
  record Paused() implements Message {}

  record SnapshotLoaded(long id, Snapshot snapshot) implements Message {}

  /**
   * @param bundles what waits, newest first
   * @param fresh the links of what was accepted since the reader last looked
   */
  record InboxLoaded(long id, List<Bundle> bundles, Set<String> fresh) implements Message {
    public InboxLoaded {
      bundles = List.copyOf(bundles);
      fresh = Set.copyOf(fresh);
    }
  }

  /**
   * @param text the entry's content
   * @param proposal what would be written if the entry were accepted now
   */
  record EntryLoaded(long id, long number, Readable text, Proposal proposal) implements Message {}

  /** What a screen asked for. */
  record Answered(long id, Query query, Facts facts) implements Message {}

  /** A request could not be answered: what happened, in one sentence. */
  record Failed(long id, String sentence) implements Message {}

  /**
   * @param feed the feed that was just finished
   * @param outcome what came of it, in a few words such as "3 new"
   * @param failed how many could not be read so far
   * @param bytes of all that was read so far
   */
  record RefreshProgress(String feed, String outcome, int done, int total, int failed, long bytes)
      implements Message {}

  record RefreshDone(String sentence, boolean wellDone) implements Message {}

  /**
   * A decision is kept.
   *
   * @param changed the release whose snapshot it changed
   * @param inbox what it made of the inbox; empty where all that waits is to be read again
   * @param left the entries that it was to be about, too, and that wait on
   * @param again the entries that wait again, since a decision was taken back
   */
  record Decided(
      String sentence,
      Optional<Release> changed,
      Optional<InboxChange> inbox,
      Set<Long> left,
      Set<Long> again)
      implements Message {
    public Decided {
      left = Set.copyOf(left);
      again = Set.copyOf(again);
    }

    public Decided(String sentence, Optional<Release> changed, Optional<InboxChange> inbox) {
      this(sentence, changed, inbox, Set.of(), Set.of());
    }
  }

  /** Something that is good to know while what was wanted is still being done. */
  record Said(String sentence) implements Message {}

  /**
   * A decision or another deed could not be done, and nothing changed.
   *
   * @param left the entries that it was to be about, which wait on
   */
  record Refused(String sentence, Set<Long> left) implements Message {
    public Refused {
      left = Set.copyOf(left);
    }

    public Refused(String sentence) {
      this(sentence, Set.of());
    }
  }
}
