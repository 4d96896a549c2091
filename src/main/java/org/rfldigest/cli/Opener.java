package org.rfldigest.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a web address in the person's browser. The program is started directly, never through a
 * shell, with the address as one argument.
 */
final class Opener {

  private static final List<String> USUAL = List.of("xdg-open", "open", "wslview");
  private static final int LONGEST = 4_000;

  private final Map<String, String> environment;

  Opener(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Empty when the browser was started, or else one sentence. */
  Optional<String> open(String address) {
    var web = web(address);
    if (web.isEmpty()) {
      return Optional.of("Only http and https addresses are opened, and this is none.");
    }
    var command = command(web.get());
    if (command.isEmpty()) {
      return Optional.of("No program to open links was found; set BROWSER to one.");
    }
    try {
      var nowhere = ProcessBuilder.Redirect.DISCARD;
      new ProcessBuilder(command).redirectOutput(nowhere).redirectError(nowhere).start();
      return Optional.empty();
    } catch (IOException unstartable) {
      return Optional.of("'" + command.getFirst() + "' could not be started; set BROWSER.");
    }
  }

  /** The address as one that cannot be taken for an option or hold a blank. */
  static Optional<String> web(String address) {
    try {
      var uri = new URI(address);
      var scheme = String.valueOf(uri.getScheme());
      var web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      return web && uri.getHost() != null && address.length() <= LONGEST
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private List<String> command(String address) {
    var browser = environment.getOrDefault("BROWSER", "").split(":")[0].strip();
    if (!browser.isEmpty()) {
      var words = new ArrayList<>(List.of(browser.split("\\s+")));
      if (!words.contains("%s")) {
        words.add("%s");
      }
      words.replaceAll(word -> word.equals("%s") ? address : word);
      return words;
    }
    for (var program : USUAL) {
      var found = onPath(program);
      if (found.isPresent()) {
        return List.of(found.get(), address);
      }
    }
    return List.of();
  }

  private Optional<String> onPath(String program) {
    for (var folder : environment.getOrDefault("PATH", "").split(":")) {
      var file = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(file.toString());
      }
    }
    return Optional.empty();
  }
}
