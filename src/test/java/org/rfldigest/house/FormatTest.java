package org.rfldigest.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=FormatTest -Drfl.fix=true} writes the files as they should be. */
class FormatTest {

  private static final boolean FIX = Boolean.getBoolean("rfl.fix");

  @Test
  void everySourceFileIsFormatted() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = files.filter(path -> path.toString().endsWith(".java")).toList();
      assertThat(sources.parallelStream().filter(FormatTest::isLeftUnformatted)).isEmpty();
    }
  }

  private static boolean isLeftUnformatted(Path file) {
    try {
      var source = Files.readString(file);
      var formatted = format(source);
      if (FIX && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return !FIX && !formatted.equals(source);
    } catch (IOException | FormatterException wrong) {
      throw new IllegalStateException(file.toString(), wrong);
    }
  }

  private static String format(String source) throws FormatterException {
    var google = JavaFormatterOptions.Style.GOOGLE;
    var ordered =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), google);
    return new Formatter().formatSource(ordered);
  }
}
