package org.rfldigest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.digest.WholeFile;

/**
 * The program as it is found below a prefix: a link to the launcher, the manual pages, the
 * completions. A list of them is kept, so that all of it can be taken out again and nothing else.
 */
final class Installation {

  private static final String LINK = "bin/rfl";
  private static final String LIST = "share/rfl/installed";

  private final Path prefix;

  Installation(Path prefix) {
    this.prefix = prefix;
  }

  /** The places below the prefix that were written; a file of somebody else's stops it before. */
  List<Path> install(Path launcher) throws IOException {
    var files = new LinkedHashMap<String, String>();
    Papers.all().forEach((name, text) -> files.put("share/" + name, text));
    var before = listed();
    refuseForeign(files, before, launcher);
    var written = new ArrayList<Path>();
    written.add(link(launcher));
    for (var file : files.entrySet()) {
      written.add(write(file.getKey(), file.getValue()));
    }
    for (var old : before) {
      if (!old.equals(LINK) && !files.containsKey(old)) {
        Files.deleteIfExists(prefix.resolve(old));
      }
    }
    write(LIST, LINK + "\n" + String.join("\n", files.keySet()) + "\n");
    return written;
  }

  /** The places that were taken out; empty where nothing was installed. */
  List<Path> uninstall() throws IOException {
    var removed = new ArrayList<Path>();
    for (var name : listed()) {
      var file = prefix.resolve(name);
      if (Files.deleteIfExists(file)) {
        removed.add(file);
      }
    }
    if (Files.deleteIfExists(prefix.resolve(LIST))) {
      removeUnused(prefix.resolve(LIST).getParent());
    }
    return removed;
  }

  /** The folder is the workspace's, too, where there is no other. */
  private static void removeUnused(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException used) {
      // It stays with what is in it.
    }
  }

  /** What an installation before has written; only names that stay below the prefix. */
  private Set<String> listed() throws IOException {
    var names = new LinkedHashSet<String>();
    if (Files.exists(prefix.resolve(LIST))) {
      for (var name : Files.readAllLines(prefix.resolve(LIST), StandardCharsets.UTF_8)) {
        if (name.equals(LINK) || name.matches("share(/(?!\\.\\.?/)[A-Za-z0-9._-]+)+")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private void refuseForeign(Map<String, String> files, Set<String> ours, Path launcher)
      throws IOException {
    var link = prefix.resolve(LINK);
    if (isThere(link)
        && !ours.contains(LINK)
        && !(Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(launcher))) {
      throw foreign(link);
    }
    for (var name : files.keySet()) {
      if (isThere(prefix.resolve(name)) && !ours.contains(name)) {
        throw foreign(prefix.resolve(name));
      }
    }
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Stop foreign(Path file) {
    return Stop.usage(
        "'" + file + "' is there and not from rfl install; nothing was installed, move it away.");
  }

  private Path link(Path launcher) throws IOException {
    var link = prefix.resolve(LINK);
    Files.createDirectories(link.getParent());
    var draft = link.resolveSibling(".rfl-" + ProcessHandle.current().pid());
    Files.deleteIfExists(draft);
    Files.createSymbolicLink(draft, launcher);
    return Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path write(String name, String text) throws IOException {
    var file = prefix.resolve(name);
    Files.createDirectories(file.getParent());
    WholeFile.replace(file, text);
    return file;
  }
}
