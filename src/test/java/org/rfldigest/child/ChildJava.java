package org.rfldigest.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The command that starts a class in a Java of its own, which is soon there. */
public final class ChildJava {

  public static final String PROGRAM =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private ChildJava() {}

  /** A process of the classes of this one. */
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    var classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(command(List.of(), classPath, main, arguments));
  }

  /**
   * @param options for Java itself, beside those for a quick start
   */
  public static List<String> command(
      List<String> options, String classPath, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(PROGRAM);
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath, main.getName()));
    Collections.addAll(command, arguments);
    return command;
  }
}
