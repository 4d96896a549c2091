package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Development;
import org.rfldigest.publish.Html.Element;

/**
 * A page's content under headings, with a list that leads to each.
 *
 * @param contents empty where there are fewer than three headings
 */
record Sections(List<Html> contents, List<Html> body) {

  private static final int ENOUGH = 3;

  /** A heading with what stands below it. */
  record Section(int level, String heading, String anchor, Html content) {}

  static Sections of(List<Section> sections) {
    var body = new ArrayList<Html>();
    var list = element("ul").with("class", "contents");
    var count = 0;
    for (var section : sections) {
      if (!section.heading().isBlank()) {
        body.add(element("h" + section.level(), section.heading()).with("id", section.anchor()));
      }
      body.add(section.content());
      if (section.level() == 2 && !section.heading().isBlank()) {
        list = list.add(element("li", link("#" + section.anchor(), section.heading())));
        count++;
      }
    }
    return new Sections(count < ENOUGH ? List.of() : List.of(contents(list)), body);
  }

  /** The statements under the headings of their file. */
  static Sections of(String file, List<Development> developments, StatementHtml statements) {
    var sections = new ArrayList<Section>();
    var current = List.<String>of();
    var from = 0;
    for (var at = 0; at <= developments.size(); at++) {
      var next = at == developments.size() ? null : developments.get(at).section();
      if (at > from && !current.equals(next)) {
        var group = statements.list(file, developments.subList(from, at));
        add(sections, current, group);
        from = at;
      }
      current = next;
    }
    return of(sections);
  }

  /** Contents beside the body, where there are contents. */
  Html beside() {
    var column = element("div").with("class", "column").add(body);
    return contents.isEmpty()
        ? column
        : element("div").with("class", "split").add(contents).add(column);
  }

  private static void add(List<Section> sections, List<String> path, Html content) {
    var heading = path.isEmpty() ? "" : path.getLast();
    var above = path.isEmpty() ? "" : path.getFirst();
    var isNew = sections.stream().noneMatch(known -> known.heading().equals(above));
    if (path.size() > 1 && isNew) {
      sections.add(new Section(2, above, anchor(above, sections.size()), element("div")));
    }
    var level = path.size() > 1 ? 3 : 2;
    sections.add(new Section(level, heading, anchor(heading, sections.size()), content));
  }

  /** A heading has words, whatever the title is. */
  static String titled(String title) {
    return title.isBlank() ? "Untitled" : title;
  }

  private static String anchor(String heading, int number) {
    return "p-" + Slug.words(heading, 40) + "-" + (number + 1);
  }

  private static Element contents(Element list) {
    return element("nav", list).with("aria-label", "On this page");
  }
}
