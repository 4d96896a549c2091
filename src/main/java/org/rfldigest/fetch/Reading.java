package org.rfldigest.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Validators;

/** Makes an outcome of an answer that is no redirect. */
record Reading(Request request, Bounds bounds, Instant now, Hop.Origin origin) {

  Outcome outcome(Transport.Answer answer) throws IOException {
    var head = answer.head();
    return switch (head.status()) {
      case 200, 203, 206, 226 -> fetched(answer);
      case 304 -> notModified(head);
      case 401, 403, 451, 999 -> refused(answer);
      case 404 -> walled(answer, new Outcome.NotFound(says("there is no such page (404)")));
      case 410 -> new Outcome.Gone(says("the server says that it is gone for good (410)"));
      case 420, 429 -> throttled(head);
      case 503 -> unavailable(answer);
      default -> walled(answer, failed("the server answered " + head.statusShown()));
    };
  }

  private Outcome fetched(Transport.Answer answer) throws IOException {
    var head = answer.head();
    var body = Body.read(answer.body(), head.values("Content-Encoding"), bounds.body());
    if (body.tooLarge()) {
      return failed("its body is longer than " + size(bounds.body()));
    }
    if (body.isBlank()) {
      return failed("its body is empty");
    }
    var wall = Walls.before(head, body.bytes());
    if (wall.isPresent()) {
      return new Outcome.Blocked(stands(wall.get()));
    }
    var partial = head.status() == 206 || head.status() == 226;
    var complete = body.complete() && !partial;
    return new Outcome.Fetched(
        body.bytes(),
        body.deflated(),
        head.value("Content-Type").map(Plain::text),
        origin.address().text(),
        movedTo(head, body),
        complete ? head.validators() : Validators.NONE,
        Waits.freshFor(head, now),
        complete,
        notes(body, partial));
  }

  /** A portal that sends everyone to its own page must not become the feed's new address. */
  private Optional<String> movedTo(Head head, Body body) {
    return origin
        .movedTo()
        .filter(address -> !(origin.otherHost() && Walls.isHtml(head, body.bytes())));
  }

  private List<String> notes(Body body, boolean partial) {
    var notes = new ArrayList<String>();
    body.notes().forEach(note -> notes.add(says(note)));
    if (partial) {
      notes.add(says("the server sent a part only"));
    }
    if (origin.mirror()) {
      notes.add(says("this mirror was asked, because the first address did not answer"));
    }
    return List.copyOf(notes);
  }

  private Outcome notModified(Head head) {
    var sent = request.validators();
    if (sent.equals(Validators.NONE)) {
      return failed("unexpected 304: \"not modified\" was answered though nothing was known of it");
    }
    var own = head.validators();
    return new Outcome.NotModified(
        new Validators(own.etag().or(sent::etag), own.lastModified().or(sent::lastModified)),
        Waits.freshFor(head, now),
        origin.movedTo());
  }

  private Outcome unavailable(Transport.Answer answer) {
    return answer.head().value("Retry-After").isPresent()
        ? throttled(answer.head())
        : walled(answer, failed("the server is not available now (503)"));
  }

  private Outcome throttled(Head head) {
    return Waits.throttled(head, now, origin.address());
  }

  private Outcome walled(Transport.Answer answer, Outcome otherwise) {
    return Walls.before(answer.head(), errorBody(answer))
        .<Outcome>map(wall -> new Outcome.Blocked(stands(wall)))
        .orElse(otherwise);
  }

  /** A 403 with a wait is how some say 429. */
  private Outcome refused(Transport.Answer answer) {
    var head = answer.head();
    return head.status() == 403 && head.value("Retry-After").isPresent()
        ? throttled(head)
        : new Outcome.Blocked(blocked(head, errorBody(answer)));
  }

  private String blocked(Head head, byte[] page) {
    return Walls.before(head, page)
        .map(this::stands)
        .orElseGet(() ->
            head.status() == 401
                ? says("the server wants a login (401); look for a public feed of the same site")
                : says(
                    "the server refuses us (%d); open it in a browser, and look for another feed"
                            .formatted(head.status())
                        + " of the same site"));
  }

  private static byte[] errorBody(Transport.Answer answer) {
    try {
      var codings = answer.head().values("Content-Encoding");
      return Body.read(answer.body(), codings, Bounds.ERROR_BODY).bytes();
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  private String stands(String wall) {
    return says(
        wall + " stands before it; open it in a browser, or follow another feed of the same site");
  }

  private Outcome failed(String words) {
    return new Outcome.Failed(says(words));
  }

  private String says(String words) {
    return Shown.sentence(origin.address(), words);
  }

  private static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }
}
