package org.rfldigest.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  @Test
  void readsVersionPartAndTotal() {
    var subject = Mail.read("Re: [RFC PATCH net-next v12 03/17] rust: net: add a socket");
    assertThat(subject.title()).isEqualTo("rust: net: add a socket");
    assertThat(subject.version()).isEqualTo(12);
    assertThat(subject.part()).isEqualTo(OptionalInt.of(3));
    assertThat(subject.total()).isEqualTo(OptionalInt.of(17));
    assertThat(subject.reply()).isTrue();
    assertThat(subject.proposal()).isTrue();
  }

  @Test
  void readsSeveralBracketsAndAnswerWords() {
    var subject = Mail.read("AW: Re: [PATCH v2] [RESEND] rust: fix it");
    assertThat(subject.title()).isEqualTo("rust: fix it");
    assertThat(subject.version()).isEqualTo(2);
    assertThat(subject.reply()).isTrue();
  }

  @Test
  void readsTheVersionWhereItIsWrittenWithThePatch() {
    var subject = Mail.read("[RESEND PATCHv3 2/2] rust: fix it");
    assertThat(subject.version()).isEqualTo(3);
    assertThat(subject.part()).isEqualTo(OptionalInt.of(2));
    assertThat(Mail.isPosting("[RESEND PATCHv3 2/2] rust: fix it")).isTrue();
    assertThat(Mail.isPosting("[patch 1/2] rust: fix it")).isTrue();
  }

  @Test
  void anAnswerThatOnlySomePartsWereTakenIsOneToTheSeries() {
    var subject = Mail.read("Re: (subset) [PATCH v2 0/3] rust: fix it");
    assertThat(subject.title()).isEqualTo("rust: fix it");
    assertThat(subject.version()).isEqualTo(2);
    assertThat(subject.reply()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "回复: ",
        "答复：",
        "Re[2]: ",
        "Antwort: ",
        "RES: ",
        "Odp: ",
        "TR: ",
        "Automatic reply: ",
        "Re: [External] : "
      })
  void knowsAnswersBeforeThePatchInOtherLanguages(String answer) {
    var subject = Mail.read(answer + "[PATCH v2 0/3] rust: fix it");
    assertThat(subject.title()).isEqualTo("rust: fix it");
    assertThat(subject.version()).isEqualTo(2);
    assertThat(subject.reply()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TR: a Rust driver", "VS: Code for the kernel", "rust: [x] fix it"})
  void takesNoHeadlineForAnAnswer(String headline) {
    assertThat(Mail.read(headline).reply()).isFalse();
  }

  @Test
  void whatASubjectQuotesIsNoPosting() {
    assertThat(Mail.isPosting("Seeking (was: Re: [PATCH v3] rust: fix it)")).isFalse();
    assertThat(Mail.isPosting("FAILED: patch \"[PATCH] rust: fix it\" failed")).isFalse();
    assertThat(Mail.isPosting("Re: (subset) [PATCH v3] rust: fix it")).isTrue();
  }

  @Test
  void aStablePatchForV612IsNotItsTwelfthVersion() {
    assertThat(Mail.read("[PATCH v6.12 1/2] rust: fix it").version()).isEqualTo(1);
  }

  @Test
  void leavesAnOpenBracketInTheTitle() {
    assertThat(Mail.read("[PATCH rust: fix it").title()).isEqualTo("[PATCH rust: fix it");
  }

  @Test
  void aSubjectOfOnlyBracketsEnds() {
    assertThat(Mail.read("[x]".repeat(10_000)).version()).isEqualTo(1);
  }
}
