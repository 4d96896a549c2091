package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardTest {

  private static Keyboard keyboard(String sent) throws IOException {
    var bytes = sent.getBytes(StandardCharsets.UTF_8);
    return new Keyboard(new Device(new ByteArrayInputStream(bytes), new ByteArrayOutputStream()));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "j, j",
    "G, G",
    "é, é",
    "漢, 漢",
    "🦀, 🦀",
    "'\n', Enter",
    "'\t', Tab",
    "' ', Space",
    "'\u007F', Backspace",
    "'\u0004', Ctrl-d",
    "'\u001A', Ctrl-z",
    "'\u001B[A', Up",
    "'\u001BOB', Down",
    "'\u001B[5~', PgUp",
    "'\u001B[6~', PgDn",
    "'\u001B[H', Home",
    "'\u001B[F', End",
    "'\u001B[Z', Shift-Tab",
    "'\u001B[3~', Delete",
  })
  void namesTheKey(String sent, String name) throws IOException {
    assertThat(keyboard(sent).read()).isEqualTo(new Input.Pressed(new Key(name)));
  }

  @Test
  void tellsWhereTheMouseWasPressedAndWhichWayItsWheelTurned() throws IOException {
    var keyboard =
        keyboard(
            "\u001B[<0;5;3M\u001B[<0;5;3m\u001B[<1;5;3M\u001B[<2;300;100M\u001B[<65;1;1M\u001B[<68;2;9Mj");
    assertThat(keyboard.read()).isEqualTo(new Input.Clicked(4, 2));
    assertThat(keyboard.read()).isEqualTo(new Input.Scrolled(0, 0, Input.Direction.DOWN));
    assertThat(keyboard.read()).isEqualTo(new Input.Scrolled(1, 8, Input.Direction.UP));
    assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("j")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<0;5M",
        "<;;M",
        "<99999999999;1;1M",
        "<-1;1;1M",
        "<0;0;0M",
        "<35;7;7M",
        "<a",
        "<128;1;1M",
        "?1;2c",
        ">0;276;0c",
        "12;40R",
        "I",
        "999~",
        "1;2;3;4;5u",
        "\u0001",
      })
  void takesNoCharacterOfASequenceItDoesNotKnowForAKey(String junk) throws IOException {
    assertThat(keyboard("\u001B[" + junk + "j").read()).isEqualTo(new Input.Pressed(new Key("j")));
  }

  @Test
  void takesAPasteAsOneText() throws IOException {
    var keyboard = keyboard("\u001B[200~x\nq\t漢🦀\u001B[201~j");
    assertThat(keyboard.read()).isEqualTo(new Input.Pasted("x\nq\t漢🦀"));
    assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("j")));
  }

  @Test
  void takesALongPasteAsOneText() throws IOException {
    var text = "dd\n".repeat(2_000);
    assertThat(keyboard("\u001B[200~" + text + "\u001B[201~").read())
        .isEqualTo(new Input.Pasted(text));
  }

  @Test
  void takesAKeyThatComesInPartsAsOne() throws IOException {
    var keyboard = new Keyboard(new Device(new Slow("\u001B[5~\u001BOAj"), nowhere()));
    assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("PgUp")));
    assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("Up")));
    assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("j")));
  }

  @Test
  void takesEscAloneWithoutWaitingForAnotherKey() throws IOException {
    var silent = new PipedInputStream();
    try (var sending = new PipedOutputStream(silent)) {
      sending.write(0x1B);
      var keyboard = new Keyboard(new Device(silent, nowhere()));
      assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("Esc")));
      sending.write('j');
      assertThat(keyboard.read()).isEqualTo(new Input.Pressed(new Key("j")));
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'\u001Bx', Alt-x",
    "'\u001BX', Alt-X",
    "'\u001Bé', Alt-é",
    "'\u001B ', Alt-Space",
    "'\u001B\r', Alt-Ctrl-m",
    "'\u001B\t', Alt-Ctrl-i",
    "'\u001B[1;3A', Alt-Up",
    "'\u001B\u007F', Alt-Backspace",
    "'\u001B\u0003', Alt-Ctrl-c",
    "'\u001B\u0004', Alt-Ctrl-d",
    "'\u001B\u001B', Esc",
  })
  void takesAKeyBehindEscAsOneWithAlt(String sent, String name) throws IOException {
    assertThat(keyboard(sent).read()).isEqualTo(new Input.Pressed(new Key(name)));
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  /** Hands out one byte at a time, each only when asked for the third time. */
  private static final class Slow extends InputStream {

    private final byte[] bytes;
    private int at;
    private int asked;

    Slow(String sent) {
      bytes = sent.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int available() {
      return at < bytes.length && ++asked % 3 == 0 ? 1 : 0;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == bytes.length) {
        return -1;
      }
      into[from] = bytes[at++];
      return 1;
    }
  }

  @Test
  void saysWhenNothingWillCome() throws IOException {
    assertThat(keyboard("").read()).isEqualTo(new Input.Ended());
  }
}
