package org.rfldigest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rfldigest.json.JsonValue.JsonObject;

/** A workspace with one snapshot that follows five feeds, each of another form. */
public abstract class WithFiveFeeds extends WithServer {

  static final List<String> NAMES =
      List.of("news.rdf", "list.atom", "kdist.xml", "commits.atom", "forge.atom");

  static final String SNAPSHOT =
      "---\nrelease: 6.19\nmerge-window: 2025-11-30\nrc1: 2025-12-14\n---\n\n# Linux 6.19\n\nBy hand.\n";

  @BeforeEach
  void fiveFeeds() {
    run.write("snapshots/6.19.md", SNAPSHOT);
    var toml = new StringBuilder();
    for (var name : NAMES) {
      server.serve("/" + name, resource(name)).etag("\"" + name + "\"");
      toml.append(subscription(name.replace('.', '-'), "/" + name));
    }
    run.write("feeds/feeds.toml", toml.toString());
  }

  /** What {@code feeds.toml} says of a feed at that path of the server. */
  protected String subscription(String key, String path) {
    return """
    [[feed]]
    key = "%s"
    address = "%s"
    every = "0s"
    private = true

    """
        .formatted(key, server.address(path));
  }

  /** The titles of what waits in the inbox, from top to bottom. */
  protected List<String> titles() {
    return run.inbox().stream().map(WithFiveFeeds::title).toList();
  }

  /** The number of the entry that waits under this title. */
  protected String number(String title) {
    return run.inbox().stream()
        .filter(waiting -> title(waiting).equals(title))
        .findFirst()
        .flatMap(waiting -> waiting.text("id"))
        .orElseThrow();
  }

  private static String title(JsonObject waiting) {
    return waiting.text("title").orElseThrow();
  }

  /** The feed as it is served. */
  protected static String resource(String name) {
    try (var in = WithFiveFeeds.class.getResourceAsStream("/feeds/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
