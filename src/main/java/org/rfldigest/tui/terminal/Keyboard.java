package org.rfldigest.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes keys and pastes of Lanterna's strokes. A character beyond the first plane comes in two; a
 * key right behind Esc is that key with Alt.
 */
final class Keyboard {

  private static final int LONGEST_PASTE = 100_000;
  private static final String ALT = "Alt-";

  private final Device device;

  Keyboard(Device device) {
    this.device = device;
  }

  Input read() {
    try {
      while (true) {
        var stroke = device.readInput();
        if (stroke == null || stroke.getKeyType() == KeyType.EOF) {
          return new Input.Ended();
        }
        if (PasteMark.BEGIN.made(stroke)) {
          return new Input.Pasted(paste());
        }
        if (stroke instanceof ControlPattern.Report report) {
          return report.input;
        }
        var key = key(stroke);
        if (key.isPresent()) {
          return new Input.Pressed(key.get());
        }
      }
    } catch (IOException gone) {
      return new Input.Ended();
    }
  }

  private String paste() throws IOException {
    var text = new StringBuilder();
    for (var stroke = device.readInput();
        stroke != null && stroke.getKeyType() != KeyType.EOF && !PasteMark.END.made(stroke);
        stroke = device.readInput()) {
      if (text.length() < LONGEST_PASTE) {
        text.append(pasted(stroke));
      }
    }
    return text.toString();
  }

  private static String pasted(KeyStroke stroke) {
    return switch (stroke.getKeyType()) {
      case Enter -> "\n";
      case Tab -> "\t";
      case Character -> stroke.isCtrlDown() ? "" : stroke.getCharacter().toString();
      default -> "";
    };
  }

  private Optional<Key> key(KeyStroke stroke) throws IOException {
    return Optional.ofNullable(
            switch (stroke.getKeyType()) {
              case Character -> character(stroke);
              case Enter -> "Enter";
              case Escape -> "Esc";
              case Tab -> "Tab";
              case ReverseTab -> "Shift-Tab";
              case Backspace -> "Backspace";
              case Delete -> "Delete";
              case ArrowUp -> "Up";
              case ArrowDown -> "Down";
              case ArrowLeft -> "Left";
              case ArrowRight -> "Right";
              case Home -> "Home";
              case End -> "End";
              case PageUp -> "PgUp";
              case PageDown -> "PgDn";
              case Insert -> "Insert";
              case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> stroke.getKeyType().name();
              default -> null;
            })
        .map(name -> new Key(stroke.isAltDown() ? ALT + name : name));
  }

  private String character(KeyStroke stroke) throws IOException {
    var character = stroke.getCharacter();
    if (stroke.isCtrlDown()) {
      return "Ctrl-" + Character.toLowerCase(character);
    }
    if (Character.isHighSurrogate(character)) {
      var low = device.readInput();
      return low != null
              && low.getCharacter() != null
              && Character.isLowSurrogate(low.getCharacter())
          ? new String(new char[] {character, low.getCharacter()})
          : null;
    }
    return character == ' ' ? "Space" : character.toString();
  }
}
