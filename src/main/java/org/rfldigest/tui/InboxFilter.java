package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.screens.Words;

/**
 * Narrows the inbox: plain words, and the fields {@code feed:}, {@code component:}, {@code
 * release:} (or {@code release:none}), {@code status:} and {@code score:} (or more than, {@code
 * score:>3}). Release and score are those that the line shows, all else is found in any entry of
 * it.
 */
final class InboxFilter {

  private final List<String> words = new ArrayList<>();

  private InboxFilter(String text) {
    for (var word : text.toLowerCase(Locale.ROOT).split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
  }

  static InboxFilter of(Filter filter) {
    return new InboxFilter(filter.field().text());
  }

  /** A bundle passes where one of its entries does. */
  boolean accepts(Bundle bundle) {
    return accepts(bundle, bundle.lead())
        || bundle.others().stream().anyMatch(entry -> accepts(bundle, entry));
  }

  private boolean accepts(Bundle bundle, InboxEntry entry) {
    String text = null;
    for (var word : words) {
      var colon = word.indexOf(':');
      var field = colon < 0 ? "" : word.substring(0, colon);
      if (isField(field)) {
        if (!holds(bundle, entry, field, word.substring(colon + 1))) {
          return false;
        }
        continue;
      }
      text = text == null ? text(entry) : text;
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isField(String name) {
    return switch (name) {
      case "feed", "component", "release", "status", "score" -> true;
      default -> false;
    };
  }

  private static boolean holds(Bundle bundle, InboxEntry entry, String field, String wanted) {
    var verdict = entry.verdict();
    return switch (field) {
      case "feed" ->
          entry.feed().toLowerCase(Locale.ROOT).contains(wanted)
              || entry.key().subscription().toLowerCase(Locale.ROOT).contains(wanted);
      case "component" -> verdict.components().stream().anyMatch(key -> key.contains(wanted));
      case "release" ->
          wanted.equals("none")
              ? bundle.release().isEmpty()
              : bundle.release().filter(known -> known.toString().equals(wanted)).isPresent();
      case "status" ->
          verdict
              .status()
              .filter(known -> known.word().toLowerCase(Locale.ROOT).contains(wanted))
              .isPresent();
      default -> score(Words.rounded(bundle.lead().verdict().score()), wanted);
    };
  }

  /** A number that is not whole yet, as while it is typed, narrows nothing. */
  private static boolean score(double score, String wanted) {
    try {
      if (wanted.startsWith(">")) {
        return score > Double.parseDouble(wanted.substring(1));
      }
      if (wanted.startsWith("<")) {
        return score < Double.parseDouble(wanted.substring(1));
      }
      return score >= Double.parseDouble(wanted);
    } catch (NumberFormatException unfinished) {
      return true;
    }
  }

  private static String text(InboxEntry entry) {
    return (entry.entry().title()
            + ' '
            + entry.feed()
            + ' '
            + entry.verdict().release().map(Object::toString).orElse("")
            + ' '
            + String.join(" ", entry.verdict().components()))
        .toLowerCase(Locale.ROOT);
  }
}
