package org.rfldigest.classify.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;

/**
 * What of one entry tells its story.
 *
 * @param source the title or key of where it came from
 * @param link the key of its page or mail, where it has one of its own
 * @param cited the keys of the news that its text links to
 * @param title of a mail only that of the first one of patches; of any other {@link Headline#NONE}
 * @param event the meeting that an article on Rust is from
 * @param release the version that an article is on
 * @param flaw the one that its title names
 * @param isMail whether it is a mail of a list
 * @param isOnPatches whether it is the first mail of patches, or a headline that may be on one
 * @param site the one that seldom tells the same twice; none where many write
 * @param isWeekly whether it is a letter on the week before
 */
record StoryFacts(
    String source,
    Optional<Instant> date,
    Optional<String> link,
    Set<String> cited,
    Headline title,
    Optional<String> event,
    Optional<ToldRelease> release,
    Optional<String> flaw,
    boolean isMail,
    boolean isOnPatches,
    Optional<String> site,
    boolean isWeekly) {

  /** What links to more than these is a list of links, and each of these is a story of its own. */
  private static final int MOST_CITED = 6;

  private static final WordSet KERNEL = WordSet.of("kernel", "linux");
  private static final WordSet WEEKLY = WordSet.of("week", "weekly");
  private static final Set<String> MANY_AUTHORS =
      Set.of(
          "reddit.com",
          "lobste.rs",
          "news.ycombinator.com",
          "youtube.com",
          "medium.com",
          "github.com",
          "mail",
          "dev.to");

  /** An article is on one posting, as a site tells a story once. */
  private static final Optional<String> PATCHES = Optional.of("patches");

  static StoryFacts of(Reading reading) {
    var source = reading.clue().source();
    var link = reading.link().filter(StoryFacts::isPage);
    return isMail(reading)
        ? ofMail(reading, source, link)
        : ofArticle(reading, source, link, link.map(StoryFacts::host).orElse(source));
  }

  private static StoryFacts ofMail(Reading reading, String source, Optional<String> link) {
    var isHead = OnPatches.isHead(reading);
    return new StoryFacts(
        source,
        reading.clue().date(),
        link,
        Set.of(),
        isHead ? subject(reading) : Headline.NONE,
        Optional.empty(),
        Optional.empty(),
        Flaw.in(reading.titleWords()),
        true,
        isHead,
        isHead ? PATCHES : site(link.map(StoryFacts::host).orElse(source)),
        isWeekly(source));
  }

  private static StoryFacts ofArticle(
      Reading reading, String source, Optional<String> link, String host) {
    var words = reading.titleWords();
    var title = Headline.of(SiteKind.of(host), titleWords(reading), reading.textWords());
    return new StoryFacts(
        source,
        reading.clue().date(),
        link,
        cited(reading.text()),
        title,
        title.isAboutRust() ? event(reading) : Optional.empty(),
        ReleaseNews.in(words),
        Flaw.in(words),
        false,
        OnPatches.mayBe(words),
        site(host),
        isWeekly(source));
  }

  private static boolean isPage(String link) {
    var slash = link.indexOf('/');
    return slash > 0 && slash < link.length() - 1;
  }

  private static String host(String page) {
    return page.substring(0, page.indexOf('/'));
  }

  /** What somebody links to is no mail of a list, though it only has a mail's subject. */
  private static boolean isMail(Reading reading) {
    return reading.isMail()
        && (reading.clue().messageId().isPresent()
            || reading.subject().reply()
            || reading.clue().source().startsWith("mail"));
  }

  private static Headline subject(Reading reading) {
    return Headline.of(SiteKind.NEWS, new Words(reading.subject().title()));
  }

  /** The subject of what somebody links to, where it is a patch. */
  static Words titleWords(Reading reading) {
    if (!reading.isMail()) {
      return reading.isOfAPosting() ? ofPatches(reading) : reading.titleWords();
    }
    var subject = reading.subject();
    return new Words("patch v" + subject.version() + " " + subject.title());
  }

  /** With what goes without saying on a list of the kernel. */
  private static Words ofPatches(Reading reading) {
    var words = reading.titleWords();
    var sent = OnPatches.mayBe(words) ? "" : "patches ";
    var kernel = words.hasAny(KERNEL) ? "" : " kernel";
    return new Words(sent + reading.title() + kernel);
  }

  private static Set<String> cited(String text) {
    var links = StoryLink.all(text);
    return links.size() > MOST_CITED ? Set.of() : links;
  }

  private static Optional<String> event(Reading reading) {
    return Event.in(List.of(reading.titleWords(), reading.address()), reading.clue().date());
  }

  private static Optional<String> site(String name) {
    return MANY_AUTHORS.contains(name) ? Optional.empty() : Optional.of(name.intern());
  }

  private static boolean isWeekly(String source) {
    return new Words(source).hasAny(WEEKLY);
  }

  /** One site seldom tells the same twice; where many write, it may. */
  boolean isOfOneSite(StoryFacts other) {
    return site.isPresent() && site.equals(other.site);
  }

  boolean isWithin(StoryFacts other, Duration time) {
    return date.isPresent()
        && other.date.isPresent()
        && Math.abs(date.get().getEpochSecond() - other.date.get().getEpochSecond())
            <= time.getSeconds();
  }

  /** Whether its text links to the other's page. */
  boolean cites(StoryFacts other) {
    return !cited.isEmpty() && other.link.isPresent() && cited.contains(other.link.get());
  }
}
