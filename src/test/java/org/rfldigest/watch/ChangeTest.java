package org.rfldigest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    assertThat(Change.between("a  b\n c ", "a b c").isNone()).isTrue();
    assertThat(Change.between("", "").isNone()).isTrue();
    assertThat(Change.between("a b", "a c").isNone()).isFalse();
  }

  @Test
  void comparesVeryLongTextsLineByLine() {
    var line = "word ".repeat(20);
    var before = (line + "\n").repeat(1_000);
    var change = Change.between(before, before + "one more\n");
    assertThat(change.hunks().getLast()).isEqualTo(new Hunk(Kind.ADDED, "one more"));
    assertThat(change.hunks()).hasSize(2);
  }
}
