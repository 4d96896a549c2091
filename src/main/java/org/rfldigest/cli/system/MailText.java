package org.rfldigest.cli.system;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A mail as text. Whatever stands in the subject stays in the subject: its line breaks and controls
 * are taken out, and letters beyond ASCII are encoded (RFC 2047).
 */
final class MailText {

  private static final int LONGEST_SUBJECT = 150;
  private static final int BYTES_OF_A_WORD = 42;

  private MailText() {}

  /**
   * @param to an address that was checked
   * @param body lines of plain text
   */
  static String of(String to, String subject, List<String> body) {
    var mail = new StringBuilder();
    mail.append("To: ").append(to).append('\n');
    mail.append("Subject: ").append(subject(subject)).append('\n');
    mail.append("MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n");
    mail.append("Content-Transfer-Encoding: 8bit\nAuto-Submitted: auto-generated\n\n");
    body.forEach(line -> mail.append(line.replaceAll("[\\r\\n]", " ")).append('\n'));
    return mail.toString();
  }

  private static String subject(String foreign) {
    var line = foreign.replaceAll("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]+", " ").strip();
    var cut = line.codePoints().limit(LONGEST_SUBJECT).toArray();
    var head = new String(cut, 0, cut.length);
    var plain = head.chars().allMatch(letter -> letter < 127) && !head.contains("=?");
    return plain ? head : encoded(cut);
  }

  /** Words of at most 75 characters, none of which cuts a letter in two. */
  private static String encoded(int[] letters) {
    var words = new StringBuilder();
    var word = new StringBuilder();
    for (var letter : letters) {
      var next = Character.toString(letter);
      if (bytes(word + next).length > BYTES_OF_A_WORD) {
        append(word, words);
        word.setLength(0);
      }
      word.append(next);
    }
    append(word, words);
    return words.toString();
  }

  private static void append(StringBuilder word, StringBuilder words) {
    words.append(words.isEmpty() ? "" : "\n ");
    words.append("=?UTF-8?B?");
    words.append(Base64.getEncoder().encodeToString(bytes(word.toString())));
    words.append("?=");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
