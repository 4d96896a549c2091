package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Development;
import org.rfldigest.model.Place;

/** Row K04: the published Markdown, rendered by another reader and read back by our own. */
class MarkdownFilesTest {

  @TempDir Path folder;

  @Test
  void isItselfADigestThatSaysTheSame() throws IOException {
    var edition = Edition.of(new Digest(Path.of("snapshots")), List.of());

    var back = Edition.of(read(edition), List.of());

    assertThat(back.problems()).isEmpty();
    assertThat(back.sources()).extracting("remarks").isEqualTo(remarks(edition));
    assertThat(back.notes()).isNotEmpty().isEqualTo(edition.notes());
    assertThat(back.statements().map(MarkdownFilesTest::withoutPlace).toList())
        .isEqualTo(edition.statements().map(MarkdownFilesTest::withoutPlace).toList());
    assertThat(back.snapshots()).extracting("summary").isEqualTo(summaries(edition));
  }

  @Test
  void hostileWordsRenderAsPlainTextWithNoLinkButTheSources() {
    for (var file : files(Hostile.edition()).entrySet()) {
      var found = new Found();
      Parser.builder().build().parse(withoutFrontMatter(file.getValue())).accept(found);

      assertThat(found.markup).as(file.getKey()).isEmpty();
      assertThat(found.targets)
          .as(file.getKey())
          .allMatch(target ->
              target.matches(
                  "https?://.*|(sources|disagreements)\\.md#.*|[a-z0-9.-]+\\.md|README.md"));
    }
  }

  @Test
  void eachHostileWordIsReadableInTheRenderedText() {
    var text = files(Hostile.edition()).get("markdown/6.18.md");
    var rendered =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(text));

    assertThat(rendered)
        .contains("<script>alert(1)</script>", "[click](javascript:alert(1))", "1. one 2. two");
  }

  private static String withoutFrontMatter(String text) {
    return text.replaceFirst("(?s)^---\n.*?\n---\n", "");
  }

  private Digest read(Edition edition) throws IOException {
    var snapshots = Files.createDirectory(folder.resolve("snapshots"));
    for (var file : files(edition).entrySet()) {
      Files.writeString(
          folder.resolve(file.getKey().replace("markdown/", "snapshots/")), file.getValue());
    }
    return new Digest(snapshots);
  }

  private static Map<String, String> files(Edition edition) {
    var files = new TreeMap<String, String>();
    MarkdownFiles.write(edition, files::put);
    return files;
  }

  private static Development withoutPlace(Development statement) {
    return new Development(
        statement.release(),
        statement.section(),
        statement.components(),
        statement.status(),
        statement.date(),
        statement.text(),
        statement.citations(),
        statement.disagreements(),
        new Place("", 0));
  }

  private static List<?> remarks(Edition edition) {
    return edition.sources().stream().map(source -> source.remarks()).toList();
  }

  private static List<?> summaries(Edition edition) {
    return edition.snapshots().stream().map(snapshot -> snapshot.summary()).toList();
  }

  /** What a renderer would make of the text beyond words, headings, bullets and bold names. */
  private static final class Found extends AbstractVisitor {
    private final List<String> markup = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    @Override
    public void visit(Link link) {
      targets.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(HtmlInline html) {
      note(html);
    }

    @Override
    public void visit(HtmlBlock html) {
      note(html);
    }

    @Override
    public void visit(Image image) {
      note(image);
    }

    @Override
    public void visit(Code code) {
      note(code);
    }

    @Override
    public void visit(Emphasis emphasis) {
      note(emphasis);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      note(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      note(code);
    }

    @Override
    public void visit(BlockQuote quote) {
      note(quote);
    }

    @Override
    public void visit(OrderedList list) {
      note(list);
    }

    @Override
    public void visit(ThematicBreak rule) {
      note(rule);
    }

    private void note(Node node) {
      markup.add(node.toString());
    }
  }
}
