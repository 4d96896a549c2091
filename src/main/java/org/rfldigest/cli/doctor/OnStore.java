package org.rfldigest.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.store.Inspection;

/** The store's file, and what it tells of the clock. */
final class OnStore {

  private static final String AREA = "store";
  private static final Duration SLACK = Duration.ofMinutes(5);
  private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private OnStore() {}

  /** Nothing is made or changed. */
  static List<Finding> look(Optional<Path> memory, Instant now) {
    var file = memory.map(folder -> folder.resolve("store.db")).filter(Files::exists);
    var findings = new ArrayList<Finding>();
    if (file.isEmpty()) {
      findings.add(Finding.ok(AREA, "there is none yet; the first refresh makes it"));
      findings.addAll(clock(now, Optional.empty()));
      return findings;
    }
    if (!Files.isWritable(file.get().getParent())) {
      findings.add(
          Finding.bad(
              AREA,
              file.get() + " cannot be opened, for its folder or disk is read-only",
              "make it writable; the store may be whole"));
      findings.addAll(clock(now, Optional.empty()));
      return findings;
    }
    var seen = Inspection.quick(file.get());
    findings.add(whole(file.get(), seen));
    if (seen.faults().isEmpty()) {
      findings.add(version(seen));
      findings.add(lock(file.get(), seen));
    }
    findings.addAll(clock(now, seen.newest()));
    return findings;
  }

  private static Finding whole(Path file, Inspection seen) {
    var size =
        seen.bytes() < 10 << 20 ? seen.bytes() / 1024 + " KiB" : (seen.bytes() >> 20) + " MiB";
    if (seen.isUnseen()) {
      return Finding.bad(
          AREA,
          file + " cannot be looked into: " + seen.faults().getFirst(),
          "make room, or see to the disk and its permissions, and look again; it may be whole");
    }
    return seen.faults().isEmpty()
        ? Finding.ok(AREA, file + " is whole, " + seen.entries() + " entries, " + size)
        : Finding.bad(
            AREA,
            file + " is damaged: " + seen.faults().getFirst(),
            "copy it to a safe place, then rfl restore a backup, or `sqlite3 store.db .recover`");
  }

  private static Finding version(Inspection seen) {
    if (seen.isNewer()) {
      return Finding.bad(AREA, "it was written by a newer rfl", "update rfl");
    }
    return seen.version() < seen.current()
        ? Finding.ok(
            AREA,
            "its tables are of version "
                + seen.version()
                + " and brought to "
                + seen.current()
                + " at the next start, after a backup")
        : Finding.ok(AREA, "its tables are of version " + seen.version());
  }

  private static Finding lock(Path file, Inspection seen) {
    if (seen.isRemote()) {
      return Finding.warn(
          AREA,
          "it lies on another machine's disk",
          "let one rfl at a time use it, or move the workspace to a disk of this machine");
    }
    return Inspection.isBeingWritten(file)
        ? Finding.warn(AREA, "another process is writing to it", "wait for it, then look again")
        : Finding.ok(AREA, "nobody keeps it locked");
  }

  private static List<Finding> clock(Instant now, Optional<Instant> newest) {
    if (now.isBefore(FIRST) || now.isAfter(LAST)) {
      return List.of(
          Finding.bad(
              "clock", "it says " + told(now), "set the clock; until then nothing is due rightly"));
    }
    if (newest.filter(seen -> seen.isAfter(now.plus(SLACK))).isPresent()) {
      return List.of(
          Finding.warn(
              "clock",
              "it says " + told(now) + ", but something was fetched at " + told(newest.get()),
              "one of the two was wrong: set the clock"));
    }
    return List.of(Finding.ok("clock", "it says " + told(now)));
  }

  private static Instant told(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
