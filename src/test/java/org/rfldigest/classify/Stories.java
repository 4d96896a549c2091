package org.rfldigest.classify;

import java.util.List;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.story.StoryKeys;

/** Headlines of news sites, and the stories that they are told to be. */
final class Stories {

  private Stories() {}

  /** Several pages may be of one site. */
  static Clue site(String site, String page, String title, String day) {
    return Given.page(site + page, site, title, "https://news." + site + ".example/" + page, day);
  }

  /** Each is of a news site of its own. */
  static Clue page(String id, String title, String day) {
    return Given.page(id, "Site " + id, title, "https://news." + id + ".example/" + id, day);
  }

  /** Each is of somebody's own site. */
  static Clue own(String id, String title, String day) {
    return Given.page(id, "Site " + id, title, "https://" + id + ".example/" + id, day);
  }

  /** The same key for those of one story. */
  static List<String> keys(Clue... clues) {
    return StoryKeys.of(List.of(clues).stream().map(Reading::of).toList());
  }
}
