package org.rfldigest.cli.inbox;

import java.io.IOException;
import java.nio.file.Files;
import org.rfldigest.cli.session.Session;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.Proposal;
import org.rfldigest.review.ProposalText;
import org.rfldigest.review.Review;

/**
 * Lets a person edit what will be accepted. A text that cannot be read comes back into the editor
 * with the reason above it, so that nothing that was written is lost.
 */
public final class Editing {

  private static final String WRONG = "# Not kept yet: ";
  private static final String WAY_OUT = " Left as it is, it is given up.\n";
  private static final int MOST_TURNS = 20;

  private static final String CUT_OFF = "# Saved here before, and not taken in.\n";

  private final Review review;
  private final Session session;

  public Editing(Review review, Session session) {
    this.review = review;
    this.session = session;
  }

  public Outcome of(long number, Proposal proposal) {
    var editor = new Editor(session, Long.toString(number));
    var shown = ProposalText.of(proposal);
    var edited = edited(editor, shown);
    if (edited.equals(shown)) {
      editor.forget();
      return new Outcome.Done("Nothing was changed.");
    }
    for (var turn = 1; turn < MOST_TURNS; turn++) {
      if (!(ProposalText.read(edited, proposal) instanceof ProposalText.Result.Wrong wrong)) {
        break;
      }
      var next = editor.edit(WRONG + wrong.sentence() + "." + WAY_OUT + edited);
      var same = withoutReason(next).equals(edited);
      edited = withoutReason(next);
      if (same) {
        break;
      }
    }
    var outcome = review.keepDraft(number, edited);
    if (outcome instanceof Outcome.Done || isWrong(edited, proposal)) {
      editor.forget();
    }
    return outcome;
  }

  private static boolean isWrong(String edited, Proposal proposal) {
    return ProposalText.read(edited, proposal) instanceof ProposalText.Result.Wrong;
  }

  /** What was saved and never taken in is offered once more. */
  private static String edited(Editor editor, String shown) {
    var left = editor.leftBehind();
    if (left.isEmpty()) {
      return editor.edit(shown);
    }
    try {
      var saved = Files.readString(left.get());
      return editor.edit(
          saved.equals(shown) || saved.startsWith(CUT_OFF) ? saved : CUT_OFF + saved);
    } catch (IOException unreadable) {
      return editor.edit(shown);
    }
  }

  private static String withoutReason(String text) {
    var end = text.indexOf('\n') + 1;
    return text.startsWith(WRONG) ? text.substring(end) : text;
  }
}
