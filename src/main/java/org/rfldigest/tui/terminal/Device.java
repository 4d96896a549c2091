package org.rfldigest.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.UnixLikeTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lanterna's terminal, of which we use the decoding of keys. Line settings, size and bytes are
 * ours: it would run stty five times, ask a mute terminal for its cursor and wait, and write
 * characters beyond the first plane as question marks.
 */
final class Device extends UnixLikeTerminal {

  private final InputStream typed;

  Device(InputStream in, OutputStream out) throws IOException {
    super(new KeyBytes(in), out, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
    this.typed = in;
    getInputDecoder().addProfile(() -> List.<CharacterPattern>of(new ControlPattern()));
    getInputDecoder().addProfile(new DefaultKeyDecodingProfile());
    getInputDecoder().addProfile(() -> List.<CharacterPattern>of(PasteMark.BEGIN, PasteMark.END));
    getInputDecoder().setTimeoutUnits(0);
  }

  /** Whether something was typed that is not read yet. */
  boolean hasKeys() throws IOException {
    return typed.available() > 0;
  }

  void send(byte[] bytes) throws IOException {
    writeToTerminal(bytes);
    flush();
  }

  @Override
  protected void acquire() {}

  @Override
  protected void registerTerminalResizeListener(Runnable onResize) {}

  @Override
  protected void saveTerminalSettings() {}

  @Override
  protected void restoreTerminalSettings() {}

  @Override
  protected void keyEchoEnabled(boolean enabled) {}

  @Override
  protected void canonicalMode(boolean enabled) {}

  @Override
  protected void keyStrokeSignalsEnabled(boolean enabled) {}

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(80, 24);
  }
}
