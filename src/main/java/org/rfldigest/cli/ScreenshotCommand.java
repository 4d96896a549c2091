package org.rfldigest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.cli.screens.DeskPerformer;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.text.Nearest;
import org.rfldigest.tui.Screenshot;
import org.rfldigest.tui.terminal.FrameSvg;
import org.rfldigest.tui.terminal.Key;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl screenshot SCREEN}: a screen as text or as a picture, without a terminal. */
final class ScreenshotCommand implements Command {

  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_ROWS = 5;
  private static final int MOST = 500;

  /** The keys that lead to each screen from the releases. */
  private static final Map<String, List<String>> SCREENS = new LinkedHashMap<>();

  static {
    SCREENS.put("today", List.of("0"));
    SCREENS.put("releases", List.of());
    SCREENS.put("page", List.of("l"));
    SCREENS.put("development", List.of("l", "Enter"));
    SCREENS.put("inbox", List.of("2"));
    SCREENS.put("entry", List.of("2", "Enter"));
    SCREENS.put("components", List.of("3"));
    SCREENS.put("pages", List.of("4"));
    SCREENS.put("feeds", List.of("5"));
    SCREENS.put("charts", List.of("6"));
    SCREENS.put("log", List.of("7"));
    SCREENS.put("disagreements", List.of("D"));
    SCREENS.put("help", List.of("?"));
  }

  @Override
  public CommandSpec spec() {
    return Options.command("screenshot")
        .addPositional(
            Options.parameter(
                "SCREEN", "1", "one of " + String.join(", ", SCREENS.keySet()), SCREENS.keySet()))
        .addOption(Options.text("--size", "COLUMNSxROWS", "80x24 by default"))
        .addOption(Options.text("--svg", "FILE", "write a picture to the file instead"))
        .addOption(Options.flag("--light", "on a light ground"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    String name = parsed.matchedPositionalValue(0, "");
    if (!SCREENS.containsKey(name)) {
      throw Stop.usage("'%s' is no screen%s".formatted(name, Nearest.hint(name, SCREENS.keySet())));
    }
    var keys = SCREENS.get(name).stream().map(Key::new).toArray(Key[]::new);
    var size = size(parsed.matchedOptionValue("--size", "80x24"));
    String file = parsed.matchedOptionValue("--svg", null);
    try (var performer = new DeskPerformer(session, new Inside(session)::run)) {
      if (file == null) {
        session.out().print(Screenshot.after(performer, size[0], size[1], keys));
        return Exit.OK;
      }
      var ground =
          parsed.hasMatchedOption("--light") ? FrameSvg.Ground.LIGHT : FrameSvg.Ground.DARK;
      var picture = Screenshot.svgAfter(performer, ground, size[0], size[1], keys);
      write(session.surroundings().folder().resolve(file), picture);
      return Exit.OK;
    }
  }

  private static int[] size(String text) {
    var parts = text.split("x", -1);
    try {
      var size = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
      if (size.length == 2
          && size[0] >= LEAST_COLUMNS
          && size[1] >= LEAST_ROWS
          && size[0] <= MOST
          && size[1] <= MOST) {
        return size;
      }
    } catch (NumberFormatException odd) {
      // Told below.
    }
    throw Stop.usage("'" + text + "' is no size, expected one such as 100x30.");
  }

  private static void write(Path file, String picture) {
    try {
      Files.writeString(file, picture);
    } catch (IOException unwritable) {
      throw Stop.failed(
          file
              + " could not be written: "
              + FileTrouble.why(unwritable)
              + "; nothing was changed.");
    }
  }
}
