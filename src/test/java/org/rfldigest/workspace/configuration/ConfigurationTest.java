package org.rfldigest.workspace.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Place;

/** Row N01: what is set, where it is from, and what is wrong with it. */
class ConfigurationTest {

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void withoutFilesTheDefaultsHold() {
    var configuration = read();
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.valued(Settings.THEME))
        .isEqualTo(new Valued<>("default", Origin.DEFAULT));
    assertThat(Settings.all())
        .allSatisfy(setting ->
            assertThat(configuration.valued(setting).origin()).isEqualTo(Origin.DEFAULT));
  }

  @Test
  void theOwnFileStandsOverTheWorkspaceAndEachValueKnowsItsLine() {
    workspace("theme = \"calm\"\nmouse = true\n[refresh]\nevery = \"6h\"\n");
    person("# mine\n  theme = \"loud\"\n");
    var configuration = read();
    assertThat(configuration.valued(Settings.THEME))
        .isEqualTo(new Valued<>("loud", line(personFile().toString(), 2, 3)));
    assertThat(configuration.valued(Settings.MOUSE))
        .isEqualTo(new Valued<>(true, line("feeds/config.toml", 2, 1)));
    assertThat(configuration.get(Settings.REFRESH_EVERY)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aVariableOfThisProgramStandsOverTheFilesAndOneOfAllProgramsBelow() {
    environment.put("RFL_MOUSE", "0");
    environment.put("EDITOR", "nano -w");
    environment.put("NO_COLOR", "1");
    person("mouse = true\ncolours = \"256\"\n");
    var configuration = read();
    assertThat(configuration.valued(Settings.MOUSE))
        .isEqualTo(new Valued<>(false, new Origin.Variable("RFL_MOUSE")));
    assertThat(configuration.get(Settings.COLOURS)).isEqualTo("256");
    assertThat(configuration.valued(Settings.EDITOR))
        .isEqualTo(new Valued<>(List.of("nano", "-w"), new Origin.Variable("EDITOR")));
  }

  @Test
  void visualStandsOverEditor() {
    environment.put("EDITOR", "ed");
    environment.put("VISUAL", "vim");
    assertThat(read().get(Settings.EDITOR)).containsExactly("vim");
  }

  @Test
  void keysAndThemesAreTablesThatTheOwnFileAddsTo() {
    workspace("[keys]\nrefresh = [\"F5\"]\nquit = \"Q\"\n[themes.calm]\ntitle = \"bold\"\n");
    person("[keys]\nrefresh = [\"F6\", \"r\"]\n[themes.calm]\nlink = \"blue\"\n");
    var configuration = read();
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.keys().get("refresh").value()).containsExactly("F6", "r");
    assertThat(configuration.keys().get("quit").value()).containsExactly("Q");
    assertThat(configuration.themes().get("calm"))
        .hasEntrySatisfying("title", colour -> assertThat(colour.value()).isEqualTo("bold"))
        .hasEntrySatisfying(
            "link",
            colour ->
                assertThat(colour)
                    .isEqualTo(new Valued<>("blue", line(personFile().toString(), 4, 1))));
  }

  @Test
  void aWrongValueSaysWhereWhatWasExpectedAndWhatHolds() {
    workspace("[refresh]\n  every = \"6h\"\n");
    person("[refresh]\n\tevery = 5\n");
    var configuration = read();
    assertThat(told(configuration))
        .containsExactly(
            personFile()
                + ":2: column 2: 'refresh.every' is 5, expected a time such as \"6h\", at least"
                + " \"1h\"; \"6h\" (feeds/config.toml:2) is used instead");
    assertThat(configuration.get(Settings.REFRESH_EVERY)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void anUnknownNameGetsTheNearestOne() {
    person("mause = true\n[refresh]\nevry = \"2h\"\n");
    assertThat(told(read()))
        .containsExactly(
            personFile()
                + ":1: column 1: 'mause' is not known, did you mean 'mouse'? It is left out",
            personFile()
                + ":3: column 1: 'refresh.evry' is not known, did you mean 'refresh.every'? It is left"
                + " out");
  }

  @Test
  void whatIsNoTomlIsToldWithLineAndColumnAndNothingOfTheFileHolds() {
    person("mouse = true\ntheme = calm\n");
    var configuration = read();
    assertThat(told(configuration).getFirst())
        .startsWith(personFile() + ":2: column 9: ")
        .endsWith("; nothing of the file is used");
    assertThat(configuration.get(Settings.MOUSE)).isFalse();
  }

  @Test
  void aKeyThatIsSetTwiceIsTold() {
    person("mouse = true\nmouse = false\n");
    assertThat(told(read()))
        .singleElement()
        .asString()
        .startsWith(personFile() + ":2: column 1: mouse previously defined at line 1");
  }

  @Test
  void tabsAndAByteOrderMarkAreNoMistake() {
    person("\uFEFF\tmouse\t=\ttrue\r\n");
    var configuration = read();
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.get(Settings.MOUSE)).isTrue();
  }

  @Test
  void tenMegabytesAreNotRead() {
    person("#" + "x".repeat(10_000_000));
    assertThat(told(read()))
        .singleElement()
        .asString()
        .contains(":1: column 1: the file is larger than 256 KiB");
  }

  @Test
  void tablesWithoutEndAreToldAndNotFollowed() {
    person("a" + ".a".repeat(100_000) + " = 1");
    assertThat(told(read())).singleElement().asString().contains(":1: column ");
  }

  @Test
  void bracketsWithoutEndAreToldAndNotFollowed() {
    person("theme = " + "[".repeat(100_000));
    assertThat(told(read())).singleElement().asString().contains(":1: column ");
  }

  @Test
  void aFolderOrOtherBytesInItsPlaceAreTold() throws IOException {
    Files.createDirectories(personFile());
    Files.createDirectories(workspaceFile().getParent());
    Files.write(workspaceFile(), "theme = \"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(told(read()))
        .containsExactly(
            "feeds/config.toml:1: column 1: the file cannot be read, expected UTF-8 text; nothing of the"
                + " file is used",
            personFile()
                + ":1: column 1: this is no file, expected TOML text; nothing of the file is used");
  }

  @Test
  void aWorkspaceThatMayComeFromOthersNamesNoPrograms() {
    workspace("open = [\"/tmp/evil\"]\n");
    var configuration = read();
    assertThat(configuration.get(Settings.OPEN)).isEmpty();
    assertThat(told(configuration))
        .singleElement()
        .asString()
        .contains(
            "feeds/config.toml:1: column 1: 'open' is not taken: a workspace may come from others");
  }

  /** Row N04. */
  @Test
  void programsOfAFileThatOthersCanWriteAreIgnoredWithTheReason() throws IOException {
    for (var mode : List.of("rw-rw----", "rw-r--rw-")) {
      person("editor = [\"/tmp/evil\"]\nmouse = true\n");
      Files.setPosixFilePermissions(personFile(), PosixFilePermissions.fromString(mode));
      var configuration = read();
      assertThat(configuration.get(Settings.EDITOR)).containsExactly("vi");
      assertThat(configuration.get(Settings.MOUSE)).isTrue();
      assertThat(told(configuration)).singleElement().asString().contains("can be written by ");
    }
  }

  @Test
  void programsOfAFileInAFolderThatOthersCanWriteAreIgnoredToo() throws IOException {
    person("editor = [\"/tmp/evil\"]\n");
    Files.setPosixFilePermissions(
        personFile().getParent(), PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(read().get(Settings.EDITOR)).containsExactly("vi");
  }

  private Configuration read() {
    return Configuration.read(personFile(), workspaceFile(), environment);
  }

  private static List<String> told(Configuration configuration) {
    return configuration.problems().stream().map(Object::toString).toList();
  }

  private static Origin line(String file, int line, int column) {
    return new Origin.Line(new Place(file, line), column);
  }

  private Path personFile() {
    return folder.resolve("home/config.toml");
  }

  private Path workspaceFile() {
    return folder.resolve("feeds/config.toml");
  }

  private void person(String text) {
    write(personFile(), text);
    permit(personFile(), "rw-r--r--");
    permit(personFile().getParent(), "rwxr-xr-x");
  }

  private void workspace(String text) {
    write(workspaceFile(), text);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void permit(Path place, String mode) {
    try {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(mode));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
