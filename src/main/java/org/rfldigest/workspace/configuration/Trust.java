package org.rfldigest.workspace.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** Whether nobody but the person could have written a file. */
final class Trust {

  private Trust() {}

  /** Why not, in a few words; empty where nobody else could. */
  static Optional<String> objection(Path file) throws IOException {
    var real = file.toRealPath();
    return written(real).or(() -> owned(real)).or(() -> written(real.getParent()));
  }

  private static Optional<String> written(Path place) {
    try {
      var allowed = Files.getPosixFilePermissions(place);
      if (allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
        return Optional.of(place + " can be written by everybody (chmod go-w helps)");
      }
      return allowed.contains(PosixFilePermission.GROUP_WRITE)
          ? Optional.of(place + " can be written by its group (chmod g-w helps)")
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.of("it cannot be told who may write " + place);
    }
  }

  private static Optional<String> owned(Path file) {
    try {
      var owner = Files.getOwner(file).getName();
      var mine = owner.equals(System.getProperty("user.name")) || owner.equals("root");
      return mine ? Optional.empty() : Optional.of(file + " belongs to " + owner);
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.of("it cannot be told whose " + file + " is");
    }
  }
}
