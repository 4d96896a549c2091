import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives classes that were compiled for Java 5 the form of Java 8, with the frames that the verifier
 * of today reads: those of before are kept by no archive of loaded classes, so every start would
 * read them from their jars; and see {@link LeanDriver}. Nothing that they do is changed. Run by
 * the build:
 *
 * <pre>java src/build/NewerLibraries.java FOLDER</pre>
 */
final class NewerLibraries {

  /** The first version whose classes an archive keeps. */
  private static final int KEPT = 50;

  private final ClassFile format;

  private NewerLibraries(ClassLoader loader) {
    var hierarchy =
        ClassHierarchyResolver.ofResourceParsing(loader)
            .orElse(ClassHierarchyResolver.defaultResolver());
    format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(hierarchy.cached()));
  }

  public static void main(String[] arguments) throws IOException {
    var jars = jars(Path.of(arguments[0]));
    var places = new ArrayList<URL>();
    for (var jar : jars) {
      places.add(jar.toUri().toURL());
    }
    try (var loader = new URLClassLoader(places.toArray(URL[]::new))) {
      var newer = new NewerLibraries(loader);
      for (var jar : jars) {
        if (isConcerned(jar)) {
          newer.rewrite(jar);
        }
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static boolean isConcerned(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      if (LeanDriver.concern(zip)) {
        return true;
      }
      for (var entry : zip.stream().toList()) {
        if (isOld(entry, zip)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isOld(ZipEntry entry, ZipFile zip) throws IOException {
    var name = entry.getName();
    if (!name.endsWith(".class") || name.endsWith("package-info.class")) {
      return false;
    }
    try (var in = zip.getInputStream(entry)) {
      var head = in.readNBytes(8);
      return ((head[6] & 0xff) << 8 | head[7] & 0xff) < KEPT;
    }
  }

  private void rewrite(Path jar) throws IOException {
    var draft = jar.resolveSibling(jar.getFileName() + ".new");
    try (var zip = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(draft))) {
      for (var entry : zip.stream().toList()) {
        copy(entry, zip, out);
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(ZipEntry entry, ZipFile zip, ZipOutputStream out) throws IOException {
    var copied = new ZipEntry(entry.getName());
    copied.setTime(entry.getTime());
    out.putNextEntry(copied);
    try (var in = zip.getInputStream(entry)) {
      var bytes = isOld(entry, zip) ? newer(in.readAllBytes()) : in.readAllBytes();
      out.write(LeanDriver.concern(entry) ? LeanDriver.lean(entry, bytes) : bytes);
    }
    out.closeEntry();
  }

  private byte[] newer(byte[] old) {
    var version = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);
    ClassTransform inForm =
        (builder, element) -> builder.with(element instanceof ClassFileVersion ? version : element);
    return format.transformClass(
        format.parse(old),
        inForm.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
