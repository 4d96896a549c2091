package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.digest.SnapshotText.Removal;
import org.rfldigest.model.Release;

class SnapshotTextTest {

  private static final String LINK = "https://lists.example.org/1/";
  private static final String BULLET = "- **Binder** (merged): It is in. — [list](" + LINK + ")";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Linux 6.18",
        "# Linux 6.18\n",
        "# Linux 6.18\n\nText.\n\n\n",
        "# Linux 6.18\r\n\r\n- windows\r\n",
        "# Linux 6.18\n\n## From the feeds\n\n- older — [a](https://a.example)\n",
        "# Linux 6.18\n\n## From the feeds\n\n- older — [a](https://a.example)"
      })
  void takingABulletOutAgainLeavesTheTextByteForByte(String before) {
    var addition = SnapshotText.addition(before, BULLET);

    var removal = SnapshotText.remove(before + addition, addition, LINK);

    assertThat(removal).isEqualTo(new Removal.Removed(before));
  }

  @Test
  void manyBulletsComeOutInTheReverseOrderByteForByte() {
    var random = new Random(7);
    for (var round = 0; round < 200; round++) {
      var before = "# T\n" + "x\n".repeat(random.nextInt(3)) + (random.nextBoolean() ? "y" : "");
      var texts = new java.util.ArrayList<>(List.of(before));
      var additions = new java.util.ArrayList<String>();
      for (var i = 0; i < random.nextInt(6); i++) {
        var bullet = "- n" + random.nextInt(3) + " — [l](https://l.example/" + i + ")";
        additions.add(SnapshotText.addition(texts.getLast(), bullet));
        texts.add(texts.getLast() + additions.getLast());
      }
      while (!additions.isEmpty()) {
        var text = texts.removeLast();
        assertThat(SnapshotText.remove(text, additions.removeLast(), ""))
            .isEqualTo(new Removal.Removed(texts.getLast()));
      }
    }
  }

  @Test
  void aBulletComesOutFromBetweenLinesWrittenSince() {
    var before = "# Linux 6.18\n";
    var addition = SnapshotText.addition(before, BULLET);
    var edited = "# Linux 6.18\n\nBy hand.\n" + addition.substring(0) + "- by hand\n";

    var removal = SnapshotText.remove(edited, addition, LINK);

    assertThat(removal)
        .isEqualTo(
            new Removal.Removed("# Linux 6.18\n\nBy hand.\n\n## From the feeds\n\n- by hand\n"));
  }

  @Test
  void aBulletChangedByHandStaysAndItsLineIsNamed() {
    var before = "# Linux 6.18\n";
    var addition = SnapshotText.addition(before, BULLET);
    var edited = before + addition.replace("It is in.", "It is in at last.");

    var removal = SnapshotText.remove(edited, addition, LINK);

    assertThat(removal)
        .isEqualTo(new Removal.Changed("line 5 has its link, but other words than were accepted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "- A note of mine: ", "> "})
  void aBulletThatAHandHasMadeAPartOfItsOwnLineStays(String byHand) {
    var before = "# Linux 6.18\n\n## From the feeds\n\n- older — [a](https://a.example)\n";
    var addition = SnapshotText.addition(before, BULLET);

    var removal = SnapshotText.remove(before + byHand + addition, addition, LINK);

    assertThat(removal)
        .isEqualTo(new Removal.Changed("line 6 has its link, but other words than were accepted"));
  }

  @Test
  void aNewSnapshotIsReadBackWithoutAProblem() {
    var release = new Release(7, 9);
    var text = SnapshotText.begin(release);
    var file = new TextFile("snapshots/7.9.md", text.lines().toList(), List.of());

    assertThat(SnapshotFile.read(release, file).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words",
        "`code` *stars* _under_ rust_binder [link](javascript:alert(1)) <script>",
        "# heading | table ~~gone~~ &amp; $x$ ![img](x)",
        "one — two — three",
        "1. list",
        "- dash + plus",
        "https://evil.example/ and <https://evil.example>",
        "back\\slash \\* end\\",
        "**bold**: (merged, 2025): text",
        "footnote[^1] and [ref][1] ]] [["
      })
  void foreignTextComesBackAsThePlainTextItWas(String foreign) {
    var bullet =
        BulletText.of(
            List.of("Binder"),
            Optional.empty(),
            Optional.empty(),
            foreign,
            List.of(
                new org.rfldigest.model.Citation(
                    foreign, "https://example.org/a(b)c", Optional.empty())));
    var file =
        new TextFile(
            "snapshots/6.18.md", List.of("---", "release: 6.18", "---", bullet), List.of());

    var snapshot = SnapshotFile.read(new Release(6, 18), file);

    assertThat(snapshot.problems()).isEmpty();
    var development = snapshot.developments().getFirst();
    assertThat(development.text()).isEqualTo(foreign.replace("—", "–"));
    assertThat(development.citations()).hasSize(1);
    assertThat(development.link()).contains("https://example.org/a%28b%29c");
  }

  @Test
  void controlAndDirectionCharactersOfForeignTextDoNotReachTheFile() {
    var escaped = MarkdownText.escape("a\u001b[31mb\u202ec\u009bd\ne\u0000f\u200bg");

    assertThat(escaped).isEqualTo("a \\[31mbc d e fg");
  }
}
