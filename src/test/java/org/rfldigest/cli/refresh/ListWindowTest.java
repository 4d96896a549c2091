package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Received;
import org.rfldigest.loopback.Refusals;

/** A busy list whose window moves faster than it is asked, and its search feed behind it. */
class ListWindowTest extends WithServer {

  private static final int WINDOW = 25;
  private static final int PAGE = 200;
  private static final Instant FIRST = Instant.parse("2026-01-14T00:00:00Z");

  private int messages = WINDOW;

  @BeforeEach
  void aListWithAWindowOf25() {
    run.write("feeds/feeds.toml", subscription("list", "/busy/new.atom"));
    server.route("/busy/new.atom", (request, wire) -> wire.reply("200 OK", feed(messages, WINDOW)));
    search();
  }

  private void search() {
    server.route(
        "/busy/",
        (request, wire) -> {
          var newest = messages - offset(request);
          wire.reply("200 OK", newest <= 0 ? "</feed>" : feed(newest, PAGE));
        });
  }

  @Test
  void aWindowThatReachesBackToWhatIsKnownNeedsNoSearch() {
    run.rfl("refresh");
    messages += WINDOW - 1;

    assertThat(later().getFirst()).startsWith("busy: 24 new entries, ");
    assertThat(server.requests("/busy/")).isEmpty();
  }

  @Test
  void theFirstLookAtAListDoesNotReadItsPast() {
    messages = 1_000;

    assertThat(run.rfl("refresh").lines().getFirst()).startsWith("busy: 25 new entries, ");
    assertThat(server.requests("/busy/")).isEmpty();
  }

  @Test
  void whatFellOutOfTheWindowIsReadFromTheSearchUntilAKnownMessageIsMet() {
    run.rfl("refresh");
    messages += 450;

    var line = later().getFirst();

    assertThat(line).startsWith("busy: 450 new entries, ").doesNotContain("gap");
    assertThat(server.requests("/busy/"))
        .extracting(Received::path)
        .containsExactly(
            "/busy/?q=d:2026-01-14..&x=A&o=0",
            "/busy/?q=d:2026-01-14..&x=A&o=200",
            "/busy/?q=d:2026-01-14..&x=A&o=400");
    assertThat(later().getFirst()).isEqualTo("busy: nothing new");
  }

  @Test
  void theEndOfTheSearchClosesTheGapAlsoWhenNothingKnownIsMet() {
    run.rfl("refresh");
    server.route(
        "/busy/",
        (request, wire) ->
            wire.reply("200 OK", offset(request) == 0 ? feed(messages, 100) : "</feed>"));
    messages += 500;

    assertThat(later().getFirst()).startsWith("busy: 100 new entries, ").doesNotContain("gap");
    assertThat(server.requests("/busy/")).hasSize(2);
  }

  @Test
  void aGapThatTenPagesDoNotCloseIsSaid() {
    run.rfl("refresh");
    messages += 3_000;

    var line = later().getFirst();

    assertThat(line)
        .startsWith("busy: 2000 new entries, ")
        .contains("; a gap may remain before 2026-01-14 17:06 UTC: more than 10 pages");
    assertThat(server.requests("/busy/")).hasSize(10);
  }

  @Test
  void aSearchThatFailsLeavesTheWindowAndSaysThatAGapMayRemain() {
    run.rfl("refresh");
    messages += 100;
    server.route("/busy/", Refusals.status("500 Broken"));

    var line = later().getFirst();

    assertThat(line)
        .startsWith("busy: 25 new entries, ")
        .contains("; a gap may remain before 2026-01-14 01:41 UTC: ", "500");
  }

  @Test
  void aGapIsTriedAgainUntilItIsClosed() {
    run.rfl("refresh");
    messages += 100;
    server.route("/busy/", Refusals.status("500 Broken"));
    later();
    assertThat(run.rfl("feeds").out()).contains("may be missing; they are asked for again");

    search();
    messages += 1;
    assertThat(later().getFirst()).startsWith("busy: 76 new entries, ").doesNotContain("a gap");
    assertThat(run.rfl("feeds").out()).doesNotContain("may be missing");
  }

  @Test
  void aGapIsTriedAgainAlsoWhereTheListItselfHasNothingNew() {
    run.rfl("refresh");
    messages += 100;
    server.serve("/busy/new.atom", feed(messages, WINDOW)).etag("\"same\"");
    server.route("/busy/", Refusals.status("500 Broken"));
    later();

    search();

    assertThat(later().getFirst()).startsWith("busy: 75 new entries, ").doesNotContain("a gap");
    assertThat(later().getFirst()).isEqualTo("busy: nothing new");
    assertThat(server.requests("/busy/new.atom").getLast().header("If-None-Match"))
        .contains("\"same\"");
  }

  @Test
  void aSearchThatIgnoresTheOffsetIsNotAskedTenTimes() {
    run.rfl("refresh");
    messages += 1_000;
    server.route("/busy/", (request, wire) -> wire.reply("200 OK", feed(messages, PAGE)));

    assertThat(later().getFirst()).contains("a gap may remain before", "repeats itself");
    assertThat(server.requests("/busy/")).hasSize(2);
  }

  @Test
  void aServerThatWantsToBeLeftAloneAmidThePagesIsLeftAlone() {
    run.rfl("refresh");
    messages += 100;
    server.route("/busy/", Refusals.retryAfter(429, "7200"));

    assertThat(later().getFirst()).contains("a gap may remain before", "asks to wait");
    run.at(run.now().plus(Duration.ofHours(1)));
    assertThat(run.rfl("refresh").lines().getFirst()).startsWith("busy: not due before");
    assertThat(server.requests("/busy/")).hasSize(1);
  }

  @Test
  void onlyListsArePaged() {
    run.write("feeds/feeds.toml", subscription("feed", "/busy/new.atom"));
    run.rfl("refresh");
    messages += 100;

    assertThat(later().getFirst()).startsWith("busy: 25 new entries, ");
    assertThat(server.requests("/busy/")).isEmpty();
  }

  private List<String> later() {
    return run.at(run.now().plus(Duration.ofMinutes(30))).rfl("refresh").lines();
  }

  private String subscription(String kind, String path) {
    return "[[feed]]\nkey = \"busy\"\naddress = \"%s\"\nkind = \"%s\"\nevery = \"0s\"\nprivate = true\n"
        .formatted(server.address(path), kind);
  }

  private static int offset(Received request) {
    return Integer.parseInt(request.path().substring(request.path().lastIndexOf('=') + 1));
  }

  /** The messages up to a number, newest first, one a minute. */
  private static String feed(int newest, int most) {
    return IntStream.iterate(newest, number -> number > 0, number -> number - 1)
        .limit(most)
        .mapToObj(ListWindowTest::message)
        .collect(
            Collectors.joining(
                "", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>busy</title>", "</feed>"));
  }

  private static String message(int number) {
    return "<entry><title>[PATCH] change %1$d</title><id>urn:uuid:%1$d</id><updated>%2$s</updated></entry>"
        .formatted(number, FIRST.plus(Duration.ofMinutes(number)));
  }
}
