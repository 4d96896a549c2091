package org.rfldigest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The libraries that the packaged program runs with. */
class LibrariesIT {

  private static final Path LIBRARIES = Path.of("target/lib");

  /** The first version of the class file that an archive of loaded classes keeps. */
  private static final int KEPT = 50;

  @Test
  void everyClassIsOfAFormThatAnArchiveKeeps() throws IOException {
    var old = new ArrayList<String>();
    var seen = 0;
    try (var jars = Files.newDirectoryStream(LIBRARIES, "*.jar")) {
      for (var jar : jars) {
        try (var zip = new ZipFile(jar.toFile())) {
          for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
              seen++;
              var head = zip.getInputStream(entry).readNBytes(8);
              if (((head[6] & 0xff) << 8 | head[7] & 0xff) < KEPT) {
                old.add(jar.getFileName() + ": " + name);
              }
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(1_000);
    assertThat(old).isEmpty();
  }
}
