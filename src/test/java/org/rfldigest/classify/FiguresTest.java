package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Verdict;

/**
 * How well the rules do, in figures with the mistakes beside them: on a small file of our own, and
 * on labelled real titles, sentences, mails and pull requests where these are at hand.
 */
class FiguresTest {

  static final Path OWN = Path.of("src/test/resources/classify/own.jsonl");
  private static final Path DATA = Path.of("../shared/data");
  private static final int FOLDS = 5;

  @Test
  void judgesOurOwnTitles() {
    var figures = new Figures(LabelledFile.lines(OWN), Given.classifier());
    assertThat(figures.relevance(line -> true)).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.releases().right()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.releases().wrong()).isLessThanOrEqualTo(0.02);
    assertThat(figures.stories().precision()).isEqualTo(1);
    assertThat(figures.stories().recall()).isEqualTo(1);
  }

  @Test
  void judgesRealTitles() throws Exception {
    var lines = real("labelled/dev.jsonl");
    var figures = new Figures(lines, new Classifier(Given.rules(), realCalendar()));
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.96);
    assertThat(figures.relevance(FiguresTest::isPositiveWithoutRust)).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.relevance(FiguresTest::isNegativeWithBoth)).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.releases().right()).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.releases().wrong()).isLessThanOrEqualTo(0.02);
    assertThat(figures.stories().precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.stories().recall()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void whatIsLearnedHoldsForTitlesNotSeen() throws Exception {
    var lines =
        real("labelled/dev.jsonl").stream()
            .filter(line -> !LabelledFile.isTrue(line, "doubtful"))
            .toList();
    var right = 0;
    var said = 0;
    for (var fold = 0; fold < FOLDS; fold++) {
      var learned = LearnedWords.from(examples(lines, fold));
      for (var line : lines) {
        var reason = learned.reason(new Words(title(line)));
        if (fold(line) == fold && reason.isPresent()) {
          said++;
          right += isAbout(line) == reason.get().points() > 0 ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "learned alone, on titles not seen: %d of %d said, %d right%n", said, lines.size(), right);
    assertThat((double) right / said).isGreaterThanOrEqualTo(0.82);
  }

  private static List<LearnedWords.Example> examples(List<JsonObject> lines, int without) {
    return lines.stream()
        .filter(line -> fold(line) != without)
        .map(line -> new LearnedWords.Example(title(line), isAbout(line)))
        .toList();
  }

  private static int fold(JsonObject line) {
    return Math.floorMod(title(line).hashCode(), FOLDS);
  }

  private static boolean isAbout(JsonObject line) {
    return LabelledFile.isTrue(line, "about_rust_in_linux");
  }

  @Test
  void findsTheReleaseOfRealSentences() throws Exception {
    var lines = real("labelled/release-dev.jsonl");
    var classifier = new Classifier(Given.rules(), realCalendar());
    var told = lines.stream().filter(line -> line.text("context_title").isPresent()).toList();
    var figures =
        Figures.Releases.of(
            told, told.stream().map(line -> classifier.classify(sentence(line))).toList());
    assertThat(figures.right()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.wrong()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void putsRealMailsTogether() {
    var lines = real("mail/rust-mail-headers.jsonl.gz");
    var verdicts = Given.classifier().classifyAll(lines.stream().map(LabelledFile::clue).toList());
    var given = new ArrayList<String>();
    var right = new ArrayList<String>();
    for (var at = 0; at < lines.size(); at++) {
      if (lines.get(at).text("series_key").isPresent()) {
        given.add(verdicts.get(at).series().orElse(""));
        right.add(lines.get(at).text("series_key").get());
      }
    }
    var pairs = Pairs.of(given, right);
    System.out.println("series: " + pairs);
    assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void opensRealPullRequests() throws Exception {
    var folder = DATA.resolve("pulls/rust-main");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no ../shared/data/pulls here: skipped");
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var pull = PullRequest.read(Files.readString(file));
        assertThat(pull.bullets()).as(file.toString()).hasSizeBetween(3, 40);
        assertThat(file.toString()).contains("rust-v" + pull.release().orElseThrow());
      }
    }
  }

  private static boolean isPositiveWithoutRust(JsonObject line) {
    return LabelledFile.isTrue(line, "about_rust_in_linux") && !title(line).matches(".*\\brust.*");
  }

  private static boolean isNegativeWithBoth(JsonObject line) {
    return !LabelledFile.isTrue(line, "about_rust_in_linux")
        && title(line).matches(".*\\brust.*")
        && title(line).matches(".*(linux|kernel).*");
  }

  private static String title(JsonObject line) {
    return line.text("title").orElse("").toLowerCase(Locale.ROOT);
  }

  private static Clue sentence(JsonObject line) {
    var url = line.text("source").filter(source -> source.startsWith("http"));
    return new Clue(
        line.text("id").orElse(""),
        line.text("context_title").orElse(""),
        line.text("text").orElse(""),
        url,
        line.text("date").flatMap(LabelledFile::instant),
        line.text("source").orElse(""),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<JsonObject> real(String file) {
    var path = DATA.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no ../shared/data/" + file + " here: skipped");
    return LabelledFile.lines(path);
  }

  private static ReleaseCalendar realCalendar() throws Exception {
    var events = new LinkedHashMap<Release, Map<String, LocalDate>>();
    for (var line : Files.readAllLines(DATA.resolve("kernel-releases.csv"))) {
      var cells = line.split(",", 4);
      Release.parse(cells[0])
          .ifPresent(release ->
              events
                  .computeIfAbsent(release, unseen -> new LinkedHashMap<>())
                  .put(cells[1], LocalDate.parse(cells[2])));
    }
    var dates = new ArrayList<ReleaseDates>();
    events.forEach((release, days) -> dates.add(dates(release, days)));
    return new ReleaseCalendar(dates);
  }

  private static ReleaseDates dates(Release release, Map<String, LocalDate> days) {
    return new ReleaseDates(
        release,
        Optional.ofNullable(days.get("merge_window_open")),
        Optional.ofNullable(days.get("rc1")),
        Optional.ofNullable(days.get("final")),
        Optional.ofNullable(days.get("eol")));
  }

  /** The verdicts on labelled lines, compared with their labels. */
  private record Figures(List<JsonObject> lines, List<Verdict> verdicts) {

    /** Shares of the labelled releases that were told rightly and wrongly. */
    record Releases(double right, double wrong) {
      static Releases of(List<JsonObject> lines, List<Verdict> verdicts) {
        var labelled = 0;
        var right = 0;
        var wrong = 0;
        for (var at = 0; at < lines.size(); at++) {
          var label = lines.get(at).text("release");
          var told = verdicts.get(at).release().map(Release::toString);
          labelled += label.isPresent() ? 1 : 0;
          right += label.isPresent() && told.equals(label) ? 1 : 0;
          if (told.isPresent() && !told.equals(label)) {
            wrong++;
            System.out.println(
                "release " + told.get() + " for " + label + ": " + lines.get(at).text("title"));
          }
        }
        System.out.printf("release: %d of %d right, %d wrong%n", right, labelled, wrong);
        return new Releases((double) right / labelled, (double) wrong / lines.size());
      }
    }

    Figures(List<JsonObject> lines, Classifier classifier) {
      this(lines, classifier.classifyAll(lines.stream().map(LabelledFile::clue).toList()));
      for (var at = 0; at < lines.size(); at++) {
        if (counts(at) && isAbout(at) != verdicts.get(at).relevant()) {
          System.out.println(
              (isAbout(at) ? "missed: " : "false: ")
                  + lines.get(at).text("title")
                  + verdicts.get(at).reasons());
        }
      }
    }

    double precision() {
      return share(at -> verdicts.get(at).relevant(), this::isAbout);
    }

    double recall() {
      return share(this::isAbout, at -> verdicts.get(at).relevant());
    }

    /** Of the lines chosen, the share judged rightly. */
    double relevance(java.util.function.Predicate<JsonObject> chosen) {
      return share(
          at -> chosen.test(lines.get(at)), at -> isAbout(at) == verdicts.get(at).relevant());
    }

    Releases releases() {
      return Releases.of(lines, verdicts);
    }

    Pairs stories() {
      var right = new ArrayList<String>();
      for (var at = 0; at < lines.size(); at++) {
        right.add(lines.get(at).text("story_key").orElse("alone " + at));
      }
      var pairs =
          Pairs.of(verdicts.stream().map(verdict -> verdict.story().orElse("")).toList(), right);
      System.out.println("stories: " + pairs);
      return pairs;
    }

    private double share(java.util.function.IntPredicate of, java.util.function.IntPredicate that) {
      var whole = 0;
      var part = 0;
      for (var at = 0; at < lines.size(); at++) {
        if (counts(at) && of.test(at)) {
          whole++;
          part += that.test(at) ? 1 : 0;
        }
      }
      System.out.printf("%d of %d%n", part, whole);
      return (double) part / whole;
    }

    private boolean counts(int at) {
      return !LabelledFile.isTrue(lines.get(at), "doubtful");
    }

    private boolean isAbout(int at) {
      return LabelledFile.isTrue(lines.get(at), "about_rust_in_linux");
    }
  }
}
