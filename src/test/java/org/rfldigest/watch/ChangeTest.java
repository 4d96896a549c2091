package org.rfldigest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.watch.Change.Hunk;
import org.rfldigest.watch.Change.Kind;

class ChangeTest {

  @Test
  void tellsTheWordsThatWentAndCame() {
    assertThat(Change.between("Since 6.11 it is 1.78.", "Since 7.1 it is 1.85.").hunks())
        .containsExactly(
            new Hunk(Kind.SAME, "Since"),
            new Hunk(Kind.REMOVED, "6.11"),
            new Hunk(Kind.ADDED, "7.1"),
            new Hunk(Kind.SAME, "it is"),
            new Hunk(Kind.REMOVED, "1.78."),
            new Hunk(Kind.ADDED, "1.85."));
  }

  @Test
  void whiteSpaceAloneIsNoChange() {
    assertThat(Change.between("a  b\n c ", "a b c").hunks())
        .containsExactly(new Hunk(Kind.SAME, "a b c"));
    assertThat(Change.between("", " \n").hunks()).isEmpty();
  }

  @Test
  void howLettersAndMarksAreWrittenIsNoChangeOfAPage() {
    var before = "Don't re-read the café's caf\u00E9\u00A0list, inter-process.\n";
    var after = "“Don’t re\u2011read” the cafe\u0301’s ca\u00ADf\u00E9 list inter\u200B-process…\n";
    var change = PageChange.between(before, after);
    assertThat(change.summary()).isEqualTo("no words changed");
    assertThat(change.html()).isEmpty();
    assertThat(PageChange.between("10 m²\n", "10 m2\n").wordsAdded()).isEqualTo(1);
  }

  @Test
  void aPageTellsOnlyTheLinesWhoseWordsChanged() {
    var change =
        PageChange.between(
            "It's one.\nTwo's two.\nThree.\n", "It’s one.\nTwo’s 2.\nNew.\nThree!\n");
    assertThat(change.html())
        .isEqualTo(
            "<p>Removed:</p><ul><li>Two's two.</li></ul><p>Added:</p><ul><li>Two’s 2.</li><li>New.</li></ul>");
    assertThat(change.firstAdded()).contains("Two’s 2.");
  }

  @Test
  void comparesVeryLongTextsLineByLine() {
    var line = "word ".repeat(20);
    var before = (line + "\n").repeat(1_000);
    var change = Change.between(before, before + "one more\n");
    assertThat(change.hunks().getLast()).isEqualTo(new Hunk(Kind.ADDED, "one more"));
    assertThat(change.hunks()).hasSize(2);
  }

  @Test
  @Timeout(value = 30, threadMode = SEPARATE_THREAD)
  void textsThatHaveNothingInCommonAreOneChangeHoweverLongTheyAre() {
    var change = Change.between(numbered("old", 10_000, " "), numbered("new", 9_999, " "));
    assertThat(change.hunks()).extracting(Hunk::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    assertThat(change.removed()).isEqualTo(10_000);

    var page = PageChange.between(numbered("a", 60_000, "\n"), numbered("b", 60_000, "\n"));
    assertThat(page.wordsAdded()).isEqualTo(60_000);
    assertThat(page.firstAdded()).contains("b0");
  }

  @Test
  void betweenTheSameBeginningAndEndALongChangeIsTold() {
    var before = "begin\n" + numbered("a", 30_000, "\n") + "end\n";
    var after = "begin\n" + numbered("b", 30_000, "\n") + "end\n";

    var change = Change.between(before, after);

    assertThat(change.hunks().getFirst()).isEqualTo(new Hunk(Kind.SAME, "begin"));
    assertThat(change.hunks().getLast()).isEqualTo(new Hunk(Kind.SAME, "end"));
    assertThat(change.hunks()).hasSize(4);
  }

  private static String numbered(String word, int many, String behind) {
    return IntStream.range(0, many).mapToObj(i -> word + i + behind).collect(Collectors.joining());
  }
}
