package org.rfldigest.model;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Makes texts that are web addresses, nearly so, or not at all. */
public final class AnyAddress {

  private static final String[] PARTS = {
    "http://",
    "https://",
    "HTTP:",
    "://",
    "a",
    "lore",
    "org",
    "x-1",
    "1-1",
    "xn--",
    "-",
    ".",
    "..",
    ".0.0.1",
    "0x1f",
    "127",
    "256",
    "1.2.3.4",
    "1",
    ":",
    ":80",
    "443",
    "0",
    "99999",
    "123456",
    "/",
    "?",
    "q=1&r",
    "#",
    "%",
    "%20",
    "@",
    "[",
    "]",
    "_",
    "Z",
    "${V}",
    "é",
    " ",
    "\\",
    "\u0001",
    "~",
    "feed.atom",
    "a".repeat(64),
  };

  private AnyAddress() {}

  /** All of forty thousand that are plain, from a seed. */
  public static Set<String> plainOnes() {
    var random = new Random(618);
    var plain = new LinkedHashSet<String>();
    for (var turn = 0; turn < 40_000; turn++) {
      var text = turn % 5 == 0 ? ofNumbers(random) : ofParts(random);
      if (PlainAddress.read(text).isPresent()) {
        plain.add(text);
      }
    }
    return plain;
  }

  private static String ofParts(Random random) {
    var text = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://");
    for (var parts = random.nextInt(9); parts >= 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static String ofNumbers(Random random) {
    var text = new StringBuilder("http://").append(random.nextInt(300));
    for (var more = random.nextInt(6); more > 0; more--) {
      text.append(random.nextInt(9) == 0 ? ".0" : ".").append(random.nextInt(300));
    }
    return text.toString();
  }
}
