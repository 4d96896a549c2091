package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;

import java.util.List;
import java.util.Set;
import org.rfldigest.publish.Html.Element;

/** Where programs find the digest. */
final class FormatsPage {

  private FormatsPage() {}

  static List<Html> of(Set<Format> formats) {
    var list = element("dl").with("class", "about");
    for (var format : formats) {
      list = offers(format, list);
    }
    return List.of(element("h1", "Feeds and data"), list);
  }

  private static Element offers(Format format, Element list) {
    return switch (format) {
      case HTML -> list;
      case MD ->
          offer(list, "Markdown", link("markdown/README.md", "A file per release and theme"));
      case JSON ->
          offer(list, "JSON", link(PublishedJson.FILE, "The whole digest"))
              .add(element("dd", link(PublishedJson.SCHEMA, "Its schema")));
      case ATOM ->
          offer(list, "Atom", link(AtomFeeds.ALL, "The newest statements of all releases"))
              .add(element("dd", "Each page of a release or component has a feed of its own."));
      case ICS ->
          offer(list, "Calendar", link(ReleaseDays.FILE, "Merge windows, releases, ends of life"));
    };
  }

  private static Element offer(Element list, String term, Html link) {
    return list.add(element("dt", term), element("dd", link));
  }
}
