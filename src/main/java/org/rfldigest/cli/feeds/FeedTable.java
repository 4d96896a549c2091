package org.rfldigest.cli.feeds;

import java.util.Locale;
import java.util.stream.Collectors;
import org.rfldigest.model.Subscription;
import org.rfldigest.workspace.Interval;

/** A subscription as a table of feeds.toml. */
final class FeedTable {

  private FeedTable() {}

  static String of(Subscription subscription) {
    var table = new StringBuilder("[[feed]]\n");
    line("key", quoted(subscription.key()), table);
    line("title", quoted(subscription.title()), table);
    line("address", quoted(subscription.address()), table);
    line("kind", quoted(subscription.kind().name().toLowerCase(Locale.ROOT)), table);
    line("every", quoted(Interval.write(subscription.interval())), table);
    subscription.cron().ifPresent(cron -> line("cron", quoted(cron.expression()), table));
    if (subscription.trust() != 0) {
      line("trust", Double.toString(subscription.trust()), table);
    }
    if (!subscription.tags().isEmpty()) {
      var tags = subscription.tags().stream().map(FeedTable::quoted);
      line("tags", tags.collect(Collectors.joining(", ", "[", "]")), table);
    }
    if (subscription.privateAddress()) {
      line("private", "true", table);
    }
    return table.toString();
  }

  private static void line(String name, String value, StringBuilder table) {
    table.append(name).append(" = ").append(value).append('\n');
  }

  private static String quoted(String words) {
    var quoted = new StringBuilder("\"");
    for (var letter : words.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter == 0x7F) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
