package org.rfldigest.tui.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** Texts of many scripts on a real terminal, each with its name in the column behind it. */
public final class Widths {

  /** Where the name begins, counted from 0. */
  public static final int COLUMN = 24;

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("ascii", "plain words");
    TEXTS.put("emoji", "✅ ⚡ 🦀 ❤️ 👍🏽");
    TEXTS.put("flags", "🇩🇪🇫🇷 🏳️‍🌈");
    TEXTS.put("joined", "👩‍💻 👨‍👩‍👧‍👦 done");
    TEXTS.put("han", "漢字の題名");
    TEXTS.put("hangul", "한국어");
    TEXTS.put("jamo", "\u1112\u1161\u11AB\u1100\u116E\u11A8");
    TEXTS.put("arabic", "نواة لينكس");
    TEXTS.put("thai", "เคอร์เนลลินุกซ์");
    TEXTS.put("devanagari", "लिनक्स कर्नेल");
    TEXTS.put("marks", "e\u0301tude a\u0308\u0323 o\u0302\u0303\u0304");
    TEXTS.put("tabs", "a\tb\tc");
    TEXTS.put("turned", "\u202Eabc\u202C \u2067x\u2069");
    TEXTS.put("half", "ｶﾀｶﾅ ＡＢ");
    TEXTS.put("hebrew", "שלום עולם");
    TEXTS.put("signs", "─│▸●≠…“”");
  }

  private Widths() {}

  public static Iterable<String> names() {
    return TEXTS.keySet();
  }

  public static void main(String[] arguments) throws IOException {
    try (var terminal = UnixTerminal.open(Setup.usual(System.getenv(), Path.of(".rfl")))) {
      var rows = new ArrayList<Line>();
      TEXTS.forEach((name, text) ->
          rows.add(Line.of(text).fit(COLUMN, Style.PLAIN).and("<" + name + ">", Style.ACCENT)));
      terminal.draw(new Frame(terminal.size(), rows, Optional.empty()));
      terminal.read();
    }
  }
}
