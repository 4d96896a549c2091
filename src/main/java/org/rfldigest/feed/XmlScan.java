package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.rfldigest.feed.Layout.Kind;
import org.rfldigest.html.BodyText;

/**
 * One linear pass over a body's markup, before any parser sees it: finds the feed, its entries and
 * where a cut body breaks off, and keeps what is over bounds from being built.
 */
final class XmlScan {

  private static final List<String> PAGE = List.of("head", "body");

  private final byte[] bytes;
  private final int from;
  private final Problems problems;
  private final Markup markup;
  private Map<String, String> entities = Map.of();

  private XmlScan(BodyText text, Problems problems) {
    bytes = text.utf8();
    from = text.from();
    this.problems = problems;
    markup = new Markup(bytes);
  }

  static Scanned scan(BodyText text, Problems problems) {
    return new XmlScan(text, problems).scan();
  }

  private Scanned scan() {
    var first = "";
    var page = false;
    var at = from;
    for (var open = markup.next('<', at); open >= 0; open = markup.next('<', at)) {
      if (markup.starts("<!doctype", open)) {
        at = markup.declarationEnd(open);
        page |= markup.starts("html", Math.min(bytes.length, open + 10));
        if (doctype(open, at) instanceof Doctype.Dangerous(var why)) {
          return new Scanned.OverBounds(
              "The feed's document type declaration "
                  + why
                  + "; that can do harm, so it was not read.");
        }
      } else if (!markup.isNameStart(open + 1)) {
        at = past(open);
      } else if (!markup.readTag(open + 1)) {
        break;
      } else if (kind() != null && !(page && !first.isEmpty())) {
        return feed(open, first.isEmpty() && onlyProlog(open));
      } else if (markup.isNamed("html")
          || first.isEmpty() && PAGE.stream().anyMatch(markup::isNamed)) {
        return new Scanned.NotAFeed(markup.name(), true);
      } else {
        first = first.isEmpty() ? markup.name() : first;
        at = markup.tagEnd;
      }
    }
    return new Scanned.NotAFeed(first, page);
  }

  private Doctype doctype(int start, int end) {
    var declaration =
        new String(bytes, start, Math.min(end - start, 1 << 16), StandardCharsets.UTF_8);
    var doctype =
        end - start > 1 << 16
            ? new Doctype.Dangerous("is longer than 64 KiB")
            : Doctype.of(declaration);
    if (doctype instanceof Doctype.Harmless(var named)) {
      entities = named;
    }
    return doctype;
  }

  private int past(int open) {
    if (markup.starts("<!--", open)) {
      var end = markup.next("-->", open + 4);
      return end < 0 ? open + 4 : end + 3;
    }
    if (markup.starts("<?", open)) {
      return markup.instructionEnd(open);
    }
    return open + 1;
  }

  private boolean onlyProlog(int root) {
    var at = from;
    for (var open = markup.next('<', at); open >= 0 && open < root; open = markup.next('<', at)) {
      if (!markup.isBlank(at, open)) {
        return false;
      }
      at = markup.starts("<!doctype", open) ? markup.declarationEnd(open) : past(open);
    }
    return markup.isBlank(at, root);
  }

  private Kind kind() {
    if (markup.isNamed("rss") || markup.isNamed("channel")) {
      return Kind.RSS;
    }
    if (markup.isNamed("feed") || markup.isNamed("entry")) {
      return Kind.ATOM;
    }
    return markup.isNamed("rdf") ? Kind.RDF : null;
  }

  private Scanned feed(int root, boolean clean) {
    if (!clean) {
      problems.add("There was text before the feed; it was skipped.");
    }
    return new FrameScan(bytes, markup, root, kind(), entities, clean, problems).scan();
  }
}
