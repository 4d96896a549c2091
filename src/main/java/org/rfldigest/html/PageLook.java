package org.rfldigest.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a web page is that came where a feed was expected.
 *
 * @param title plain text, may be empty
 * @param botCheck it only wants to know whether a human reads it
 * @param feeds addresses of the feeds it offers
 */
public record PageLook(String title, boolean botCheck, List<String> feeds) {

  private static final int LONGEST_TITLE = 120;

  /** A page of its own that has more letters than this only holds such a check, as for a form. */
  private static final int LONGEST_CHECK = 2_000;

  private static final List<String> WALLS =
      List.of(
          "just a moment...",
          "checking your browser",
          "making sure you're not a bot",
          "making sure you&#39;re not a bot",
          "verify you are human",
          "verifying you are human",
          "are you a robot",
          "attention required! | cloudflare",
          "cf-challenge",
          "cf_chl_",
          "challenge-platform",
          "g-recaptcha",
          "h-captcha",
          "hcaptcha.com",
          "ddos protection by",
          "ddos-guard",
          "enable javascript and cookies to continue",
          "unusual traffic",
          "techaro.lol-anubis",
          "anubis_challenge",
          "_incapsula_resource",
          "px-captcha",
          "pardon our interruption");

  public static PageLook at(String html, Optional<String> address) {
    return of(HtmlTree.ofPage(html, "").top(), html, address);
  }

  /**
   * @param html what the page was parsed from
   */
  static PageLook of(Document page, String html, Optional<String> address) {
    var title = PlainText.collapsed(page.title());
    var lower = html.toLowerCase(Locale.ROOT);
    return new PageLook(
        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title,
        WALLS.stream().anyMatch(lower::contains) && page.text().length() <= LONGEST_CHECK,
        FeedLinks.in(page, address));
  }
}
