package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void believesALauncherThatToldSettingsAndSize(@TempDir Path memory) {
    var tty = Tty.told("6d02:5:4bf:8a3b:3:1c:7f\n40 120", TakenNote.in(memory), "stty");

    assertThat(tty).map(Tty::size).contains(new Size(120, 40));
    assertThat(tty).map(Tty::saved).contains("6d02:5:4bf:8a3b:3:1c:7f");
  }

  @Test
  void asksTheLineItselfWhereTheLauncherToldAnythingElse(@TempDir Path memory) {
    for (var told : List.of("", "6d02:5:4bf", "stty: not a tty\n24 80", "sane; rm\n24 80")) {
      assertThat(Tty.told(told, TakenNote.in(memory), "stty")).as(told).isEmpty();
    }
  }
}
