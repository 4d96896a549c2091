package org.rfldigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Citation;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Status;

/** Writes a development as the one line that stands in a snapshot. */
public final class BulletText {

  private BulletText() {}

  /**
   * The bullet without a line end. Text, component names, labels and addresses may be foreign; an
   * address that is neither http nor https nor a page of the digest leaves only its label.
   */
  public static String of(
      List<String> components,
      Optional<Status> status,
      Optional<PartialDate> date,
      String text,
      List<Citation> citations) {
    var bullet = new StringBuilder("- ");
    if (!components.isEmpty()) {
      bullet.append("**").append(MarkdownText.escape(String.join(", ", components))).append("**");
    }
    var data = new ArrayList<String>();
    status.ifPresent(word -> data.add(word.word()));
    date.ifPresent(day -> data.add(day.iso()));
    if (!data.isEmpty()) {
      bullet.append(components.isEmpty() ? "(" : " (").append(String.join(", ", data)).append(')');
    }
    if (!components.isEmpty() || !data.isEmpty()) {
      bullet.append(": ").append(MarkdownText.escape(text));
    } else {
      bullet.append(MarkdownText.startOfLine(text));
    }
    bullet.append(citations.isEmpty() ? "" : " — ");
    bullet.append(String.join(", ", citations.stream().map(BulletText::citation).toList()));
    return bullet.toString();
  }

  private static String citation(Citation citation) {
    var label = MarkdownText.escape(citation.label());
    var leads = citation.link().isPresent() || citation.sourceKey().isPresent();
    return (leads ? "[" + label + "](" + MarkdownText.address(citation.target()) + ")" : label)
        + citation.date().map(day -> ", " + day).orElse("");
  }
}
