package org.rfldigest.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import org.rfldigest.model.PagePart;

/** The watched part of a page as lines of text: words, and where links lead, but no markup. */
public sealed interface PageExtract {

  /**
   * What was found.
   *
   * @param text a line for each block of text, none of them blank, at most 400,000 chars
   */
  record Found(String text) implements PageExtract {}

  /** There is nothing to compare; the sentence says why. */
  record Missing(String sentence) implements PageExtract {}

  int LONGEST = 400_000;

  /**
   * @param contentType as the server said; text that is not HTML is taken line by line
   * @param address where the page came from
   */
  static PageExtract of(byte[] body, Optional<String> contentType, String address, PagePart part) {
    try {
      var decoded = BodyText.of(body, contentType, problem -> {});
      var text = decoded.text(decoded.from(), decoded.utf8().length);
      var page = HtmlTree.ofPage(text, address);
      if (PageLook.of(page.top(), text, Optional.of(address)).botCheck()) {
        return new Missing("The server answered with a check for robots instead of the page.");
      }
      if (isPlain(contentType)) {
        return found(text.lines().toList(), part);
      }
      return page.whole()
          ? selected(page.top(), part)
          : new Missing("The page has more elements than are compared.");
    } catch (SelectorParseException wrong) {
      return new Missing(
          "The selector of the page cannot be read (" + firstLine(wrong.getMessage()) + ").");
    }
  }

  private static boolean isPlain(Optional<String> contentType) {
    var type = contentType.orElse("").strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") && !type.startsWith("text/html");
  }

  private static PageExtract selected(Document page, PagePart part) {
    for (var selector : part.without()) {
      page.select(selector).remove();
    }
    for (var selector : part.select()) {
      var found = page.select(selector);
      if (!found.isEmpty()) {
        return found(lines(found, part.links()), part);
      }
    }
    return new Missing(
        "The page has nothing that '" + String.join("' or '", part.select()) + "' selects.");
  }

  /** What lies inside another found element is not told twice. */
  private static List<String> lines(Elements found, boolean links) {
    var all = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
    all.addAll(found);
    var lines = new ArrayList<String>();
    for (var element : found) {
      if (!isInside(element, all)) {
        var bare = element.clone();
        bare.select("a").forEach(link -> unwrap(link, links));
        lines.addAll(HtmlLines.of(bare, "").lines());
      }
    }
    return lines;
  }

  /** Looks no further than needed: a hostile page nests thousands. */
  private static boolean isInside(Element element, Set<Element> found) {
    for (var outer = element.parent(); outer != null; outer = outer.parent()) {
      if (found.contains(outer)) {
        return true;
      }
    }
    return false;
  }

  private static void unwrap(Element link, boolean withAddress) {
    var address = link.absUrl("href");
    if (withAddress && !address.isEmpty() && !link.attr("href").strip().startsWith("#")) {
      link.appendText(" <" + address + ">");
    }
    link.unwrap();
  }

  private static PageExtract found(List<String> lines, PagePart part) {
    var text = new StringBuilder();
    for (var line : lines) {
      var words = PlainText.collapsed(line);
      if (!words.isEmpty() && !isIgnored(words, part) && text.length() < LONGEST) {
        text.append(words, 0, Math.min(words.length(), LONGEST - text.length())).append('\n');
      }
    }
    return text.isEmpty()
        ? new Missing("The watched part of the page has no text.")
        : new Found(text.toString());
  }

  private static boolean isIgnored(String line, PagePart part) {
    var lower = line.toLowerCase(Locale.ROOT);
    return part.ignore().stream().anyMatch(text -> lower.contains(text.toLowerCase(Locale.ROOT)));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
