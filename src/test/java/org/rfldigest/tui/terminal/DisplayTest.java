package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

class DisplayTest {

  private static final Size SIZE = new Size(24, 5);
  private static final String[] WORDS = {
    "binder", "é", "漢字", "🦀", "👩\u200D💻", "❤\uFE0F", "🇩🇪", "e\u0301", " ", "한글", "…", "x"
  };

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int writes;

  private Display display(Palette palette, Glyphs glyphs) {
    return new Display(
        palette,
        glyphs,
        true,
        bytes -> {
          written.writeBytes(bytes);
          writes++;
        });
  }

  private byte[] drawn(Display display, Frame frame) {
    written.reset();
    display.draw(frame);
    return written.toByteArray();
  }

  private static Frame frame(Line... rows) {
    return new Frame(SIZE, List.of(rows), Optional.empty());
  }

  @Test
  void showsAfterAnyChangeWhatADrawingFromScratchShows() {
    var random = new SplittableRandom(7);
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var screen = new VirtualScreen(SIZE);
    for (var round = 0; round < 2_000; round++) {
      var frame = random(random);
      screen.feed(drawn(display, frame));
      var fresh = new VirtualScreen(SIZE);
      fresh.feed(drawn(display(Palette.SIXTEEN, Glyphs.UNICODE), frame));
      assertThat(screen.shown()).as("round %d", round).isEqualTo(fresh.shown());
    }
    assertThat(screen.clears()).isEqualTo(1);
  }

  @Test
  void aFrameThatChangesNothingSendsNothing() {
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var frame = frame(Line.of("binder"));
    assertThat(drawn(display, frame)).isNotEmpty();
    assertThat(drawn(display, frame)).isEmpty();
    var pointed = new Frame(SIZE, frame.rows(), Optional.of(new Frame.Spot(2, 0)));
    assertThat(drawn(display, pointed)).as("the cursor has come").isNotEmpty();
    assertThat(drawn(display, pointed)).isEmpty();
    assertThat(drawn(display, frame)).as("the cursor is gone").isNotEmpty();
    display.forget();
    assertThat(drawn(display, frame)).as("all anew").isNotEmpty();
  }

  @Test
  void letsTheTerminalMoveRowsAndShowsWhatADrawingFromScratchShows() {
    var random = new SplittableRandom(13);
    var size = new Size(24, 12);
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var screen = new VirtualScreen(size);
    var rows = new ArrayList<>(random(random, 12).rows());
    for (var round = 0; round < 500; round++) {
      var head = random.nextInt(3);
      for (var moved = random.nextInt(4); moved > 0; moved--) {
        var isUp = random.nextBoolean();
        rows.remove(isUp ? head : 10);
        rows.add(isUp ? 10 : head, random(random, 1).rows().getFirst());
      }
      var frame = new Frame(size, rows, Optional.empty());
      screen.feed(drawn(display, frame));
      var fresh = new VirtualScreen(size);
      fresh.feed(drawn(display(Palette.SIXTEEN, Glyphs.UNICODE), frame));
      assertThat(screen.shown()).as("round %d", round).isEqualTo(fresh.shown());
    }
    assertThat(screen.clears()).isEqualTo(1);
    assertThat(screen.sequences()).contains("[1S", "[1T", "[3S", "[r");
  }

  private static Frame random(SplittableRandom random) {
    return random(random, SIZE.rows());
  }

  private static Frame random(SplittableRandom random, int height) {
    var rows = new ArrayList<Line>();
    for (var row = 0; row < height; row++) {
      var line = Line.EMPTY;
      for (var word = random.nextInt(8); word > 0; word--) {
        var style = Style.values()[random.nextInt(Style.values().length)];
        var link = random.nextInt(3) == 0 ? "https://example.org/" + random.nextInt(3) : "";
        line = line.andLink(WORDS[random.nextInt(WORDS.length)], style, link);
      }
      rows.add(line);
    }
    return new Frame(SIZE, rows, Optional.empty());
  }

  @Test
  void endsEachLinkWhereItsTextEndsAndSendsNoAddressThatCouldSteerTheTerminal() {
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var link = Line.EMPTY.andLink("a note", Style.LINK, "https://example.org/a;b").and(" x");
    assertThat(new String(drawn(display, frame(link)), StandardCharsets.UTF_8))
        .contains(";https://example.org/a;b\u001B\\a note\u001B", "\u001B]8;;\u001B\\");
    for (var foreign :
        List.of("https://x/\u001B]0;t\u0007", "https://x/\u009C", "file:///etc/passwd")) {
      var row = Line.EMPTY.andLink("a" + foreign.length(), Style.LINK, foreign);
      assertThat(new String(drawn(display, frame(row)), StandardCharsets.UTF_8))
          .doesNotContain("]8;");
    }
  }

  @Test
  void knowsWhichTerminalsHaveLinks() {
    assertThat(Hyperlinks.knownBy(Map.of("TERM", "xterm-kitty"))).isTrue();
    assertThat(Hyperlinks.knownBy(Map.of("TERM", "xterm", "VTE_VERSION", "7600"))).isTrue();
    assertThat(Hyperlinks.knownBy(Map.of("TERM", "xterm", "VTE_VERSION", "4900"))).isFalse();
    assertThat(Hyperlinks.knownBy(Map.of("TERM", "tmux", "VTE_VERSION", "7600"))).isFalse();
    assertThat(Hyperlinks.knownBy(Map.of("TERM", "linux"))).isFalse();
  }

  @Test
  void movesARowForLessThanTwoThousandBytesAndScrollsWithoutClearing() {
    var size = new Size(200, 60);
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var screen = new VirtualScreen(size);
    screen.feed(drawn(display, page(size, 0, 5)));
    var moved = drawn(display, page(size, 0, 6));
    assertThat(moved.length).isLessThanOrEqualTo(2_000);
    screen.feed(moved);
    for (var first = 1; first < 500; first += 58) {
      var scrolled = drawn(display, page(size, first, 6));
      assertThat(scrolled.length).isLessThan(2 * 200 * 60);
      screen.feed(scrolled);
    }
    assertThat(screen.clears()).isEqualTo(1);
  }

  private static Frame page(Size size, int first, int chosen) {
    var rows = new ArrayList<Line>();
    for (var row = 0; row < size.rows(); row++) {
      var number = first + row;
      var mark = row == chosen ? "▸ " : "  ";
      var line = Line.of(mark + number + " rust".repeat(30 + number % 5));
      var whole = line.fit(size.columns(), Style.PLAIN);
      rows.add(row == chosen ? whole.in(Style.SELECTED) : whole);
    }
    return new Frame(size, rows, Optional.empty());
  }

  @Test
  void hasALikenessInAsciiForEachGlyphOfTheScreens() {
    for (var glyph : "▸ ─ │ … ≠ • ▌ ▁ ▂ ▃ ▄ ▅ ▆ ▇ █ ░ ▒ ▓ ● ○ ◆ ◇ × ✓ ✗ → ← ↑ ↓ · ≤ ≥".split(" ")) {
      assertThat(Glyphs.ASCII.of(glyph, 1)).as(glyph).matches("[!-~]").isNotEqualTo("?");
    }
  }

  @Test
  void writesOnceAndOnlyTheChangedCells() {
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    drawn(display, frame(Line.of("one"), Line.of("two"), Line.of("three")));
    writes = 0;
    var bytes = drawn(display, frame(Line.of("one"), Line.of("tXo"), Line.of("three")));
    assertThat(writes).isEqualTo(1);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("\u001B[?2026h\u001B[?25l\u001B[0m\u001B[2;2HX\u001B[?2026l");
  }

  @Test
  void saysTheColumnBehindACharacterOfDoubtfulWidth() {
    var bytes = drawn(display(Palette.SIXTEEN, Glyphs.UNICODE), frame(Line.of("a🦀b")));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("a🦀\u001B[4Gb");
  }

  @Test
  void writesCharactersBeyondTheFirstPlaneAndNoNullBehindAnAccent() {
    var bytes = drawn(display(Palette.SIXTEEN, Glyphs.UNICODE), frame(Line.of("é🦀")));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("é").contains("🦀");
    assertThat(bytes).doesNotContain((byte) 0);
  }

  @Test
  void writesNothingButAsciiInAPlainLocale() {
    var bytes = drawn(display(Palette.SIXTEEN, Glyphs.ASCII), frame(Line.of("─│… é 漢 ▸ “x” 🦀b")));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("-|. e ?  > \"x\" ? b");
  }

  @Test
  void usesNoColourWhereNoneIsWanted() {
    var rows = new ArrayList<Line>();
    for (var style : Style.values()) {
      rows.add(Line.of(style.name(), style));
    }
    var screen = new VirtualScreen(new Size(24, rows.size()));
    screen.feed(
        drawn(
            display(Palette.MONOCHROME, Glyphs.UNICODE),
            new Frame(new Size(24, rows.size()), rows, Optional.empty())));
    assertThat(screen.sequences()).noneMatch(sequence -> sequence.matches("\\[.*[34]\\dm"));
    assertThat(screen.sequences()).contains("[0;7m", "[0;1m");
  }

  @Test
  void drawsEverythingAnewAtAnotherSize() {
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    drawn(display, frame(Line.of("one")));
    var other = new Size(10, 3);
    var screen = new VirtualScreen(other);
    screen.feed(drawn(display, new Frame(other, List.of(Line.of("one")), Optional.empty())));
    assertThat(screen.shown()).startsWith("one       |");
  }

  @Test
  void showsTheCursorOnlyWhereTextIsTyped() {
    var display = display(Palette.SIXTEEN, Glyphs.UNICODE);
    var typing = new Frame(SIZE, List.of(), Optional.of(new Frame.Spot(3, 4)));
    assertThat(new String(drawn(display, typing), StandardCharsets.UTF_8))
        .contains("\u001B[5;4H\u001B[?25h");
    assertThat(new String(drawn(display, frame()), StandardCharsets.UTF_8)).doesNotContain("?25h");
  }

  @Test
  void leavesTheTerminalInTheReverseOfHowItEnteredIt() {
    var entered = new String(Sequences.ENTER, StandardCharsets.US_ASCII);
    var left = new String(Sequences.LEAVE, StandardCharsets.US_ASCII);
    assertThat(entered).contains("?1049h", "?25l", "?7l", "?2004h").doesNotContain("6n");
    assertThat(left).contains("?1049l", "?25h", "?7h", "?2004l", "?1000l", "?1006l");
  }
}
