package org.rfldigest.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.rfldigest.feed.Layout.Kind;

/** Names a document's format by its root, and says what of it is not as it should be. */
final class Format {

  private static final Pattern RSS = Pattern.compile("(0\\.9[0-4]|1\\.0|2\\.\\d+)(?:\\D.*)?");

  private Format() {}

  static String of(Element root, Kind kind, Problems problems) {
    return switch (kind) {
      case RSS -> rss(root, problems);
      case RDF -> rdf(root);
      case ATOM -> atom(root, problems);
    };
  }

  private static String rss(Element root, Problems problems) {
    if (!root.getName().equals("rss")) {
      problems.add(
          "The feed's elements are not written in the right case; they were read all the same.");
    }
    var written = root.getAttributeValue("version", "").strip();
    var version = RSS.matcher(written);
    if (!version.matches()) {
      problems.add(
          written.isEmpty()
              ? "The feed does not say its version of RSS; it was read as RSS 2.0."
              : "There is no version "
                  + Problems.quoted(written)
                  + " of RSS; the feed was read as RSS 2.0.");
      return "rss_2.0";
    }
    return version.group(1).startsWith("2") ? "rss_2.0" : "rss_" + version.group(1);
  }

  private static String rdf(Element root) {
    var simple =
        root.getChildren().stream()
            .anyMatch(child ->
                child
                    .getNamespaceURI()
                    .toLowerCase(Locale.ROOT)
                    .contains("netscape.com/rdf/simple/0.9"));
    return simple ? "rdf_0.90" : "rdf_1.0";
  }

  private static String atom(Element root, Problems problems) {
    var namespace = root.getNamespaceURI();
    if (namespace.toLowerCase(Locale.ROOT).contains("purl.org/atom/ns")) {
      return "atom_0.3";
    }
    if (!namespace.equals("http://www.w3.org/2005/Atom")) {
      problems.add(
          namespace.isEmpty()
              ? "The feed does not name Atom's namespace; it was read as Atom 1.0."
              : "The feed's namespace "
                  + Problems.quoted(namespace)
                  + " is not Atom's; it was read as Atom 1.0.");
    }
    return "atom_1.0";
  }
}
