package org.rfldigest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a document type declaration may give: a handful of short entities, and nothing from
 * elsewhere.
 */
sealed interface Doctype {

  /**
   * @param entities name and text
   */
  record Harmless(Map<String, String> entities) implements Doctype {}

  /**
   * @param why completes "the document type declaration …"
   */
  record Dangerous(String why) implements Doctype {}

  int MOST = 64;
  int LONGEST = 256;

  Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+(%\\s+)?([\\w.:-]{1,100})\\s+(?:\"([^\"]*)\"|'([^']*)'|(\\w+))",
          Pattern.CASE_INSENSITIVE);

  static Doctype of(String declaration) {
    var entities = new LinkedHashMap<String, String>();
    var entity = ENTITY.matcher(declaration);
    while (entity.find()) {
      if (entity.group(1) != null) {
        return new Dangerous("uses parameter entities");
      }
      if (entity.group(5) != null) {
        return new Dangerous("takes an entity from a file or an address");
      }
      var text = entity.group(3) != null ? entity.group(3) : entity.group(4);
      if (text.length() > LONGEST || entities.size() == MOST) {
        return new Dangerous("defines too many or too long entities");
      }
      if (text.contains("&")
          && !text.matches("(?s)(?:[^&]|&#\\w{1,8};|&(?:amp|lt|gt|quot|apos);)*")) {
        return new Dangerous("defines entities by entities");
      }
      entities.putIfAbsent(entity.group(2), text);
    }
    return new Harmless(entities);
  }
}
