package org.rfldigest.classify.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.PatchSeries;

/**
 * One entry, cut to the bounds and split into words once for all rules.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param text at most {@value #LONGEST_TEXT} characters
 * @param subject the title read as a mail's subject
 * @param isMail whether it is a mail and not an article about one
 * @param page the key of the page that it leads to
 * @param said what its text may say, told by single words
 * @param name the subject's title in words only, where it is a mail
 */
public record Reading(
    Clue clue,
    String title,
    String text,
    Words titleWords,
    Words textWords,
    PatchSeries subject,
    boolean isMail,
    Optional<String> page,
    Set<Said> said,
    String name) {

  public static final int LONGEST_TITLE = 500;
  public static final int LONGEST_TEXT = 4_000;
  private static final Pattern RUST_TYPE =
      Pattern.compile(
          "`(?!Makefile|Kconfig|Kbuild)[A-Z][A-Za-z0-9]{0,60}[a-z][A-Za-z0-9]{0,60}(<[^`]{0,60}>)?`");

  private static final Pattern CODE_NAME =
      Pattern.compile("\\b[A-Z][a-z]{1,30}[A-Z][a-z]|`[#&A-Za-z_][^`./ ]{0,60}`");

  public static Reading of(Clue clue) {
    var title = cut(clue.title(), LONGEST_TITLE);
    var text = cut(clue.text(), LONGEST_TEXT);
    var subject = Mail.read(title);
    var mail =
        clue.messageId().isPresent()
            || clue.source().startsWith("mail")
            || subject.reply()
            || Mail.isPosting(title);
    var page = clue.url().flatMap(Link::key);
    var words = new Words(text);
    var name = mail ? Mail.name(subject.title()) : "";
    return new Reading(
        clue, title, text, new Words(title), words, subject, mail, page, Said.in(words), name);
  }

  /** The same for those who keep many and do not look at the text any more. */
  public Reading withoutText() {
    return new Reading(
        clue.withoutText(), title, "", Words.NONE, Words.NONE, subject, isMail, page, said, name);
  }

  /** Whether its text is a patch or what an answer quotes, whose words name whatever they use. */
  public boolean hasCode() {
    return isMail
        && (subject.reply()
            || !subject.pull() && subject.part().orElse(1) > 0 && Mail.isPosting(title));
  }

  /** Whether the text has words that may say so. */
  public boolean says(Said one) {
    return said.contains(one);
  }

  /** The feed's name and tags; for a mail "mail", and what its subject writes as code. */
  public Words source() {
    return new Words(kind() + feed());
  }

  /** The feed's name and tags. */
  public String feed() {
    var tags = clue.tags().isEmpty() ? "" : " | " + String.join(" | ", clue.tags());
    return cut(clue.source(), LONGEST_TITLE) + tags;
  }

  private String kind() {
    if (!isMail) {
      return "";
    }
    var path = hasRustPath() ? "rust path | " : "";
    var type = hasRustType() ? "rust type | " : "";
    var matter = matter();
    var code = mayHaveCode(matter) && CODE_NAME.matcher(matter).find();
    var tree = title.indexOf('[') < 0 || subject.title().contains(": ") ? "" : "no tree | ";
    return "mail | " + path + type + tree + (code ? "code name | " : "");
  }

  private static boolean mayHaveCode(String matter) {
    for (var at = 1; at < matter.length(); at++) {
      var letter = matter.charAt(at);
      if (letter == '`'
          || Character.isUpperCase(letter) && Character.isLowerCase(matter.charAt(at - 1))) {
        return true;
      }
    }
    return !matter.isEmpty() && matter.charAt(0) == '`';
  }

  /** The subject without what stands before its last colon. */
  private String matter() {
    return title.substring(title.lastIndexOf(": ") + 1);
  }

  /**
   * Whether the title names something as Rust code does: {@code Device::drvdata()}, {@code pr!}, a
   * type such as {@code `ScopeGuard`}.
   */
  private boolean hasRustPath() {
    var quote = title.indexOf('`');
    if (quote >= 0 && RUST_TYPE.matcher(title).region(quote, title.length()).lookingAt()) {
      return true;
    }
    var path = title.indexOf("::");
    var macro = title.indexOf('!');
    return path > 0 && Character.isLetterOrDigit(title.charAt(path - 1))
        || macro > 1
            && title.charAt(macro - 1) >= 'a'
            && title.charAt(macro - 1) <= 'z'
            && title.substring(macro + 1).matches("[`(\\[{' ].*")
            && title.indexOf('`') >= 0;
  }

  /**
   * Whether the text has a type with parameters as Rust writes it: {@code Vec<T>}, {@code Ref<'_>}.
   */
  private boolean hasRustType() {
    for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      var before = at > 0 && Character.isLetter(text.charAt(at - 1));
      var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (before && (Character.isUpperCase(next) || next == '&' || next == '\'')) {
        return true;
      }
    }
    return false;
  }

  public Words address() {
    return clue.url().map(url -> new Words(cut(url, LONGEST_TITLE))).orElse(Words.NONE);
  }

  /** The page's key; for a mail that of its Message-ID. */
  public Optional<String> link() {
    return messageId().map(id -> "mail/" + id).or(() -> page);
  }

  public Optional<String> messageId() {
    return clue.messageId().map(Reading::bareId).or(() -> isMail ? mailOf(page) : Optional.empty());
  }

  /** Whether its page is a mail that git or b4 sent, as they name them. */
  public boolean isOfAPosting() {
    return mailOf(link()).flatMap(PostingId::of).isPresent();
  }

  public Optional<String> inReplyTo() {
    return clue.inReplyTo().map(Reading::bareId).filter(id -> !id.isEmpty());
  }

  public boolean isFrom(String word) {
    return clue.source().toLowerCase(Locale.ROOT).contains(word)
        || clue.url().filter(url -> url.contains(word)).isPresent();
  }

  private static Optional<String> mailOf(Optional<String> key) {
    return key.filter(name -> name.startsWith("mail/")).map(name -> name.substring(5));
  }

  private static String bareId(String id) {
    var bare = cut(id.strip(), LONGEST_TITLE);
    var from = bare.startsWith("<") ? 1 : 0;
    var to = bare.length();
    while (to > from && (bare.charAt(to - 1) == '>' || bare.charAt(to - 1) == '/')) {
      to--;
    }
    return bare.substring(from, to);
  }

  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
