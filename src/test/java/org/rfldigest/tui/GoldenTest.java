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
import org.rfldigest.tui.terminal.Size;

/**
 * Each screen at each size, text and styles. {@code mvn test -Dtest=GoldenTest -Drfl.fix=true}
 * writes the files anew: look at the difference before you commit it.
 */
class GoldenTest {

  private static final boolean FIX = Boolean.getBoolean("rfl.fix");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<Size> SIZES =
      List.of(new Size(40, 12), new Size(80, 24), new Size(140, 40), new Size(200, 60));

  static Stream<Arguments> screens() {
    return SIZES.stream()
        .flatMap(size ->
            models(size).entrySet().stream()
                .map(screen -> Arguments.of(screen.getKey(), size, screen.getValue())));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("screens")
  void looksAsItDid(String screen, Size size, Model model) throws IOException {
    var columns = size.columns();
    var rows = size.rows();
    var drawn =
        Screenshot.render(model, columns, rows)
            + "\n"
            + Screenshot.legend()
            + "\n"
            + Screenshot.styles(model, columns, rows);
    var file = GOLDEN.resolve(screen).resolve(columns + "x" + rows + ".txt");
    if (FIX) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
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
    for (var query : SampleFacts.queries()) {
      var name = query.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      var there = Jump.to(loaded, query);
      models.put("screen-" + name + "-reading", there);
      models.put("screen-" + name, Press.answered(there, SampleFacts.full(query)));
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
}
