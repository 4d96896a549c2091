package org.rfldigest.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=FormatTest -Drfl.fix=true} writes the files as they should be. */
class FormatTest {

  private static final boolean FIX = Boolean.getBoolean("rfl.fix");

  @Test
  void everySourceFileIsFormatted() throws Exception {
    var unformatted = new ArrayList<Path>();
    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        var formatted = format(source);
        if (FIX && !formatted.equals(source)) {
          Files.writeString(file, formatted);
        } else if (!formatted.equals(source)) {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted).isEmpty();
  }

  private static String format(String source) throws Exception {
    var google = JavaFormatterOptions.Style.GOOGLE;
    var ordered =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), google);
    return new Formatter().formatSource(ordered);
  }
}
