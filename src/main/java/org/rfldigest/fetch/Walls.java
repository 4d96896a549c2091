package org.rfldigest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the pages that stand before a feed: bot checks, logins, consent. */
final class Walls {

  private static final int LOOKED_AT = 64 * 1024;
  private static final int BEGINNING = 256;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}+>([^<]{0,300})", Pattern.CASE_INSENSITIVE);
  private static final Pattern APOSTROPHE = Pattern.compile("&#0*39;|&#x27;|&apos;|&rsquo;|’");

  /** Words of a title, and what stands behind them. */
  private record Sign(Pattern title, String wall) {
    Sign(String words, String wall) {
      this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), wall);
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("making sure you're not a bot|^\\s*anubis\\b", "a bot check (Anubis)"),
          new Sign("just a moment|attention required.*cloudflare", "a bot check (Cloudflare)"),
          new Sign(
              "checking your browser|verify(ing)? (that )?you are( a)? human|are you a robot"
                  + "|ddos-guard|security check(point)?\\b|^\\s*captcha|^\\s*client challenge"
                  + "|^\\s*(one moment, please|pardon our interruption|(human|bot) verification"
                  + "|robot check|please enable (javascript|cookies))|access to this page has been denied",
              "a bot check"),
          new Sign("before you continue|^\\s*(cookie )?consent\\b", "a consent page"),
          new Sign("^\\s*(please )?(log ?in|sign ?in|anmelden)\\b", "a login page"));

  private Walls() {}

  /** What stands there, such as "a login page"; empty where the answer may be the thing itself. */
  static Optional<String> before(Head head, byte[] body) {
    if (head.value("cf-mitigated").isPresent()) {
      return Optional.of("a bot check (Cloudflare)");
    }
    if (head.value("x-amzn-waf-action").isPresent()) {
      return Optional.of("a bot check (AWS)");
    }
    return isHtml(head, body) ? bySign(text(body, LOOKED_AT)) : Optional.empty();
  }

  static boolean isHtml(Head head, byte[] body) {
    var start = text(body, BEGINNING).stripLeading();
    return isHtml(head, start.length() < BEGINNING / 2 ? text(body, LOOKED_AT) : start);
  }

  private static Optional<String> bySign(String page) {
    var title = TITLE.matcher(page);
    if (!title.find()) {
      return Optional.empty();
    }
    var words = APOSTROPHE.matcher(title.group(1)).replaceAll("'");
    return SIGNS.stream()
        .filter(sign -> sign.title().matcher(words).find())
        .map(Sign::wall)
        .findFirst();
  }

  private static boolean isHtml(Head head, String page) {
    var start = page.stripLeading();
    return !start.startsWith("<?xml")
        && (start.regionMatches(true, 0, "<!doctype html", 0, 14)
            || start.regionMatches(true, 0, "<html", 0, 5)
            || head.isHtml() && !start.startsWith("<rss") && !start.startsWith("<feed"));
  }

  private static String text(byte[] body, int most) {
    return new String(body, 0, Math.min(body.length, most), StandardCharsets.UTF_8);
  }
}
