package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/**
 * A hundred thousand titles that nobody would write, and each byte that they send to a terminal.
 */
class ForeignTextTest {

  private static final int FRAMES = 1_000;
  private static final int ROWS = 50;
  private static final Size SIZE = new Size(100, ROWS);
  private static final int JOINER = 0x200D;
  private static final String OWN_ENDS = "hlmHGKJ";
  private static final String[] NASTY = {
    "\u001B[31m",
    "\u001B]8;;http://x\u0007",
    "\u009B2J",
    "\u202E",
    "\u2066",
    "\uE000",
    "\uDBFF",
    "\uDC00",
    "\u200B",
    "\uFEFF",
    "\r\n",
    "\t",
    "\u0000",
    "\u007F",
    "👩\u200D💻",
    "🇩🇪",
    "e\u0301",
    "\u1112\u1161\u11AB",
    "نص",
    "नमस्ते",
    "ไทย",
    "漢字",
    "❤\uFE0F",
    "\uDB40\uDC41",
    "\uFFFE",
  };

  @Test
  void neverSendsAControlABidiOrAPrivateCharacterOfForeignText() throws CharacterCodingException {
    var random = new Random(1);
    var sent = new ByteArrayOutputStream();
    var display = new Display(Palette.SIXTEEN, Glyphs.UNICODE, true, sent::writeBytes);
    for (var frame = 0; frame < FRAMES; frame++) {
      var rows = new ArrayList<Line>();
      for (var row = 0; row < ROWS; row++) {
        rows.add(Line.of(title(random), Style.STRONG).and(title(random)).fit(100, Style.PLAIN));
      }
      sent.reset();
      display.draw(new Frame(SIZE, rows, Optional.empty()));
      inspect(sent.toByteArray());
    }
  }

  private static String title(Random random) {
    var title = new StringBuilder();
    for (var length = random.nextInt(14); length > 0; length--) {
      switch (random.nextInt(4)) {
        case 0 -> title.append(NASTY[random.nextInt(NASTY.length)]);
        case 1 -> title.appendCodePoint(random.nextInt(0x110000));
        case 2 -> title.append((char) random.nextInt(0x3100));
        default -> title.append((char) (' ' + random.nextInt(95)));
      }
    }
    return title.toString();
  }

  /** All is valid UTF-8, the only sequences are the display's own, and the rest may be read. */
  private static void inspect(byte[] sent) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
    for (var at = 0; at < text.length(); ) {
      if (text.charAt(at) == 0x1B) {
        at = sequenceEnd(text, at);
        continue;
      }
      var codePoint = text.codePointAt(at);
      if (isForbidden(codePoint)) {
        assertThat(Integer.toHexString(codePoint)).as("sent to the terminal").isEmpty();
      }
      at += Character.charCount(codePoint);
    }
  }

  private static int sequenceEnd(String text, int start) {
    assertThat(text.charAt(start + 1)).isEqualTo('[');
    var at = start + 2;
    while ("0123456789;?".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    assertThat(OWN_ENDS).contains(text.substring(at, at + 1));
    return at + 1;
  }

  private static boolean isForbidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> codePoint != JOINER;
      default -> false;
    };
  }
}
