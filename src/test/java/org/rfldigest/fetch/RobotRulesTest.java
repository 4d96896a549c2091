package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt allows to rfl-digest. */
class RobotRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /fish          | /fish              | false
          /fish          | /fishheads/y.html  | false
          /fish          | /Fish              | true
          /fish          | /catfish           | true
          /fish/         | /fish              | true
          /fish*         | /fish.php?id=1     | false
          /*.php         | /folder/a.php?x=1  | false
          /*.php$        | /folder/a.php      | false
          /*.php$        | /folder/a.php?x=1  | true
          /*.php$        | /a.php.php         | false
          /*a*a*b$       | /aab               | false
          /*a*a*b$       | /ab                | true
          /a$            | /a                 | false
          /a$            | /ab                | true
          /a$b           | /a$b               | false
          /a*$           | /abc               | false
          *              | /                  | false
          /$             | /                  | false
          /$             | /a                 | true
          /ab*ab$        | /ab                | true
          /foo/bar?q=*   | /foo/bar?q=1       | false
          /%7Ejoe        | /~joe              | false
          /~joe          | /%7ejoe            | false
          /a%2fb         | /a%2Fb             | false
          /a%2fb         | /a/b               | true
          /ツ             | /%E3%83%84         | false
          /a%2A          | /a*                | false
          /a%2A          | /ab                | true
          /              | /robots.txt        | true
          fish           | /fish              | true
          """)
  void aPatternMatchesFromTheStartOfThePath(String pattern, String path, boolean allowed) {
    assertThat(read("User-agent: *\nDisallow: " + pattern).allow(path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/p, /, /page, true",
    "/folder, /folder, /folder/page, true",
    "/page, /*.htm, /page.htm, false",
    "/$, /, /, true",
    "/$, /, /page.htm, false",
    "/a/b/c, /a/b, /a/b/d, false"
  })
  void theLongestRuleCountsAndOfTwoAsLongTheOneThatAllows(
      String allow, String disallow, String path, boolean allowed) {
    var one = read("User-agent: *\nAllow: " + allow + "\nDisallow: " + disallow);
    var other = read("User-agent: *\nDisallow: " + disallow + "\nAllow: " + allow);

    assertThat(one.allow(path)).isEqualTo(allowed);
    assertThat(other.allow(path)).isEqualTo(allowed);
  }

  @Test
  void aGroupForUsCountsAloneWhereverItStandsAndHoweverOften() {
    var rules =
        read(
            """
            user-agent: RFL-Digest/2.0
            disallow: /a   # ours

            User-agent: *
            Disallow: /

            User-agent: other
            User-Agent : rfl-digest
            Disallow: /b
            Crawl-delay: 5
            """);

    assertThat(rules.allow("/a")).isFalse();
    assertThat(rules.allow("/b")).isFalse();
    assertThat(rules.allow("/c")).isTrue();
    assertThat(rules.delay()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aGroupForUsThatForbidsNothingAllowsAll() {
    assertThat(read("User-agent: *\nDisallow: /\nUser-agent: rfl-digest\nDisallow:").allow("/"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"rfl", "rfl-digest-two", "digest", "xrfl-digest"})
  void aGroupForAnotherProgramSaysNothingToUs(String agent) {
    var rules = read("User-agent: " + agent + "\nDisallow: /");
    assertThat(rules).isEqualTo(RobotRules.NONE);
  }

  @Test
  void whatIsBetweenIsPassedOver() {
    var rules =
        read(
            "\ufeffSitemap: https://e.example/s.xml\r\nDisallow: /before\r\rUser-agent: *\r\n"
                + "Sitemap: x\r\nnonsense\r\nDisallow\r\nDisallow: /a\r\nHost: x\nDisallow: /other");

    assertThat(rules.allow("/before")).isTrue();
    assertThat(rules.allow("/a")).isFalse();
    assertThat(rules.allow("/other")).isFalse();
    assertThat(read("<html><body>Disallow: /</body></html>").allow("/")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10, 10000", "0.5, 500", "86400, 60000", "-1, 0", "soon, 0", "NaN, 0", "'', 0"})
  void aDelayIsASpanOfAMinuteAtMost(String written, long millis) {
    assertThat(read("User-agent: *\nCrawl-delay: " + written).delay())
        .isEqualTo(Duration.ofMillis(millis));
  }

  private static RobotRules read(String file) {
    return RobotRules.read(file.getBytes(StandardCharsets.UTF_8), "rfl-digest");
  }
}
