package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;

class NativeLibraryTest {

  @TempDir Path folder;

  @Test
  void isUnpackedAsOneFile() throws IOException {
    NativeLibrary.unpack(folder);
    NativeLibrary.unpack(folder);

    assertThat(folder).isDirectoryContaining("glob:**sqlitejdbc*");
    assertThat(files()).hasSize(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereThereIsNoRoomNoHalfOfItIsLeft() throws Exception {
    var java = ChildJava.of(Unpacking.class, folder.toString());
    var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"));
    limited.addAll(java.command());
    var process = java.command(limited).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Unpacks it into the folder that is named. */
  static final class Unpacking {

    private Unpacking() {}

    public static void main(String[] arguments) throws IOException {
      NativeLibrary.unpack(Path.of(arguments[0]));
    }
  }
}
