package org.rfldigest.classify.release;

import java.util.Set;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;

/** Which merge window a headline names by its place in time, without a number. */
enum NamedWindow {
  /** "This merge window", "during the merge window". */
  OPEN,
  /** "The next merge window", "ahead of the Linux merge window". */
  NEXT,
  NONE;

  private static final WordSet WINDOW = WordSet.of("window");
  private static final Set<String> SYSTEM = Set.of("linux", "kernel");
  private static final Set<String> NOW = Set.of("this", "current", "ongoing", "open");
  private static final Set<String> LATER = Set.of("next", "upcoming", "coming");

  static NamedWindow in(Words title) {
    for (var at = 1; at < title.size(); at++) {
      if (WINDOW.has(title, at) && title.word(at - 1).equals("merge")) {
        return before(title, at - 2);
      }
    }
    return NONE;
  }

  private static NamedWindow before(Words title, int last) {
    var at = SYSTEM.contains(title.around(last)) ? last - 1 : last;
    if (NOW.contains(title.around(at))) {
      return OPEN;
    }
    if (LATER.contains(title.around(at))) {
      return NEXT;
    }
    return title.around(at).equals("the") ? placed(title, at - 1) : NONE;
  }

  private static NamedWindow placed(Words title, int at) {
    return switch (title.around(at)) {
      case "during" -> OPEN;
      case "before" -> NEXT;
      case "of" -> title.around(at - 1).equals("ahead") ? NEXT : NONE;
      default -> NONE;
    };
  }
}
