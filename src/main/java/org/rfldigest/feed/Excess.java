package org.rfldigest.feed;

/** What is cut out of a feed because it is over bounds: the ends of texts, and attributes. */
final class Excess {

  private final byte[] bytes;
  private final Markup markup;
  private final Problems problems;
  private final Spans cuts = new Spans();

  Excess(byte[] bytes, Markup markup, Problems problems) {
    this.bytes = bytes;
    this.markup = markup;
    this.problems = problems;
  }

  /** What was cut so far. */
  Spans cuts() {
    return cuts;
  }

  /** Of a text from one offset to another all behind its bound. */
  void text(int start, int stop) {
    if (stop - start > Bounds.TEXT_BYTES) {
      var cut = start + Bounds.TEXT_BYTES;
      while ((bytes[cut] & 0xC0) == 0x80) {
        cut--;
      }
      cut = beforeReference(cut);
      cuts.add(cut, stop);
      problems.add(
          "long text",
          () ->
              "The text in line "
                  + markup.line(start)
                  + " is longer than "
                  + Bounds.TEXT_BYTES / 1024
                  + " KiB; only its beginning was read.");
    }
  }

  /** Not inside a reference such as {@code &amp;}. */
  private int beforeReference(int cut) {
    for (var i = cut - 1; i > cut - 12 && bytes[i] != ';'; i--) {
      if (bytes[i] == '&') {
        return i;
      }
    }
    return cut;
  }

  /** Of the tag just read the attributes that are too many or too long. */
  void tag() {
    var tooLong = markup.tagEnd - markup.nameStart > Bounds.TAG_BYTES;
    if (tooLong || markup.excessStart >= 0) {
      var start = tooLong ? markup.nameEnd : markup.excessStart;
      cuts.add(start, markup.tagEnd - (markup.selfClosing ? 2 : 1));
      problems.add(
          "attributes",
          () ->
              "An element in line "
                  + markup.line(start)
                  + " has more attributes than a feed needs; the excess was left out.");
    }
  }
}
