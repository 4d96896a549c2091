package org.rfldigest.cli.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.feed.Opml;
import org.rfldigest.feed.Outline;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue;
import org.rfldigest.json.JsonValue.JsonText;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronText;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.model.WebUri;
import org.rfldigest.workspace.FeedsFile;
import org.rfldigest.workspace.Interval;

/**
 * {@code rfl feeds import FILE}: appends the feeds of an OPML file to feeds.toml and prints their
 * tables. What cannot or should not be followed is listed and left out.
 */
final class FeedsImport {

  private static final Duration LEAST = Duration.ofHours(1);

  /** More than a list may have, so that a longer one is told to be too long. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int KEY_LENGTH = 40;

  private final Session session;
  private final boolean allowsPrivate;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Subscription> taken = new ArrayList<>();
  private int leftOut;

  FeedsImport(Session session, boolean allowsPrivate) {
    this.session = session;
    this.allowsPrivate = allowsPrivate;
  }

  int from(String file) {
    return all(outlines(file));
  }

  /** Follows one feed; its title is as the feed has it. */
  int one(String title, String address) {
    var own = allowsPrivate ? Map.of("private", "true") : Map.<String, String>of();
    return all(List.of(new Outline(title, address, List.of(), own)));
  }

  private int all(List<Outline> outlines) {
    var before = before();
    outlines.forEach(this::take);
    if (!taken.isEmpty()) {
      append(before);
    }
    session.note(
        taken.size()
            + (taken.size() == 1 ? " feed" : " feeds")
            + " added, "
            + leftOut
            + " left out.");
    return Exit.OK;
  }

  private List<Outline> outlines(String file) {
    try (var in = open(file)) {
      return switch (Opml.read(in.readNBytes(MOST_BYTES))) {
        case Opml.Read.Outlines read -> {
          read.mended()
              .ifPresent(why ->
                  session
                      .err()
                      .println(Plain.clean("rfl: '" + file + "': " + why + "; it was mended.")));
          yield read.outlines();
        }
        case Opml.Read.Refused refused ->
            throw Stop.usage("'" + file + "': " + refused.reason() + "; nothing was changed.");
      };
    } catch (IOException unreadable) {
      throw Stop.usage("'" + file + "' cannot be read, expected an OPML file.");
    }
  }

  private InputStream open(String file) throws IOException {
    return file.equals("-")
        ? session.surroundings().in()
        : Files.newInputStream(session.surroundings().folder().resolve(file));
  }

  /** The text of feeds.toml; what it names is known from then on. */
  private String before() {
    try {
      var text = Files.readString(session.workspace().feedsFile());
      if (!text.isBlank()) {
        for (var known : Rules.subscriptions(session)) {
          keys.add(known.key());
          addresses.add(canonical(known.address()));
        }
      }
      return text;
    } catch (IOException unreadable) {
      throw Stop.usage("feeds/feeds.toml cannot be read, nothing was changed.");
    }
  }

  private void take(Outline written) {
    var outline =
        new Outline(
            written.title(), WebUri.behind(written.address()), written.categories(), written.own());
    var refusal = refusal(outline);
    if (refusal.isPresent()) {
      leftOut++;
      session
          .err()
          .println(Plain.clean("left out: " + outline.address() + " (" + refusal.get() + ")"));
    } else {
      taken.add(subscription(outline));
    }
  }

  private Optional<String> refusal(Outline outline) {
    var address = outline.address();
    if (!FeedsFile.isWeb(address)) {
      return Optional.of("not an http or https address");
    }
    if (!allowsPrivate && isPrivate(outline)) {
      return Optional.of("a private address, add --private to take it");
    }
    if (!allowsPrivate && address.contains("${")) {
      return Optional.of("it asks for a variable of yours, add --private to take it");
    }
    return addresses.add(canonical(address)) ? Optional.empty() : Optional.of("already followed");
  }

  private Subscription subscription(Outline outline) {
    var own = outline.own();
    var every = Optional.ofNullable(own.get("every")).flatMap(Interval::parse).orElse(LEAST);
    var tooOften = !isPrivate(outline) && every.compareTo(LEAST) < 0;
    var title = outline.title().isBlank() ? canonical(outline.address()) : outline.title();
    return new Subscription(
            key(own.getOrDefault("key", slug(title))),
            title,
            outline.address(),
            kind(own.getOrDefault("kind", "feed")),
            tooOften ? LEAST : every,
            trust(own.getOrDefault("trust", "0")),
            tags(outline),
            isPrivate(outline))
        .at(Optional.ofNullable(own.get("cron")).flatMap(FeedsImport::cron));
  }

  private static Optional<Cron> cron(String expression) {
    return CronText.read(expression) instanceof CronText.Outcome.Read read
        ? Optional.of(read.cron())
        : Optional.empty();
  }

  private static boolean isPrivate(Outline outline) {
    return outline.own().getOrDefault("private", "").equals("true");
  }

  private String key(String wished) {
    var base = slug(wished);
    var key = base;
    for (var number = 2; !keys.add(key); number++) {
      key = base.substring(0, Math.min(base.length(), KEY_LENGTH)) + "-" + number;
    }
    return key;
  }

  private static String slug(String words) {
    if (words.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      return words;
    }
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var slug = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    var cut = slug.substring(0, Math.min(slug.length(), KEY_LENGTH)).replaceAll("^-+|-+$", "");
    return cut.isEmpty() ? "feed" : cut;
  }

  private static Kind kind(String word) {
    for (var kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    return Kind.FEED;
  }

  private static double trust(String word) {
    try {
      var trust = Double.parseDouble(word);
      return Double.isFinite(trust) ? trust : 0;
    } catch (NumberFormatException wrong) {
      return 0;
    }
  }

  private static List<String> tags(Outline outline) {
    var own = outline.own().get("tags");
    return own != null
            && JsonReader.read("{\"tags\":" + own + "}") instanceof JsonReader.Result.Read read
            && read.value() instanceof JsonValue.JsonObject object
            && object.get("tags").orElseThrow() instanceof JsonValue.JsonArray array
        ? array.values().stream()
            .flatMap(tag -> tag instanceof JsonText text ? Stream.of(text.value()) : Stream.empty())
            .toList()
        : outline.categories();
  }

  private static String canonical(String address) {
    var bare = address.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "");
    var path = bare.indexOf('/');
    return path < 0
        ? bare.toLowerCase(Locale.ROOT)
        : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
  }

  private void append(String before) {
    var text = new StringBuilder(before);
    if (!before.isEmpty() && !before.endsWith("\n")) {
      text.append('\n');
    }
    for (var subscription : taken) {
      text.append(text.isEmpty() ? "" : "\n").append(FeedTable.of(subscription));
    }
    var problems = FeedsFile.read("feeds/feeds.toml", text.toString()).problems();
    if (!problems.isEmpty()) {
      throw Stop.failed(problems.getFirst() + "; nothing was changed.");
    }
    try {
      WholeFile.replace(session.workspace().feedsFile(), text.toString());
    } catch (IOException unwritable) {
      throw Stop.failed("feeds/feeds.toml cannot be written, nothing was changed.");
    }
    text.substring(before.length()).lines().forEach(session::print);
  }
}
