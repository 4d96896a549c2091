package org.rfldigest.cli.screens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.watch.Change;

/** Sets a text against the one before it, word by word. */
final class Versions {

  private Versions() {}

  static String text(String content) {
    return String.join("\n", HtmlLines.of(content, "").lines());
  }

  /** A version against the one before; the first as it is. */
  static Facts.Version of(Instant seen, String heading, Optional<String> before, String text) {
    var pieces =
        before
            .map(old -> Change.between(old, text).hunks().stream().map(Versions::piece).toList())
            .orElse(List.of(new Facts.Piece(Facts.Piece.Kind.SAME, text)));
    return new Facts.Version(seen, heading, pieces);
  }

  static Facts.Piece piece(Change.Hunk hunk) {
    var kind =
        switch (hunk.kind()) {
          case SAME -> Facts.Piece.Kind.SAME;
          case REMOVED -> Facts.Piece.Kind.REMOVED;
          case ADDED -> Facts.Piece.Kind.ADDED;
        };
    return new Facts.Piece(kind, hunk.text());
  }
}
