package org.rfldigest.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/** Reads the head of a request; bodies are not expected. */
final class RequestReader {

  private RequestReader() {}

  static Optional<Received> read(InputStream in) throws IOException {
    var first = line(in);
    if (first.isBlank()) {
      return Optional.empty();
    }
    var headers = new ArrayList<String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    var words = first.split(" ");
    return Optional.of(new Received(words[0], words.length > 1 ? words[1] : "", headers));
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      text.append((char) next);
    }
    return text.toString().replace("\r", "");
  }
}
