package org.rfldigest.cli.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.cli.digest.Roundups;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.WholeFile;
import org.rfldigest.model.Cron;
import org.rfldigest.publish.RoundupMarkdown;
import org.rfldigest.refresh.DigestDay;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.configuration.Settings;

/** Builds the digest of the day or the week when the configuration wants one, once for each. */
final class DueDigest {

  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** How long it is left after it could not be written. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Session session;
  private final Store store;
  private final Telling telling;
  private final ZoneId zone;
  private Instant tryAfter = Instant.MIN;

  DueDigest(Session session, Store store, Telling telling, ZoneId zone) {
    this.session = session;
    this.store = store;
    this.telling = telling;
    this.zone = zone;
  }

  /** What came of a digest that was due. */
  sealed interface Built {
    String sentence();

    record Written(String sentence) implements Built {}

    record Failed(String sentence) implements Built {}
  }

  /** Empty where no digest is due. */
  Optional<Built> build() {
    var now = session.clock().instant();
    if (now.isBefore(tryAfter) && tryAfter.isBefore(now.plus(PAUSE.multipliedBy(2)))) {
      return Optional.empty();
    }
    return days()
        .flatMap(days -> days.due(now, zone, day -> Files.exists(file(day))))
        .map(day -> build(day, days().get()));
  }

  private Optional<DigestDay> days() {
    var configuration = session.configuration();
    var at = configuration.get(Settings.DIGEST_AT);
    var day = configuration.get(Settings.DIGEST_DAY).toUpperCase(Locale.ROOT);
    return switch (configuration.get(Settings.DIGEST_EVERY)) {
      case "daily" -> Optional.of(new DigestDay(Optional.empty(), at));
      case "weekly" -> Optional.of(new DigestDay(Optional.of(DayOfWeek.valueOf(day)), at));
      default -> Optional.empty();
    };
  }

  private Built build(LocalDate day, DigestDay days) {
    var from = Cron.instant(day.minusDays(days.length()).atTime(days.at()), zone);
    var roundup = new Roundups(session, store).since(from, session.clock().instant(), zone);
    var text = RoundupMarkdown.of(roundup);
    var file = file(day);
    try {
      makeFolder(file.getParent());
      WholeFile.replace(file, text);
    } catch (IOException unwritable) {
      tryAfter = session.clock().instant().plus(PAUSE);
      return new Built.Failed(
          "could not write the digest of " + day + ": " + FileTrouble.of(unwritable));
    }
    telling.digest(file, roundup.title(), text);
    return new Built.Written("wrote " + file);
  }

  /** In the memory all is the owner's alone. */
  private void makeFolder(Path folder) throws IOException {
    if (folder.startsWith(session.workspace().memory())) {
      Files.createDirectories(folder, OWN);
    } else {
      Files.createDirectories(folder);
    }
  }

  private Path file(LocalDate day) {
    var set = session.configuration().get(Settings.DIGEST_FOLDER);
    var memory = session.workspace().memory();
    var folder =
        set.startsWith("~/")
            ? session.homeFolder().resolve(set.substring(2))
            : memory.resolve(set.isEmpty() ? "digests" : set);
    return folder.resolve(day + ".md");
  }
}
