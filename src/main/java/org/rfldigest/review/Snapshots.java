package org.rfldigest.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rfldigest.digest.Digest;
import org.rfldigest.digest.SnapshotText;
import org.rfldigest.digest.SnapshotText.Removal;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.model.Release;
import org.rfldigest.store.Step;

/** Writes bullets into snapshot files and takes them out again. */
final class Snapshots {

  /**
   * What appending a bullet did.
   *
   * @param addition what was written behind the text that was there; the whole text of a file that
   *     was made for it
   */
  record Appended(String file, String addition, String hashBefore, String hashAfter) {}

  static Step.Written written(Appended appended) {
    return new Step.Written(appended.file(), appended.hashBefore(), appended.hashAfter());
  }

  private final Digest digest;

  Snapshots(Digest digest) {
    this.digest = digest;
  }

  Appended append(Release release, String bullet) throws IOException {
    var file = digest.file(release);
    var isNew = Files.notExists(file);
    var before = isNew ? "" : WholeFile.read(file);
    var start = isNew ? SnapshotText.begin(release) : before;
    var addition = SnapshotText.addition(start, bullet);
    var after = start + addition;
    WholeFile.replace(file, after);
    return new Appended(
        name(file), isNew ? after : addition, isNew ? "" : hash(before), hash(after));
  }

  /**
   * Takes out what {@link #append} wrote, and a file that was made for it with it. Where nothing
   * else was written since, the file is then what it was before.
   */
  Removal remove(Release release, String addition, String link, String hashAfter)
      throws IOException {
    var file = digest.file(release);
    if (Files.notExists(file)) {
      return new Removal.Gone("the file is not there any more");
    }
    var text = WholeFile.read(file);
    var removal = SnapshotText.remove(text, addition, link);
    if (removal instanceof Removal.Removed removed) {
      var untouched = hash(text).equals(hashAfter);
      write(file, untouched ? removed.text() : SnapshotText.withoutEmptySection(removed.text()));
    }
    return removal;
  }

  private static void write(Path file, String text) throws IOException {
    if (text.isEmpty()) {
      WholeFile.delete(file);
    } else {
      WholeFile.replace(file, text);
    }
  }

  static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
