package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.LearnedWords.Example;
import org.rfldigest.classify.words.Words;

class LearnedWordsTest {

  @Test
  void addsItsShareAsAReasonOfItsOwn() {
    var classifier = new Classifier(Given.rules(), Given.calendar(), learned());
    var verdict = classifier.classify(Given.article("Blog", "A new lamp", "", "2025-10-20"));
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(why -> {
          assertThat(why.sentence()).isEqualTo("learned from your decisions: lamp");
          assertThat(why.points()).isPositive().isLessThanOrEqualTo(LearnedWords.MOST);
        });
  }

  @Test
  void speaksAgainstWhatWasRejected() {
    assertThat(learned().reason(new Words("A bell for the door")))
        .hasValueSatisfying(why -> assertThat(why.points()).isNegative());
  }

  @Test
  void neverOutweighsASureRule() {
    var words = learned().reason(new Words("lamp lantern light candle torch ".repeat(40)));
    assertThat(words).hasValueSatisfying(why -> assertThat(why.points()).isBetween(-2.0, 2.0));
  }

  @Test
  void learnsNothingFromAFewDecisions() {
    var few = List.of(new Example("A lamp", true), new Example("A bell", false));
    assertThat(LearnedWords.from(few).weights()).isEmpty();
  }

  @Test
  void hasNothingToSayOnWordsItDoesNotKnow() {
    assertThat(learned().reason(new Words("Quite another thing"))).isEmpty();
  }

  private static LearnedWords learned() {
    var examples = new ArrayList<Example>();
    for (var at = 0; at < 12; at++) {
      examples.add(new Example("Number " + at + " of the lamp", true));
      examples.add(new Example("Number " + at + " of the bell", false));
    }
    return LearnedWords.from(examples);
  }
}
