package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows L02 and L03: the first, the second, the nth change of a file fails, or the disk is full from
 * there on, while the program refreshes, decides, publishes, backs up and upgrades.
 */
class FaultPointsIT {

  @TempDir static Path folder;
  private static Path library;

  @BeforeAll
  static void aDiskThatFails() throws Exception {
    Tool.needed("gcc");
    library = folder.resolve("faults.so");
    var source = Path.of("src/test/resources/faults/faults.c").toString();
    var gcc =
        new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", library.toString(), source, "-ldl");
    assumeTrue(gcc.inheritIO().start().waitFor() == 0, "gcc finds no C library to build with");
  }

  @ParameterizedTest
  @EnumSource(Faults.Kind.class)
  void whereverAFileFailsAllIsAsBeforeOrAsAfterAndDoneOnceItIsDoneAgain(Faults.Kind kind)
      throws Exception {
    var place = Files.createDirectory(folder.resolve(kind.name()));
    var process = start(FaultyDeeds.class, library.toString(), place.toString(), kind.name());
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).hasLineCount(7).doesNotContain(" 0\n");
  }

  private static Process start(Class<?> main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_PRELOAD", library.toString());
    return builder.start();
  }
}
