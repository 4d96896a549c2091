package org.rfldigest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.rfldigest.child.ChildJava;
import org.rfldigest.store.NativeLibrary;

/**
 * Starts many short-lived processes of the tests' classes: from one jar, with an archive of loaded
 * classes, which takes a third of the time.
 */
final class QuickStart {

  private final Path folder;
  private final Path archive;
  private final Path err;
  private final String classpath;

  /**
   * @param folder takes jar and archive
   */
  QuickStart(Path folder) throws IOException {
    this.folder = folder;
    this.err = folder.resolve("err");
    this.archive = folder.resolve("classes.aot");
    this.classpath = jarred(folder.resolve("classes.jar"));
    NativeLibrary.unpack(folder);
  }

  /** Lets a process end by itself, of whose classes the archive is made. */
  void learn(Class<?> main, String... arguments) throws IOException, InterruptedException {
    var training = start(List.of("-XX:AOTCacheOutput=" + archive), Map.of(), main, arguments);
    training.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (training.waitFor() != 0 || Files.notExists(archive)) {
      throw new IllegalStateException("no archive of classes: " + Files.readString(err));
    }
  }

  Process start(Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    var options = Files.exists(archive) ? List.of("-XX:AOTCache=" + archive) : List.<String>of();
    return start(options, environment, main, arguments);
  }

  private Process start(
      List<String> options, Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    var quick = new ArrayList<>(options);
    quick.addAll(List.of("-Xlog:disable", "-Dorg.sqlite.lib.path=" + folder));
    var command = ChildJava.command(quick, classpath, main, arguments);
    var builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(err.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The program's libraries behind one jar of all classes, since only jars are archived. */
  private static String jarred(Path jar) throws IOException {
    var files = new TreeMap<String, Path>();
    collect(Path.of("target/classes"), files);
    collect(Path.of("target/test-classes"), files);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      for (var file : files.entrySet()) {
        out.putNextEntry(new JarEntry(file.getKey()));
        Files.copy(file.getValue(), out);
      }
    }
    try (var libraries = Files.list(Path.of("target/lib"))) {
      var others = libraries.map(library -> library.toAbsolutePath().toString()).sorted();
      return jar + ":" + String.join(":", others.toList());
    }
  }

  private static void collect(Path root, Map<String, Path> files) throws IOException {
    try (var all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.putIfAbsent(root.relativize(file).toString(), file));
    }
  }
}
