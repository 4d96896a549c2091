package org.rfldigest.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Note;
import org.rfldigest.model.Page;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Place;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;
import org.rfldigest.model.Status;

/** Words and addresses that want to be more than words, and a digest full of them. */
final class Hostile {

  static final List<String> WORDS =
      List.of(
          "<script>alert(1)</script>",
          "</title></style></script><script src=//evil.example/x.js></script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)' style='position:fixed",
          "<!-- <iframe src=javascript:alert(1)> -->",
          "<svg/onload=alert(1)> <math><mi xlink:href=javascript:alert(1)>",
          "<form action=https://evil.example><input name=password>",
          "]]> <![CDATA[ &lt;b&gt; &amp; &#0; &bogus;",
          "[click](javascript:alert(1)) ![x](https://evil.example/pixel.png)",
          "`code` ``` fence ~~~ *stars* _under_ **bold** ~~gone~~",
          "# heading",
          "--- \n\n---\n\n===",
          "1. one\n2. two\n- three\n+ four\n> five",
          "    indented | table | cells\n|---|---|",
          "footnote[^1] [ref][1] <https://evil.example/>",
          "\u0000\u0001\u0008\u001b[31m\u007f\u009b",
          "\u2028line\u2029paragraph\u0085next",
          "\uD800 lone \uDFFF surrogates \uFFFF\uFFFE",
          "\u202Eright to left\u2066 isolate\u200B",
          "🦀 crab, 日本語, z\u0301\u0301\u0301\u0301algo",
          "a;b,c\\n:d\r\nBEGIN:VALARM\r\nEND:VEVENT",
          "x".repeat(5_000),
          "");

  static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:x",
          "file:///etc/passwd",
          "//evil.example/x",
          "https:evil",
          "https://a.example/\" onclick=\"alert(1)",
          "https://a.example/)](javascript:alert(1))",
          "https://a.example/?q=1&b=2",
          "https://münchen.example/ü",
          "https://a.example/\uD800",
          "mailto:rust-for-linux@vger.kernel.org",
          "sources.md#\"><script>alert(1)</script>",
          "");

  static final List<String> KEYS =
      List.of(
          "../../.ssh/x",
          "CON",
          "con",
          "nul",
          "a\u0000b",
          "x".repeat(300),
          ".",
          "..",
          "Foo",
          "foo",
          "FOO",
          "\u00e9",
          "e\u0301",
          "e",
          "/etc/passwd",
          "index",
          "-",
          "");

  private Hostile() {}

  /** A digest in which each place that holds words holds each of them. */
  static Edition edition() {
    var release = new Release(6, 18);
    var statements = new ArrayList<Development>();
    for (var words : WORDS) {
      statements.add(statement(Optional.of(release), words, "snapshots/6.18.md"));
    }
    var pages = new ArrayList<Page>();
    for (var key : KEYS) {
      var about = statement(Optional.empty(), "About " + key, "snapshots/" + key + ".md");
      pages.add(new Page(key, WORDS.get(pages.size()), WORDS, List.of(about), List.of()));
    }
    var components = new ArrayList<ComponentHistory>();
    for (var key : KEYS) {
      var component = new Component(key, WORDS.get(components.size()), WORDS);
      components.add(new ComponentHistory(component, pages.getFirst().developments(), statements));
    }
    var disagreements = new ArrayList<Disagreement>();
    for (var words : WORDS) {
      var side = statement(Optional.empty(), words, "snapshots/disagreements.md");
      var place = new Place("snapshots/disagreements.md", 1);
      disagreements.add(new Disagreement(words, words, List.of(side), words, place));
    }
    return new Edition(
        List.of(new Snapshot(release, dates(release), WORDS, statements, List.of())),
        pages,
        components,
        disagreements,
        sources(),
        WORDS.stream().map(words -> new Note(words, WORDS)).toList(),
        List.of());
  }

  private static List<Source> sources() {
    return WORDS.stream()
        .map(words -> new Source(words, words, words, Optional.empty(), words, words, words))
        .toList();
  }

  static Development statement(Optional<Release> release, String words, String file) {
    var citations = new ArrayList<Citation>();
    for (var address : ADDRESSES) {
      citations.add(new Citation(words, address, Optional.empty()));
    }
    citations.add(Citation.ofSource(words));
    return new Development(
        release,
        List.of(words, words),
        List.of(words),
        Optional.of(Status.MERGED),
        PartialDate.parse("2025-10"),
        words,
        citations,
        List.of(words),
        new Place(file, 1));
  }

  private static ReleaseDates dates(Release release) {
    return new ReleaseDates(
        release,
        Optional.of(LocalDate.of(2025, 9, 28)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
