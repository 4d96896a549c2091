package org.rfldigest.cli.screens;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rfldigest.cli.system.Program;
import org.rfldigest.model.WebUri;

/**
 * Opens a web address in the person's browser. The program is started directly, never through a
 * shell, with the address as one argument.
 */
final class Opener {

  private static final List<String> USUAL = List.of("xdg-open", "open", "wslview");
  private static final int LONGEST = 4_000;
  private static final int SECONDS = 5;

  private final List<String> browser;
  private final Map<String, String> environment;
  private final Consumer<String> later;

  /**
   * @param browser the program that the person chose, with its arguments; empty: what is usual
   * @param later takes one sentence, from another thread, where the program fails within seconds
   */
  Opener(List<String> browser, Map<String, String> environment, Consumer<String> later) {
    this.browser = List.copyOf(browser);
    this.environment = environment;
    this.later = later;
  }

  /** Empty when the browser was started, or else one sentence. */
  Optional<String> open(String address) {
    var web = web(address);
    if (web.isEmpty()) {
      return Optional.of("Only http and https addresses are opened, and this is none.");
    }
    var command = command(web.get());
    if (command.isEmpty()) {
      return Optional.of(
          "No program to open links was found; set BROWSER, or open in the configuration, to one.");
    }
    try {
      var nowhere = ProcessBuilder.Redirect.DISCARD;
      watch(new ProcessBuilder(command).redirectOutput(nowhere).redirectError(nowhere).start());
      return Optional.empty();
    } catch (IOException unstartable) {
      return Optional.of("'" + command.getFirst() + "' could not be started; set BROWSER.");
    }
  }

  /** One that runs on, or ends well, is not spoken of. */
  private void watch(Process started) {
    started
        .onExit()
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .thenAccept(ended -> {
          if (ended.exitValue() != 0) {
            later.accept(
                "The program that opens links failed (exit code %d); see BROWSER, or open in the configuration."
                    .formatted(ended.exitValue()));
          }
        });
  }

  /** The address as one that cannot be taken for an option or hold a blank. */
  static Optional<String> web(String address) {
    return address.length() <= LONGEST
        ? WebUri.of(address).map(URI::toASCIIString)
        : Optional.empty();
  }

  private List<String> command(String address) {
    if (!browser.isEmpty()) {
      var words = new ArrayList<>(browser);
      if (!words.contains("%s")) {
        words.add("%s");
      }
      words.replaceAll(word -> word.equals("%s") ? address : word);
      return words;
    }
    return USUAL.stream()
        .flatMap(program -> Program.find(program, environment).stream())
        .findFirst()
        .map(program -> List.of(program.toString(), address))
        .orElse(List.of());
  }
}
