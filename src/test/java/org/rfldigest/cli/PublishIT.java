package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows K09 and K11: {@code rfl publish} as processes of their own. */
class PublishIT {

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void writesTheSameBytesInAnotherProcessAnotherZoneAndAnotherLanguage() throws Exception {
    RflRun.inWorkspace(folder);
    for (var file : List.of("7.2.md", "6.18.md", "components.md", "sources.md", "outside.md")) {
      Files.copy(CHECKOUT.resolve("snapshots").resolve(file), folder.resolve("snapshots/" + file));
    }

    publish("here", Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
    publish("there", Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "tr_TR.UTF-8"));

    assertThat(hashes("there")).hasSizeGreaterThan(50).isEqualTo(hashes("here"));
  }

  @Test
  void aFileThatFindsNoRoomLeavesTheOldDigestAsItWas() throws Exception {
    var run = RflRun.inWorkspace(folder).write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n");
    assertThat(run.rfl("publish", "site").exit()).isZero();
    var before = hashes("site");
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n" + "- A statement.\n".repeat(900));

    var command = "ulimit -f 8; exec " + CHECKOUT.resolve("rfl") + " publish site";
    var process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
    var said = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("cannot be written", "what is there is whole.").hasLineCount(1);
    assertThat(hashes("site")).isEqualTo(before);
  }

  private void publish(String name, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(CHECKOUT.resolve("rfl").toString(), "publish", name);
    builder.directory(folder.toFile()).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    assertThat(builder.start().waitFor()).isZero();
  }

  private Map<String, Integer> hashes(String name) throws IOException {
    var hashes = new TreeMap<String, Integer>();
    try (var files = Files.walk(folder.resolve(name))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = folder.resolve(name).relativize(file).toString();
        hashes.put(path, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
