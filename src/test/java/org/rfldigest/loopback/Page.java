package org.rfldigest.loopback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A well-behaved document with validators: answers 304 when they match. Tests may change it between
 * two requests.
 */
public final class Page implements Route {

  private volatile byte[] body;
  private volatile String contentType = "application/xml";
  private volatile Optional<String> etag = Optional.empty();
  private volatile Optional<String> lastModified = Optional.empty();
  private final List<String> headers = new ArrayList<>();

  Page(byte[] body) {
    this.body = body.clone();
  }

  public Page body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  public Page body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  public Page contentType(String type) {
    contentType = type;
    return this;
  }

  public Page etag(String value) {
    etag = Optional.of(value);
    return this;
  }

  public Page lastModified(String value) {
    lastModified = Optional.of(value);
    return this;
  }

  /** One more header for both 200 and 304. */
  public synchronized Page header(String name, String value) {
    headers.add(name + ": " + value);
    return this;
  }

  @Override
  public void answer(Received request, Wire wire) throws IOException {
    var lines = lines();
    if (isCurrent(request)) {
      wire.head("304 Not Modified", lines);
      wire.send("\r\n");
    } else {
      wire.reply("200 OK", body, lines);
    }
  }

  private boolean isCurrent(Received request) {
    var tag = request.header("If-None-Match");
    return tag.isPresent()
        ? tag.equals(etag)
        : lastModified.isPresent() && request.header("If-Modified-Since").equals(lastModified);
  }

  private synchronized String[] lines() {
    var lines = new ArrayList<>(headers);
    lines.add("Content-Type: " + contentType);
    etag.ifPresent(value -> lines.add("ETag: " + value));
    lastModified.ifPresent(value -> lines.add("Last-Modified: " + value));
    return lines.toArray(String[]::new);
  }
}
