package org.rfldigest.cli.manual;

import java.util.List;
import java.util.Optional;

/** Scripts by which a shell completes command lines of {@code rfl}. */
public final class Completions {

  /** The shells, by the name of their program. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

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

  static boolean isFile(String label) {
    return label.startsWith("FILE");
  }

  static boolean isFolder(String label) {
    return label.startsWith("DIR");
  }
}
