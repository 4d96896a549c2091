package org.rfldigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *            | 2026-01-15T12:00:30Z | 2026-01-15T12:01:00Z",
        "*/15 * * * *         | 2026-01-15T12:00:00Z | 2026-01-15T12:15:00Z",
        "7 * * * *            | 2026-01-15T12:07:00Z | 2026-01-15T13:07:00Z",
        "0 7 * * *            | 2026-01-15T07:00:00Z | 2026-01-16T07:00:00Z",
        "30 6,18 * * *        | 2026-01-15T12:00:00Z | 2026-01-15T18:30:00Z",
        "0 9-17/4 * * *       | 2026-01-15T09:00:00Z | 2026-01-15T13:00:00Z",
        "0 7 * * mon-fri      | 2026-01-16T08:00:00Z | 2026-01-19T07:00:00Z",
        "0 7 * * 7            | 2026-01-15T08:00:00Z | 2026-01-18T07:00:00Z",
        "0 0 1 jan *          | 2026-01-15T08:00:00Z | 2027-01-01T00:00:00Z",
        "0 0 29 2 *           | 2026-01-15T08:00:00Z | 2028-02-29T00:00:00Z",
        "0 0 29 2 *           | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z",
        "0 7 13 * 5           | 2026-01-15T08:00:00Z | 2026-01-16T07:00:00Z",
        "@weekly              | 2026-01-15T08:00:00Z | 2026-01-18T00:00:00Z",
        "@hourly              | 2026-01-15T08:00:00Z | 2026-01-15T09:00:00Z",
        "0 0 * * *            | 2038-01-19T03:14:07Z | 2038-01-20T00:00:00Z",
        "0 0 * * *            | 2016-12-31T23:59:59Z | 2017-01-01T00:00:00Z",
        "0 0 * * *            | 9999-12-31T23:59:59Z | +10000-01-01T00:00:00Z"
      })
  void theNextTime(String expression, String after, String next) {
    assertThat(cron(expression).next(Instant.parse(after), UTC)).contains(Instant.parse(next));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 31 2 *", "* * 31 2 *", "0 7 31 4,6,9,11 *"})
  void aDayThatNeverComesIsTold(String expression) {
    assertThat(CronText.read(expression))
        .isEqualTo(new CronText.Outcome.Wrong("no month that it names has such a day"));
  }

  @Test
  void aTimeThatTheClocksSkipComesOnceThatDay() {
    assertThat(times("30 2 * * *", "2026-03-28T12:00:00Z", BERLIN, 2))
        .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void aTimeThatTheClocksRepeatComesOnceThatDay() {
    assertThat(times("30 2 * * *", "2026-10-24T12:00:00Z", BERLIN, 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    var between = Instant.parse("2026-10-25T01:10:00Z");
    assertThat(cron("30 2 * * *").next(between, BERLIN))
        .contains(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void whatIsMeantForEachHourComesInTheRepeatedHourToo() {
    assertThat(times("30 * * * *", "2026-10-24T23:45:00Z", BERLIN, 3))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z");
    assertThat(times("30 * * * *", "2026-03-29T00:15:00Z", BERLIN, 2))
        .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z");
  }

  /** Row M04: half-hour zones, a zone that skipped a day, one that changes at midnight. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2026-01-01",
    "Australia/Lord_Howe, 2026-03-20",
    "Australia/Lord_Howe, 2026-09-20",
    "America/St_Johns, 2011-03-01",
    "America/Sao_Paulo, 2018-10-20",
    "Asia/Beirut, 2026-03-20",
    "America/New_York, 2026-10-20",
    "Asia/Kathmandu, 1985-12-20"
  })
  void aDailyTimeComesOncePerLocalDay(String zone, LocalDate first) {
    for (var expression : List.of("30 2 * * *", "15 0 * * *", "45 1 * * *", "0 3 * * *")) {
      var at = first.atStartOfDay(ZoneId.of(zone)).toInstant().minusSeconds(1);
      for (var day = first; day.isBefore(first.plusDays(60)); day = day.plusDays(1)) {
        at = cron(expression).next(at, ZoneId.of(zone)).orElseThrow();
        assertThat(LocalDate.ofInstant(at, ZoneId.of(zone))).isEqualTo(day);
      }
    }
  }

  @Test
  void aDayThatAZoneSkippedAtTheDateLineIsMadeUpForOnce() {
    assertThat(times("0 7 * * *", "2011-12-29T20:00:00Z", ZoneId.of("Pacific/Apia"), 2))
        .containsExactly("2011-12-30T10:00:00Z", "2011-12-30T17:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "5-1 * * * *",
        "*/0 * * * *",
        "*/x * * * *",
        "1,, * * * *",
        "-1 * * * *",
        "1/2/3 * * * *",
        "1-2-3 * * * *",
        "5/15 * * * *",
        "* * * foo *",
        "@never",
        "99999999999 * * * *"
      })
  void whatIsNoExpressionIsToldInWords(String expression) {
    assertThat(CronText.read(expression)).isInstanceOf(CronText.Outcome.Wrong.class);
  }

  @Test
  void theFieldThatIsWrongIsNamed() {
    assertThat(CronText.read("0 25 * * *"))
        .isEqualTo(
            new CronText.Outcome.Wrong(
                "'25' is no hour, expected 0 to 23, *, a range such as 0-23, a list or a step such as"
                    + " */2"));
  }

  private static List<String> times(String expression, String after, ZoneId zone, int count) {
    var times = new ArrayList<String>();
    var at = Instant.parse(after);
    for (var i = 0; i < count; i++) {
      at = cron(expression).next(at, zone).orElseThrow();
      times.add(at.toString());
    }
    return times;
  }

  private static Cron cron(String expression) {
    return ((CronText.Outcome.Read) CronText.read(expression)).cron();
  }
}
