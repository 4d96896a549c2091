package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;

/** What the model wants done by the world. A record each, so that a test can compare it. */
public sealed interface Effect {

  /** Answered by {@link Message.DigestLoaded} or {@link Message.Failed} with the same id. */
  record LoadDigest(long id) implements Effect {}

  /**
   * Asked for when the digest is here, with the digest's id; answered by {@link
   * Message.GroundsLoaded} or {@link Message.Failed} with it.
   */
  record LoadGrounds(long id) implements Effect {}

  /** Answered by {@link Message.SnapshotLoaded} or {@link Message.Failed} with the same id. */
  record LoadSnapshot(long id, Release release) implements Effect {}

  /** Answered by {@link Message.InboxLoaded} or {@link Message.Failed} with the same id. */
  record LoadInbox(long id) implements Effect {}

  /** Answered by {@link Message.EntryLoaded} or {@link Message.Failed} with the same id. */
  record LoadEntry(long id, long number) implements Effect {}

  /** Answered by {@link Message.Answered} or {@link Message.Failed} with the same id. */
  record Ask(long id, Query query) implements Effect {}

  /**
   * Answered by any number of {@link Message.RefreshProgress} and one {@link Message.RefreshDone}.
   */
  record Refresh() implements Effect {}

  /** Stops a refresh that runs; its {@link Message.RefreshDone} still comes. */
  record CancelRefresh() implements Effect {}

  /** What a person decided; answered by {@link Message.Decided} or {@link Message.Refused}. */
  sealed interface Decide extends Effect {

    /** The numbers of the entries that it is about, as far as it names them. */
    default List<Long> entries() {
      return List.of();
    }
  }

  /** About one entry. */
  sealed interface DecideOne extends Decide {
    long number();

    @Override
    default List<Long> entries() {
      return List.of(number());
    }
  }

  /**
   * @param text what the bullet says, as the person left it
   */
  record Accept(long number, Release release, String text) implements DecideOne {}

  record Reject(long number, String why) implements DecideOne {}

  record Snooze(long number, Until until) implements DecideOne {}

  /** Accepts with release and words as they are proposed. */
  record AcceptProposed(long number) implements DecideOne {}

  /** One decision after the other, answered and undone as one. */
  record Many(List<Decide> each) implements Decide {
    public Many {
      each = List.copyOf(each);
    }

    @Override
    public List<Long> entries() {
      return each.stream().flatMap(one -> one.entries().stream()).toList();
    }
  }

  record Undo() implements Decide {}

  /** Takes an entry out of the series or story it was put into. */
  record SetApart(long number) implements Decide {}

  /** Makes one line of several. */
  record Join(List<Long> numbers) implements Decide {
    public Join {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Opens the person's editor and answers as a decision does. It is performed on the thread that
   * owns the screen, while the terminal is given back: return when the editor has ended.
   */
  record Edit(long number) implements Decide {}

  /**
   * Keeps what was typed into a form and not confirmed, so that it is offered again. Performed at
   * the end, also where a signal or an error ends the program.
   *
   * @param release instead of the proposed one; empty where none was proposed
   */
  record KeepTyped(long number, Optional<Release> release, String text) implements Effect {}

  /** Keeps what is being typed into a form, in case that the program is killed. */
  record Typing(KeepTyped words) implements Effect {}

  /** What was being typed was given up. */
  record DropTyped(long number) implements Effect {}

  record OpenLink(String address) implements Effect {}

  /** Puts text on the clipboard of whoever sits at the terminal. */
  record Copy(String text) implements Effect {}

  /** Draws with another theme. */
  record UseTheme(String name) implements Effect {}

  /** Draws everything anew. */
  record Redraw() implements Effect {}

  /** Stops the program until the shell continues it. */
  record Suspend() implements Effect {}

  record Quit() implements Effect {}

  /**
   * The reader leaves: what is there was seen, and the next start leads to where they were.
   * Performed as the last of all, also where a signal or an error ends the program.
   *
   * @param place empty at the front page
   */
  record Leave(Optional<LastPlace> place) implements Effect {}
}
