package org.rfldigest.html;

/** What may stand as a name or a character in XML 1.0 with namespaces. */
public final class XmlNames {

  private static final int LONGEST = 200;

  private XmlNames() {}

  /** Whether it is {@code local} or {@code prefix:local}. */
  static boolean isQualified(String name) {
    var colon = name.indexOf(':');
    return name.length() <= LONGEST
        && (colon < 0
            ? isSimple(name)
            : isSimple(name.substring(0, colon)) && isSimple(name.substring(colon + 1)));
  }

  private static boolean isSimple(String name) {
    if (name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
      return false;
    }
    for (var i = 1; i < name.length(); i++) {
      var c = name.charAt(i);
      var allowed = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
      if (!allowed || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it may stand in a text; no reference can stand for the others either. */
  public static boolean isCharacter(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000 && point <= 0x10FFFF;
  }
}
