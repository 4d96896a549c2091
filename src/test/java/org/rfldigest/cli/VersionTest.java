package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Number and day of a release are said once, by the newest heading of the changelog; {@code
 * -Drfl.fix=true} takes them from there into the program.
 */
class VersionTest {

  private static final Path PROGRAM =
      Path.of("src/main/java/org/rfldigest/cli/session/Version.java");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+), (\\d{4}-\\d\\d-\\d\\d|not yet released)$");
  private static final Pattern DAY = Pattern.compile("(DAY = )\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("(NUMBER = )\"[^\"]*\"");

  @Test
  void theProgramAndItsManualAreOfTheChangelogsNewestRelease() throws IOException {
    var heading = HEADING.matcher(Files.readString(Path.of("CHANGELOG.md")));
    assertThat(heading.find()).isTrue();
    var program = Files.readString(PROGRAM);
    var wanted = NUMBER.matcher(program).replaceFirst("$1\"" + heading.group(1) + "\"");
    if (Character.isDigit(heading.group(2).charAt(0))) {
      wanted = DAY.matcher(wanted).replaceFirst("$1\"" + heading.group(2) + "\"");
    }
    if (Boolean.getBoolean("rfl.fix")) {
      Files.writeString(PROGRAM, wanted);
    }

    assertThat(Files.readString(PROGRAM)).isEqualTo(wanted);
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + heading.group(1) + "</version>");
  }
}
