package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Snapshot;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;
import org.rfldigest.tui.screens.Target;
import org.rfldigest.tui.terminal.Size;

/**
 * Each screen at each size, text and styles. {@code mvn test -Dtest=GoldenTest -Drfl.fix=true}
 * writes the files anew: look at the difference before you commit it.
 */
class GoldenTest {

  private static final boolean FIX = Boolean.getBoolean("rfl.fix");
  private static final Size WIDEST = new Size(300, 20);
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<Size> SIZES =
      List.of(new Size(40, 12), new Size(80, 24), new Size(140, 40), new Size(200, 60));

  static Stream<Arguments> screens() {
    var widest = models(WIDEST).get("screen-today");
    return Stream.concat(
        Stream.of(Arguments.of("screen-today", WIDEST, widest)),
        SIZES.stream()
            .flatMap(size ->
                models(size).entrySet().stream()
                    .map(screen -> Arguments.of(screen.getKey(), size, screen.getValue()))));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("screens")
  void looksAsItDid(String screen, Size size, Model model) throws IOException {
    var columns = size.columns();
    var rows = size.rows();
    var drawn =
        Screenshot.render(model, columns, rows)
            + "\n"
            + legend()
            + "\n"
            + styles(model, columns, rows);
    var file = GOLDEN.resolve(screen).resolve(columns + "x" + rows + ".txt");
    if (FIX) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
  }

  /**
   * The styles in the same places: a letter for each column, explained by {@link #legend}; a wide
   * character has its letter twice.
   */
  private static String styles(Model model, int columns, int rows) {
    var frame = View.of(Moves.settled(model.with(new Size(columns, rows))));
    var text = new StringBuilder();
    for (var line : frame.rows()) {
      var row = new StringBuilder();
      for (var span : line.spans()) {
        row.repeat(letter(span.style().ordinal()), Width.of(span.text()));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static char letter(int style) {
    return style == 0 ? ' ' : (char) ('a' + style - 1);
  }

  private static String legend() {
    var legend = new StringBuilder();
    for (var style : Style.values()) {
      if (style.ordinal() > 0) {
        legend.append(letter(style.ordinal())).append('=').append(style).append(' ');
      }
    }
    return legend.toString().stripTrailing();
  }

  private static Map<String, Model> models(Size size) {
    var loaded = Sample.loaded().with(size);
    var models = new LinkedHashMap<String, Model>();
    models.put("start", Model.empty().with(size));
    models.put("releases", loaded);
    models.put("releases-empty", Sample.loaded(List.of(), List.of()).with(size));
    models.put(
        "releases-one", Sample.loaded(Sample.releases().subList(1, 2), List.of()).with(size));
    models.put("releases-unread", Press.keys(loaded, "j"));
    models.put("releases-filtering", Press.keys(loaded, "/", "7", ".", "0"));
    models.put("page", Press.keys(loaded, "l", "j", "j", "j"));
    models.put("page-filtered", Press.keys(loaded, "l", "/", "d", "m", "a", "Enter"));
    models.put("development", Press.keys(loaded, "l", "j", "j", "Enter"));
    models.put("disagreements", Press.keys(loaded, "D", "j", "k"));
    models.put("disagreement", Press.keys(loaded, "D", "Enter"));
    models.put("inbox", Press.keys(loaded, "2", "j", "j"));
    models.put("inbox-empty", Press.keys(Sample.loaded(Sample.releases(), List.of()), "2"));
    models.put("entry", Press.keys(loaded, "2", "G", "Enter"));
    models.put("entry-text", Press.keys(loaded, "2", "Enter", "Ctrl-d", "Ctrl-d"));
    models.put("accept", Press.keys(loaded, "2", "j", "a"));
    models.put("accept-wrong", Press.keys(loaded, "2", "a", "Tab", "Ctrl-u", "x", "Enter"));
    models.put("reject", Press.keys(loaded, "2", "X", "o", "t", "o", "o", "Space", "o", "l", "d"));
    models.put("reject-why", Press.keys(loaded, "2", "X"));
    models.put("snooze", Press.keys(loaded, "2", "s"));
    models.put("command", Press.keys(loaded, ":", "s", "h", "Tab"));
    models.put("command-unknown", Press.keys(loaded, ":", "q", "z"));
    models.put("releases-error", failing(size, "1"));
    models.put("page-empty", Press.keys(paged(loaded, Sample.emptySnapshot(Sample.NEWEST)), "l"));
    models.put("page-one", Press.keys(paged(loaded, Sample.shortSnapshot()), "l"));
    models.put("disagreements-empty", Press.keys(differing(loaded, 0), "D"));
    models.put("disagreements-one", Press.keys(differing(loaded, 1), "D"));
    models.put("page-error", Press.keys(paged(loaded, Sample.brokenSnapshot()), "l"));
    models.put("page-unread", unread(Press.key(loaded, "j")));
    models.put("development-reading", developmentAhead(loaded).model());
    models.put("development-unread", unread(developmentAhead(loaded)));
    var place = new Place("snapshots/disagreements.md", 1);
    var wrong = new Problem(place, "the file cannot be read: 漢字 🦀 is a directory");
    models.put("disagreements-error", Press.keys(differing(loaded, 0, wrong), "D"));
    models.put(
        "inbox-one",
        Press.keys(Sample.loaded(Sample.releases(), Sample.inbox().subList(2, 3)).with(size), "2"));
    models.put("inbox-error", failing(size, "2"));
    models.put("entry-error", Press.keys(unreadable(loaded), "Enter"));
    for (var query : SampleFacts.queries()) {
      var name = query.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      var there = Jump.to(loaded, query);
      models.put("screen-" + name + "-reading", there);
      models.put("screen-" + name, Press.answered(there, SampleFacts.full(query)));
      models.put("screen-" + name + "-one", Press.answered(there, SampleFacts.one(query)));
      models.put("screen-" + name + "-empty", Press.answered(there, SampleFacts.empty(query)));
      models.put(
          "screen-" + name + "-moved",
          Press.keys(Press.answered(there, SampleFacts.full(query)), "j", "j"));
      models.put("screen-" + name + "-error", Press.failed(there));
    }
    models.put("help", Press.keys(loaded, "?"));
    models.put("help-filtered", Press.keys(loaded, "2", "?", "/", "d", "a", "y"));
    models.put(
        "refresh", told(loaded, new Message.RefreshProgress("LWN", "3 new", 4, 25, 1, 1_234_567)));
    models.put(
        "error",
        told(loaded, new Message.Refused("6.18.md was changed by hand; nothing was undone.")));
    return models;
  }

  private static Model told(Model model, Message message) {
    return Update.of(model, message).model();
  }

  /** Where neither digest nor inbox can be read. */
  private static Model failing(Size size, String key) {
    var begun = Update.begin(Model.empty().with(size)).model();
    var why = "snapshots/7.1.md cannot be read: 漢字 🦀 is no text in UTF-8; nothing is lost.";
    var both = told(told(begun, new Message.Failed(1, why)), new Message.Failed(2, why));
    return told(Press.keys(both, key), new Message.Refused(why));
  }

  private static Model paged(Model loaded, Snapshot page) {
    return Moves.settled(loaded.with(loaded.releases().with(page)));
  }

  private static Model differing(Model loaded, int count, Problem... wrong) {
    var problems = List.of(wrong);
    var releases = loaded.releases();
    var matters = Sample.disagreements().subList(0, count);
    var grounds = Grounds.of(Sample.sources(), matters, problems, Sample.tallies());
    return loaded.with(releases.with(grounds));
  }

  /** One of a release whose page was not read yet, as a search finds it. */
  private static Step developmentAhead(Model loaded) {
    return Jump.to(loaded, new Target.OfDevelopment(Sample.releases().get(1).release(), 9));
  }

  private static Model unread(Step step) {
    var load = (Effect.LoadSnapshot) step.effects().getLast();
    var why = "snapshots/ cannot be read: 漢字 🦀, no right to do so; nothing is lost.";
    return told(step.model(), new Message.Failed(load.id(), why));
  }

  private static Model unreadable(Model loaded) {
    var step = Press.key(loaded, "2");
    var load = (Effect.LoadEntry) step.effects().getLast();
    return told(step.model(), new Message.Failed(load.id(), "The store is locked: 漢字 🦀."));
  }
}
