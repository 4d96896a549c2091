package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.tui.Bindings;
import org.rfldigest.workspace.configuration.Settings;

/** The manual pages: made of the tables of commands, keys and settings, and well formed. */
class ManualTest {

  @TempDir Path folder;

  @Test
  void everyCommandHasAPageThatNamesItsOptionsAndParameters() {
    var pages = Papers.pages();

    for (var command : Papers.commands()) {
      var page = plain(pages.get("rfl-" + command.name() + ".1"));
      assertThat(page).contains(command.summary());
      for (var option : command.options()) {
        option.names().forEach(name -> assertThat(page).contains(name));
      }
      command.parameters().forEach(each -> assertThat(page).contains(each.synopsis()));
    }
    assertThat(pages).hasSize(Commands.TABLE.size() + 2);
  }

  @Test
  void theFirstPageNamesEveryCommandKeyAndExitCode() {
    var page = plain(Papers.pages().get("rfl.1"));

    Commands.TABLE.keySet().forEach(name -> assertThat(page).contains(".B \"rfl " + name + "\""));
    Bindings.rows().forEach(row -> assertThat(page).contains(".B \"" + row.keys() + "\""));
    Exit.MEANINGS.forEach(
        (code, meaning) -> assertThat(page).contains(".B \"" + code + "\" " + meaning));
  }

  @Test
  void thePageOfSettingsNamesEachOfThem() {
    var page = plain(Papers.pages().get("rfl-config.5"));

    Settings.all().forEach(set -> assertThat(page).contains(".B \"" + set.name() + "\""));
  }

  @Test
  void mandocFindsNoFault() throws IOException {
    Tool.needed("mandoc");

    assertThat(Tool.run(folder, with("mandoc", "-Tlint", "-Wwarning"))).isEmpty();
  }

  @Test
  void groffFindsNoFault() throws IOException {
    Tool.needed("groff");

    assertThat(Tool.run(folder, with("groff", "-man", "-ww", "-Tutf8", "-z"))).isEmpty();
  }

  @Test
  void manShowsAPageOnTheTerminal() throws IOException {
    Tool.needed("man");
    var run = new RflRun(folder);
    Files.writeString(folder.resolve("inbox.1"), run.rfl("man", "inbox").out());

    assertThat(Tool.run(folder, List.of("man", "-l", "inbox.1")).replaceAll(".\b", ""))
        .contains("rfl-inbox - list what waits, and decide about it")
        .contains("--release RELEASE");
  }

  @Test
  void aPageThatIsNotThereIsSaidWithTheNearest() {
    var result = new RflRun(folder).rfl("man", "inbx");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("rfl: there is no page 'inbx', did you mean 'inbox'?\n");
  }

  private List<String> with(String... command) throws IOException {
    var line = new ArrayList<>(List.of(command));
    for (var page : Papers.pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
      line.add(page.getKey());
    }
    return line;
  }

  private static String plain(String page) {
    return page.replace("\n", " ")
        .replace("\\-", "-")
        .replace("\\e", "\\")
        .replace("\\(aq", "'")
        .replace("\\(ha", "^")
        .replace("\\(ti", "~")
        .replace("\\(ga", "`");
  }
}
