package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;

/** The commands made for pipes: a line of JSON in or out for each thing. */
class PipesTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>T</title><link>https://t.example/</link>
      <item><guid>1</guid><title>One &amp; all</title><link>/one</link>
      <pubDate>Tue, 16 Dec 2025 10:00:00 GMT</pubDate></item></channel></rss>
      """;

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder);
  }

  @Test
  void parseTellsAFeedAsOneLine() {
    var result = run.write("feed.xml", FEED).rfl("parse", "feed.xml", "--json");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .hasLineCount(1)
        .startsWith("{\"file\":\"feed.xml\",\"format\":\"rss_2.0\",\"title\":\"T\",\"entries\":[{")
        .contains(
            "\"id\":\"1\",\"title\":\"One & all\",\"link\":\"https://t.example/one\"",
            "\"published\":\"2025-12-16T10:00:00Z\",\"updated\":null")
        .contains("\"refused\":null");
  }

  @Test
  void parseReadsTheStandardInputAndTakesTypeAndAddress() {
    var json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":\"7\",\"content_text\":\"Hi\"}]}";

    var result =
        run.rflReading(
            json,
            "parse",
            "-",
            "--content-type",
            "application/feed+json",
            "--url",
            "https://j.example/",
            "--json");

    assertThat(result.out()).contains("\"file\":\"-\",\"format\":\"json_1.1\"", "\"id\":\"7\"");
  }

  @Test
  void parseSaysWhyABodyIsRefusedAndGoesOnWithTheNext() {
    run.write("page.html", "<!doctype html><html><title>Log in</title></html>")
        .write("feed.xml", FEED);

    var result = run.rfl("parse", "page.html", "feed.xml", "--json");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines()).hasSize(2);
    assertThat(object(result.lines().getFirst()).text("refused")).isPresent();
    assertThat(object(result.lines().getLast()).list("entries")).hasSize(1);
  }

  @Test
  void classifyJudgesEachLineAndSaysWhy() {
    var lines =
        """
        {"id":"a","title":"[GIT PULL] Rust for v6.19","date":"2025-12-02","source":"mail:lkml","message_id":"<1@x.example>"}
        {"id":"b","title":"A new mail reader for the desktop","summary":"It is fast.","date":"5 Jun 2025"}
        """;

    var result = run.rflReading(lines, "classify", "--json");

    var pull = object(result.lines().getFirst());
    assertThat(pull.text("id")).contains("a");
    assertThat(pull.text("release")).contains("6.19");
    assertThat(result.lines().getFirst()).contains("\"relevant\":true").contains("(+");
    assertThat(result.lines().getLast()).contains("\"id\":\"b\",\"relevant\":false");
  }

  @Test
  void classifyReadsMailHeadersAsListArchivesNameThem() throws Exception {
    var mails =
        """
        {"mid":"1@x.example","subject":"[PATCH 0/1] rust: add a queue","from":"A","lists":["rust-for-linux.example.org"],"date":"2025-12-02T10:00:00Z"}
        {"mid":"2@y.example","subject":"Re: [PATCH 0/1] rust: add a queue","in_reply_to":"1@x.example","lists":["lkml"]}
        """;
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mail.jsonl.gz")))) {
      out.write(mails.getBytes(StandardCharsets.UTF_8));
    }

    var result = run.rfl("classify", "--json", "mail.jsonl.gz");

    assertThat(result.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("\"series\":\"rust-add-a-queue\""));
    assertThat(result.lines().getFirst())
        .contains("\"id\":\"1@x.example\",\"relevant\":true", "from the rust-for-linux list");
  }

  @Test
  void classifyNamesTheLineThatIsNoJson() {
    var result = run.rflReading("{\"id\":\"a\"}\nnonsense\n", "classify", "--json");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("rfl: -:2: expected a JSON object: ").hasLineCount(1);
  }

  @Test
  void classifySaysOfALineThatWasCutShortOnlyWhatItLacks() {
    var result = run.rflReading("{\"id\":\"a\",\"title\":", "classify", "--json");

    assertThat(result.err())
        .contains("rfl: -:1: expected a JSON object: Unexpected end-of-input")
        .doesNotContain("Source:");
  }

  @Test
  void bothNeedNoStore() {
    run.write("feed.xml", FEED).rfl("parse", "feed.xml");
    run.rflReading("{\"id\":\"a\",\"title\":\"t\"}", "classify");

    assertThat(folder.resolve(".rfl")).doesNotExist();
  }

  @Test
  void aWrongRuleIsNamedByFileAndLine() throws Exception {
    var rules = folder.resolve("feeds/relevance.toml");
    Files.writeString(
        rules, "threshold = \"much\"\n" + Files.readString(rules).replace("threshold = ", "# "));

    var result = run.rflReading("{\"id\":\"a\"}", "classify");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("feeds/relevance.toml:1").contains("nothing was changed.");
  }

  private static JsonObject object(String line) {
    return (JsonObject) ((JsonReader.Result.Read) JsonReader.read(line)).value();
  }

  @Test
  void datesThatCannotBeReadAreToldOnceWithHowManyTheyAre() {
    var lines =
        """
        {"id":"a","title":"A","date":"2026-01-02"}
        {"id":"b","title":"B","date":"yesterday"}
        {"id":"c","title":"C"}
        {"id":"d","title":"D","date":"32 Feb 2026"}
        """;

    var result = run.rflReading(lines, "classify", "--json");

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(4);
    assertThat(result.err())
        .isEqualTo(
            "rfl: 2 dates could not be read, the first in -:2; expected one such as 2026-01-15 or 2026-01-15T12:00:00Z.\n");
  }

  @Test
  void linesBegunWithAByteOrderMarkAreJudged() {
    var result = run.rflReading("\uFEFF{\"id\":\"a\",\"title\":\"t\"}\n", "classify");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("a: ");
  }
}
