package org.rfldigest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parses XML as the specification has it, without any document type, file or address. */
final class StrictXml {

  /** What the parser made of a text. */
  sealed interface Outcome {
    record Tree(Document document) implements Outcome {}

    /**
     * @param line of the text that was parsed; 0 where it is unknown
     * @param why the parser's own words
     */
    record IllFormed(int line, String why) implements Outcome {}
  }

  /**
   * The JDK counts {@code &lt;} too, and gives up at 100,000. No document type is let in, so no
   * reference can stand for more than one character.
   */
  private static final List<String> REFERENCES =
      List.of(
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.entityReplacementLimit");

  /** To make one costs as much as to parse a small feed; there are as many as threads at a time. */
  private static final Queue<SAXBuilder> IDLE = new ConcurrentLinkedQueue<>();

  private static SAXBuilder builder() {
    var builder = new SAXBuilder(XMLReaders.NONVALIDATING, null, new UncheckedJDOMFactory());
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    for (var limit : REFERENCES) {
      builder.setProperty(limit, "0");
    }
    builder.setExpandEntities(false);
    builder.setEntityResolver((publicId, systemId) -> {
      throw new SAXException("a feed may not take anything from " + systemId);
    });
    return builder;
  }

  Outcome parse(String xml) {
    var idle = IDLE.poll();
    var builder = idle == null ? builder() : idle;
    try {
      var document = builder.build(new InputSource(new StringReader(xml)));
      IDLE.add(builder);
      return new Outcome.Tree(document);
    } catch (JDOMParseException wrong) {
      IDLE.add(builder);
      var cause = wrong.getCause() == null ? wrong.getMessage() : wrong.getCause().getMessage();
      return new Outcome.IllFormed(wrong.getLineNumber(), String.valueOf(cause));
    } catch (JDOMException | IOException | RuntimeException | StackOverflowError wrong) {
      return new Outcome.IllFormed(0, String.valueOf(wrong.getMessage()));
    }
  }
}
