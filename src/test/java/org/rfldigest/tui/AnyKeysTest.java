package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Size;

/** Whatever is pressed, in whatever order and at whatever size: the screen is drawn, and fits. */
class AnyKeysTest {

  private static final int KEYS = 1_500;
  private static final List<Size> SIZES =
      List.of(
          new Size(80, 24),
          new Size(20, 5),
          new Size(40, 12),
          new Size(140, 40),
          new Size(1, 1),
          new Size(200, 60),
          new Size(70, 6),
          new Size(300, 20));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isDrawnAfterAnyKeys(long seed) {
    var random = new Random(seed);
    var keys = keys();
    var performer = new MemoryPerformer();
    var model = Screenshot.settled(Update.begin(Model.today().with(new Size(80, 24))), performer);
    var pressed = new ArrayList<String>();
    for (var time = 0; time < KEYS; time++) {
      Message message = new Message.Resized(SIZES.get(random.nextInt(SIZES.size())));
      if (random.nextInt(20) > 0) {
        var key = keys.get(random.nextInt(keys.size()));
        pressed.add(key);
        message = new Message.KeyPressed(new Key(key));
      } else if (random.nextInt(2) == 0) {
        message = new Message.Clicked(random.nextInt(100), random.nextInt(40));
      }
      var step = Update.of(model, message);
      assertDrawn(step.model(), pressed);
      model = Screenshot.settled(step, performer);
      assertDrawn(model, pressed);
    }
  }

  private static void assertDrawn(Model model, List<String> pressed) {
    var last = pressed.subList(Math.max(0, pressed.size() - 20), pressed.size());
    var frame = View.of(model);
    assertThat(frame.rows()).as("%s", last).hasSizeLessThanOrEqualTo(model.size().rows());
    for (var row : frame.rows()) {
      assertThat(row.columns())
          .as("%s at %s: %s", last, model.size(), row.text())
          .isLessThanOrEqualTo(model.size().columns());
    }
  }

  /** Every key that is bound, and some letters to type. */
  private static List<String> keys() {
    var keys = new ArrayList<>(List.of("e", "i", "z", "1", ".", "Backspace", "é", "漢", ":", "/"));
    Bindings.LIST.forEach(binding -> keys.addAll(binding.keys()));
    keys.addAll(List.of("Tab", "Esc", "Enter", "Down", "j", "j", "Alt-x"));
    return keys;
  }
}
