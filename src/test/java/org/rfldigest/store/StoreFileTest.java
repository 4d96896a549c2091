package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows L06, L08 and L09: who may read the file, what is refused, what an upgrade leaves behind. */
class StoreFileTest extends WithStore {

  private static final int PAGE = 4_096;

  private Path file() {
    return folder.resolve(".rfl/store.db");
  }

  @Test
  void onlyItsOwnerCanReadFolderAndFiles() throws Exception {
    Given.waiting(store, entry(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(file().getParent())) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void opensAStoreInAFolderWithOddLetters() {
    try (var odd = Given.store(folder.resolve("a?b#c%d é&x"))) {
      assertThat(odd.inbox().count(NOW)).isZero();
      odd.reader().looked(NOW);
      assertThat(odd.reader().lastLooked()).contains(NOW);
      odd.reader().remember("place", "a row\twith fields");
      assertThat(odd.reader().remembered("place")).contains("a row\twith fields");
      assertThat(odd.reader().remembered("nothing")).isEmpty();
    }
    assertThat(folder.resolve("a?b#c%d é&x/.rfl/store.db")).exists();
  }

  @Test
  void whoWritesIntoAStoreThatWasClosedDoesNotOpenItAgain() {
    store.close();
    assertThat(catchThrowable(() -> store.reader().looked(NOW))).isInstanceOf(StoreLost.class);
    assertThat(file().getParent()).isDirectoryNotContaining("glob:**-{shm,wal}");
  }

  @Test
  void refusesWhatIsNoStoreAndLeavesItAsItIs() throws Exception {
    store.close();
    var whole = Files.readAllBytes(file());
    refuses(new byte[0], "is empty");
    refuses("Not a database. ".repeat(20).getBytes(StandardCharsets.UTF_8), "is not an SQLite");
    refuses(Arrays.copyOf(whole, 50), "is cut short");
    refuses(Arrays.copyOf(whole, 5_000), "is damaged");
    var newer = whole.clone();
    newer[63] = 99;
    refuses(newer, "newer rfl");
    Files.write(file(), whole);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    assertThat(Store.open(file()).toString()).contains("is read-only");
    Files.delete(file());
    Files.createDirectory(file());
    assertThat(Store.open(file()).toString()).contains("is not a file");
  }

  @Test
  void saysOfPagesThatHoldAnythingThatTheStoreIsDamagedAndLeavesThem() throws Exception {
    for (var i = 0; i < 200; i++) {
      Given.waiting(store, entry(i));
    }
    store.close();
    var bytes = Files.readAllBytes(file());
    var random = new Random(7);
    for (var page = 2; page < bytes.length / PAGE; page++) {
      var noise = new byte[PAGE];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, page * PAGE, PAGE);
    }
    Files.write(file(), bytes);
    var said =
        switch (Store.open(file())) {
          case Opening.Refused refused -> refused.sentence();
          case Opening.Opened opened -> {
            try (var damaged = opened.store()) {
              yield catchThrowable(() -> damaged.inbox().lines(NOW, 50)).getMessage();
            }
          }
        };
    assertThat(said).contains(file() + " is damaged; copy it to a safe place, then recover it");
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  private void refuses(byte[] bytes, String why) throws Exception {
    Files.write(file(), bytes);
    assertThat(Store.open(file()))
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused -> assertThat(refused.sentence()).contains(file().toString(), why));
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @Test
  void anUpgradeKeepsEverythingAndABackup() {
    var number = Given.waiting(store, entry(1));
    store.close();
    var next = new ArrayList<>(Schema.VERSIONS);
    next.add("CREATE TABLE later (id INTEGER)");
    try (var upgraded = ((Opening.Opened) Store.open(file(), next)).store()) {
      assertThat(upgraded.inbox().entry(number)).isPresent();
    }
    assertThat(Store.open(file()).toString()).contains("newer rfl");
    assertThat(Path.of(file() + ".version-" + Schema.VERSIONS.size())).exists();
  }

  @Test
  void anUpgradeRemovesWhatAKilledOneLeftAndNothingElse() throws Exception {
    store.close();
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    var leftover = Files.writeString(Path.of(file() + ".version-2.new-" + ended.pid()), "half");
    var unborn = Files.writeString(Path.of(file() + ".new-" + ended.pid()), "half");
    var journal = Files.writeString(Path.of(leftover + "-journal"), "half");
    var alone = Files.writeString(Path.of(file() + ".new-" + ended.pid() + "-wal"), "half");
    var ownDraft = file() + ".version-" + Schema.VERSIONS.size() + ".new-" + self();
    var own = Files.writeString(Path.of(ownDraft + "-journal"), "of one with this number");
    var running = Files.writeString(Path.of(file() + ".version-2.new-1"), "under way");
    var backup = Files.writeString(Path.of(file() + ".version-2"), "whole");
    var next = new ArrayList<>(Schema.VERSIONS);
    next.add("CREATE TABLE later (id INTEGER)");

    ((Opening.Opened) Store.open(file(), next)).store().close();

    assertThat(List.of(leftover, unborn, journal, alone, own)).noneMatch(Files::exists);
    assertThat(List.of(running, backup)).allMatch(Files::exists);
  }

  private static long self() {
    return ProcessHandle.current().pid();
  }

  /** Row L08. */
  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
  void aStoreOnAnotherMachinesDiskIsKeptForOneProcessAndTheReaderWarned(String type) {
    Disk remote = path -> type;
    var there = folder.resolve("there/store.db");
    var opened = opened(Store.open(there, Schema.VERSIONS, remote));
    try (var made = opened.store()) {
      assertThat(journal(made)).isEqualTo("delete");
      Given.waiting(made, entry(1));
    }
    assertThat(opened.warning().orElseThrow())
        .isEqualTo(
            "The store "
                + there
                + " lies on another machine's disk; let one rfl at a time use it, or move the"
                + " workspace to a disk of this machine.");
    assertThat(there.getParent()).isDirectoryNotContaining("glob:**{-wal,-shm}");
  }

  /** Row L08. */
  @Test
  void aStoreThatWasBroughtToAnotherMachinesDiskIsMadeSafeWithAllThatIsInIt() {
    var number = Given.waiting(store, entry(1));
    assertThat(journal(store)).isEqualTo("wal");
    store.close();
    try (var moved = opened(Store.open(file(), Schema.VERSIONS, path -> "nfs4")).store()) {
      assertThat(journal(moved)).isEqualTo("delete");
      assertThat(moved.inbox().entry(number)).isPresent();
    }
  }

  /** Row L08. */
  @ParameterizedTest
  @ValueSource(strings = {"ext4", "btrfs", "tmpfs", "fuse.gocryptfs", ""})
  void disksOfThisMachineGiveNoWarning(String type) {
    store.close();
    assertThat(opened(Store.open(file(), Schema.VERSIONS, path -> type)).warning()).isEmpty();
    Disk unknown =
        path -> {
          throw new IOException("no such mount");
        };
    assertThat(unknown.isRemote(file())).isFalse();
    assertThat(Disk.REAL.isRemote(file())).isFalse();
  }

  private static Opening.Opened opened(Opening opening) {
    return (Opening.Opened) opening;
  }

  private static String journal(Store store) {
    return store.pragma("journal_mode");
  }
}
