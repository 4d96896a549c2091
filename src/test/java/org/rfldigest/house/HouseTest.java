package org.rfldigest.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The house: which room stands on which floor, who may look into whom, which library lives where.
 */
class HouseTest {

  private static final String HOUSE = "org.rfldigest.";

  private static final List<List<String>> FLOORS =
      List.of(
          List.of("model", "text", "json"),
          List.of("html", "fetch", "feed", "watch", "classify", "digest", "store", "workspace"),
          List.of("refresh", "review", "publish", "archive"),
          List.of("tui", "cli"));

  /** Rooms of one floor do not import each other, but for these. */
  private static final Map<String, Set<String>> DOORS =
      Map.of("feed", Set.of("html"), "watch", Set.of("html"), "cli", Set.of("tui"));

  /** Rooms that are houses of their own, from the ground up. */
  private static final Map<String, List<List<String>>> INNER =
      Map.of(
          "cli",
          List.of(
              List.of("cli.system", "cli.manual"),
              List.of("cli.session"),
              List.of("cli.digest", "cli.inbox", "cli.feeds", "cli.archive", "cli.doctor"),
              List.of("cli.refresh"),
              List.of("cli.screens"),
              List.of("cli")),
          "classify",
          List.of(
              List.of("classify.words"),
              List.of("classify.reading"),
              List.of("classify.release"),
              List.of("classify.series"),
              List.of("classify.story"),
              List.of("classify")));

  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("com.rometools..", "feed"),
          Map.entry("org.jdom2..", "feed"),
          Map.entry("org.jsoup..", "html"),
          Map.entry("org.apache.hc..", "fetch"),
          Map.entry("java.sql..", "store"),
          Map.entry("org.sqlite..", "store"),
          Map.entry("org.commonmark..", "digest"),
          Map.entry("com.github.difflib..", "watch"),
          Map.entry("org.tomlj..", "workspace.toml"),
          Map.entry("com.fasterxml.jackson..", "json"),
          Map.entry("picocli..", "cli"),
          Map.entry("com.googlecode.lanterna..", "tui.terminal"));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rfldigest");

  @Test
  void thereIsNothingButJavaAmongTheSources() throws IOException {
    for (var sources : List.of("src/main/java", "src/test/java")) {
      try (var files = Files.walk(Path.of(sources))) {
        assertThat(files.filter(Files::isRegularFile))
            .allMatch(file -> file.toString().endsWith(".java"));
      }
    }
  }

  @Test
  void everyRoomStandsOnAFloor() {
    var rooms = new TreeSet<String>();
    PROGRAM.forEach(type -> rooms.add(room(type.getPackageName())));
    assertThat(FLOORS.stream().flatMap(List::stream).toList()).containsAll(rooms);
  }

  @Test
  void roomsImportOnlyFromFloorsBelow() {
    for (var floor = 0; floor < FLOORS.size(); floor++) {
      for (var room : FLOORS.get(floor)) {
        var closed = closedTo(room, floor);
        if (!closed.isEmpty()) {
          noClasses()
              .that()
              .resideInAPackage(HOUSE + room + "..")
              .should()
              .dependOnClassesThat(resideInAnyPackage(closed.toArray(String[]::new)))
              .allowEmptyShould(true)
              .check(PROGRAM);
        }
      }
    }
  }

  @Test
  void everyPackageOfAnInnerHouseStandsOnAFloor() {
    INNER.forEach((house, floors) -> {
      var packages = new TreeSet<String>();
      PROGRAM.forEach(type -> packages.add(type.getPackageName().substring(HOUSE.length())));
      packages.removeIf(name -> !room(HOUSE + name).equals(house));
      assertThat(floors.stream().flatMap(List::stream)).hasSameElementsAs(packages);
    });
  }

  @Test
  void packagesOfAnInnerHouseImportOnlyFromFloorsBelow() {
    INNER.values().forEach(HouseTest::checkFloors);
  }

  private static void checkFloors(List<List<String>> floors) {
    for (var floor = 0; floor < floors.size(); floor++) {
      var above = floors.subList(floor, floors.size()).stream().flatMap(List::stream);
      var closed = above.map(HOUSE::concat).toList();
      for (var room : floors.get(floor)) {
        var others = closed.stream().filter(name -> !name.equals(HOUSE + room));
        noClasses()
            .that()
            .resideInAPackage(HOUSE + room)
            .should()
            .dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new)))
            .check(PROGRAM);
      }
    }
  }

  @Test
  void eachLibraryHasOneHome() {
    LIBRARIES.forEach((library, home) ->
        noClasses()
            .that(resideOutsideOfPackages(HOUSE + home + ".."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .allowEmptyShould(true)
            .check(PROGRAM));
  }

  @Test
  void theGroundFloorKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(HOUSE + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", HOUSE + "model..")
        .check(PROGRAM);
  }

  @Test
  void noRoomIsALumberRoom() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..helper..", "..manager..", "..service..", "..impl..")
        .check(PROGRAM);
  }

  private static List<String> closedTo(String room, int floor) {
    var closed = new ArrayList<String>();
    for (var other = floor; other < FLOORS.size(); other++) {
      for (var name : FLOORS.get(other)) {
        if (!name.equals(room) && !DOORS.getOrDefault(room, Set.of()).contains(name)) {
          closed.add(HOUSE + name + "..");
        }
      }
    }
    return closed;
  }

  private static String room(String packageName) {
    return packageName.substring(HOUSE.length()).split("\\.", 2)[0];
  }
}
