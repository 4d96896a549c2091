package org.rfldigest.classify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts entries together that tell the same news: one page under several addresses, one page that
 * links to the other, near-equal titles within days. The key is that of the earliest entry.
 */
final class StoryKeys {

  private static final Duration WITHIN = Duration.ofDays(9);
  private static final int MOST_OF_A_WORD = 100;
  private static final int MOST_LINKS = 50;

  private final List<Reading> readings;
  private final Groups groups;

  private StoryKeys(List<Reading> readings) {
    this.readings = readings;
    this.groups = new Groups(readings.size());
  }

  /** The story's key of each entry, in their order. */
  static List<String> of(List<Reading> readings) {
    var stories = new StoryKeys(readings);
    for (var at = 0; at < readings.size(); at++) {
      stories.joinLinks(at);
    }
    stories.joinTitles();
    return stories.keys();
  }

  private void joinLinks(int at) {
    var reading = readings.get(at);
    reading.link().ifPresent(link -> groups.join(at, link));
    if (reading.isMail()) {
      return;
    }
    var text = reading.text();
    var from = text.indexOf("http");
    for (var links = 0; from >= 0 && links < MOST_LINKS; links++) {
      var to = endOfLink(text, from);
      StoryLink.key(text.substring(from, to)).ifPresent(link -> groups.join(at, link));
      from = text.indexOf("http", to);
    }
  }

  private static int endOfLink(String text, int from) {
    var to = from;
    while (to < text.length() && " \t\n\r\"'<>)]}|".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    while (to > from + 4 && ".,;:!?".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Math.max(to, from + 4);
  }

  private void joinTitles() {
    var headlines = new ArrayList<Headline>();
    for (var at = 0; at < readings.size(); at++) {
      var reading = readings.get(at);
      if (!reading.isMail() && reading.clue().date().isPresent()) {
        headlines.add(Headline.of(at, reading.clue().date().get(), reading.titleWords()));
      }
    }
    headlines.sort(Comparator.comparing(Headline::date).thenComparing(Headline::entry));
    var recent = new HashMap<String, Deque<Headline>>();
    headlines.forEach(headline -> joinRecent(headline, recent));
  }

  private void joinRecent(Headline headline, Map<String, Deque<Headline>> recent) {
    for (var word : headline.telling()) {
      var earlier = recent.computeIfAbsent(word, unseen -> new ArrayDeque<>());
      earlier.removeIf(old -> isOver(old, headline));
      earlier.stream()
          .filter(old -> old.isSameNews(headline))
          .forEach(old -> groups.join(old.entry(), headline.entry()));
      earlier.addLast(headline);
      if (earlier.size() > MOST_OF_A_WORD) {
        earlier.removeFirst();
      }
    }
  }

  private static boolean isOver(Headline old, Headline now) {
    return now.date().getEpochSecond() - old.date().getEpochSecond() > WITHIN.toSeconds();
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    readings.forEach(reading -> keys.add(""));
    for (var group : groups.of(readings.size())) {
      var first =
          group.stream()
              .map(readings::get)
              .min(
                  Comparator.comparing(
                          (Reading reading) -> reading.clue().date().orElse(Instant.MAX))
                      .thenComparing(reading -> reading.clue().id()))
              .orElseThrow();
      var key = first.link().orElseGet(() -> withoutLink(first));
      group.forEach(at -> keys.set(at, key));
    }
    return keys;
  }

  /** The title alone would put those together that come back every week. */
  private static String withoutLink(Reading first) {
    var clue = first.clue();
    var day = clue.date().map(date -> date.toString().substring(0, 10)).orElse(clue.id());
    return "title/" + SeriesKeys.normal(first.title()) + "/" + day;
  }
}
