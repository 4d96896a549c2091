package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Network;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronText;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Patience;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoreLost;

/** A watch over days, with a clock and an alarm of the test's own. */
class WatchTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String BODY =
      "<rss version=\"2.0\"><channel><title>t</title><link>http://t.example/</link></channel></rss>";

  @TempDir Path folder;

  private final LoopbackServer server = LoopbackServer.start();
  private final List<WatchEvent> events = new ArrayList<>();
  private final List<Instant> asked = new ArrayList<>();
  private FakeTime time = new FakeTime("2026-01-15T12:00:00Z");
  private boolean online = true;
  private Store store;

  @BeforeEach
  void open() {
    store = ((Opening.Opened) Store.open(folder.resolve("store.db"))).store();
    server.serve("/feed", BODY);
  }

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Test
  void eachFeedIsAskedWhenItIsDueAndNotMore() {
    server.serve("/other", BODY + "<!-- another -->");
    watch(Duration.ofHours(24), feed("one", "/feed", 1), feed("two", "/other", 6));

    assertThat(server.requests("/feed")).hasSizeBetween(22, 25);
    assertThat(server.requests("/other")).hasSizeBetween(4, 5);
    assertThat(events.getFirst()).isEqualTo(new WatchEvent.Started(2));
    assertThat(events.getLast()).isEqualTo(new WatchEvent.Stopped(true));
  }

  @Test
  void aFeedWithTimesOfItsOwnIsAskedOncePerLocalDayThroughBothClockChanges() {
    for (var start : List.of("2026-03-27T12:00:00Z", "2026-10-23T12:00:00Z")) {
      time = new FakeTime(start);
      asked.clear();
      watch(Duration.ofDays(4), timed("at-" + start.charAt(6), "30 2 * * *"));
      var days = asked.stream().skip(1).map(at -> at.atZone(BERLIN).toLocalDate()).toList();
      assertThat(days).hasSize(4).doesNotHaveDuplicates();
    }
  }

  /** Row M01. */
  @Test
  void aClockTenYearsAheadAndBackMakesNoStormAndNoSilence() {
    time.after(Duration.ofHours(3), () -> time.jump(Duration.ofDays(3650)));
    time.after(Duration.ofHours(6), () -> time.jump(Duration.ofDays(-3650)));
    watch(Duration.ofHours(12), feed("one", "/feed", 1));

    assertThat(server.requests("/feed")).hasSizeBetween(11, 15);
    assertThat(asked.getLast()).isAfter(Instant.parse("2026-01-15T22:30:00Z"));
    assertThat(jumps()).hasSize(2);
  }

  /** Row M02. */
  @Test
  void aClockPutBackByADayMakesNoStorm() {
    time.after(Duration.ofHours(3), () -> time.jump(Duration.ofDays(-1)));
    watch(Duration.ofHours(30), feed("one", "/feed", 1));

    assertThat(server.requests("/feed")).hasSizeBetween(27, 33);
    assertThat(time.instant()).isAfter(asked.getLast());
  }

  /** Row M03. */
  @Test
  void afterASleepWhatIsOverdueIsAskedOnceWithinAMinuteAndSpread() {
    time.after(Duration.ofHours(2), () -> time.jump(Duration.ofHours(8)));
    var feeds = new ArrayList<Subscription>();
    for (var i = 0; i < 12; i++) {
      server.serve("/f" + i, BODY + "<!-- " + i + " -->");
      feeds.add(feed("feed-" + i * 7919, "/f" + i, 1));
    }
    watch(Duration.ofHours(2).plusMinutes(1), feeds.toArray(Subscription[]::new));

    var wake = Instant.parse("2026-01-15T22:00:00Z");
    var after = asked.stream().filter(at -> !at.isBefore(wake)).toList();
    assertThat(after).hasSize(12).allMatch(at -> at.isBefore(wake.plusSeconds(60)));
    assertThat(after.stream().distinct().count()).isGreaterThan(5);
    assertThat(jumps())
        .singleElement()
        .isInstanceOfSatisfying(
            WatchEvent.Jumped.class,
            jump ->
                assertThat(jump.by())
                    .isBetween(Duration.ofHours(8), Duration.ofHours(8).plusSeconds(25)));
  }

  /** Row M06. */
  @Test
  void threeDaysOfflineBlameNoFeedAndAreToldOnce() {
    time.after(Duration.ofHours(1), () -> online = false);
    for (var evening = 2; evening < 8; evening += 2) {
      time.after(Duration.ofHours(evening), () -> time.jump(Duration.ofHours(22)));
    }
    time.after(Duration.ofHours(8), () -> online = true);
    server.serve("/other", BODY + "<!-- another -->");
    watch(Duration.ofHours(10), feed("one", "/feed", 1), feed("two", "/other", 1));

    assertThat(events).filteredOn(WatchEvent.Offline.class::isInstance).hasSize(1);
    assertThat(events).filteredOn(WatchEvent.Online.class::isInstance).hasSize(1);
    for (var key : List.of("one", "two")) {
      assertThat(store.feeds().state(key).failures()).isZero();
      assertThat(store.feeds().state(key).lastSuccess().orElseThrow())
          .isAfter(time.instant().minus(Duration.ofHours(2)));
    }
    assertThat(server.requests()).hasSizeBetween(6, 10);
  }

  @Test
  void whileOfflineTheCountOfFailuresStandsStill() {
    online = false;
    server.serve("/other", BODY + "<!-- another -->");
    watch(Duration.ofHours(6), feed("one", "/feed", 1), feed("two", "/other", 1));

    assertThat(store.feeds().state("one").failures()).isEqualTo(1);
    assertThat(store.feeds().state("one").nextDue().orElseThrow())
        .isBefore(time.instant().plus(Duration.ofMinutes(10)));
  }

  /** Row M07. */
  @ParameterizedTest
  @ValueSource(strings = {"2016-12-31T22:59:59Z", "2038-01-19T02:00:00Z", "9999-12-31T22:00:00Z"})
  void oddTimesAreTimesLikeOthers(String start) {
    time = new FakeTime(start);
    watch(Duration.ofHours(3), feed("one", "/feed", 1), timed("two", "*/20 * * * *"));
    assertThat(server.requests()).hasSizeBetween(6, 14);
  }

  @Test
  void aServerThatAsksToBeLeftAloneIs() {
    server.route("/feed", Refusals.retryAfter(503, "7200"));
    watch(Duration.ofHours(3), feed("one", "/feed", 0));
    assertThat(server.requests("/feed")).hasSize(2);
  }

  @Test
  void aFeedThatMayBeAskedAtAnyTimeIsAskedOnceAMinuteAtMost() {
    watch(Duration.ofMinutes(30), feed("one", "/feed", 0));
    assertThat(server.requests("/feed")).hasSizeBetween(20, 31);
  }

  @Test
  void aReloadBringsOtherFeedsAndAMistakeInThemKeepsTheOnesThatAre() {
    server.serve("/other", BODY + "<!-- another -->");
    var readings = new ArrayList<Watch.Reading>();
    readings.add(new Watch.Reading.Wrong("feeds/feeds.toml:3: expected …"));
    readings.add(new Watch.Reading.Read(charge(List.of(feed("two", "/other", 1)))));
    time.after(Duration.ofMinutes(90), () -> time.ring(Alarm.Wake.RELOAD));
    time.after(Duration.ofMinutes(150), () -> time.ring(Alarm.Wake.RELOAD));
    time.stopAfter(Duration.ofHours(6));
    var charge = charge(List.of(feed("one", "/feed", 1)));
    new Watch(charge, readings::removeFirst, time, time, Runnable::run, this::note).run();

    assertThat(server.requests("/feed")).hasSize(3);
    assertThat(server.requests("/other")).hasSizeBetween(3, 4);
    assertThat(events)
        .contains(
            new WatchEvent.NotReloaded("feeds/feeds.toml:3: expected …"),
            new WatchEvent.Reloaded(1));
  }

  @Test
  void aStoreThatCannotBeUsedEndsItSinceItWouldOnlySeemToWatch() {
    time.after(Duration.ofMinutes(90), () -> sql("ALTER TABLE host RENAME TO away"));
    assertThatThrownBy(() -> watch(Duration.ofHours(6), feed("one", "/feed", 1)))
        .isInstanceOf(StoreLost.class)
        .hasMessageContaining("what was there before is kept");
    assertThat(server.requests("/feed")).hasSize(2);
  }

  /** Row L05. */
  @Test
  void aStoreThatAnotherProgramKeepsLockedIsToldOfOnceAndUsedAgainWhenItIsFree() throws Exception {
    store.close();
    store =
        ((Opening.Opened)
                Store.open(
                    folder.resolve("store.db"),
                    new Patience(Duration.ofMillis(1), Duration.ofHours(1), _ -> {})))
            .store();
    var address = "jdbc:sqlite:" + folder.resolve("store.db");
    try (var other = DriverManager.getConnection(address);
        var lock = other.createStatement()) {
      time.after(Duration.ofMinutes(90), () -> execute(lock, "BEGIN IMMEDIATE"));
      time.after(Duration.ofMinutes(150), () -> execute(lock, "COMMIT"));
      watch(Duration.ofHours(6), feed("one", "/feed", 1));
    }

    assertThat(events)
        .filteredOn(WatchEvent.Troubled.class::isInstance)
        .singleElement()
        .asString()
        .contains("is locked by another program; nothing was changed");
    assertThat(store.feeds().state("one").lastSuccess().orElseThrow())
        .isAfter(Instant.parse("2026-01-15T16:00:00Z"));
    assertThat(server.requests()).hasSizeBetween(5, 7);
    assertThat(events.getLast()).isEqualTo(new WatchEvent.Stopped(true));
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void sql(String statement) {
    var address = "jdbc:sqlite:" + folder.resolve("store.db");
    try (var connection = DriverManager.getConnection(address);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void itSaysThatItIsAliveAtLeastTwiceAMinute() {
    watch(Duration.ofHours(1), feed("one", "/feed", 6));
    assertThat(events).filteredOn(WatchEvent.Alive.class::isInstance).hasSizeGreaterThan(119);
  }

  private void watch(Duration span, Subscription... feeds) {
    time.stopAfter(span);
    var charge = charge(List.of(feeds));
    new Watch(charge, () -> null, time, time, Runnable::run, this::note).run();
  }

  private Charge charge(List<Subscription> feeds) {
    var network =
        Network.ofThisMachine()
            .withResolver(host -> {
              if (!online) {
                throw new UnknownHostException(host);
              }
              return List.of(java.net.InetAddress.getByName("127.0.0.1"));
            });
    var fetcher = new Fetcher("0", "https://e.org", Bounds.DEFAULT, time, network);
    var rules = new RelevanceRules(1, List.of(), List.of());
    var intake = new Intake(store, new Classifier(rules, new ReleaseCalendar(List.of())), feeds);
    var gate = new HostGate(Duration.ZERO, time, time::jump);
    return new Charge(feeds, store, new Refresh(store, fetcher, gate, intake, time, () -> BERLIN));
  }

  private void note(WatchEvent event) {
    events.add(event);
    if (event instanceof WatchEvent.Asked) {
      asked.add(time.instant());
    }
  }

  private List<WatchEvent> jumps() {
    return events.stream().filter(WatchEvent.Jumped.class::isInstance).toList();
  }

  private Subscription feed(String key, String path, int hours) {
    return feed(key, path, Duration.ofHours(hours), Optional.empty());
  }

  private Subscription timed(String key, String expression) {
    var cron = ((CronText.Outcome.Read) CronText.read(expression)).cron();
    return feed(key, "/feed", Duration.ZERO, Optional.of(cron));
  }

  private Subscription feed(String key, String path, Duration interval, Optional<Cron> cron) {
    var address = server.addressAt("feeds.test", path);
    return new Subscription(key, key, address, Kind.FEED, interval, 0, List.of(), true).at(cron);
  }
}
