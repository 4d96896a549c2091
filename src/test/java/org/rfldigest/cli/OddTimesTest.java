package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row M07: odd times, of the machine and in a feed, are times like others. */
class OddTimesTest extends WithServer {

  private static final List<String> COMMANDS =
      List.of(
          "refresh",
          "refresh",
          "refresh --due",
          "inbox",
          "inbox --json",
          "explain 1",
          "inbox snooze 1 --until 3d",
          "inbox reject 2",
          "inbox accept 3 --release 6.18",
          "inbox undo",
          "digest",
          "digest --since last-look --format json",
          "digest --since 3d",
          "feeds",
          "feeds --json",
          "publish site",
          "replay",
          "export",
          "backup rfl.zip",
          "screenshot today",
          "screenshot inbox",
          "screenshot feeds",
          "screenshot charts",
          "screenshot log",
          "config");

  private static final List<String> DATES =
      List.of(
          "Sat, 31 Dec 2016 23:59:60 GMT",
          "Tue, 19 Jan 2038 03:14:08 GMT",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "Mon, 01 Jan 0001 00:00:00 GMT",
          "9999-12-31T23:59:60Z",
          "-9999-01-01T00:00:00Z",
          "+99999-01-01T00:00:00Z",
          "253402300800");

  @BeforeEach
  void aFeedWithOddDates() {
    var items = new StringBuilder("<rss version=\"2.0\"><channel><title>LWN</title>");
    for (var date : DATES) {
      items.append(
          "<item><guid>%1$s</guid><link>https://example.org/%2$d</link><title>Rust for Linux: dated %1$s</title><pubDate>%1$s</pubDate></item>"
              .formatted(date, items.length()));
    }
    server.serve("/feed", items.append("</channel></rss>").toString());
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n# Linux 6.18\n");
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"lwn\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\ntrust = 5\n"
            .formatted(server.address("/feed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2038-01-19T03:14:07Z",
        "2038-01-19T03:14:08Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void everyCommandWorksAtEveryTime(String time) {
    run.at(Instant.parse(time));
    for (var command : COMMANDS) {
      var result = run.rfl(command.split(" "));
      assertThat(result.exit()).as(command + ": " + result.everything()).isZero();
      assertThat(result.everything()).as(command).doesNotContain("Exception", "\tat ");
    }
    assertThat(run.rfl("inbox", "--json").lines()).hasSize(DATES.size() - 2);
    run.at(run.now().plus(Duration.ofDays(4)));
    assertThat(run.rfl("inbox", "--json").lines()).as("awake again").hasSize(DATES.size() - 1);
  }

  @Test
  void whatIsExportedWithOddDatesIsTakenIn() {
    run.rfl("refresh");
    run.write("rfl.jsonl", run.rfl("export").out());
    var again = run.rfl("import", "rfl.jsonl");
    assertThat(again.exit()).as(again.everything()).isZero();
    assertThat(run.read("rfl.jsonl")).contains("9999-12-31");
  }
}
