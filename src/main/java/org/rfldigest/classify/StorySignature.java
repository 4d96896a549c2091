package org.rfldigest.classify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of an entry tells its story. Two entries that tell the same news share a key: whoever stores
 * the {@link #keys} of the entries finds by the lookups of a new one those that {@link #sameAs} is
 * to be asked about. What only shares a key need not be the same.
 */
public final class StorySignature {

  private static final Duration SOON = Duration.ofDays(2);

  /** What a letter tells of the week before is taken to be so old. */
  private static final Duration SOME_DAYS = Duration.ofHours(60);

  private static final Duration ISSUE = Duration.ofDays(7);
  private static final Duration WEEK = Duration.ofDays(9);
  private static final Duration FORTNIGHT = Duration.ofDays(15);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration EVENT = Duration.ofDays(75);

  /** For so long a site reports of one session of a meeting after the other. */
  private static final Duration SESSIONS = Duration.ofDays(30);

  private static final double EQUAL = 20;
  private static final String ALIKE = "alike headlines";

  /** Titles of so many words are not the same by chance. */
  private static final int MANY_WORDS = 4;

  private static final int DAYS_OF_A_KEY = 10;

  /** What links to more than these is a list of links, and each of these is a story of its own. */
  private static final int MOST_CITED = 6;

  private static final int MOST_WORDS = 12;
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

  private final String source;
  private final Optional<Instant> date;
  private final Optional<String> link;
  private final Set<String> cited;
  private final Headline title;
  private final Optional<String> event;
  private final Optional<ToldRelease> release;
  private final Optional<String> flaw;
  private final boolean mail;

  /** Whether it is the first mail of patches, or a headline that may be on one. */
  private final boolean patches;

  /** The site that seldom tells the same twice; none where many write. */
  private final Optional<String> site;

  private final boolean weekly;
  private final List<String> pageKeys;
  private final boolean hasWords;

  private StorySignature(Reading reading) {
    source = reading.clue().source();
    date = reading.clue().date();
    link = reading.link().filter(StorySignature::isPage);
    mail = isMail(reading);
    var links = mail ? Set.<String>of() : StoryLink.all(reading.text());
    cited = links.size() > MOST_CITED ? Set.of() : links;
    var host = link.map(page -> page.substring(0, page.indexOf('/'))).orElse(source);
    patches = mail ? OnPatches.isHead(reading) : OnPatches.mayBe(reading.titleWords());
    site = mail && patches ? PATCHES : site(host);
    title = mail ? subject(reading) : headline(reading, host);
    event =
        mail || !title.isAboutRust()
            ? Optional.empty()
            : Event.in(List.of(reading.titleWords(), reading.address()), date);
    release = mail ? Optional.empty() : ReleaseNews.in(reading.titleWords());
    flaw = Flaw.in(reading.titleWords());
    weekly = new Words(source).hasAny(WEEKLY);
    hasWords = !wordKeys(0, 0).isEmpty();
    pageKeys = pageKeys();
  }

  /** The signature of one entry. */
  public static StorySignature of(Clue clue) {
    return of(Reading.of(clue));
  }

  static StorySignature of(Reading reading) {
    return new StorySignature(reading);
  }

  private static Optional<String> site(String name) {
    return MANY_AUTHORS.contains(name) ? Optional.empty() : Optional.of(name.intern());
  }

  /** The keys to store the entry by; few, and none longer than 2,100 characters. */
  public List<String> keys() {
    return both(pageKeys, ofWords());
  }

  /**
   * Whether a likeness of the titles may tell of one news; one site seldom tells the same twice.
   */
  boolean mayBeLike(StorySignature other) {
    return !isOfOneSite(other);
  }

  /** Why the two tell the same news, as a phrase such as "the same page"; empty where not. */
  Optional<String> sameAs(StorySignature other) {
    return same(other).map(Sameness::reason);
  }

  /** The same with the words that both headlines have, where these tell it. */
  public static Optional<String> why(Clue clue, Clue other) {
    var one = Reading.of(clue);
    var another = Reading.of(other);
    return of(one)
        .sameAs(of(another))
        .map(reason ->
            reason.startsWith(ALIKE)
                ? reason + ": " + SharedWords.of(titleWords(one), titleWords(another))
                : reason);
  }

  /** Why the two tell the same news, and how surely; empty where they do not. */
  Optional<Sameness> same(StorySignature other) {
    if (link.isPresent() && link.equals(other.link)) {
      var again = source.equals(other.source) && !isWithin(other, MONTH);
      return again ? Optional.empty() : Optional.of(Sameness.sure("the same page"));
    }
    if (cites(other) || other.cites(this)) {
      return Optional.of(Sameness.sure("one links to the other"));
    }
    if (flaw.isPresent() && other.flaw.isPresent()) {
      return flaw.equals(other.flaw) && isWithin(other, MONTH)
          ? Optional.of(Sameness.sure("both on " + flaw.get()))
          : Optional.empty();
    }
    if (mail || other.mail) {
      return mail == other.mail ? Optional.empty() : onPatches(other);
    }
    return sharedLink(other)
        .map(shared -> Sameness.sure("both link to " + shared))
        .or(() -> sameTitle(other));
  }

  private Optional<Sameness> onPatches(StorySignature other) {
    var posted = mail ? this : other;
    var article = mail ? other : this;
    if (!posted.patches || date.isEmpty() || other.date.isEmpty()) {
      return Optional.empty();
    }
    var later = Duration.between(posted.date.get(), article.date.get());
    return article.patches || posted.title.isEqual(article.title)
        ? OnPatches.of(posted.title, article.title, later)
        : Optional.empty();
  }

  /** What somebody links to is no mail of a list, though it only has a mail's subject. */
  private static boolean isMail(Reading reading) {
    return reading.isMail()
        && (reading.clue().messageId().isPresent()
            || reading.subject().reply()
            || reading.clue().source().startsWith("mail"));
  }

  /** The subject of the first mail of patches; an article may be on no other mail. */
  private static Headline subject(Reading reading) {
    return OnPatches.isHead(reading)
        ? Headline.of(SiteKind.NEWS, new Words(reading.subject().title()))
        : Headline.NONE;
  }

  private static Headline headline(Reading reading, String host) {
    return Headline.of(SiteKind.of(host), titleWords(reading), reading.textWords());
  }

  /** The subject of what somebody links to, where it is a patch. */
  private static Words titleWords(Reading reading) {
    if (!reading.isMail()) {
      return reading.titleWords();
    }
    var subject = reading.subject();
    return new Words("patch v" + subject.version() + " " + subject.title());
  }

  private boolean cites(StorySignature other) {
    return !cited.isEmpty() && other.link.isPresent() && cited.contains(other.link.get());
  }

  private Optional<String> sharedLink(StorySignature other) {
    return !cited.isEmpty()
            && !other.cited.isEmpty()
            && isWithin(other, WEEK)
            && !isOfOneSite(other)
        ? cited.stream().filter(other.cited::contains).findFirst()
        : Optional.empty();
  }

  private Optional<Sameness> sameTitle(StorySignature other) {
    if (event.isPresent()
        && event.equals(other.event)
        && isWithin(other, EVENT)
        && !(isOfOneSite(other) && isWithin(other, SESSIONS))
        && new Likeness(title, other.title).isOfAnEvent()) {
      return Optional.of(Sameness.sure("both on the same at " + event.get()));
    }
    if (isOfOneSite(other)) {
      return isWithin(other, SOON) && title.isEqual(other.title)
          ? Optional.of(Sameness.sure("the same title within days"))
          : Optional.empty();
    }
    if (title.size() >= MANY_WORDS && isWithin(other, FORTNIGHT) && title.isEqual(other.title)) {
      return Optional.of(Sameness.sure("the same title within days"));
    }
    return isWithin(other, WEEK) ? sameOfTheWeek(other) : Optional.empty();
  }

  private Optional<Sameness> sameOfTheWeek(StorySignature other) {
    if (isOfOneTitle(other)) {
      return Optional.of(new Sameness("the same title within days", EQUAL));
    }
    return timeTo(other).compareTo(SOME_DAYS) <= 0
        ? sameRelease(other).or(() -> sameNews(other))
        : sameNews(other);
  }

  private boolean isOfOneTitle(StorySignature other) {
    return title.isEqual(other.title)
        || title.isSaidBefore(other.title)
        || other.title.isSaidBefore(title);
  }

  /** That a site tells of a release twice does not make it two. */
  private Optional<Sameness> sameRelease(StorySignature other) {
    if (release.isEmpty() || other.release.isEmpty() || !isReleaseOf(other)) {
      return Optional.empty();
    }
    var reason = "both on the release of " + release.get().name();
    var isTold = release.get().isTold() && other.release.get().isTold();
    var isSure = isTold || !release.get().product().equals("linux");
    return Optional.of(isSure ? Sameness.sure(reason) : new Sameness(reason, EQUAL));
  }

  private boolean isReleaseOf(StorySignature other) {
    var one = release.get();
    var another = other.release.get();
    return one.isOf(another) || one.isEditionOf(another) && title.beginsAs(other.title);
  }

  private Optional<Sameness> sameNews(StorySignature other) {
    if (tellsOfAnother(other)) {
      return Optional.empty();
    }
    var time = timeTo(other);
    var odds = new Likeness(title, other.title).within(time);
    return odds >= 0
        ? Optional.of(new Sameness(alike(time), Math.min(EQUAL, odds)))
        : Optional.empty();
  }

  /** What a weekly letter links to has come within the week before the letter's date. */
  private Duration timeTo(StorySignature other) {
    var time = Duration.between(date.get(), other.date.get()).abs();
    var last = date.get().isBefore(other.date.get()) ? other : this;
    if (!last.weekly || time.compareTo(SOME_DAYS) <= 0) {
      return time;
    }
    var less = time.minus(ISSUE);
    return less.compareTo(SOME_DAYS) < 0 ? SOME_DAYS : less;
  }

  /** Whether each tells of a release of what the other does not name. */
  private boolean tellsOfAnother(StorySignature other) {
    return release.filter(ToldRelease::isTold).isPresent()
        && other.release.filter(ToldRelease::isTold).isPresent()
        && !title.has(other.release.get().product())
        && !other.title.has(release.get().product());
  }

  private static String alike(Duration time) {
    return time.compareTo(SOON) <= 0 ? ALIKE + " within two days" : ALIKE + " within days";
  }

  private boolean isWithin(StorySignature other, Duration time) {
    return date.isPresent()
        && other.date.isPresent()
        && Math.abs(date.get().getEpochSecond() - other.date.get().getEpochSecond())
            <= time.getSeconds();
  }

  /** One site seldom tells the same twice; where many write, it may. */
  private boolean isOfOneSite(StorySignature other) {
    return site.isPresent() && site.equals(other.site);
  }

  private static List<String> both(List<String> one, List<String> other) {
    var both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  /** The keys of pages and meetings, which are few. */
  List<String> ofPages() {
    return pageKeys;
  }

  /** The title as a whole, where it has any word that tells. */
  Optional<String> ofTitle() {
    return hasWords || title.isLong() ? Optional.of("title " + title.hash()) : Optional.empty();
  }

  /** The site that seldom tells the same twice; none where many write. */
  Optional<String> site() {
    return site;
  }

  /** What stands for its page, or for itself where it has none. */
  String page() {
    return link.orElseGet(title::toString);
  }

  /** The keys of the title's words at that time; made anew, since many signatures are kept. */
  List<String> ofWords() {
    return wordKeys(0, 0);
  }

  /** The keys of the title's words at times that are not too far. */
  List<String> nearWords() {
    return wordKeys(-1, 1);
  }

  private List<String> pageKeys() {
    var keys = new LinkedHashSet<String>();
    link.ifPresent(page -> keys.add("page " + page));
    cited.forEach(page -> keys.add("page " + page));
    event.ifPresent(name -> keys.add("event " + name));
    release.ifPresent(one -> keys.add("released " + one.name()));
    flaw.ifPresent(name -> keys.add("flaw " + name));
    if (!hasWords && date.isPresent() && title.isLong()) {
      keys.add("title " + title.hash());
    }
    return List.copyOf(keys);
  }

  private List<String> wordKeys(int from, int to) {
    if (date.isEmpty()) {
      return List.of();
    }
    var keys = new LinkedHashSet<String>();
    var time = Math.floorDiv(date.get().getEpochSecond(), 86_400L * DAYS_OF_A_KEY);
    for (var near = from; near <= to; near++) {
      if (!mail) {
        add("word ", words(), time + near, keys);
      }
      if (patches) {
        add("patch ", title.apart(), time + near, keys);
      }
    }
    return List.copyOf(keys);
  }

  private static void add(String kind, List<String> words, long time, Set<String> keys) {
    for (var word : words) {
      keys.add(kind + word + " " + time);
    }
  }

  private List<String> words() {
    var telling = title.telling();
    var words = new ArrayList<>(telling.subList(0, Math.min(MOST_WORDS, telling.size())));
    if (title.isAboutTheField()) {
      words.add("rust");
    }
    words.addAll(title.numerals().severalVersions());
    words.addAll(title.numerals().laterRounds());
    return words;
  }

  private static boolean isPage(String link) {
    var slash = link.indexOf('/');
    return slash > 0 && slash < link.length() - 1;
  }
}
