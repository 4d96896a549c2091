package org.rfldigest.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Validators;

/** Makes an outcome of the answer to who asks for robots.txt: a file that is not there is empty. */
record RobotsReading(Instant now, Address address) {

  /** As much of a file is read, in bytes. */
  static final int MOST = 500 * 1024;

  Outcome outcome(Transport.Answer answer) throws IOException {
    var head = answer.head();
    if (head.status() == 429 || head.status() == 503 && head.value("Retry-After").isPresent()) {
      return Waits.throttled(head, now, address);
    }
    return switch (head.status() / 100) {
      case 2 -> read(answer);
      case 4 -> file(new byte[0]);
      default -> failed("the server answered " + head.statusShown());
    };
  }

  private Outcome read(Transport.Answer answer) throws IOException {
    var body = Body.read(answer.body(), answer.head().values("Content-Encoding"), MOST);
    return body.complete() || body.tooLarge()
        ? file(body.bytes())
        : failed("only a part of it came");
  }

  private Outcome failed(String words) {
    return new Outcome.Failed(
        Shown.sentence(
            address,
            words
                + ", and without it the page is not fetched (ignore_robots = true in"
                + " feeds/feeds.toml does not ask for it)"));
  }

  private Outcome file(byte[] bytes) {
    return new Outcome.Fetched(
        bytes,
        Optional.empty(),
        Optional.empty(),
        address.text(),
        Optional.empty(),
        Validators.NONE,
        Optional.empty(),
        true,
        List.of());
  }
}
