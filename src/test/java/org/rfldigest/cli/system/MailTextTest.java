package org.rfldigest.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Row K12. */
class MailTextTest {

  @Test
  void lineBreaksOfEveryKindStayOutOfTheHeaders() {
    for (var end : List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\0")) {
      var mail = MailText.of("me@example.org", "a" + end + "Bcc: evil@example.org", List.of("x"));
      var head = mail.split("\n\n", 2)[0];
      assertThat(head.lines()).hasSize(6).noneMatch(line -> line.startsWith("Bcc"));
      assertThat(head).contains("Subject: a Bcc: evil@example.org\n");
    }
  }

  @Test
  void lettersBeyondAsciiAndWhatLooksEncodedAreEncodedInShortLines() {
    var subject = "Größe 漢字 🦀 ".repeat(15).strip();
    var mail = MailText.of("me@example.org", subject, List.of());
    var lines = mail.lines().dropWhile(line -> !line.startsWith("Subject: ")).toList();
    var words = lines.stream().takeWhile(line -> line.contains("=?UTF-8?B?")).toList();
    assertThat(words).allMatch(line -> line.length() <= 84);
    assertThat(words.stream().map(MailTextTest::decoded).collect(Collectors.joining()))
        .isEqualTo(subject.substring(0, subject.offsetByCodePoints(0, 150)));
    assertThat(MailText.of("a", "=?UTF-8?Q?evil?=", List.of())).doesNotContain("=?UTF-8?Q?");
  }

  @Test
  void theBodyKeepsItsLines() {
    assertThat(MailText.of("a", "s", List.of("one\r\ntwo", "."))).endsWith("\n\none  two\n.\n");
  }

  private static String decoded(String line) {
    var word = line.replaceAll("^.*=\\?UTF-8\\?B\\?(.*)\\?=$", "$1");
    return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
  }
}
