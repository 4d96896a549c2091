package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.model.Release;

/** What lies over a screen and takes the keys until it is closed. */
sealed interface Sheet {

  record None() implements Sheet {}

  /** The keys, as a list that can be narrowed. */
  record Help(Scene of, Filter filter, int top) implements Sheet {}

  record Choice(long number, String title) implements Sheet {}

  /**
   * The release and the words with which an entry is accepted.
   *
   * @param inText whether keys go into the text, else into the release
   * @param problem why it could not be confirmed, or empty
   */
  record Acceptance(long number, TextField release, TextField text, boolean inText, String problem)
      implements Sheet {

    Optional<Release> chosenRelease() {
      return Release.parse(release.text().trim());
    }

    TextField field() {
      return inText ? text : release;
    }

    Acceptance with(TextField next) {
      return inText
          ? new Acceptance(number, release, next, true, "")
          : new Acceptance(number, next, text, false, "");
    }

    Acceptance otherField() {
      return new Acceptance(number, release, text, !inText, "");
    }

    Acceptance refused(String why, boolean textIsWrong) {
      return new Acceptance(number, release, text, textIsWrong, why);
    }
  }
}
