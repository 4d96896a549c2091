package org.rfldigest.html;

/**
 * What a body looks like when read as UTF-8.
 *
 * @param multiByte sound sequences of more than one byte
 * @param broken bytes that belong to no sound sequence
 * @param windows whether all broken bytes could be letters or quotes of windows-1252
 * @param escapes whether it has the escapes by which ISO-2022 changes from one set to another
 */
public record Utf8Look(int multiByte, int broken, boolean windows, boolean escapes) {

  private static final byte ESCAPE = 0x1B;

  static Utf8Look of(byte[] body) {
    var multiByte = 0;
    var broken = 0;
    var windows = true;
    var escapes = false;
    for (var i = 0; i < body.length; ) {
      if (body[i] > ESCAPE) {
        i++;
        continue;
      }
      if (body[i] >= 0) {
        escapes |= body[i++] == ESCAPE;
        continue;
      }
      var b = body[i] & 0xFF;
      var length = length(body, i, b);
      if (length == 0) {
        broken++;
        windows &=
            b != 0xFF
                && !isSurrogate(body, i)
                && b != 0x81
                && b != 0x8D
                && b != 0x8F
                && b != 0x90
                && b != 0x9D;
        i++;
      } else {
        multiByte++;
        i += length;
      }
    }
    return new Utf8Look(multiByte, broken, windows, escapes);
  }

  /** Half a character of UTF-16, written as if it were a character. */
  private static boolean isSurrogate(byte[] body, int at) {
    return at + 2 < body.length
        && (body[at] & 0xFF) == 0xED
        && (body[at + 1] & 0xE0) == 0xA0
        && (body[at + 2] & 0xC0) == 0x80;
  }

  /** The length of the sound sequence that begins here; 0 where none does. */
  public static int length(byte[] body, int at, int lead) {
    var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > body.length) {
      return 0;
    }
    for (var i = 1; i < length; i++) {
      if ((body[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    var second = body[at + 1] & 0xFF;
    var sound =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second < 0xA0;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second < 0x90;
          default -> true;
        };
    return sound ? length : 0;
  }
}
