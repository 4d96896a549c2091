package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.release.Releases;
import org.rfldigest.classify.series.SeriesKeys;
import org.rfldigest.classify.story.StoryKeys;
import org.rfldigest.classify.words.Finds;
import org.rfldigest.classify.words.PhraseIndex;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Reason;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Verdict;

/**
 * Says of an entry whether it concerns Rust for Linux, to which release, components, patch series
 * and story it belongs, and why. The same entries get the same verdicts; it may be used by several
 * threads at once.
 */
public final class Classifier {

  private final PhraseIndex index = new PhraseIndex();
  private final double threshold;
  private final Relevance relevance;
  private final Components components;
  private final Releases releases;
  private final LearnedWords learned;

  public Classifier(RelevanceRules rules, ReleaseCalendar calendar) {
    this(rules, calendar, LearnedWords.NONE);
  }

  /** Adds what was learned from decisions, as a reason of its own. */
  public Classifier(RelevanceRules rules, ReleaseCalendar calendar, LearnedWords learned) {
    this.learned = learned;
    threshold = rules.threshold();
    relevance = new Relevance(rules.rules(), index);
    components = new Components(rules.components(), index);
    releases = new Releases(calendar);
  }

  /**
   * What is made of one entry.
   *
   * @param kin what tells to which others it belongs, where that matters
   */
  public record Finding(Verdict verdict, Optional<Kin> kin) {}

  /** The verdict on one entry, with the series and story that it alone can tell. */
  public Verdict classify(Clue clue) {
    return classify(Reading.of(clue));
  }

  /** The same, and what tells to which others it belongs. */
  public Finding find(Clue clue) {
    var reading = Reading.of(clue);
    var verdict = classify(reading);
    var mayHaveKin = verdict.relevant() || verdict.series().isPresent();
    return new Finding(verdict, mayHaveKin ? Optional.of(Kin.of(reading)) : Optional.empty());
  }

  private Verdict classify(Reading reading) {
    var series = reading.isMail() ? Optional.of(SeriesKeys.of(reading)) : Optional.<String>empty();
    return verdict(reading, series, Optional.of(StoryKeys.of(reading)));
  }

  /** The verdicts in the same order, with series and stories told over all entries together. */
  public List<Verdict> classifyAll(List<Clue> clues) {
    var readings = clues.parallelStream().map(Reading::of).toList();
    var series = seriesOf(readings);
    var stories = StoryKeys.of(readings);
    return IntStream.range(0, readings.size())
        .parallel()
        .mapToObj(at -> {
          var key = Optional.ofNullable(series.get(at));
          return verdict(readings.get(at), key, Optional.of(stories.get(at)));
        })
        .toList();
  }

  /** The keys of the components that a pull request's bullet is about. */
  public List<String> components(PullRequest.Bullet bullet) {
    var finds =
        new Finds(index.size())
            .look(index, new Words(String.join(" / ", bullet.area())), Finds.TITLE)
            .look(index, new Words(Reading.cut(bullet.text(), Reading.LONGEST_TEXT)), Finds.TITLE);
    return components.keys(finds);
  }

  private Verdict verdict(Reading reading, Optional<String> series, Optional<String> story) {
    var finds =
        new Finds(index.size())
            .look(index, reading.titleWords(), Finds.TITLE)
            .look(index, reading.textWords(), Finds.TEXT)
            .look(index, reading.source(), Finds.SOURCE)
            .look(index, reading.address(), Finds.URL);
    var reasons = new ArrayList<>(relevance.reasons(finds, reading.clue().trust()));
    learned.reason(reading.titleWords()).ifPresent(reasons::add);
    var score = Relevance.score(reasons);
    var release = releases.find(reading);
    release.map(Releases.Found::reason).ifPresent(reasons::add);
    series.ifPresent(key -> reasons.add(new Reason("a mail of the series " + key, 0)));
    return new Verdict(
        score >= threshold,
        score,
        release.map(Releases.Found::release),
        reading.hasCode() ? components.titled(finds) : components.keys(finds),
        Statuses.find(reading),
        series,
        story,
        reasons);
  }

  private static Map<Integer, String> seriesOf(List<Reading> readings) {
    var places = new ArrayList<Integer>();
    var mails = new ArrayList<Reading>();
    for (var at = 0; at < readings.size(); at++) {
      if (readings.get(at).isMail()) {
        places.add(at);
        mails.add(readings.get(at));
      }
    }
    var keys = SeriesKeys.of(mails);
    var series = new HashMap<Integer, String>();
    for (var at = 0; at < mails.size(); at++) {
      series.put(places.get(at), keys.get(at));
    }
    return series;
  }
}
