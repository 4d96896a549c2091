package org.rfldigest.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What publications wrote into a folder: each file's path in it and the SHA-256 of what was written
 * there. While one publication replaces another a file has both.
 */
record Manifest(SortedMap<String, Set<String>> files) {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

  static Manifest of(Map<String, byte[]> files) {
    var hashes = new TreeMap<String, Set<String>>();
    files.forEach((name, bytes) -> hashes.put(name, Set.of(hash(bytes))));
    return new Manifest(hashes);
  }

  /** Reads the file; lines that lead out of the folder or say nothing are passed over. */
  static Manifest read(Path file) throws IOException {
    var files = new TreeMap<String, Set<String>>();
    if (Files.isRegularFile(file)) {
      for (var line : Files.readAllLines(file)) {
        var matcher = LINE.matcher(line);
        if (matcher.matches() && staysInside(matcher.group(2))) {
          files.computeIfAbsent(matcher.group(2), _ -> new TreeSet<>()).add(matcher.group(1));
        }
      }
    }
    return new Manifest(files);
  }

  Set<String> names() {
    return files.keySet();
  }

  boolean names(String file) {
    return files.containsKey(file);
  }

  /** Whether these very bytes were written there. */
  boolean wrote(String file, byte[] bytes) {
    return files.getOrDefault(file, Set.of()).contains(hash(bytes));
  }

  Manifest and(Manifest other) {
    var both = new TreeMap<String, Set<String>>();
    for (var manifest : Arrays.asList(this, other)) {
      manifest.files.forEach(
          (name, hashes) -> both.computeIfAbsent(name, _ -> new HashSet<>()).addAll(hashes));
    }
    return new Manifest(both);
  }

  String text() {
    var text = new StringBuilder();
    files.forEach((name, hashes) ->
        new TreeSet<>(hashes)
            .forEach(hash -> text.append(hash).append("  ").append(name).append('\n')));
    return text.toString();
  }

  private static boolean staysInside(String name) {
    return !name.startsWith("/")
        && Arrays.stream(name.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
        && name.indexOf('\0') < 0;
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Identity.hash(bytes));
  }
}
