package org.rfldigest.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rfldigest.html.BodyText;
import org.rfldigest.html.XmlNames;
import org.rfldigest.html.XmlRepair;

/** Lists of feeds as feed readers exchange them: OPML 1.0 and 2.0 in, 2.0 out. */
public final class Opml {

  /** The namespace of what only this program can say of a feed. */
  private static final String OWN = "urn:rfl-digest:feed";

  private static final String MISLABELLED =
      "not all of its letters are in the encoding that it names";

  private static final String TYPED = "it has a document type, which is not let in";
  private static final Pattern DOCTYPE = Pattern.compile("<!doctype", Pattern.CASE_INSENSITIVE);
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_OUTLINES = 20_000;

  private Opml() {}

  /** What reading a file gave. */
  public sealed interface Read {
    /**
     * @param mended what was ill-formed, as a reason of {@link Refused}; empty where nothing was
     */
    record Outlines(List<Outline> outlines, Optional<String> mended) implements Read {}

    /**
     * @param reason one sentence, without its full stop
     */
    record Refused(String reason) implements Read {}
  }

  /** Reads all feeds of the file, folders flattened; what is ill-formed is mended as in feeds. */
  public static Read read(byte[] file) {
    if (file.length > MAX_BYTES) {
      return new Read.Refused("it is larger than 4 MiB");
    }
    var odd = new Problems();
    var body = BodyText.of(file, Optional.empty(), odd::add);
    var text = body.text(body.from(), body.utf8().length);
    try {
      return all(text, odd.isEmpty() ? Optional.empty() : Optional.of(MISLABELLED));
    } catch (XMLStreamException wrong) {
      var place = wrong.getLocation();
      return mended(
          text,
          "it is no well-formed XML"
              + (place == null ? "" : ", as line " + place.getLineNumber() + " shows"));
    } catch (RuntimeException wrong) {
      return mended(text, "it is no well-formed XML");
    }
  }

  private static Read mended(String text, String why) {
    if (DOCTYPE.matcher(text).find()) {
      return new Read.Refused(TYPED);
    }
    try {
      return all(XmlRepair.repair(text, Map.of("rfl", OWN)), Optional.of(why));
    } catch (XMLStreamException | RuntimeException | StackOverflowError beyond) {
      return new Read.Refused(why);
    }
  }

  private static Read all(String xml, Optional<String> mended) throws XMLStreamException {
    return new Reading(factory().createXMLStreamReader(new StringReader(xml)), mended).all();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** One reading of one file. */
  private static final class Reading {
    private final XMLStreamReader xml;
    private final List<Outline> outlines = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final Optional<String> mended;
    private boolean opml;

    Reading(XMLStreamReader xml, Optional<String> mended) {
      this.xml = xml;
      this.mended = mended;
    }

    Read all() throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> {
            return new Read.Refused(TYPED);
          }
          case XMLStreamConstants.START_ELEMENT -> {
            opml |= folders.isEmpty() && xml.getLocalName().equalsIgnoreCase("opml");
            if (!opml) {
              return new Read.Refused("it is no OPML, it begins with another element");
            }
            if (folders.size() == MAX_DEPTH) {
              return new Read.Refused("its folders are nested deeper than " + MAX_DEPTH);
            }
            if (outlines.size() == MAX_OUTLINES) {
              return new Read.Refused("it has more than " + MAX_OUTLINES + " feeds");
            }
            folders.push(start());
          }
          case XMLStreamConstants.END_ELEMENT -> folders.pop();
          default -> {
            // text between the elements says nothing
          }
        }
      }
      return new Read.Outlines(List.copyOf(outlines), mended);
    }

    /** Keeps a feed; gives the name of the folder that the element is, or nothing. */
    private String start() {
      if (!xml.getLocalName().equalsIgnoreCase("outline")) {
        return "";
      }
      var plain = new HashMap<String, String>();
      var own = new HashMap<String, String>();
      for (var i = 0; i < xml.getAttributeCount(); i++) {
        if (OWN.equals(xml.getAttributeNamespace(i))) {
          own.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        } else {
          var name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
          plain.put(name, xml.getAttributeValue(i));
        }
      }
      var title = plain.getOrDefault("title", plain.getOrDefault("text", ""));
      var address = plain.getOrDefault("xmlurl", "").strip();
      if (address.isEmpty()) {
        return title;
      }
      outlines.add(new Outline(title, address, categories(plain), own));
      return "";
    }

    private List<String> categories(HashMap<String, String> plain) {
      var written = plain.getOrDefault("category", folders.isEmpty() ? "" : folders.peek());
      return Arrays.stream(written.split(","))
          .map(word -> word.strip().replaceFirst("^/", ""))
          .filter(word -> !word.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** An OPML 2.0 file, of the same bytes for the same feeds. */
  public static String write(String title, List<Outline> outlines) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<opml version=\"2.0\" xmlns:rfl=\"").append(OWN).append("\">\n");
    text.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
    for (var outline : outlines) {
      text.append("    <outline type=\"rss\"");
      attribute("text", outline.title(), text);
      attribute("title", outline.title(), text);
      attribute("xmlUrl", outline.address(), text);
      if (!outline.categories().isEmpty()) {
        attribute("category", String.join(",", outline.categories()), text);
      }
      new TreeMap<>(outline.own()).forEach((name, value) -> attribute("rfl:" + name, value, text));
      text.append("/>\n");
    }
    return text.append("  </body>\n</opml>\n").toString();
  }

  private static void attribute(String name, String value, StringBuilder text) {
    text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String words) {
    var escaped = new StringBuilder();
    words
        .codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\t', '\n', '\r' -> escaped.append("&#").append(letter).append(';');
            default -> escaped.appendCodePoint(XmlNames.isCharacter(letter) ? letter : 0xFFFD);
          }
        });
    return escaped.toString();
  }
}
