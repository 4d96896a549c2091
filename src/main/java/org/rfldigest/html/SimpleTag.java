package org.rfldigest.html;

import java.util.Arrays;

/** The tags that {@link SimpleHtml} knows, by what they do to the text around them. */
record SimpleTag(String name, Role role) {

  enum Role {
    INLINE,
    PICTURE,
    BREAK,
    RULE,
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    PRE
  }

  private static final SimpleTag[][] BY_LETTER = new SimpleTag['z' - 'a' + 1][];

  static {
    add(Role.INLINE, "a", "b", "i", "em", "strong", "code", "tt", "u", "s", "small", "big");
    add(Role.INLINE, "strike", "font", "span", "sub", "sup", "kbd", "samp", "var", "cite", "q");
    add(Role.INLINE, "abbr", "mark", "dfn");
    add(Role.PICTURE, "img");
    add(Role.BREAK, "br");
    add(Role.RULE, "hr");
    add(Role.BLOCK, "div", "blockquote", "section", "article", "figure", "figcaption", "header");
    add(Role.BLOCK, "footer", "aside", "main", "nav", "center");
    add(Role.PARAGRAPH, "p");
    add(Role.HEADING, "h1", "h2", "h3", "h4", "h5", "h6");
    add(Role.LIST, "ul", "ol");
    add(Role.ITEM, "li");
    add(Role.PRE, "pre");
  }

  private static void add(Role role, String... names) {
    for (var name : names) {
      var letter = name.charAt(0) - 'a';
      var known = BY_LETTER[letter] == null ? new SimpleTag[0] : BY_LETTER[letter];
      BY_LETTER[letter] = Arrays.copyOf(known, known.length + 1);
      BY_LETTER[letter][known.length] = new SimpleTag(name, role);
    }
  }

  /** The one that is named by these characters, in lower case; {@code null} where there is none. */
  static SimpleTag named(char[] text, int start, int end) {
    var letter = text[start] - 'a';
    var candidates = letter < 0 || letter >= BY_LETTER.length ? null : BY_LETTER[letter];
    for (var i = 0; candidates != null && i < candidates.length; i++) {
      if (candidates[i].isNamed(text, start, end)) {
        return candidates[i];
      }
    }
    return null;
  }

  private boolean isNamed(char[] text, int start, int end) {
    if (name.length() != end - start) {
      return false;
    }
    for (var i = 1; i < name.length(); i++) {
      if (name.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
