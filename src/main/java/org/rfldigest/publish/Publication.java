package org.rfldigest.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Component;
import org.rfldigest.model.Problem;

/**
 * The digest in a folder for others: in each format that is asked for, the same bytes for the same
 * digest.
 */
public final class Publication {

  /** What became of a publication. */
  public sealed interface Outcome {

    /**
     * @param changes each file, by its path in the folder, with "new", "changed", "unchanged" or
     *     "removed"
     * @param problems what in the digest could not be read; the rest is published
     */
    record Published(Map<String, String> changes, List<Problem> problems) implements Outcome {}

    /**
     * Nothing was written: of two sides nobody has chosen yet what holds.
     *
     * @param merges each place
     */
    record Unmerged(List<Problem> merges) implements Outcome {}

    /**
     * @param sentence what is wrong, and what became of the digest that is there
     */
    record Refused(String sentence) implements Outcome {}
  }

  private Publication() {}

  /**
   * @param base the web address the folder will have, where that is known
   */
  public static Outcome write(
      Path folder,
      Digest digest,
      List<Component> components,
      Set<Format> formats,
      Optional<URI> base) {
    var merges = digest.unfinishedMerges();
    if (!merges.isEmpty()) {
      return new Outcome.Unmerged(merges);
    }
    var edition = Edition.of(digest, components);
    try {
      var changes = new TreeMap<String, String>();
      new OutputFolder(folder)
          .write(files(edition, formats, base))
          .forEach((file, change) -> changes.put(file, change.name().toLowerCase(Locale.ROOT)));
      return new Outcome.Published(changes, edition.problems());
    } catch (IOException failed) {
      return new Outcome.Refused(sentence(folder, failed));
    }
  }

  static SortedMap<String, byte[]> files(Edition edition, Set<Format> formats, Optional<URI> base) {
    var addresses = new Addresses(base, formats.contains(Format.HTML));
    var files = new TreeMap<String, byte[]>();
    BiConsumer<String, String> taken =
        (name, text) -> {
          if (files.put(name, text.getBytes(StandardCharsets.UTF_8)) != null) {
            throw new IllegalStateException("two files are called " + name);
          }
        };
    for (var format : formats) {
      switch (format) {
        case HTML -> Site.write(edition, formats, taken);
        case MD -> MarkdownFiles.write(edition, taken);
        case JSON -> {
          taken.accept(PublishedJson.FILE, PublishedJson.of(edition));
          taken.accept(PublishedJson.SCHEMA, PublishedJson.schema());
        }
        case ATOM -> new AtomFeeds(edition, addresses).write(taken);
        case ICS -> taken.accept(ReleaseDays.FILE, ReleaseDays.of(edition, addresses));
      }
    }
    return files;
  }

  private static String sentence(Path folder, IOException failed) {
    return switch (failed) {
      case OutputFolder.Refusal refusal -> refusal.getMessage() + "; nothing was changed.";
      case FileSystemException broken ->
          where(broken) + " cannot be written: " + reason(broken) + "; what is there is whole.";
      default ->
          folder + " cannot be written: " + failed.getMessage() + "; what is there is whole.";
    };
  }

  /** The file that was to be written, not the one it was to be made from. */
  private static String where(FileSystemException broken) {
    return broken.getOtherFile() == null ? broken.getFile() : broken.getOtherFile();
  }

  private static String reason(FileSystemException broken) {
    if (broken instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (broken instanceof FileAlreadyExistsException) {
      return "it is a file, and no folder";
    }
    if (broken instanceof NoSuchFileException) {
      return "a folder above it is not there and cannot be made";
    }
    return broken.getReason() == null
        ? broken.getClass().getSimpleName().replace("Exception", "")
        : broken.getReason();
  }
}
