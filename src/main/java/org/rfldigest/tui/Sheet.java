package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.review.Proposal;
import org.rfldigest.tui.terminal.Key;

/** What lies over a screen and takes the keys until it is closed. */
sealed interface Sheet {

  record None() implements Sheet {}

  /** The keys, as a list that can be narrowed. */
  record Help(Scene of, Filter filter, int top) implements Sheet {}

  /**
   * The line of a command.
   *
   * @param chosen the place among what completes it; -1 for none
   */
  record Command(TextField field, int chosen) implements Sheet {}

  /**
   * Until when something is put off.
   *
   * @param until a day, a span or a release, as far as it is typed
   * @param problem why it could not be confirmed, or empty
   * @param isAsked whether it was confirmed, and the answer is on its way
   */
  record Snooze(About about, TextField until, String problem, boolean isAsked) implements Sheet {

    Snooze(About about) {
      this(about, TextField.EMPTY, "", false);
    }

    Snooze with(TextField next) {
      return new Snooze(about, next, "", false);
    }

    Snooze asked() {
      return new Snooze(about, until, "", true);
    }

    Snooze refused(String why) {
      return new Snooze(about, until, why, false);
    }
  }

  /** Why something is rejected, one key for each usual reason. */
  record Reasons(About about) implements Sheet {}

  /**
   * @param why the reason, as far as it is typed; may stay empty
   */
  record Rejection(About about, TextField why) implements Sheet {

    Rejection with(TextField next) {
      return new Rejection(about, next);
    }
  }

  /**
   * What becomes the form as soon as the entry is read.
   *
   * @param confirmed whether it was confirmed already
   */
  record Opening(long number, boolean confirmed) implements Sheet {}

  /**
   * The release and the words with which an entry is accepted.
   *
   * @param proposal what is written with them
   * @param isProposed whether the release is the one that was proposed: what is typed takes its
   *     place
   * @param inText whether keys go into the text, else into the release
   * @param problem why it could not be confirmed, or empty
   */
  record Acceptance(
      long number,
      Proposal proposal,
      TextField release,
      boolean isProposed,
      TextField text,
      boolean inText,
      String problem)
      implements Sheet {

    Optional<Release> chosenRelease() {
      return Release.parse(release.text().trim());
    }

    /** After a key of editing. */
    Acceptance press(Key key) {
      return isReplacing() && !key.text().isEmpty()
          ? typing(key.text())
          : with(inText ? text.press(key) : release.press(key));
    }

    Acceptance typing(String typed) {
      return isReplacing()
          ? with(TextField.EMPTY.type(typed))
          : with(inText ? text.type(typed) : release.type(typed));
    }

    private boolean isReplacing() {
      return isProposed && !inText;
    }

    private Acceptance with(TextField next) {
      return inText
          ? new Acceptance(number, proposal, release, isProposed, next, true, "")
          : new Acceptance(number, proposal, next, false, text, false, "");
    }

    /** The line that would be written now; the proposed one where the release is none yet. */
    String bullet() {
      return proposal.saying(text.text().strip()).bullet();
    }

    /** Whether something was typed that is not what was proposed. */
    boolean isTyped() {
      return !text.text().equals(proposal.text()) || !typedRelease().equals(proposal.release());
    }

    /** The release instead of the proposed one; none where none was proposed, which is guessed. */
    Optional<Release> typedRelease() {
      return proposal.release().map(proposed -> chosenRelease().orElse(proposed));
    }

    Acceptance otherField() {
      return new Acceptance(number, proposal, release, isProposed, text, !inText, "");
    }

    Acceptance refused(String why, boolean textIsWrong) {
      return new Acceptance(number, proposal, release, isProposed, text, textIsWrong, why);
    }
  }
}
