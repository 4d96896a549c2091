package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.FakePrograms;

/** Rows K01 and K02: links are opened by real processes that write down what they were given. */
class OpenerTest {

  @TempDir Path folder;
  private Path pipe;
  private FakePrograms programs;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void aBrowser() throws Exception {
    pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    programs = new FakePrograms(folder.resolve("bin"));
    programs.add("browser", "printf '%s\\0' \"$@\" >'" + pipe + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "--flag",
        "-h",
        "http://a.example/ --flag",
        "http://a.example/\n--flag",
        "http://a.example/\"; rm -rf ~",
        "https:///no-host",
        "vbscript:x",
        " https://a.example/",
        "http:\\\\a.example",
        "",
        "https://a.example/`id`",
        "https://a.example/\u0000"
      })
  void whatIsNoPlainWebAddressIsRefused(String address) {
    assertThat(browser().open(address))
        .contains("Only http and https addresses are opened, and this is none.");
    assertThat(programs.starts("browser")).isEmpty();
  }

  @Test
  void anAddressOf100KilobytesIsRefused() {
    assertThat(browser().open("https://a.example/" + "x".repeat(100_000))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/?q=a;b&c=$(id)'d'", "https://a.example/%20--flag",
        "https://a.example/#;reboot", "HTTPS://a.example/*?[x]"
      })
  void aWebAddressIsOneArgument(String address) throws IOException {
    if (Opener.web(address).isEmpty()) {
      assertThat(browser().open(address)).isPresent();
      return;
    }
    assertThat(browser().open(address)).isEmpty();
    assertThat(arguments()).containsExactly(Opener.web(address).get());
  }

  @Test
  void anAddressInOtherLettersIsWrittenInAscii() throws IOException {
    assertThat(browser().open("https://a.example/größe")).isEmpty();
    assertThat(arguments()).containsExactly("https://a.example/gr%C3%B6%C3%9Fe");
  }

  @Test
  void theAddressTakesThePlaceOfItsMarkEachTime() throws IOException {
    var command = List.of(programs.file("browser").toString(), "--new", "%s", "--then", "x%sy");
    assertThat(new Opener(command, Map.of(), told::add).open("https://a.example/")).isEmpty();
    assertThat(arguments()).containsExactly("--new", "https://a.example/", "--then", "x%sy");
  }

  @Test
  void theUsualProgramIsFoundOnThePath() throws IOException {
    Files.move(programs.file("browser"), programs.file("xdg-open"));
    var opener = new Opener(List.of(), Map.of("PATH", "::/nowhere:" + programs.path()), told::add);
    assertThat(opener.open("https://a.example/")).isEmpty();
    assertThat(arguments()).containsExactly("https://a.example/");
  }

  @Test
  void aMissingProgramIsToldInASentence() {
    assertThat(
            new Opener(List.of(), Map.of("PATH", "/nowhere"), told::add).open("https://a.example/"))
        .contains(
            "No program to open links was found; set BROWSER, or open in the configuration, to one.");
    assertThat(
            new Opener(List.of("/nowhere/browser"), Map.of(), told::add).open("https://a.example/"))
        .contains("'/nowhere/browser' could not be started; set BROWSER.");
  }

  @Test
  void aProgramThatFailsAtOnceIsToldAfterwards() throws Exception {
    programs.add("browser", "exit 3");
    assertThat(browser().open("https://a.example/")).isEmpty();
    assertThat(told.poll(10, TimeUnit.SECONDS))
        .isEqualTo(
            "The program that opens links failed (exit code 3); see BROWSER, or open in the configuration.");
  }

  /** The first line comes from a program that the opener did not wait for. */
  @Test
  void aProgramThatPrintsAndHangsIsNotWaitedFor() throws IOException {
    programs.add("browser", "echo noise; echo more >&2; read line <'" + pipe + "'");
    assertThat(browser().open("https://a.example/")).isEmpty();
    Files.writeString(pipe, "go\n");
    assertThat(programs.starts("browser")).hasSize(1);
  }

  private Opener browser() {
    return new Opener(List.of(programs.file("browser").toString()), Map.of(), told::add);
  }

  /** Waits until the browser has written them. */
  private List<String> arguments() throws IOException {
    try (var in = Files.newInputStream(pipe)) {
      return new ArrayList<>(Arrays.asList(new String(in.readAllBytes()).split("\0")));
    }
  }
}
