package org.rfldigest.cli.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.feed.Feed;
import org.rfldigest.feed.FeedReader;
import org.rfldigest.feed.Parsed;
import org.rfldigest.feed.SharedId;
import org.rfldigest.model.Entry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl parse FILE…|-}: what is in feed bodies, and what is wrong with them. */
public final class ParseCommand implements Command {

  private static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = 64 << 20;

  @Override
  public CommandSpec spec() {
    return Options.command("parse")
        .addPositional(Options.parameters("FILE", "feed bodies; - is the standard input"))
        .addOption(Options.text("--content-type", "TYPE", "the Content-Type a server gave"))
        .addOption(Options.text("--url", "URL", "where the body came from"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var files = parsed.<List<String>>matchedPositionalValue(0, List.of());
    if (files.isEmpty()) {
      throw Stop.usage("parse needs a file, expected rfl parse FILE… or rfl parse - .");
    }
    var contentType =
        Optional.ofNullable(parsed.<String>matchedOptionValue("--content-type", null));
    var url = Optional.ofNullable(parsed.<String>matchedOptionValue("--url", null));
    var reader = new FeedReader(session.clock());
    var exit = Exit.OK;
    for (var file : files) {
      var body = body(file, session);
      var result = reader.parse(body, contentType, url);
      if (parsed.hasMatchedOption("--json")) {
        session.json(json(file, result));
      } else {
        plain(file, result, session);
      }
      exit = result instanceof Parsed.Refused ? Exit.FAILED : exit;
    }
    return exit;
  }

  private static byte[] body(String file, Session session) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return bounded(session.surroundings().in());
      }
      var path = session.surroundings().folder().resolve(file);
      try (var in = Files.newInputStream(path)) {
        return bounded(in);
      }
    } catch (IOException unreadable) {
      throw Stop.usage("'" + file + "' cannot be read, expected a file with a feed's body.");
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    return in.readNBytes(MAX_BYTES);
  }

  static Map<String, Object> json(String file, Parsed result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", file);
    switch (result) {
      case Parsed.Readable readable -> {
        var feed = readable.feed();
        json.put("format", feed.format());
        json.put("title", feed.title());
        json.put("entries", feed.entries().stream().map(ParseCommand::json).toList());
        json.put("problems", feed.problems());
        json.put("refused", null);
      }
      case Parsed.Refused refused -> {
        json.put("format", null);
        json.put("title", null);
        json.put("entries", List.of());
        json.put("problems", List.of());
        json.put("refused", refused.reason());
        json.put("feeds_offered", refused.feedsOffered());
      }
    }
    return json;
  }

  private static Map<String, Object> json(Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", SharedId.written(entry));
    json.put("title", entry.title());
    json.put("link", entry.link());
    json.put("author", entry.author());
    json.put("published", entry.published());
    json.put("updated", entry.updated());
    json.put("content", entry.content());
    json.put("message_id", entry.messageId());
    json.put("in_reply_to", entry.inReplyTo());
    return json;
  }

  static void plain(String file, Parsed result, Session session) {
    switch (result) {
      case Parsed.Readable readable -> feed(file, readable.feed(), session);
      case Parsed.Refused refused -> {
        session.print(file + ": refused: " + refused.reason());
        refused.feedsOffered().forEach(link -> session.print("  offers " + link));
      }
    }
  }

  private static void feed(String file, Feed feed, Session session) {
    session.print(
        file + ": " + feed.format() + ", " + feed.entries().size() + " entries: " + feed.title());
    feed.problems().forEach(problem -> session.print("  problem: " + problem));
    for (var entry : feed.entries()) {
      var date = entry.date().map(Object::toString).orElse("no date");
      session.print("  " + date + "  " + entry.title());
      entry.link().ifPresent(link -> session.print("    " + link));
    }
  }
}
