package org.rfldigest.workspace.toml;

import java.util.List;
import org.rfldigest.model.Problem;

/**
 * What a TOML file says.
 *
 * @param root empty where there are problems
 * @param problems what is no TOML, each with its line and column
 */
public record TomlFile(FileTable root, List<Problem> problems) {

  /** Some editors begin a file with it; it is no part of the text. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public TomlFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file's text.
   *
   * @param name the file as a person would name it, for the problems
   */
  public static TomlFile read(String name, String text) {
    var toml = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    var plain = PlainToml.read(toml);
    return plain.isPresent() ? new TomlFile(plain.get(), List.of()) : ParsedToml.read(name, toml);
  }
}
