package org.rfldigest.tui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.Readable;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Facts.Piece;
import org.rfldigest.tui.screens.LastPlace;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/** Made-up answers to what the screens ask. */
final class SampleFacts {

  private static final Instant AT = Instant.parse("2026-04-20T08:30:00Z");
  private static final Readable TEXT =
      HtmlLines.of(
          "<p>A node is checked <a href=\"https://example.org/a\">before it is freed</a>.</p>"
              + "<p>漢字 and 👩‍💻 stand where they should.</p>",
          "https://example.org/");

  private SampleFacts() {}

  static List<Query> queries() {
    return List.of(
        new Query.Today(),
        new Query.Components(),
        new Query.History("binder"),
        new Query.Pages(),
        new Query.OnePage("people"),
        new Query.Feeds(),
        new Query.Charts(),
        new Query.Log(),
        new Query.Search("binder"),
        new Query.Thread(41),
        new Query.Change(41),
        new Query.Article(41),
        new Query.Explanation(41),
        new Query.Output("sources", 78));
  }

  static Facts full(Query query) {
    return switch (query) {
      case Query.Today today -> today();
      case Query.Components components -> components();
      case Query.History _ -> new Facts.History("Binder", List.of(), developments());
      case Query.Pages _ ->
          new Facts.Pages(
              List.of(
                  new Facts.PageHead("people", "People", 31),
                  new Facts.PageHead("unsafe", "Unsafe code 漢字 🦀", 1)));
      case Query.OnePage _ -> new Facts.OnePage("People", List.of("Who is named."), developments());
      case Query.Feeds feeds -> feeds();
      case Query.Charts charts -> charts();
      case Query.Log _ ->
          new Facts.Log(
              List.of(
                  new Facts.Event(AT, true, "Phoronix: the server answered 503, asked again at 9."),
                  new Facts.Event(AT, false, "accepted into 7.1: Binder learns 漢字 🦀"),
                  new Facts.Event(AT.minusSeconds(90_000), false, "rejected (not Linux): uutils")));
      case Query.Search search -> search();
      case Query.Thread thread -> thread();
      case Query.Change change -> change();
      case Query.Article _ ->
          new Facts.Article(
              "Checked before it is freed",
              "A list · A. Author · 2026-04-20",
              Optional.of("https://example.org/mail"),
              TEXT);
      case Query.Watched _ -> full(new Query.Article(41));
      case Query.Explanation _ ->
          new Facts.Explanation(
              "Checked before it is freed",
              List.of(
                  new Facts.Section(
                      "The rules that spoke", List.of("+4  names Binder: “binder 漢字 🦀”")),
                  new Facts.Section("What would change it", List.of("without the name: −1"))));
      case Query.Output _ ->
          new Facts.Output(
              List.of("field-notes  Field notes on Rust", "elsewhere  Elsewhere 漢字 🦀"), 1);
    };
  }

  /** The same with one of whatever there may be many of. */
  static Facts one(Query query) {
    var full = full(query);
    try {
      var shapes = new ArrayList<Class<?>>();
      var values = new ArrayList<Object>();
      for (var component : full.getClass().getRecordComponents()) {
        var value = component.getAccessor().invoke(full);
        shapes.add(component.getType());
        values.add(
            value instanceof List<?> many ? many.subList(0, Math.min(1, many.size())) : value);
      }
      return (Facts)
          full.getClass()
              .getDeclaredConstructor(shapes.toArray(Class<?>[]::new))
              .newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Facts empty(Query query) {
    return switch (query) {
      case Query.Today _ ->
          new Facts.Today(
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Optional.of(Sample.snapshot(Sample.NEWEST)),
              Optional.empty());
      case Query.Components _ -> new Facts.Components(List.of(), List.of());
      case Query.History _ -> new Facts.History("Binder", List.of(), List.of());
      case Query.Pages _ -> new Facts.Pages(List.of());
      case Query.OnePage _ -> new Facts.OnePage("People", List.of(), List.of());
      case Query.Feeds _ -> new Facts.Feeds(List.of());
      case Query.Charts _ -> new Facts.Charts(List.of());
      case Query.Log _ -> new Facts.Log(List.of());
      case Query.Search _ -> new Facts.Search(List.of(), 0, false, "");
      case Query.Thread _ ->
          new Facts.Thread("A series", "nothing of it is stored", Map.of(), List.of());
      case Query.Change _ -> new Facts.Change("An entry", List.of());
      case Query.Article _ ->
          new Facts.Article("An entry", "", Optional.empty(), new Readable(List.of(), List.of()));
      case Query.Watched _ -> empty(new Query.Article(41));
      case Query.Explanation _ -> new Facts.Explanation("An entry", List.of());
      case Query.Output _ -> new Facts.Output(List.of(), 0);
    };
  }

  private static List<Development> developments() {
    return Sample.snapshot(Sample.NEWEST).developments();
  }

  private static Facts today() {
    return new Facts.Today(
        Optional.of(AT),
        developments().subList(0, 2),
        List.of(
            new Facts.Waiting(Optional.of(Sample.NEWEST), 12),
            new Facts.Waiting(Optional.empty(), 3)),
        List.of(new Facts.Moved(41, "rust: binder: 漢字 🦀 names", "v3, 2 reviews more")),
        List.of(new Facts.Moved(42, "Rust version policy", "14 words changed")),
        List.of(new Facts.Trouble("Phoronix", "The server answered 503; asked again at 09:00.")),
        Optional.of(Sample.snapshot(Sample.NEWEST)),
        Optional.of(new LastPlace("Linux 6.18 · Binder", "release\t6.18\t17\t0\t1\t\t")));
  }

  private static Facts components() {
    var releases = Sample.releases().stream().map(ReleaseDates::release).sorted().toList();
    var all = developments();
    var cells = new LinkedHashMap<Release, List<Development>>();
    cells.put(Sample.NEWEST, all.subList(0, 2));
    cells.put(releases.get(1), all.subList(2, 3));
    return new Facts.Components(
        releases,
        List.of(
            new Facts.Track("binder", "Binder", Map.copyOf(cells)),
            new Facts.Track("kanji", "漢字 🦀 driver", Map.of(releases.get(0), all.subList(1, 2))),
            new Facts.Track("nova", "Nova", Map.of())));
  }

  private static Facts feeds() {
    return new Facts.Feeds(
        List.of(
            new Facts.Feed(
                "phoronix",
                "Phoronix",
                "https://www.phoronix.example/rss.php",
                "failing",
                false,
                "2026-04-19 21:10 UTC",
                "2026-04-20 09:00 UTC, because its host asked to be left alone",
                "12 entries and 1 accepted in four weeks",
                "The server answered 503.",
                List.of(1, 0, 3, 8)),
            new Facts.Feed(
                "list",
                "A list with 漢字 🦀",
                "https://lore.example/list/new.atom",
                "well",
                true,
                "2026-04-20 08:00 UTC",
                "may be asked now",
                "900 entries and 40 accepted in four weeks",
                "",
                List.of(200, 210, 180, 250))));
  }

  private static Facts charts() {
    return new Facts.Charts(
        List.of(
            new Facts.Chart(
                "Developments per release",
                "statements of this digest, 漢字 🦀",
                "the files of snapshots/",
                List.of(
                    new Facts.Point("6.18", 47),
                    new Facts.Point("6.19", 12.5),
                    new Facts.Point("7.0", 0)))));
  }

  private static Facts search() {
    var target = new Target.OfDevelopment(Sample.NEWEST, 1);
    return new Facts.Search(
        List.of(
            new Facts.Hit(
                "Linux 7.1",
                "Binder: the node is checked",
                () -> "The node is checked before it is freed.",
                Optional.of(LocalDate.parse("2026-04-19")),
                target),
            new Facts.Hit(
                "A list",
                "漢字 in Binder 👩‍💻",
                () -> "A text.",
                Optional.of(LocalDate.parse("2026-05-02")),
                new Target.InboxEntry(41)),
            new Facts.Hit(
                "A policy 漢字",
                "Binder needs no newer compiler.",
                () -> "Binder needs no newer compiler.",
                Optional.of(LocalDate.parse("2026-05-03")),
                new Target.Another(new Query.Watched("policy")))),
        1_000,
        true,
        "“colour:” is no field; it is searched as a word.");
  }

  private static Facts thread() {
    return new Facts.Thread(
        "rust: binder: 漢字 names",
        "v2 · 2 parts · 1 Reviewed-by",
        Map.of(2, List.of("+ binder: more 漢字", "- binder: fewer", "~ binder: a → binder: b")),
        List.of(
            new Facts.Mail(1, 0, 1, false, "[PATCH 0/1] binder: names", "A. Author", AT, TEXT),
            new Facts.Mail(2, 1, 1, true, "Re: [PATCH 0/1] binder: names", "R. Reviewer", AT, TEXT),
            new Facts.Mail(3, 0, 2, true, "[PATCH v2 0/1] binder: names", "A. Author", AT, TEXT)));
  }

  private static Facts change() {
    return new Facts.Change(
        "Rust version policy",
        List.of(
            new Facts.Version(
                AT.minusSeconds(90_000),
                "",
                List.of(new Piece(Piece.Kind.SAME, "Since 6.11 it is 1.78 漢字 🦀."))),
            new Facts.Version(
                AT,
                "",
                List.of(
                    new Piece(Piece.Kind.SAME, "Since"),
                    new Piece(Piece.Kind.REMOVED, "6.11"),
                    new Piece(Piece.Kind.ADDED, "7.1"),
                    new Piece(Piece.Kind.SAME, "it is"),
                    new Piece(Piece.Kind.REMOVED, "1.78."),
                    new Piece(Piece.Kind.ADDED, "1.85.")))));
  }
}
