package org.rfldigest.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of UTF-8 text, each read whole and none longer than a bound. A mark of the byte order
 * at the beginning is no part of the text.
 */
public final class JsonLines implements AutoCloseable {

  /** A line with its number; the first is 1. */
  public sealed interface Line {

    long number();

    /** Its text, without the end of the line. */
    record Text(long number, String text) implements Line {}

    /** It cannot be read; the sentence says why, without a full stop. */
    record Odd(long number, String sentence) implements Line {}
  }

  /** In bytes: an entry with its longest content and all its earlier texts. */
  private static final int LONGEST = 32 << 20;

  /** So many more bytes are looked through for the end of a line: a device has none. */
  private static final int FARTHEST = 256 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean isOver;
  private long number;

  public JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line, or empty at the end, and behind a line that has none. */
  public Optional<Line> next() throws IOException {
    bytes.reset();
    var next = isOver ? -1 : in.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    var length = 0;
    for (; next >= 0 && next != '\n' && !isOver; next = in.read()) {
      length++;
      if (length <= LONGEST) {
        bytes.write(next);
      }
      isOver = length == LONGEST + FARTHEST;
    }
    return Optional.of(
        length > LONGEST ? new Line.Odd(number, "the line is longer than 32 MiB") : decoded());
  }

  private Line decoded() {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var text = decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
      var isMarked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
      return new Line.Text(number, isMarked ? text.substring(1) : text);
    } catch (CharacterCodingException wrong) {
      return new Line.Odd(number, "the line is no UTF-8 text");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
