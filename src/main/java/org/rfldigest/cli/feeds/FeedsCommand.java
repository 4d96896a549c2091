package org.rfldigest.cli.feeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.WebUri;
import org.rfldigest.text.Nearest;
import org.rfldigest.workspace.FeedsFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl feeds}: what is followed and how it is; {@code test}, {@code import}, {@code export},
 * and what a person says of one: {@code retire}, {@code revive}, {@code confirm}.
 */
public final class FeedsCommand implements Command {

  private static final List<String> ACTIONS =
      List.of("list", "test", "add", "import", "export", "retire", "revive", "confirm");

  private static final Map<String, List<String>> USES =
      Map.of(
          "--json", List.of("list", "test"),
          "--select", List.of("test"),
          "--private", List.of("test", "add", "import"));

  @Override
  public CommandSpec spec() {
    return Options.command("feeds")
        .addPositional(
            Options.parameters(
                "ACTION FEED",
                "list (default); test URL or KEY: fetch and show a feed or what is watched of a page, store nothing; add URL: follow"
                    + " it, if it is one; import FILE (- is the standard input): add the"
                    + " feeds of an OPML file; export: print the feeds as OPML; retire KEY: ask it no more;"
                    + " revive KEY: ask it again; confirm KEY: take it though it looks like another"
                    + " feed",
                ACTIONS))
        .addOption(
            Options.flag(
                "--private", "test or import private addresses and, on import, variables in them"))
        .addOption(
            Options.text("--select", "CSS", "test a web page: show what the selector would watch"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var words = parsed.<List<String>>matchedPositionalValue(0, List.of());
    var action = words.isEmpty() ? "list" : words.getFirst();
    if (ACTIONS.contains(action)) {
      Options.heeded(parsed, "feeds", action, USES);
    }
    var isPrivate = parsed.hasMatchedOption("--private");
    var json = parsed.hasMatchedOption("--json");
    return switch (action) {
      case "list" -> {
        alone(words, "tells all feeds");
        yield new HealthReport(session).print(json);
      }
      case "test" -> {
        String select = parsed.matchedOptionValue("--select", null);
        yield test(only(words, "the address of a feed"), isPrivate, json, select, session);
      }
      case "add" ->
          new FeedTrial(session).follow(web(only(words, "the address of a feed")), isPrivate);
      case "retire", "revive", "confirm" ->
          new FeedConsent(session).of(action, only(words, "the key of a feed"));
      case "import" -> new FeedsImport(session, isPrivate).from(only(words, "an OPML file"));
      case "export" -> {
        alone(words, "prints the feeds: rfl feeds export >FILE keeps them");
        yield FeedsExport.print(session);
      }
      case "remove", "delete", "rm", "unsubscribe" ->
          throw Stop.usage(
              "'%s' is no action of feeds: rfl feeds retire KEY asks a feed no more and keeps its entries; taken out of feeds/feeds.toml it is forgotten."
                  .formatted(action));
      default ->
          throw Stop.usage(
              "'%s' is no action of feeds%s".formatted(action, Nearest.hint(action, ACTIONS)));
    };
  }

  /** Tests an address, or the one of a feed that is followed, by its key. */
  private static int test(
      String given, boolean isPrivate, boolean json, String select, Session session) {
    var isAddress = FeedsFile.isWeb(given) || given.contains("/");
    var known =
        isAddress
            ? Optional.<Subscription>empty()
            : Optional.of(FeedKey.feed(given, Rules.subscriptions(session)));
    var address = known.map(Subscription::address).orElseGet(() -> web(given));
    var mayBePrivate = isPrivate || known.filter(Subscription::privateAddress).isPresent();
    var page = known.filter(feed -> feed.kind() == Subscription.Kind.PAGE);
    if (select != null) {
      return new PageTrial(session).of(address, mayBePrivate, select, json);
    }
    return page.isPresent()
        ? new PageTrial(session).of(page.get(), mayBePrivate, json)
        : new FeedTrial(session).of(address, mayBePrivate, json);
  }

  private static String web(String address) {
    if (!FeedsFile.isWeb(WebUri.behind(address))) {
      throw Stop.usage(
          "'%s' is no web address, expected one such as https://example.org/feed.xml."
              .formatted(address));
    }
    return address;
  }

  private static void alone(List<String> words, String what) {
    if (words.size() > 1) {
      throw Stop.usage(
          "feeds %s takes no '%s', it %s.".formatted(words.getFirst(), words.get(1), what));
    }
  }

  private static String only(List<String> words, String what) {
    if (words.size() != 2) {
      throw Stop.usage("feeds " + words.getFirst() + " needs " + what + ", see rfl feeds --help.");
    }
    return words.get(1);
  }
}
