package org.rfldigest.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file with what was typed into a form and is not written into a snapshot.
 *
 * @param entry its number in the store
 * @param process who types it; {@link #ANYBODY} where it is offered to all
 */
public record TypedFile(long entry, long process) {

  /** The folder of such files, in the memory and in a backup. */
  public static final String FOLDER = "typed";

  /** In the place of a process. */
  public static final long ANYBODY = 0;

  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.txt");

  private static final Pattern EDITED =
      Pattern.compile("(edit-\\d{1,18}-)\\d{1,18}(-\\d{1,20}\\.md)");

  /** The name for whoever asks of a file that an editor saved; empty where that is none. */
  public static Optional<String> edited(String name) {
    var parts = EDITED.matcher(name);
    return parts.matches()
        ? Optional.of(parts.group(1) + ANYBODY + parts.group(2))
        : Optional.empty();
  }

  /** Empty where a file of that name is none. */
  public static Optional<TypedFile> named(String name) {
    var parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new TypedFile(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  public String name() {
    return entry + "-" + process + ".txt";
  }
}
