package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TtyTest {

  @Test
  void readsRowsBeforeColumns() {
    assertThat(Tty.size("24 80\n")).isEqualTo(new Size(80, 24));
  }

  @Test
  void takesTheUsualSizeWhereNoneIsKnown() {
    assertThat(Tty.size("0 0")).isEqualTo(new Size(80, 24));
    assertThat(Tty.size("")).isEqualTo(new Size(80, 24));
  }

  @Test
  void knowsSettingsThatAKilledProgramLeftBehind() {
    assertThat(Tty.isRaw("6d02:5:4bf:8a3b:3:1c:7f")).isFalse();
    assertThat(Tty.isRaw("2d02:5:4bf:30:3:1c:7f")).isTrue();
    assertThat(Tty.isRaw("gfmt1:cflag=4b00")).isFalse();
  }
}
