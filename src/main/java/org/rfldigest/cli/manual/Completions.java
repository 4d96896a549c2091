package org.rfldigest.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scripts by which a shell completes command lines of {@code rfl}. */
public final class Completions {

  /** The shells, by the name of their program. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  /** What stands in a workspace and is offered, by the word of a label that asks for it. */
  private static final Map<String, String> OFFERED =
      new TreeMap<>(
          Map.of(
              "FEED", "feeds",
              "RELEASE", "releases",
              "PAGE", "pages",
              "COMPONENT", "components",
              "DISAGREEMENT", "disagreements"));

  /** The action of a command behind which a file stands. */
  static final String TAKES_FILE = "import";

  private Completions() {}

  /** The script for a shell, or empty where there is none for it. */
  public static Optional<String> of(String shell, List<Described> commands) {
    return switch (shell) {
      case "bash" -> Optional.of(new BashScript(commands).text());
      case "zsh" -> Optional.of(new ZshScript(commands).text());
      case "fish" -> Optional.of(new FishScript(commands).text());
      default -> Optional.empty();
    };
  }

  /**
   * What a workspace offers for such a value, as {@code rfl completions} takes it; may be empty.
   */
  static String offered(String label) {
    var named = List.of(label.split("[^A-Z]+"));
    return OFFERED.entrySet().stream()
        .filter(kind -> named.contains(kind.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(","));
  }

  static boolean isFile(String label) {
    return label.startsWith("FILE");
  }

  static boolean isFolder(String label) {
    return label.startsWith("DIR");
  }
}
