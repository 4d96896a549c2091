package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.rfldigest.digest.Digest;
import org.rfldigest.digest.SnapshotText;
import org.rfldigest.digest.SnapshotText.Removal;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Step;

/**
 * Takes accepted bullets out of their snapshots, and a file that was made for them with them: of
 * the texts alone first, so that nothing is written where one of them cannot go. Where nothing else
 * was written since, a file is then what it was before.
 */
final class Withdrawal {

  /** A bullet, and what its snapshot has of it. */
  private record Found(Step bullet, Path file, Removal removal) {}

  private final Digest digest;
  private final List<Found> found = new ArrayList<>();
  private final SequencedMap<Path, String> texts = new LinkedHashMap<>();

  Withdrawal(Digest digest) {
    this.digest = digest;
  }

  /** Takes it out of the text alone. The newest is to be taken first. */
  Removal take(Step bullet, String link) throws IOException {
    var file = file(bullet);
    var removal = removal(file, bullet, link);
    found.add(new Found(bullet, file, removal));
    return removal;
  }

  private Removal removal(Path file, Step bullet, String link) throws IOException {
    if (Files.notExists(file)) {
      return new Removal.Gone("the file is not there any more");
    }
    var text = texts.containsKey(file) ? texts.get(file) : WholeFile.read(file);
    var addition = ((Decision.Accepted) bullet.decision()).bullet();
    var removal = SnapshotText.remove(text, addition, link);
    if (removal instanceof Removal.Removed removed) {
      var hashAfter = bullet.written().map(Step.Written::hashAfter).orElse("");
      var untouched = Snapshots.hash(text).equals(hashAfter);
      texts.putLast(
          file, untouched ? removed.text() : SnapshotText.withoutEmptySection(removed.text()));
    }
    return removal;
  }

  Path file(Step bullet) {
    return digest.file(((Decision.Accepted) bullet.decision()).release());
  }

  /** The files that change, that of the bullet which was taken last at the end. */
  List<Path> files() {
    return List.copyOf(texts.keySet());
  }

  /** Returns when the file is on the disk as it is to be; throws where it is as it was. */
  void write(Path file) throws IOException {
    var text = texts.get(file);
    if (text.isEmpty() && wasMade(file)) {
      WholeFile.delete(file);
    } else {
      WholeFile.replace(file, text);
    }
  }

  /** Whether there was no such file before one of the bullets. */
  private boolean wasMade(Path file) {
    return found.stream()
        .filter(one -> one.file().equals(file))
        .flatMap(one -> one.bullet().written().stream())
        .anyMatch(written -> written.hashBefore().isEmpty());
  }

  /** The bullets that are taken out of these files. */
  List<Step> takenFrom(List<Path> files) {
    return found.stream()
        .filter(one -> one.removal() instanceof Removal.Removed && files.contains(one.file()))
        .map(Found::bullet)
        .toList();
  }

  /** Why the last one was nowhere, in a few words. */
  String gone() {
    return found.getLast().removal() instanceof Removal.Gone gone ? gone.sentence() : "";
  }

  /** How many bullets it was asked to take. */
  int asked() {
    return found.size();
  }
}
