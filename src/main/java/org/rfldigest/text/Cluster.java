package org.rfldigest.text;

/**
 * Finds what a reader takes for one character: a base with its marks, a flag, an emoji with its
 * modifiers and joined parts, a syllable of Hangul jamo. A spacing mark (as in Devanagari) stands
 * for itself, as terminals give it a cell of its own.
 */
public final class Cluster {

  static final int JOINER = 0x200D;
  static final int EMOJI_SELECTOR = 0xFE0F;

  private Cluster() {}

  /** Where the cluster that starts at {@code start} ends. */
  public static int end(String text, int start) {
    var first = text.codePointAt(start);
    var at = start + Character.charCount(first);
    if (first < 0x300 && (at == text.length() || text.charAt(at) < 0x300)) {
      return at;
    }
    if (isRegionalIndicator(first)
        && at < text.length()
        && isRegionalIndicator(text.codePointAt(at))) {
      at += 2;
    }
    var before = first;
    while (at < text.length()) {
      var next = text.codePointAt(at);
      if (!extendsCluster(before, next)) {
        break;
      }
      before = next;
      at += Character.charCount(next);
    }
    return at;
  }

  private static boolean extendsCluster(int before, int next) {
    return isMark(next)
        || next == JOINER
        || (isSkinTone(next) && Character.isEmojiModifierBase(before))
        || (before == JOINER && Character.isExtendedPictographic(next))
        || (isJamo(before) && isTrailingJamo(next));
  }

  static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    var type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  /** A vowel or a final of a Hangul syllable, drawn into the cell of its initial. */
  static boolean isTrailingJamo(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
  }

  private static boolean isJamo(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x11FF)
        || (codePoint >= 0xA960 && codePoint <= 0xA97C)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7FB);
  }
}
