package org.rfldigest.review;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rfldigest.digest.Digest;
import org.rfldigest.digest.SnapshotText;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.model.Release;
import org.rfldigest.store.Body;
import org.rfldigest.store.Step;

/** Writes bullets into snapshot files. */
final class Snapshots {

  /**
   * What appending a bullet did.
   *
   * @param addition what was written behind the text that was there; the whole text of a file that
   *     was made for it, or that held nothing
   * @param hashBefore empty where there was no file
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
    var start = before.isEmpty() ? SnapshotText.begin(release) : before;
    var addition = SnapshotText.addition(start, bullet);
    var after = start + addition;
    WholeFile.replace(file, after);
    return new Appended(
        name(file), before.isEmpty() ? after : addition, isNew ? "" : hash(before), hash(after));
  }

  /** What stood in the way, as a file's system or its bytes told it. */
  static String reason(IOException unwritable) {
    return unwritable instanceof CharacterCodingException
        ? "the file is not UTF-8"
        : unwritable.getMessage();
  }

  static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }

  static String hash(String text) {
    return Body.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
