package org.rfldigest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.publish.OutputFolder.Change;
import org.rfldigest.publish.OutputFolder.Refusal;

/** Rows K09 and K10: what publishing does to the folder, and what it leaves alone. */
class OutputFolderTest {

  private static final SortedMap<String, byte[]> OLD =
      files(Map.of("index.html", "old", "a/one.html", "old", "a/b/gone.html", "old", "same", "s"));
  private static final SortedMap<String, byte[]> NEW =
      files(Map.of("index.html", "new", "a/one.html", "new", "c/two.html", "new", "same", "s"));

  /**
   * The steps until all that is new stands beside what is old: a folder, three files, two lists.
   */
  private static final int STAGED = 6;

  @TempDir Path place;

  /** The process ends here; nothing after it runs. */
  private static final class Killed extends Error {}

  @Test
  void tellsWhatBecameOfEachFile() throws IOException {
    var folder = new OutputFolder(place.resolve("site"));

    assertThat(folder.write(OLD).values()).containsOnly(Change.NEW);
    assertThat(folder.write(NEW))
        .containsOnly(
            Map.entry("index.html", Change.CHANGED),
            Map.entry("a/one.html", Change.CHANGED),
            Map.entry("c/two.html", Change.NEW),
            Map.entry("same", Change.UNCHANGED),
            Map.entry("a/b/gone.html", Change.REMOVED));
    assertThat(content(place.resolve("site"))).isEqualTo(words(NEW));
    assertThat(place.resolve("site/a/b")).doesNotExist();
  }

  @Test
  void killedAtAnyStepEachFileIsTheOldOneOrTheNewOneAndTheNextRunFinishes() throws IOException {
    var steps = 0;
    for (var killed = true; killed; steps++) {
      var site = place.resolve("site" + steps);
      new OutputFolder(site).write(OLD);
      killed = isKilledAtStep(steps, site);

      assertThat(content(site))
          .allSatisfy(
              (name, text) -> assertThat(text).isIn(words(OLD).get(name), words(NEW).get(name)))
          .containsKeys("index.html", "a/one.html", "same");

      new OutputFolder(site).write(NEW);
      assertThat(content(site)).isEqualTo(words(NEW));
      assertThat(site.resolve(".rfl-publish/staging")).doesNotExist();
    }
    assertThat(steps).isGreaterThan(12);
  }

  private static boolean isKilledAtStep(int step, Path site) throws IOException {
    var left = new int[] {step};
    OutputFolder.Step killer =
        () -> {
          if (left[0]-- == 0) {
            throw new Killed();
          }
        };
    try {
      new OutputFolder(site, killer).write(NEW);
      return false;
    } catch (Killed killed) {
      return true;
    }
  }

  @Test
  void aDiskThatIsFullAtAnyStepLeavesWholeFilesAndBeforeTheSwapTheOldOnes() throws IOException {
    var steps = 0;
    for (var full = true; full; steps++) {
      var site = place.resolve("site" + steps);
      new OutputFolder(site).write(OLD);
      var left = new AtomicInteger(steps);
      full = isFull(new OutputFolder(site, () -> fullAfter(left)));

      assertThat(content(site))
          .allSatisfy(
              (name, text) -> assertThat(text).isIn(words(OLD).get(name), words(NEW).get(name)))
          .containsKeys("index.html", "a/one.html", "same");
      if (steps < STAGED) {
        assertThat(content(site)).isEqualTo(words(OLD));
        assertThat(site.resolve(".rfl-publish/staging")).doesNotExist();
      }
    }
    assertThat(steps).isGreaterThan(12);
  }

  private static boolean isFull(OutputFolder folder) {
    try {
      folder.write(NEW);
      return false;
    } catch (IOException told) {
      assertThat(told).hasMessage("No space left on device");
      return true;
    }
  }

  /** Only one step finds no room, so that what it leaves can be taken away. */
  private static void fullAfter(AtomicInteger left) throws IOException {
    if (left.getAndDecrement() == 0) {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void refusesAFolderThatIsALink() throws IOException {
    var real = Files.createDirectory(place.resolve("real"));
    var link = Files.createSymbolicLink(place.resolve("link"), real);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new OutputFolder(link).write(NEW))
        .withMessageContaining("link is a link, and links are not followed");
    assertThat(content(real)).isEmpty();
  }

  @Test
  void writesThroughNoLinkInTheFolder() throws IOException {
    var outside = Files.writeString(place.resolve("bashrc"), "mine");
    var elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    for (var linked : Map.of("index.html", outside, "a", elsewhere, "c", elsewhere).entrySet()) {
      var site = Files.createDirectory(place.resolve("site-" + linked.getKey()));
      Files.createSymbolicLink(site.resolve(linked.getKey()), linked.getValue());

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> new OutputFolder(site).write(NEW))
          .withMessageContaining("links are not followed");
      assertThat(content(site)).isEmpty();
    }
    assertThat(outside).hasContent("mine");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void followsNoLinkInItsOwnFolderEither() throws IOException {
    var site = Files.createDirectories(place.resolve("site/.rfl-publish")).getParent();
    var outside = Files.writeString(place.resolve("bashrc"), "mine");
    Files.createSymbolicLink(site.resolve(".rfl-publish/manifest"), outside);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new OutputFolder(site).write(NEW));
    assertThat(outside).hasContent("mine");
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    var site = Files.createDirectory(place.resolve("site"));
    Files.writeString(site.resolve("index.html"), "my own page");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new OutputFolder(site).write(NEW))
        .withMessageContaining("index.html was not written by rfl publish");
    assertThat(content(site)).isEqualTo(Map.of("index.html", "my own page"));
  }

  @Test
  void removesOnlyWhatItWroteAndNobodyChanged() throws IOException {
    var site = place.resolve("site");
    new OutputFolder(site).write(OLD);
    Files.writeString(site.resolve("CNAME"), "digest.example.org");
    Files.writeString(site.resolve("a/b/gone.html"), "changed by hand");

    new OutputFolder(site).write(NEW);

    assertThat(content(site))
        .containsEntry("CNAME", "digest.example.org")
        .containsEntry("a/b/gone.html", "changed by hand");
  }

  @Test
  void aForgedListLeadsToNothingOutside() throws IOException {
    var site = place.resolve("site");
    new OutputFolder(site).write(OLD);
    var outside = Files.writeString(place.resolve("precious"), "old");
    var manifest = site.resolve(".rfl-publish/manifest");
    var hash = Files.readString(manifest).substring(0, 64);
    Files.writeString(manifest, hash + "  ../precious\n" + hash + "  " + outside + "\nnonsense\n");

    new OutputFolder(site).write(files(Map.of("same", "s")));

    assertThat(outside).hasContent("old");
  }

  @Test
  void aFolderInTheWayIsNamed() throws IOException {
    var site = place.resolve("site");
    Files.createDirectories(site.resolve("index.html"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new OutputFolder(site).write(NEW))
        .withMessageContaining("index.html is in the way, it is no file");
  }

  @Test
  void aSecondPublicationAtTheSameTimeIsRefused() throws IOException {
    var site = place.resolve("site");
    var refused = new boolean[1];
    OutputFolder.Step another =
        () -> {
          if (Files.exists(site.resolve(".rfl-publish/lock"))) {
            refused[0] |= isRefused(site);
          }
        };

    new OutputFolder(site, another).write(NEW);

    assertThat(refused[0]).isTrue();
    assertThat(content(site)).isEqualTo(words(NEW));
  }

  private static boolean isRefused(Path site) {
    try {
      new OutputFolder(site).write(OLD);
      return false;
    } catch (IOException refused) {
      return refused.getMessage().startsWith("another rfl publish is writing to ");
    }
  }

  private static SortedMap<String, byte[]> files(Map<String, String> texts) {
    var files = new TreeMap<String, byte[]>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    return files;
  }

  private static Map<String, String> words(Map<String, byte[]> files) {
    var words = new TreeMap<String, String>();
    files.forEach((name, bytes) -> words.put(name, new String(bytes, UTF_8)));
    return words;
  }

  /** The regular files of the folder but for publishing's own. */
  private static Map<String, String> content(Path folder) throws IOException {
    var content = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        var name = folder.relativize(file).toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !name.startsWith(".rfl-publish")) {
          content.put(name, Files.readString(file));
        }
      }
    }
    return content;
  }
}
