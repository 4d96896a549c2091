package org.rfldigest.classify.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.Given;
import org.rfldigest.classify.reading.Clue;

class SeriesSummaryTest {

  @Test
  void sumsUpVersionPartsPeopleAndWhereItWent() {
    var summary =
        SeriesSummary.of(
            List.of(
                Given.mail("1@x", "", "[PATCH 0/2] rust: a queue"),
                Given.mail("2@x", "", "[PATCH v2 0/3] rust: add a queue"),
                Given.mail("3@x", "2@x", "[PATCH v2 1/3] rust: add a lock"),
                reply("Ann Example", "Reviewed-by: Ann Example <ann@example.org>\n"),
                reply(
                    "Ann Example",
                    "Reviewed-by: Ann Example <ann@example.org>\n> Acked-by: X <x@y>"),
                reply("Bob Example", "Tested-by: Bob Example <bob@example.org>\n"),
                reply("Cyd Example", "Applied to `rust-next` -- thanks!")));
    assertThat(summary.lead()).isEqualTo("2@x");
    assertThat(summary.version()).isEqualTo(2);
    assertThat(summary.parts()).isEqualTo(OptionalInt.of(3));
    assertThat(summary.repliers()).containsExactly("Ann Example", "Bob Example", "Cyd Example");
    assertThat(summary.tags()).isEqualTo(Map.of("Reviewed-by", 1, "Tested-by", 1));
    assertThat(summary.appliedTo()).contains("rust-next");
    assertThat(summary.merged()).isFalse();
  }

  @Test
  void whatATreeSendsForAPartDoesNotStandForTheSeries() {
    var summary =
        SeriesSummary.of(
            List.of(
                Given.mail("a@tip", "2@x", "[tip: locking/core] rust: a lock", "", "2025-10-22"),
                Given.mail("1@x", "", "[PATCH 0/2] rust: a queue"),
                Given.mail("2@x", "1@x", "[PATCH 1/2] rust: a lock")));
    assertThat(summary.lead()).isEqualTo("1@x");
  }

  @Test
  void aLoneReplySumsUpToo() {
    var summary = SeriesSummary.of(List.of(reply("Ann Example", "Nice.")));
    assertThat(summary.version()).isEqualTo(2);
    assertThat(summary.appliedTo()).isEmpty();
  }

  private static Clue reply(String author, String text) {
    var mail =
        Given.mail(
            author + text.length(),
            "3@x",
            "Re: [PATCH v2 1/3] rust: add a lock",
            text,
            "2025-10-22");
    return new Clue(
        mail.id(),
        mail.title(),
        mail.text(),
        mail.url(),
        mail.date(),
        mail.source(),
        Optional.of(author),
        0,
        List.of(),
        mail.messageId(),
        mail.inReplyTo());
  }
}
