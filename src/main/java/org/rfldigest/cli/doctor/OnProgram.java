package org.rfldigest.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program itself: its version, the Java it runs on, and what makes its starts fast. */
final class OnProgram {

  private static final String AREA = "program";
  private static final String ARCHIVE = "-XX:AOTCache=";

  private OnProgram() {}

  /**
   * @param launcher the launcher's path, or empty where it was started without one
   * @param arguments of this process, as the system tells them
   */
  static List<Finding> look(String version, String launcher, List<String> arguments) {
    var findings = new ArrayList<Finding>();
    findings.add(
        Finding.ok(
            AREA,
            "rfl "
                + version
                + " on Java "
                + Runtime.version()
                + " in "
                + System.getProperty("java.home")));
    findings.add(
        launcher.isEmpty()
            ? Finding.warn(AREA, "it was started without its launcher", "start it as rfl")
            : Finding.ok(AREA, "its launcher is " + launcher));
    findings.add(archive(arguments));
    return findings;
  }

  /** What the system tells of the arguments of this process. */
  static List<String> arguments() {
    var arguments = ProcessHandle.current().info().arguments();
    return arguments.map(Arrays::asList).orElse(List.of());
  }

  private static Finding archive(List<String> arguments) {
    var archive =
        arguments.stream()
            .filter(word -> word.startsWith(ARCHIVE))
            .map(word -> Path.of(word.substring(ARCHIVE.length())))
            .findFirst();
    return archive.filter(Files::isReadable).isPresent()
        ? Finding.ok(AREA, "starts are fast by " + archive.get())
        : Finding.warn(
            AREA,
            archive.isEmpty()
                ? "it runs without an archive of loaded classes"
                : "its archive is gone",
            "starts take longer; build or install rfl anew");
  }
}
