import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays the program out with a runtime of its own, so that it runs where no Java is: jars, runtime,
 * the store's library, manual pages, completions, licences, and the archive of loaded classes that
 * makes starts fast. Run by the profile {@code dist} with the JDK that is linked from:
 *
 * <pre>java src/dist/Assemble.java TARGET VERSION TIMESTAMP ARCHITECTURE</pre>
 */
final class Assemble {

  /** What program, libraries and rehearsal use, and what is found by name: charsets, zip, EC. */
  private static final String MODULES =
      "java.base,java.logging,java.naming,java.security.jgss,java.sql,java.xml,"
          + "jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.net,jdk.unsupported,jdk.zipfs";

  private final Path target;
  private final Path home;
  private final FileTime time;

  private Assemble(Path target, String version, Instant time) {
    this.target = target;
    this.home = target.resolve("dist/rfl-" + version);
    this.time = FileTime.from(time);
  }

  public static void main(String[] arguments) throws Exception {
    new Assemble(Path.of(arguments[0]).toAbsolutePath(), arguments[1], Instant.parse(arguments[2]))
        .all();
    control(Path.of(arguments[0]).resolve("deb"), arguments[3]);
  }

  /** What the package says of itself. */
  private static void control(Path folder, String architecture) throws IOException {
    Files.createDirectories(folder);
    var control = Files.readString(Path.of("src/dist/deb/control"));
    Files.writeString(folder.resolve("control"), control.replace("@architecture@", architecture));
  }

  private void all() throws Exception {
    delete(home);
    Files.createDirectories(home.resolve("lib"));
    var jars = jars();
    link();
    copy(Path.of("src/dist/bin/rfl"), home.resolve("bin/rfl"));
    for (var name : List.of("java.options", "start.sh")) {
      copy(Path.of("src/build", name), home.resolve("lib").resolve(name));
    }
    executable(home.resolve("bin/rfl"));
    licences(jars);
    for (var name : List.of("README.md", "CHANGELOG.md")) {
      copy(Path.of(name), home.resolve(name));
    }
    // The archive is only used for files with the very times that it was made with.
    stamp();
    run(jars, List.of(), "org.rfldigest.cli.Papers", home.resolve("share").toString());
    var scratch = Files.createTempDirectory("rfl-rehearsal-");
    for (var what : List.of("commands", "screens")) {
      rehearse(jars, what, scratch);
    }
    delete(scratch);
    stamp();
  }

  /** The names of the jars in the order of the class path. */
  private List<String> jars() throws IOException {
    var names = new ArrayList<String>();
    names.add("rfl-digest.jar");
    copy(target.resolve("rfl-digest.jar"), home.resolve("lib/rfl-digest.jar"));
    for (var library : Files.readString(target.resolve("libraries")).strip().split(":")) {
      var file = target.resolve(library);
      names.add(file.getFileName().toString());
      copy(file, home.resolve("lib").resolve(file.getFileName()));
    }
    Files.writeString(home.resolve("lib/classpath"), String.join("\n", names) + "\n");
    return names;
  }

  private void link() throws IOException {
    var exit =
        ToolProvider.findFirst("jlink")
            .orElseThrow(
                () -> new IllegalStateException("This Java has no jlink, a JDK is needed."))
            .run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                home.resolve("runtime").toString());
    if (exit != 0) {
      throw new IllegalStateException("jlink ended with " + exit);
    }
    unlink(home.resolve("runtime/legal"));
  }

  /** Copies in the place of links: not every unpacker and packager makes links. */
  private static void unlink(Path folder) throws IOException {
    for (var file : files(folder)) {
      if (Files.isSymbolicLink(file)) {
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, bytes);
      }
    }
  }

  private void licences(List<String> jars) throws IOException {
    var folder = home.resolve("licences");
    try (var own = Files.list(Path.of("src/dist/licences"))) {
      for (var file : own.toList()) {
        copy(file, folder.resolve(file.getFileName()));
      }
    }
    copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
    for (var name : jars) {
      try (var jar = new JarFile(home.resolve("lib").resolve(name).toFile())) {
        for (var text : texts(jar).entrySet()) {
          var file = folder.resolve(name.replace(".jar", "")).resolve(text.getKey());
          Files.createDirectories(file.getParent());
          Files.write(file, text.getValue());
        }
      }
    }
  }

  private static Map<String, byte[]> texts(JarFile jar) throws IOException {
    var texts = new TreeMap<String, byte[]>();
    for (var entries = jar.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (!entry.isDirectory() && name.matches("(?i).*(licen[cs]e|notice)(\\.(txt|md|zentus))?")) {
        try (var in = jar.getInputStream(entry)) {
          texts.put(name, in.readAllBytes());
        }
      }
    }
    return texts;
  }

  /** Makes the archive of the classes that commands, or screens, need. */
  private void rehearse(List<String> jars, String what, Path scratch) throws Exception {
    var record = "-XX:AOTConfiguration=" + target.resolve(what + ".aot.record");
    run(
        jars,
        List.of("-XX:AOTMode=record", record),
        "org.rfldigest.cli.Rehearsal",
        what,
        scratch.toString(),
        home.resolve("lib/native").toString());
    stamp();
    var archive = "-XX:AOTCache=" + home.resolve("lib/" + what + ".aot");
    run(jars, List.of("-XX:AOTMode=create", record, archive), "org.rfldigest.cli.Main");
    Files.delete(target.resolve(what + ".aot.record"));
  }

  /** Runs a class of the program on the runtime that was made for it. */
  private void run(List<String> jars, List<String> more, String type, String... arguments)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(home.resolve("runtime/bin/java").toString());
    command.add("@" + home.resolve("lib/java.options"));
    command.add("-Djava.locale.providers=HOST");
    command.addAll(more);
    command.add("-cp");
    command.add(String.join(":", jars.stream().map(jar -> home + "/lib/" + jar).toList()));
    command.add(type);
    command.addAll(List.of(arguments));
    var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(type + " ended with " + exit);
    }
  }

  private void stamp() throws IOException {
    for (var file : files(home)) {
      Files.setLastModifiedTime(file, time);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (var file : files(folder)) {
        Files.delete(file);
      }
    }
  }

  /** The deepest first. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
