package org.rfldigest.feed;

import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.rfldigest.html.Addresses;
import org.rfldigest.html.ContentLinks;

/** What relative addresses in a document are relative to. */
final class Bases {

  private final String address;
  private String fallback = "";

  /**
   * @param address where the document was fetched, absolute; may be empty
   */
  Bases(String address) {
    this.address = address;
  }

  /** The address to take where neither the document nor its place says one. */
  void fallback(String link) {
    if (fallback.isEmpty() && Addresses.isWeb(link.strip())) {
      fallback = link.strip();
    }
  }

  /** The absolute web address that a reference at this element means. */
  Optional<String> web(String reference, Element at) {
    return Addresses.web(reference, of(at));
  }

  /** HTML with its addresses made absolute where the author stated a base. */
  String absolute(String html, Element at) {
    var stated = stated(at);
    return stated.isEmpty() ? html : ContentLinks.absolute(html, stated);
  }

  private String of(Element at) {
    var stated = stated(at);
    if (!stated.isEmpty()) {
      return stated;
    }
    return address.isEmpty() ? fallback : address;
  }

  private String stated(Element at) {
    var own = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
    var parent = at.getParentElement();
    var outer = parent == null ? "" : stated(parent);
    if (own == null) {
      return outer;
    }
    return Addresses.base(own, outer.isEmpty() ? address.isEmpty() ? fallback : address : outer);
  }
}
