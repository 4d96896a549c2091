package org.rfldigest.feed;

import java.nio.charset.Charset;
import org.rfldigest.html.PlainText;

/**
 * Text without what no author means: control characters, and windows-1252 letters in their place.
 */
final class Cleaned {

  private static final String WINDOWS = new String(windows(), Charset.forName("windows-1252"));

  private Cleaned() {}

  private static byte[] windows() {
    var bytes = new byte[32];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return bytes;
  }

  /** On one line, spaces collapsed. */
  static String line(String text) {
    return PlainText.collapsed(text(text));
  }

  /** Without the marks of a section that some writer took for text: HTML knows none. */
  static String unwrapped(String text) {
    var bare = text.strip();
    return bare.startsWith("<![CDATA[") && bare.endsWith("]]>")
        ? bare.substring(9, bare.length() - 3)
        : text;
  }

  static String text(String text) {
    for (int i = 0, length = text.length(); i < length; i++) {
      var c = text.charAt(i);
      if ((c < ' ' || c > '~') && isOdd(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!isOdd(c)) {
        out.append(c);
      } else if (c >= 0x80 && c < 0xA0) {
        var meant = WINDOWS.charAt(c - 0x80);
        out.append(meant == '\uFFFD' || meant < 0xA0 ? "" : meant);
      }
    }
    return out.toString();
  }

  private static boolean isOdd(char c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0 || c >= 0xFFFE;
  }
}
