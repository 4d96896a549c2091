package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;

/** A first visit finds the classes of its screen in the archive because the rehearsal was there. */
class RehearsalIT {

  /**
   * What is opened from there: every start would take in their classes for the one that uses them.
   */
  private static final Set<Scene> LEFT_OUT =
      EnumSet.of(
          Scene.ENTRY,
          Scene.DISAGREEMENTS,
          Scene.DISAGREEMENT,
          Scene.ONE_PAGE,
          Scene.THREAD,
          Scene.CHANGE,
          Scene.ARTICLE,
          Scene.WHY,
          Scene.OUTPUT,
          Scene.COMMAND,
          Scene.ACCEPTANCE,
          Scene.REJECTION,
          Scene.REASONS,
          Scene.SNOOZE,
          Scene.FILTER);

  @TempDir Path home;

  @Test
  void drawsWhatMostMorningsLeadToWithWhatItTells() throws Exception {
    var errors = home.resolve("errors").toFile();
    var rehearsal = ChildJava.of(RehearsedScenes.class, home.toString()).redirectError(errors);
    rehearsal.environment().put("LC_ALL", "C.UTF-8");

    var drawn = rehearsal.start().inputReader().lines().map(Scene::valueOf).toList();

    assertThat(drawn)
        .as(Files.readString(errors.toPath()))
        .containsExactlyInAnyOrderElementsOf(rehearsed());
  }

  private static List<Scene> rehearsed() {
    return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT)));
  }
}
