package org.rfldigest.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rfldigest.model.Problem;
import org.rfldigest.workspace.Workspace;

/** The workspace's files: their mistakes, who may read and write them, the room beside them. */
final class OnFiles {

  private static final String AREA = "files";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);
  private static final long LITTLE = 1L << 30;
  private static final long TOO_LITTLE = 64L << 20;

  private final Workspace workspace;
  private final List<Finding> findings = new ArrayList<>();

  private OnFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * @param problems the mistakes of the digest's files
   */
  static List<Finding> look(Workspace workspace, List<Problem> problems) {
    var look = new OnFiles(workspace);
    look.findings.add(Finding.ok(AREA, "the workspace is " + workspace.root()));
    look.writable();
    look.snapshots(problems);
    look.memory();
    look.room();
    return look.findings;
  }

  private void writable() {
    for (var folder : List.of(workspace.snapshots(), workspace.feedsFile().getParent())) {
      if (!Files.isWritable(folder)) {
        findings.add(
            Finding.bad(
                AREA, folder + " cannot be written", "give yourself the right to write it"));
      }
    }
  }

  private void snapshots(List<Problem> problems) {
    findings.add(
        problems.isEmpty()
            ? Finding.ok(AREA, "the snapshots have no mistakes")
            : Finding.warn(
                AREA,
                "the snapshots have "
                    + problems.size()
                    + " mistakes, the first "
                    + problems.getFirst(),
                "rfl check lists them"));
  }

  private void memory() {
    if (Files.notExists(workspace.memory())) {
      return;
    }
    try (var files = Files.list(workspace.memory())) {
      var open =
          Stream.concat(Stream.of(workspace.memory()), files)
              .filter(OnFiles::isOpenToOthers)
              .findFirst();
      findings.add(
          open.isEmpty()
              ? Finding.ok(AREA, workspace.memory() + " is for your eyes only")
              : Finding.warn(AREA, "others can reach " + open.get(), "chmod go= " + open.get()));
    } catch (IOException unreadable) {
      findings.add(
          Finding.bad(AREA, workspace.memory() + " cannot be read", "look whose folder it is"));
    }
    repository();
  }

  private static boolean isOpenToOthers(Path file) {
    try {
      return !Files.isSymbolicLink(file)
          && Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
              .anyMatch(OTHERS::contains);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The memory in a repository must be ignored by it. */
  private void repository() {
    var ignored = false;
    for (var at = workspace.root(); at != null; at = at.getParent()) {
      ignored |= ignores(at.resolve(".gitignore")) || ignores(at.resolve(".git/info/exclude"));
      if (Files.exists(at.resolve(".git"))) {
        findings.add(
            ignored
                ? Finding.ok(AREA, "git ignores .rfl")
                : Finding.warn(
                    AREA,
                    "git does not ignore .rfl, which is not for others",
                    "add a line .rfl/ to " + workspace.root().resolve(".gitignore")));
        return;
      }
    }
  }

  private static boolean ignores(Path list) {
    try {
      return Files.isRegularFile(list)
          && Files.readAllLines(list).stream()
              .anyMatch(line -> line.strip().matches("(\\*\\*)?/?\\.rfl/?\\*?"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void room() {
    try {
      var free = Files.getFileStore(workspace.root()).getUsableSpace();
      var told = (free >> 20) + " MiB are free";
      if (free < TOO_LITTLE) {
        findings.add(Finding.bad(AREA, told, "make room, or nothing can be kept"));
      } else if (free < LITTLE) {
        findings.add(Finding.warn(AREA, told, "make room before it runs out"));
      } else {
        findings.add(Finding.ok(AREA, told));
      }
    } catch (IOException unknown) {
      findings.add(Finding.warn(AREA, "the free space cannot be told", "look with df"));
    }
  }
}
