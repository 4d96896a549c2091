package org.rfldigest.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Encodings by the names that feeds give them, which are those of the web and some more. */
final class Encodings {

  private static final Pattern WINDOWS = Pattern.compile("(?:x-cp|cp-?|win-?|windows)(125\\d)");
  private static final Pattern ISO = Pattern.compile("iso_?8859-?(\\d{1,2})");
  private static final String MARKUP = "<?xml version=\"1.0\"?>";
  private static final Set<String> UNREAD =
      Set.of("hz-gb-2312", "utf-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "iso-2022-cn-ext");

  private static final Charset NORDIC =
      new Latin(
          "x-iso-8859-10",
          "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
              + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ");
  private static final Charset CELTIC =
      new Latin(
          "x-iso-8859-14",
          "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
              + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

  private Encodings() {}

  /**
   * @param label in lower case
   */
  static Optional<Charset> named(String label) {
    var iso = ISO.matcher(label);
    var name = iso.matches() ? "iso-8859-" + iso.group(1) : label;
    return switch (name) {
      case "iso-8859-10", "iso-ir-157", "latin6", "l6", "csisolatin6" -> Optional.of(NORDIC);
      case "iso-8859-14", "iso-ir-199", "latin8", "l8" -> Optional.of(CELTIC);
      default -> known(name);
    };
  }

  /** Whether it writes all in ASCII, and neither browsers nor Java read it. */
  static boolean isUnread(String label) {
    return UNREAD.contains(label);
  }

  /**
   * Whether it writes markup as everybody does: others do not fit a body that could be looked at.
   */
  static boolean isOfBytes(Charset charset) {
    return !charset.name().startsWith("UTF-")
        && new String(MARKUP.getBytes(StandardCharsets.US_ASCII), charset).equals(MARKUP);
  }

  private static Optional<Charset> known(String label) {
    try {
      var named = Charset.forName(javas(label)).name();
      return Optional.of(Charset.forName(wider(named)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** Java's name for what it does not know under the names that the web uses. */
  private static String javas(String label) {
    var windows = WINDOWS.matcher(label);
    if (windows.matches()) {
      return "windows-" + windows.group(1);
    }
    return switch (label) {
      case "ansi", "latin-1", "iso8859" -> "ISO-8859-1";
      case "chinese", "csgb2312", "gb_2312", "gb_2312-80", "iso-ir-58", "x-gbk", "cp936" -> "GBK";
      case "shift-jis", "x-sjis", "ms_kanji" -> "Shift_JIS";
      case "korean", "ks_c_5601-1989", "csksc56011987", "iso-ir-149" -> "EUC-KR";
      case "koi", "koi8" -> "KOI8-R";
      case "koi8-ru" -> "KOI8-U";
      case "dos-874" -> "x-windows-874";
      case "iso-8859-6-i", "iso-8859-6-e" -> "ISO-8859-6";
      case "iso-8859-8-i", "iso-8859-8-e", "logical", "visual" -> "ISO-8859-8";
      case "x-x-big5", "cn-big5" -> "Big5";
      case "macintosh", "mac", "x-mac-roman", "csmacintosh" -> "x-MacRoman";
      case "x-mac-cyrillic", "x-mac-ukrainian" -> "x-MacUkraine";
      default -> label;
    };
  }

  /** The wider sets that are meant where the older names stand. */
  private static String wider(String name) {
    return switch (name) {
      case "ISO-8859-1", "US-ASCII" -> "windows-1252";
      case "ISO-8859-9" -> "windows-1254";
      case "TIS-620", "x-iso-8859-11" -> "x-windows-874";
      case "GB2312", "GBK", "x-mswin-936" -> "GB18030";
      case "Shift_JIS" -> "windows-31j";
      case "EUC-KR" -> "x-windows-949";
      case "Big5" -> "x-windows-950";
      default -> name;
    };
  }

  /** Latin-1 with other letters from 0xA0 on, which Java does not have; it is only read. */
  private static final class Latin extends Charset {

    private final String letters;

    Latin(String name, String letters) {
      super(name, new String[0]);
      this.letters = letters;
    }

    @Override
    public boolean contains(Charset other) {
      return other.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean canEncode() {
      return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
      throw new UnsupportedOperationException(name() + " is only read");
    }

    @Override
    public CharsetDecoder newDecoder() {
      return new CharsetDecoder(this, 1, 1) {
        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
          while (in.hasRemaining()) {
            if (!out.hasRemaining()) {
              return CoderResult.OVERFLOW;
            }
            var octet = in.get() & 0xFF;
            out.put(octet < 0xA0 ? (char) octet : letters.charAt(octet - 0xA0));
          }
          return CoderResult.UNDERFLOW;
        }
      };
    }
  }
}
