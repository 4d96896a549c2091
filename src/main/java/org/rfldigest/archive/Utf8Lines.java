package org.rfldigest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file of UTF-8 text, each read whole and none longer than a bound. */
final class Utf8Lines {

  /** In bytes: an entry with its longest content and all its earlier texts. */
  private static final int LONGEST = 32 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long number;

  Utf8Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Of the line read last; the first is 1. */
  long number() {
    return number;
  }

  /**
   * The next line, or empty at the end.
   *
   * @throws BadLine where it is too long or no UTF-8; reading can go on behind it
   */
  Optional<String> next() throws IOException {
    bytes.reset();
    var next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    var tooLong = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(next);
      } else {
        tooLong = true;
      }
    }
    if (tooLong) {
      throw new BadLine("the line is longer than 32 MiB");
    }
    return Optional.of(decoded());
  }

  private String decoded() {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return text.toString();
    } catch (CharacterCodingException wrong) {
      throw new BadLine("the line is no UTF-8 text");
    }
  }
}
