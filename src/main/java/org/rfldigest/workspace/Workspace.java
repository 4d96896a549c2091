package org.rfldigest.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder with what is followed, the digest, and the machine's memory of both. */
public record Workspace(Path root) {

  private static final String FEEDS = "feeds";
  private static final String SNAPSHOTS = "snapshots";

  /** The nearest workspace from {@code folder} upwards. */
  public static Optional<Workspace> nearest(Path folder) {
    for (var at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isWorkspace(at)) {
        return Optional.of(new Workspace(at));
      }
    }
    return Optional.empty();
  }

  /** Also where a restore was cut off that has moved its folders. */
  public static boolean isWorkspace(Path folder) {
    return (Files.isDirectory(folder.resolve(FEEDS))
            && Files.isDirectory(folder.resolve(SNAPSHOTS)))
        || Files.exists(new Workspace(folder).restoring());
  }

  public Path snapshots() {
    return root.resolve(SNAPSHOTS);
  }

  public Path feedsFile() {
    return root.resolve(FEEDS).resolve("feeds.toml");
  }

  public Path relevanceFile() {
    return root.resolve(FEEDS).resolve("relevance.toml");
  }

  /** What whoever keeps the workspace set for all who use it. */
  public Path configurationFile() {
    return root.resolve(FEEDS).resolve("config.toml");
  }

  /** The file that is there while a backup is restored, and after that only if it was cut off. */
  public Path restoring() {
    return memory().resolve("restoring");
  }

  /** The folder of the store, the captures and the log; git does not keep it. */
  public Path memory() {
    return root.resolve(".rfl");
  }
}
