package org.rfldigest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.rfldigest.cli.screens.DeskPerformer;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.publish.PlainText;
import org.rfldigest.tui.Tui;

/** What plain {@code rfl} does: the digest on the screen, or as text where there is no terminal. */
final class Opening {

  private Opening() {}

  static int open(Session session) {
    var environment = session.surroundings().environment();
    if (!session.surroundings().terminal() || Tui.refusal(environment).isPresent()) {
      return print(session);
    }
    try (var performer = DeskPerformer.begun(session, new Inside(session)::run)) {
      var look = Look.of(session);
      var broken =
          Tui.run(performer, performer::somethingChanged, look.begin(), look.setup(session));
      if (broken.isPresent()) {
        throw Stop.failed(broken.get() + " rfl | less shows the digest without screens.");
      }
      return Exit.OK;
    }
  }

  /** The same without a terminal: somebody types, and the screen goes to a stream. */
  static void rehearse(Session session, InputStream typed, OutputStream screen) throws IOException {
    Tui.refusal(session.surroundings().environment());
    try (var performer = DeskPerformer.begun(session, new Inside(session)::run)) {
      var look = Look.of(session);
      Tui.rehearse(
          performer, performer::somethingChanged, look.begin(), look.setup(session), typed, screen);
    }
  }

  /** The whole digest as text. */
  static int print(Session session) {
    var exit = Exit.OK;
    for (var snapshot : session.digest().snapshots()) {
      PlainText.of(snapshot, session.surroundings().columns()).forEach(session.out()::println);
      session.out().println();
      exit = Math.max(exit, session.tell(snapshot.problems()));
    }
    return exit;
  }
}
