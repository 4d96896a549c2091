package org.rfldigest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rfldigest.html.PageExtract;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonNumber;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.PagePart;

/** Successive versions of real pages, on machines that have them. */
class CapturedPagesTest {

  private static final Path PAGES = Path.of("../shared/data/pages");

  @Test
  void eachVersionThatChangedWordsIsAChangeAndNoOther() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "the captured pages are not on this machine");
    var wrong = new ArrayList<String>();
    var words = changedWords();
    for (var version : words.entrySet()) {
      var file = PAGES.resolve("rust-for-linux.com-html").resolve(version.getKey() + ".html");
      var change = PageChange.between(text(before(file)), text(file));
      if (change.wordsAdded() + change.wordsRemoved() > 0 != version.getValue() > 0) {
        wrong.add(version + " but " + change.summary());
      }
    }
    assertThat(words).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static Path before(Path version) throws IOException {
    try (var versions = Files.list(version.getParent())) {
      return versions
          .sorted()
          .takeWhile(one -> !one.equals(version))
          .reduce((a, b) -> b)
          .orElseThrow();
    }
  }

  private static String text(Path file) throws IOException {
    var extract =
        PageExtract.of(
            Files.readAllBytes(file),
            Optional.of("text/html"),
            "https://rust-for-linux.com/" + file.getParent().getFileName(),
            PagePart.MAIN);
    return ((PageExtract.Found) extract).text();
  }

  private static Map<String, Integer> changedWords() throws IOException {
    var text = "{\"changes\":" + Files.readString(PAGES.resolve("changes.json")) + "}";
    var changes = (JsonObject) ((JsonReader.Result.Read) JsonReader.read(text)).value();
    return changes.list("changes").stream()
        .map(JsonObject.class::cast)
        .collect(
            Collectors.toMap(
                change ->
                    change.text("page").orElseThrow() + "/" + change.text("version").orElseThrow(),
                CapturedPagesTest::words));
  }

  private static int words(JsonObject change) {
    return ((JsonNumber) change.get("words_changed").orElseThrow()).value().intValue();
  }
}
