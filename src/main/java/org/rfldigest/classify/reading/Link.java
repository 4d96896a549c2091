package org.rfldigest.classify.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One name for all addresses of the same page: a key such as {@code lwn.net/829858}. */
public final class Link {

  private static final int LONGEST = 2_000;
  private static final int FEWEST_DIGITS = 8;
  private static final Set<String> MIRRORS =
      Set.of(
          "lore.kernel.org",
          "lkml.kernel.org",
          "mid.mail-archive.com",
          "marc.info",
          "patch.msgid.link",
          "msgid.link",
          "r.kernel.org",
          "public-inbox.org",
          "lists.linaro.org",
          "lore.proxmox.com",
          "inbox.vuxu.org",
          "yhbt.net");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "mc_cid",
          "mc_eid",
          "ref",
          "ref_src",
          "source",
          "src",
          "cmpid",
          "igshid",
          "feature",
          "s",
          "from",
          "share",
          "guccounter",
          "cmp",
          "rss",
          "partner",
          "t",
          "amp",
          "outputtype");

  private Link() {}

  /** The page's key, or empty for what is no web address. */
  public static Optional<String> key(String address) {
    if (address.length() > LONGEST || !address.startsWith("http")) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address.strip().replace(" ", "%20"));
      return uri.getHost() == null ? Optional.empty() : Optional.of(key(uri));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String key(URI uri) {
    var host = bareHost(uri.getHost());
    var path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return messageId(host, path, uri)
        .map(id -> "mail/" + id)
        .or(() ->
            Sites.key(host, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()))
        .orElseGet(() -> host + "/" + trimmed(path) + kept(uri));
  }

  /** The Message-ID that an archive's address carries. */
  private static Optional<String> messageId(String host, String path, URI uri) {
    var isArchive =
        MIRRORS.contains(host)
            || host.endsWith(".lore.kernel.org")
            || host.equals("lwn.net") && path.startsWith("/ml/");
    return isArchive
        ? inPath(path, Link::isAddress)
            .or(() -> query(uri, "i").map(Link::decoded).map(Link::bare).filter(Link::isAddress))
        : inPath(path, Link::isMessageId);
  }

  private static Optional<String> inPath(String path, Predicate<String> isId) {
    if (path.indexOf('@') < 0 && path.indexOf("%40") < 0) {
      return Optional.empty();
    }
    for (var segment : path.split("/", 8)) {
      var text = bare(decoded(segment));
      if (isId.test(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static boolean isAddress(String text) {
    return text.indexOf('@') > 0;
  }

  /** Whether only a mail is so named: many digits, and the host that gave the name. */
  private static boolean isMessageId(String text) {
    var at = text.indexOf('@');
    var digits = 0;
    for (var place = 0; place < at; place++) {
      digits += Character.isDigit(text.charAt(place)) ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS && at < text.length() - 1;
  }

  private static String bare(String id) {
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  private static String bareHost(String host) {
    var lower = host.toLowerCase(Locale.ROOT);
    for (var front : new String[] {"www.", "m.", "old.", "amp."}) {
      if (lower.startsWith(front)) {
        return lower.substring(front.length());
      }
    }
    return lower;
  }

  private static String trimmed(String path) {
    var from = 0;
    var to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    var bare = path.substring(from, to);
    return bare.endsWith("/amp") ? bare.substring(0, bare.length() - 4) : bare;
  }

  private static Optional<String> query(URI uri, String name) {
    for (var pair : parameters(uri)) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** The query without what only tracks the reader, in a fixed order. */
  private static String kept(URI uri) {
    var kept = new ArrayList<String>();
    for (var pair : parameters(uri)) {
      var name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !isTracking(name) && !isForPhones(pair, uri)) {
        kept.add(pair);
      }
    }
    kept.sort(null);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name)
        || name.startsWith("utm_")
        || name.startsWith("mtm_")
        || name.startsWith("pk_");
  }

  /** A blog at Blogger has each page for phones, too. */
  private static boolean isForPhones(String pair, URI uri) {
    return (pair.equals("m=1") || pair.equals("m=0")) && uri.getRawPath().endsWith(".html");
  }

  private static String[] parameters(URI uri) {
    return uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("[&;]", 50);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return segment;
    }
  }
}
