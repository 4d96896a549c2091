package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.words.Words;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseDates;

/**
 * The same figures on labelled real titles, sentences, mails and pull requests, where these are at
 * hand; {@code -Drfl.print=true} prints them with the worst mistakes, and how fast it went.
 */
class RealFiguresTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final int FOLDS = 5;
  private static final int COLD_ROUNDS = 8;
  private static final int WARM_ROUNDS = 25;

  @Test
  void judgesRealTitles() throws IOException {
    var lines = real("labelled/dev.jsonl");
    var figures = Figures.of("real titles", lines, new Classifier(Given.rules(), realCalendar()));
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.96);
    assertThat(figures.withoutTheWord()).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.withBothWords()).isGreaterThanOrEqualTo(0.92);
    figures.mistakesOfRelevance();
    var releases = figures.releases();
    assertThat(releases.right()).isGreaterThanOrEqualTo(0.92);
    assertThat(releases.wrong()).isLessThanOrEqualTo(0.02);
    var stories = figures.stories();
    assertThat(stories.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(stories.recall()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void findsTheReleaseOfRealSentences() throws IOException {
    var lines = real("labelled/release-dev.jsonl");
    var told = lines.stream().filter(line -> line.text("context_title").isPresent()).toList();
    var classifier = new Classifier(Given.rules(), realCalendar());
    var verdicts = told.stream().map(line -> classifier.classify(sentence(line))).toList();
    var releases = new Figures("real sentences", told, verdicts).releases();
    assertThat(releases.right()).isGreaterThanOrEqualTo(0.95);
    assertThat(releases.wrong()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void putsRealMailsTogether() {
    var lines = real("mail/rust-mail-headers.jsonl.gz");
    var pairs = Figures.of("real mails", lines, Given.classifier()).series();
    assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void opensRealPullRequests() throws IOException {
    var all = new BulletFigures(0, 0, 0, 0);
    for (var file : files("pulls/rust-main")) {
      var message = Files.readString(file);
      assertThat(file.toString())
          .contains("rust-v" + PullRequest.read(message).release().orElseThrow());
      all = all.and(BulletFigures.of(message));
    }
    Figures.print("real pull requests of Rust: %s", all);
    assertThat(all.found()).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * all.marked()));
    assertThat(all.invented()).isZero();
  }

  @Test
  void opensRealPullRequestsOfOtherTrees() throws IOException {
    var all = new BulletFigures(0, 0, 0, 0);
    for (var file : files("pulls/mirror-eml")) {
      all =
          all.and(
              BulletFigures.of(
                  Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)));
    }
    Figures.print("real pull requests of other trees: %s", all);
    assertThat(all.found()).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * all.marked()));
    assertThat(all.invented()).isZero();
  }

  @Test
  void whatIsLearnedHoldsForTitlesNotSeen() {
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
    Figures.print(
        "learned alone, on titles not seen: %d of %d said, %d right", said, lines.size(), right);
    assertThat((double) right / said).isGreaterThanOrEqualTo(0.82);
  }

  /** Printed, never asserted: a figure of the machine. */
  @Test
  void tellsHowFastItJudges() {
    Assumptions.assumeTrue(Boolean.getBoolean("rfl.print"), "only where figures are printed");
    var clues = new ArrayList<Clue>();
    real("mail/rust-mail-headers.jsonl.gz").forEach(line -> clues.add(LabelledFile.clue(line)));
    real("labelled/dev.jsonl").forEach(line -> clues.add(LabelledFile.clue(line)));
    var classifier = Given.classifier();
    try (var oneCore = new ForkJoinPool(1)) {
      for (var round = 1; round <= COLD_ROUNDS; round++) {
        var seconds = oneCore.submit(() -> secondsFor(classifier, clues)).join();
        Figures.print(
            "speed, round %d: %d entries, %.0f a second of one core",
            round, clues.size(), clues.size() / seconds);
      }
      var warm =
          IntStream.range(0, WARM_ROUNDS)
              .mapToDouble(round -> oneCore.submit(() -> secondsFor(classifier, clues)).join())
              .sorted()
              .toArray();
      Figures.print(
          "speed, the middle one of %d warm rounds: %.0f a second of one core",
          WARM_ROUNDS, clues.size() / warm[WARM_ROUNDS / 2]);
    }
  }

  private static double secondsFor(Classifier classifier, List<Clue> clues) {
    var start = cpu();
    classifier.classifyAll(clues);
    return (cpu() - start) / 1e9;
  }

  /** The time this thread has had of a core, in nanoseconds, whoever else is busy. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
    return LabelledFile.lines(present(file));
  }

  private static List<Path> files(String folder) throws IOException {
    try (var files = Files.list(present(folder))) {
      return files.sorted().toList();
    }
  }

  private static Path present(String file) {
    var path = DATA.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no ../shared/data/" + file + " here: skipped");
    return path;
  }

  private static ReleaseCalendar realCalendar() throws IOException {
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
}
