package org.rfldigest.tui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.cli.Rehearsal;
import org.rfldigest.tui.terminal.Size;
import org.rfldigest.tui.terminal.VirtualScreen;

/**
 * Rehearses, and prints the scenes that were drawn: those that only said that they read are not.
 */
final class RehearsedScenes extends OutputStream {

  private final VirtualScreen screen = new VirtualScreen(new Size(80, 24));
  private final Set<Scene> drawn = EnumSet.noneOf(Scene.class);

  /**
   * @param arguments the folder to do it in
   */
  public static void main(String[] arguments) throws IOException {
    var seen = new RehearsedScenes();
    Rehearsal.shown(Path.of(arguments[0]), seen);
    seen.drawn.forEach(System.out::println);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /** A frame comes in one piece. */
  @Override
  public void write(byte[] bytes, int from, int length) {
    screen.feed(Arrays.copyOfRange(bytes, from, from + length));
    var rows = screen.rows();
    if (rows.stream().noneMatch(row -> row.contains("Reading"))) {
      for (var scene : Scene.values()) {
        if (isShown(scene, rows)) {
          drawn.add(scene);
        }
      }
    }
  }

  private static boolean isShown(Scene scene, List<String> rows) {
    var head = rows.getFirst();
    var foot = rows.getLast();
    return switch (scene) {
      case TODAY -> head.contains("▸0");
      case RELEASES -> head.contains("▸1") && foot.contains("D disputes") && has(rows, "▸ ");
      case PAGE -> foot.contains("z fold");
      case DEVELOPMENT -> foot.contains("D disputes  H history");
      case INBOX -> head.contains("▸2") && foot.contains("a accept") && has(rows, "▸ ");
      case ENTRY -> head.contains("▸2") && foot.contains("a accept") && !has(rows, "▸ ");
      case DISAGREEMENTS -> head.contains("▸D") && foot.contains("Enter open");
      case DISAGREEMENT -> head.contains("▸D") && !foot.contains("Enter open");
      case COMPONENTS -> head.contains("▸3") && foot.contains("H history");
      case HISTORY ->
          head.contains("▸3") && foot.contains("Enter open  q back  o link  / filter  R");
      case PAGES -> head.contains("▸4") && foot.contains("Enter open  q back  / filter");
      case ONE_PAGE -> head.contains("▸4") && foot.contains("o link");
      case FEEDS -> head.contains("▸5");
      case CHARTS -> head.contains("▸6");
      case LOG -> head.contains("▸7");
      case SEARCH, THREAD, CHANGE, ARTICLE, WHY, OUTPUT -> head.contains("▸" + scene.title());
      case HELP -> foot.startsWith(" q back  / filter ") && !foot.contains("R refresh");
      case COMMAND, ACCEPTANCE, REJECTION, REASONS, SNOOZE, FILTER ->
          foot.contains(Bindings.fixedFoot(scene));
    };
  }

  private static boolean has(List<String> rows, String beginning) {
    return rows.stream().anyMatch(row -> row.startsWith(beginning));
  }
}
