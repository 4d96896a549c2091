package org.rfldigest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup that somebody has changed: what it holds, and what its manifest says of that. */
final class Forged {

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Manifest.Held> alsoSaid = new ArrayList<>();
  private String version = "1";

  static Forged of(Path backup) {
    var forged = new Forged();
    try (var zip = new ZipFile(backup.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (!entry.getName().equals(Manifest.NAME)) {
          forged.files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
      return forged;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Forged with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Forged with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Forged without(String name) {
    files.remove(name);
    return this;
  }

  /** The manifest says so whatever the archive holds. */
  Forged saying(String name, long size, String sum) {
    alsoSaid.add(new Manifest.Held(name, size, sum));
    return this;
  }

  Forged version(String number) {
    version = number;
    return this;
  }

  Path write(Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, Manifest.NAME, manifest().getBytes(StandardCharsets.UTF_8));
      for (var each : files.entrySet()) {
        put(zip, each.getKey(), each.getValue());
      }
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String manifest() {
    var held = new ArrayList<Manifest.Held>();
    files.forEach((name, bytes) -> {
      if (alsoSaid.stream().noneMatch(said -> said.name().equals(name))) {
        held.add(new Manifest.Held(name, bytes.length, Sum.of(bytes).hex()));
      }
    });
    held.addAll(alsoSaid);
    return new Manifest(Given.NOW, held)
        .text("0.1.0")
        .replace("\"version\":1", "\"version\":" + version);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
