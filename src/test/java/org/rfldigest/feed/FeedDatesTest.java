package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.feed.FeedDates.Reading;

class FeedDatesTest {

  private static final FeedDates DATES = new FeedDates(Instant.parse("2026-06-01T00:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
          Sat, 07 Sep 2024 14:05:09 GMT            | 2024-09-07T14:05:09Z
          Sat, 7 Sep 2024 14:05:09 +0000           | 2024-09-07T14:05:09Z
          Sat, 07 Sep 2024 14:05 GMT               | 2024-09-07T14:05:00Z
          Sat, 07 Sep 2024 14:05:09 -0730          | 2024-09-07T21:35:09Z
          Sat, 07 Sep 2024 14:05:09 +02:00         | 2024-09-07T12:05:09Z
          Sat, 07 Sep 24 14:05:09 Z                | 2024-09-07T14:05:09Z
          07 Sep 2024 14:05:09 PDT                 | 2024-09-07T21:05:09Z
          Sat, 07 Sep 2024 14:05:09 EST            | 2024-09-07T19:05:09Z
          Sat, 07 Sep 2024 14:05:09 BST            | 2024-09-07T13:05:09Z
          Sat, 07 Sep 2024 14:05:09 MSK            | 2024-09-07T11:05:09Z
          Sat, 07 Sep 2024 14:05:09 JST            | 2024-09-07T05:05:09Z
          Sat, 07 Sep 2024 14:05:09 M              | 2024-09-07T02:05:09Z
          Sat, 07 Sep 2024 14:05:09 N              | 2024-09-07T15:05:09Z
          Sat, 07 Sep 2024 14:05:09 GMT-0500       | 2024-09-07T19:05:09Z
          Sat, 07 Sep 2024 14:05:09 GMT+2          | 2024-09-07T12:05:09Z
          Sat, 07 Sep 2024 14:05:09 UTC+02:00      | 2024-09-07T12:05:09Z
          Sat, 07 Sep 2024 14:05:09 +0200 (CEST)   | 2024-09-07T12:05:09Z
          Sat, 07 Sep 2024 14:05:09 Europe/Berlin  | 2024-09-07T12:05:09Z
          Sat, 07 Sept 2024 14:05:09 GMT           | 2024-09-07T14:05:09Z
          Saturday, 07-Sep-24 14:05:09 GMT         | 2024-09-07T14:05:09Z
          Sat Sep  7 14:05:09 2024                 | 2024-09-07T14:05:09Z
          Sat Sep 7 14:05:09 CEST 2024             | 2024-09-07T12:05:09Z
          Sat Sep 7 14:05:09 +0200 2024            | 2024-09-07T12:05:09Z
          Sat, Sep 07 2024 14:05:09 GMT            | 2024-09-07T14:05:09Z
          September 7, 2024 2:05 PM                | 2024-09-07T14:05:00Z
          Sep 7, 2024, 2:05:09 am EDT              | 2024-09-07T06:05:09Z
          September 7th, 2024                      | 2024-09-07T00:00:00Z
          7 September 2024                         | 2024-09-07T00:00:00Z
          12:30 PM, 7 Sep 2024                     | 2024-09-07T12:30:00Z
          Sat, 07 Sep 2024 24:00:00 GMT            | 2024-09-08T00:00:00Z
          Sat, 31 Dec 2016 23:59:60 +0000          | 2017-01-01T00:00:00Z
          2024-09-07T14:05:09Z                     | 2024-09-07T14:05:09Z
          2024-09-07T14:05:09.25+02:00             | 2024-09-07T12:05:09.250Z
          2024-09-07T14:05:09.123456789Z           | 2024-09-07T14:05:09.123Z
          2024-09-07T14:05:09,5Z                   | 2024-09-07T14:05:09.500Z
          2024-09-07T14:05:09+0200                 | 2024-09-07T12:05:09Z
          2024-09-07T14:05:09+02                   | 2024-09-07T12:05:09Z
          2024-09-07T14:05:9Z                      | 2024-09-07T14:05:09Z
          2024-09-07T14:05Z                        | 2024-09-07T14:05:00Z
          2024-09-07T14:05:09                      | 2024-09-07T14:05:09Z
          2024-09-07 14:05:09 -0400                | 2024-09-07T18:05:09Z
          2024-09-07 14:05:09 UTC                  | 2024-09-07T14:05:09Z
          2024-09-07t14:05:09z                     | 2024-09-07T14:05:09Z
          2024-9-7 14:05                           | 2024-09-07T14:05:00Z
          2024-09-07                               | 2024-09-07T00:00:00Z
          2024-09                                  | 2024-09-01T00:00:00Z
          20240907T140509Z                         | 2024-09-07T14:05:09Z
          20240907140509                           | 2024-09-07T14:05:09Z
          20240907                                 | 2024-09-07T00:00:00Z
          2024-09-07T140509Z                       | 2024-09-07T14:05:09Z
          2024-09-07T1405Z                         | 2024-09-07T14:05:00Z
          2024-09-07T140509.25+0200                | 2024-09-07T12:05:09Z
          20240907T14:05:09Z                       | 2024-09-07T14:05:09Z
          2024-W36-6                               | 2024-09-07T00:00:00Z
          2024W366                                 | 2024-09-07T00:00:00Z
          2024-251                                 | 2024-09-07T00:00:00Z
          2024/09/07 14:05:09                      | 2024-09-07T14:05:09Z
          09/07/2024 14:05:09                      | 2024-09-07T14:05:09Z
          27/09/2024 14:05                         | 2024-09-27T14:05:00Z
          9/7/2024 2:05:09 PM                      | 2024-09-07T14:05:09Z
          07.09.2024 14:05                         | 2024-09-07T14:05:00Z
          7.9.24, 14:05 Uhr                        | 2024-09-07T14:05:00Z
          07-09-2024 14:05:09                      | 2024-09-07T14:05:09Z
          1725717909                               | 2024-09-07T14:05:09Z
          1725717909123                            | 2024-09-07T14:05:09Z
          Sa, 07 Sep 2024 14:05:09 +0200           | 2024-09-07T12:05:09Z
          Samstag, 7. September 2024 14:05 Uhr     | 2024-09-07T14:05:00Z
          Fr., 06. Dez. 2024 14:05:09 +0100        | 2024-12-06T13:05:09Z
          sam., 07 sept. 2024 14:05:09 +0200       | 2024-09-07T12:05:09Z
          mar., 05 mars 2024 10:00:00 +0100        | 2024-03-05T09:00:00Z
          samedi 7 septembre 2024 à 14:05          | 2024-09-07T14:05:00Z
          sáb, 07 dic 2024 14:05:09 +0100          | 2024-12-07T13:05:09Z
          7 de septiembre de 2024                  | 2024-09-07T00:00:00Z
          7 de setembro de 2024 14:05              | 2024-09-07T14:05:00Z
          gio, 05 set 2024 14:05:09 +0200          | 2024-09-05T12:05:09Z
          za, 07 mrt 2026 14:05:09 +0100           | 2026-03-07T13:05:09Z
          Сб, 07 сен 2024 14:05:09 +0300           | 2024-09-07T11:05:09Z
          7 сентября 2024 г., 14:05                | 2024-09-07T14:05:00Z
          sob, 07 gru 2024 14:05:09 +0100          | 2024-12-07T13:05:09Z
          2024년 9월 7일                              | 2024-09-07T00:00:00Z
          2024년 9월 7일 토요일 오후 2:05:09              | 2024-09-07T14:05:09Z
          2024. 9. 7. 오후 2:05                      | 2024-09-07T14:05:00Z
          2024年9月7日                                | 2024-09-07T00:00:00Z
          2024年09月07日 14:05:09                     | 2024-09-07T14:05:09Z
          2024年9月7日(土) 14時05分                     | 2024-09-07T14:05:00Z
          2024年9月7日 星期六 下午2:05                    | 2024-09-07T14:05:00Z
          Mon, 07 Sep 2024 14:05:09 GMT            | 2024-09-07T14:05:09Z
          '  2024-09-07T14:05:09Z  '               | 2024-09-07T14:05:09Z
          Sat, 07 Sep 2024 14:05:09 PT             | 2024-09-07T21:05:09Z
          Sat, 07 Dec 2024 14:05:09 ET             | 2024-12-07T19:05:09Z
          Sat, 07 Sep 2024 14:05:09 NDT            | 2024-09-07T16:35:09Z
          Sat, 07 Sep 2024 14:05:09 ACDT           | 2024-09-07T03:35:09Z
          Sat, 07 Sep 2024 14:05:09 +0200 CEST     | 2024-09-07T12:05:09Z
          Sat, 07 Sep 2024 4:5:9 Z                 | 2024-09-07T04:05:09Z
          Sat, 07 Sep 2024 14.05.09 GMT            | 2024-09-07T14:05:09Z
          Sat, 07 Sep 2024 14:05:09 GMT\u200B      | 2024-09-07T14:05:09Z
          2024-09-07 14:05:09 +0200 CEST           | 2024-09-07T12:05:09Z
          2024-09-07 14:05:09 +0300 +03            | 2024-09-07T11:05:09Z
          2024-09-07 14:05:09 CEST+0200            | 2024-09-07T12:05:09Z
          2024-09-07 14:05:09 America/Los_Angeles  | 2024-09-07T21:05:09Z
          2024-09-07T14:05:09+02:00[Europe/Berlin] | 2024-09-07T12:05:09Z
          2024-09-07Z                              | 2024-09-07T00:00:00Z
          2024-09-07+02:00                         | 2024-09-06T22:00:00Z
          2024-09-07 at 14:05                      | 2024-09-07T14:05:00Z
          2024\u201109\u201107                     | 2024-09-07T00:00:00Z
          20240907 14:05                           | 2024-09-07T14:05:00Z
          Sat 2024-09-07 14:05:09 UTC              | 2024-09-07T14:05:09Z
          Sat, 2024/09/07 14:05:09 EDT             | 2024-09-07T18:05:09Z
          Sa., 07.09.2024 - 14:05 Uhr              | 2024-09-07T14:05:00Z
          7.9.2024 klo 14.05                       | 2024-09-07T14:05:00Z
          samedi 7 septembre 2024 à 14h05          | 2024-09-07T14:05:00Z
          lör, 07 sep 2024 14:05:09 +0200          | 2024-09-07T12:05:09Z
          la, 07 syys 2024 14:05:09 +0300          | 2024-09-07T11:05:09Z
          so, 07 zář 2024 14:05:09 +0200           | 2024-09-07T12:05:09Z
          субота, 7 вересня 2024                   | 2024-09-07T00:00:00Z
          2024. szept. 7. 14:05                    | 2024-09-07T14:05:00Z
          7 septembrie 2024                        | 2024-09-07T00:00:00Z
          星期六, 07 九月 2024 14:05:09 +0800           | 2024-09-07T06:05:09Z
          土, 07 9月 2024 14:05:09 +0900             | 2024-09-07T05:05:09Z
Tue, 10/06/2025 - 16:00                  | 2025-06-10T16:00:00Z
          Tue, 06/10/2025 - 16:00                  | 2025-06-10T16:00:00Z
          Sat, 07 Sep 2024 14:05:09 (PDT)          | 2024-09-07T21:05:09Z
          Sat, 07 Sep 2024 14:05:09 +0200 (PDT)    | 2024-09-07T12:05:09Z
          Sat, 07 Sep 2024 14:05:09 Etc/GMT+5      | 2024-09-07T19:05:09Z
          2024-09-07T14:05:09Z[UTC]                | 2024-09-07T14:05:09Z
          1725717909.25                            | 2024-09-07T14:05:09Z
          토, 07 9월 2024 14:05:09 +0900             | 2024-09-07T05:05:09Z
""")
  void readsTheDate(String text, Instant instant) {
    assertThat(DATES.read(text))
        .isInstanceOfSatisfying(
            Reading.Known.class, known -> assertThat(known.instant()).isEqualTo(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "soon",
        "yesterday",
        "0000-00-00T00:00:00Z",
        "2024-02-30T10:00:00Z",
        "2023-02-29",
        "Sat, 45 Mar 2024 10:00:00 GMT",
        "2024-13-01",
        "2024-09-07T25:00:00Z",
        "2024-09-07T14:61:00Z",
        "2024-09-07T14:05:75Z",
        "12024-01-01T00:00:00Z",
        "2024-09-07T24:01:00Z",
        "Sat, 07 Foo 2024 10:00:00 GMT",
        "07 Sep 08 Oct 2024",
        "Sat, 07 Sep 2024 14:05:09 XYZ",
        "Sat, 07 Sep 2024 14:05:09 +9900",
        "Sat, 07 Sep 2024 12:05:60 GMT",
        "1989-12-31T23:59:59Z",
        "0",
        "-1",
        "12345",
        "99999999999999999999",
        "NaN",
        "2024-W54-1",
        "2024-366-1",
        "13/13/2024",
        "31.02.2024",
        "2024-09-07T14:05:09Z and more",
        "Sep 2024 14:05",
        "Mar 2024",
        "Sat, 07 Sep 2024 14:05:09 +0100 +0200",
        "Sat, 07 Sep 2024 14:05:09 +0100 XYZ",
        "Sat 14.05",
        "T14:05",
        "{{ date }}",
        "2024-09-07T14:05:09Z[nonsense]"
      })
  void doesNotGuessWhatIsNoDate(String text) {
    assertThat(DATES.read(text)).isInstanceOf(Reading.Unknown.class);
  }

  @Test
  void flagsADateMoreThanTwoDaysAheadAndRefusesOneFarAhead() {
    assertThat(DATES.read("2026-06-02T23:59:59Z"))
        .isEqualTo(new Reading.Known(Instant.parse("2026-06-02T23:59:59Z"), Optional.empty()));
    assertThat(DATES.read("2026-06-03T00:00:01Z"))
        .isEqualTo(
            new Reading.Known(
                Instant.parse("2026-06-03T00:00:01Z"), Optional.of("lies in the future")));
    assertThat(DATES.read("2200-06-03T00:00:01Z"))
        .isEqualTo(new Reading.Unknown("lies in the far future"));
  }

  @Test
  void saysWhereItHadToAssumeAZone() {
    assertThat(DATES.read("2024-09-07T14:05:09"))
        .isInstanceOfSatisfying(
            Reading.Known.class, known -> assertThat(known.remark()).contains(FeedDates.NO_ZONE));
    assertThat(DATES.read("2024-09-07T14:05:09Z"))
        .isInstanceOfSatisfying(Reading.Known.class, known -> assertThat(known.remark()).isEmpty());
  }

  @Test
  void theWeekdayTellsWhichFigureIsTheMonth() {
    assertThat(DATES.read("Tue, 10/06/2025"))
        .isEqualTo(new Reading.Known(Instant.parse("2025-06-10T00:00:00Z"), Optional.empty()));
  }

  @Test
  void saysWhereDayAndMonthMayBeTheOtherWayRound() {
    assertThat(DATES.read("03/04/2024"))
        .isInstanceOfSatisfying(
            Reading.Known.class,
            known -> assertThat(known.remark()).contains("read as month/day/year"));
  }

  @Test
  void doesNotDependOnTheMachinesZoneOrLanguage() {
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.of("tr", "TR"));
      readsTheDate("FRI, 06 DEC 2024 14:05:09", Instant.parse("2024-12-06T14:05:09Z"));
      readsTheDate("2024-09-07 14:05", Instant.parse("2024-09-07T14:05:00Z"));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
