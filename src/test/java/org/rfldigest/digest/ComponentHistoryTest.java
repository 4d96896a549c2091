package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;

class ComponentHistoryTest {

  private static final Component BINDER = new Component("binder", "Binder", List.of("ashmem"));
  private static final Component PIN = new Component("pin-init", "Pinned init", List.of());
  private static final Component NOVA = new Component("nova", "Nova", List.of());

  @TempDir Path folder;

  @Test
  void tellsOfEachComponentByItsNameOrKeyOnceTheOldestReleaseFirst() throws IOException {
    write("6.9", "**Binder**: the second thing.");
    write("6.10", "**binder, Binder, Pinned Init**: the third thing.", "**ashmem**: not by it.");
    write("6.8", "**BINDER**: the first thing.");
    Files.writeString(folder.resolve("components.md"), "# C\n\n## pin-init\n\n- What it is.\n");
    Files.writeString(folder.resolve("people.md"), "# P\n\n- **Binder**: of no release.\n");

    var histories = ComponentHistory.all(new Digest(folder), List.of(PIN, BINDER, NOVA));

    assertThat(histories).extracting(ComponentHistory::component).containsExactly(PIN, BINDER);
    assertThat(texts(histories.getFirst().about())).containsExactly("What it is.");
    assertThat(texts(histories.getFirst().developments())).containsExactly("the third thing.");
    assertThat(texts(histories.getLast().developments()))
        .containsExactly(
            "the first thing.", "the second thing.", "the third thing.", "of no release.");
  }

  private void write(String release, String... bullets) throws IOException {
    var text = "---\nrelease: " + release + "\n---\n\n## All\n\n- " + String.join("\n- ", bullets);
    Files.writeString(folder.resolve(release + ".md"), text + "\n");
  }

  private static List<String> texts(List<Development> told) {
    return told.stream().map(Development::text).toList();
  }
}
