package org.rfldigest.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronText;
import org.rfldigest.model.PagePart;
import org.rfldigest.model.Place;
import org.rfldigest.model.PlainAddress;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.model.WebUri;
import org.rfldigest.workspace.toml.FileTable;
import org.rfldigest.workspace.toml.TomlFile;

/**
 * Reads {@code feeds.toml}: a {@code [[feed]]} table for each subscription.
 *
 * @param problems what is wrong, each with its line; with one of them nothing should be fetched
 */
public record FeedsFile(List<Subscription> subscriptions, List<Problem> problems) {

  /** As many points as an entry needs to reach the inbox, by the rules that come with rfl. */
  private static final double TRUST_OF_PAGES = 4;

  private static final Duration DEFAULT_INTERVAL = Duration.ofHours(1);
  private static final long MAX_BYTES = 4 << 20;
  private static final List<String> FEED_KEYS =
      List.of("key", "title", "address", "kind", "every", "cron", "trust", "tags", "private");
  private static final List<String> PAGE_KEYS =
      List.of("select", "without", "ignore", "links", "least", "ignore_robots");
  private static final long MOST_WORDS = 10_000;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  public FeedsFile {
    subscriptions = List.copyOf(subscriptions);
    problems = List.copyOf(problems);
  }

  /** Reads the file; one that is not there or not readable is a problem at its first line. */
  public static FeedsFile read(Path file) {
    return read(file, DEFAULT_INTERVAL);
  }

  /**
   * @param every the interval of feeds that name neither one nor times
   */
  public static FeedsFile read(Path file, Duration every) {
    var name = file.getParent().getFileName() + "/" + file.getFileName();
    try {
      if (Files.size(file) > MAX_BYTES) {
        return unreadable(name, "the file is larger than 4 MiB, expected a list of feeds");
      }
      return read(name, Files.readString(file), every);
    } catch (NoSuchFileException missing) {
      return unreadable(name, "the file is missing, git checkout feeds brings it back");
    } catch (IOException unreadable) {
      return unreadable(name, "the file cannot be read, expected UTF-8 text with [[feed]] tables");
    }
  }

  /** Reads a text as the file of that name; one that is too large is a problem, too. */
  public static FeedsFile read(String name, String text) {
    return read(name, text, DEFAULT_INTERVAL);
  }

  private static FeedsFile read(String name, String text, Duration every) {
    if (text.length() > MAX_BYTES) {
      return unreadable(name, "the file is larger than 4 MiB, expected a list of feeds");
    }
    var toml = TomlFile.read(name, text);
    return toml.problems().isEmpty()
        ? new Reading(name, every).all(toml.root())
        : new FeedsFile(List.of(), toml.problems());
  }

  private static FeedsFile unreadable(String name, String sentence) {
    return new FeedsFile(List.of(), List.of(new Problem(new Place(name, 1), sentence)));
  }

  /**
   * Whether it is an http or https address, as all addresses of the file must be; names of
   * variables may stand in it.
   */
  public static boolean isWeb(String address) {
    return PlainAddress.read(address).isPresent()
        || WebUri.of(VARIABLE.matcher(address).replaceAll("x")).isPresent();
  }

  /** One reading of one file: collects subscriptions and problems as it goes. */
  private static final class Reading {
    private final String file;
    private final Duration every;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    Reading(String file, Duration every) {
      this.file = file;
      this.every = every;
    }

    FeedsFile all(FileTable root) {
      for (var key : root.keys()) {
        if (!key.equals("feed")) {
          add(root, key, "'" + key + "' is not known here, expected [[feed]] tables");
        }
      }
      if (!root.isList("feed")) {
        problems.add(new Problem(new Place(file, 1), "no feed is named, expected [[feed]] tables"));
      }
      for (var one : root.list("feed")) {
        if (one.value() instanceof FileTable table) {
          one(table);
        }
      }
      return new FeedsFile(subscriptions, problems);
    }

    private void one(FileTable table) {
      var before = problems.size();
      for (var key : table.keys()) {
        if (!FEED_KEYS.contains(key) && !PAGE_KEYS.contains(key)) {
          add(table, key, "'" + key + "' is not known, expected one of " + known());
        }
      }
      var key = key(table);
      var address = address(table);
      var isPrivate = typed(table, "private", Boolean.class, "true or false").orElse(false);
      var kind = kind(table);
      var subscription =
          new Subscription(
              key,
              typed(table, "title", String.class, "text in quotes").orElse(key),
              address,
              kind,
              interval(table, isPrivate),
              trust(table, kind),
              words(table, "tags"),
              isPrivate,
              part(table, kind),
              cron(table),
              typed(table, "ignore_robots", Boolean.class, "true or false").orElse(false));
      if (problems.size() == before) {
        subscriptions.add(subscription);
      }
    }

    private String key(FileTable table) {
      var key = typed(table, "key", String.class, "a short name in quotes").orElse("");
      if (!table.contains("key")) {
        problems.add(
            new Problem(
                new Place(file, table.line()), "the feed has no key, expected key = \"…\""));
      } else if (!KEY.matcher(key).matches()) {
        add(table, "key", "the key '" + key + "' must be lower-case letters, digits and hyphens");
      } else if (!keys.add(key)) {
        add(table, "key", "the key '" + key + "' is used twice, expected one of its own");
      }
      return key;
    }

    private String address(FileTable table) {
      var address =
          WebUri.behind(typed(table, "address", String.class, "an address in quotes").orElse(""));
      if (!table.contains("address")) {
        problems.add(
            new Problem(
                new Place(file, table.line()),
                "the feed has no address, expected address = \"…\""));
      } else if (!isWeb(address)) {
        add(table, "address", "expected an http or https address");
      }
      return address;
    }

    private Kind kind(FileTable table) {
      var word = typed(table, "kind", String.class, "text in quotes").orElse("feed");
      for (var kind : KINDS) {
        if (kind.name().equalsIgnoreCase(word) && word.equals(word.toLowerCase(Locale.ROOT))) {
          return kind;
        }
      }
      add(
          table,
          "kind",
          "the kind '" + word + "' is not known, expected feed, list, commits or page");
      return Kind.FEED;
    }

    private Duration interval(FileTable table, boolean isPrivate) {
      var word = typed(table, "every", String.class, "a time such as \"6h\"");
      if (word.isEmpty() && table.contains("cron")) {
        return isPrivate ? Duration.ZERO : DEFAULT_INTERVAL;
      }
      if (word.isEmpty()) {
        return every;
      }
      var interval = Interval.parse(word.get());
      if (interval.isEmpty()) {
        add(
            table,
            "every",
            "'" + word.get() + "' is no time, expected one such as \"6h\" or \"1d\"");
      } else if (!isPrivate && interval.get().compareTo(DEFAULT_INTERVAL) < 0) {
        add(table, "every", "a public feed is asked at most once an hour, expected \"1h\" or more");
      }
      return interval.orElse(DEFAULT_INTERVAL);
    }

    private Optional<Cron> cron(FileTable table) {
      var word = typed(table, "cron", String.class, "times such as \"0 7 * * *\"");
      return word.flatMap(text ->
          switch (CronText.read(text)) {
            case CronText.Outcome.Read read -> Optional.of(read.cron());
            case CronText.Outcome.Wrong wrong -> {
              add(table, "cron", wrong.sentence());
              yield Optional.empty();
            }
          });
    }

    /** Who watches a page wants to know of each change of it. */
    private double trust(FileTable table, Kind kind) {
      var points =
          table.get("trust", Number.class).filter(number -> Double.isFinite(number.doubleValue()));
      if (points.isEmpty() && table.contains("trust")) {
        add(table, "trust", "expected a number of points");
      }
      var usual = kind == Kind.PAGE ? TRUST_OF_PAGES : 0;
      return points.isPresent() ? points.get().doubleValue() : usual;
    }

    /** What of a page is watched; {@code select} may be one selector or a list of them. */
    private PagePart part(FileTable table, Kind kind) {
      for (var key : PAGE_KEYS) {
        if (table.contains(key) && kind != Kind.PAGE) {
          add(table, key, "'" + key + "' is only known for kind = \"page\"");
        }
      }
      var one = table.get("select", String.class);
      var select = one.isPresent() ? List.of(one.get()) : words(table, "select");
      return new PagePart(
          select.isEmpty() ? PagePart.MAIN.select() : select,
          words(table, "without"),
          words(table, "ignore"),
          typed(table, "links", Boolean.class, "true or false").orElse(true),
          least(table));
    }

    private int least(FileTable table) {
      var least = typed(table, "least", Long.class, "a number of words").orElse(1L);
      if (least < 1 || least > MOST_WORDS) {
        add(table, "least", "expected a number of words, 1 to " + MOST_WORDS);
        return 1;
      }
      return least.intValue();
    }

    private List<String> words(FileTable table, String key) {
      var words = new ArrayList<String>();
      typed(table, key, List.class, "a list such as [\"press\"]");
      table.list(key).forEach(word -> words.add(word.value().toString()));
      return words;
    }

    private <T> Optional<T> typed(FileTable table, String key, Class<T> type, String expected) {
      var value = table.get(key, type);
      if (value.isEmpty() && table.contains(key)) {
        add(table, key, "'" + key + "' has the wrong type, expected " + expected);
      }
      return value;
    }

    private void add(FileTable table, String key, String sentence) {
      problems.add(new Problem(new Place(file, table.line(key)), sentence));
    }

    private static String known() {
      var known = new TreeSet<>(FEED_KEYS);
      known.addAll(PAGE_KEYS);
      return String.join(", ", known);
    }
  }
}
