package org.rfldigest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Text;
import org.jdom2.UncheckedJDOMFactory;

/**
 * A feed as ROME reads it without loss, and what it would read slowly or wrong.
 *
 * @param asides one for each entry, in the document's order
 */
record Canonical(Document document, List<Aside> asides) {

  private static final UncheckedJDOMFactory PARSED = new UncheckedJDOMFactory();

  /**
   * What is not in the document.
   *
   * @param inReplyTo the address of the mail it answers, may be empty
   */
  record Aside(Optional<Instant> published, Optional<Instant> updated, String inReplyTo) {}

  /** Text that need not be looked through: what is not of XML is taken out when it is an entry. */
  static Text parsed(String text) {
    return PARSED.text(text);
  }
}
