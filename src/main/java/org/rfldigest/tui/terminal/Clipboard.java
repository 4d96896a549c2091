package org.rfldigest.tui.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.rfldigest.text.Sanitizer;

/** Hands text to the terminal for the person's clipboard, by OSC 52. */
final class Clipboard {

  /** In bytes of UTF-8; terminals refuse more. */
  static final int LONGEST = 100_000;

  private Clipboard() {}

  /** The sequence to send; empty where the text is longer than a terminal takes. */
  static Optional<byte[]> sequence(String text) {
    var bytes = Sanitizer.text(text).getBytes(StandardCharsets.UTF_8);
    return bytes.length > LONGEST
        ? Optional.empty()
        : Optional.of(
            ("\u001B]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u001B\\")
                .getBytes(StandardCharsets.US_ASCII));
  }
}
