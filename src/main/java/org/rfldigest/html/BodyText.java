package org.rfldigest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes of a feed or a page as UTF-8, whatever they came in. A byte order mark decides; else
 * what is sound UTF-8 is that, whatever the labels say; else the document's declaration, else the
 * server's charset, else windows-1252.
 *
 * @param utf8 the same array as the body where it is UTF-8 already; stray bytes stay in it
 * @param from where the text begins, after a byte order mark
 */
public record BodyText(byte[] utf8, int from) {

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:\\?xml[^>]{0,200}?encoding|meta[^>]{0,200}?charset)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Where declarations stand, in bytes; there is time to look further where one is needed. */
  private static final int HEAD = 2 * 1024;

  private static final int LONG_HEAD = 32 * 1024;

  private static final Pattern SERVED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  /**
   * @param problems takes what is wrong, each in one sentence
   */
  public static BodyText of(byte[] body, Optional<String> contentType, Consumer<String> problems) {
    var marked = marked(body);
    if (marked.isPresent()) {
      var mark = marked.get();
      return mark.charset().equals(StandardCharsets.UTF_8)
          ? new BodyText(body, mark.length())
          : new BodyText(recoded(body, mark.length(), mark.charset()), 0);
    }
    var look = Utf8Look.of(body);
    var charset = charset(body, contentType, look, problems);
    return charset.equals(StandardCharsets.UTF_8)
        ? new BodyText(body, 0)
        : new BodyText(recoded(body, 0, charset), 0);
  }

  public String text(int start, int end) {
    return new String(utf8, start, end - start, StandardCharsets.UTF_8);
  }

  /** One character for each byte: what stands at an offset is found there. */
  public String latin(int start, int end) {
    return new String(utf8, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private record Mark(Charset charset, int length) {}

  private static Optional<Mark> marked(byte[] body) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (starts(body, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
    }
    if (starts(body, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
    }
    if (starts(body, 0x4C, 0x6F, 0xA7, 0x94)) {
      return Optional.of(new Mark(Charset.forName("IBM037"), 0));
    }
    if (starts(body, 0xFF, 0xFE)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(body, 0xFE, 0xFF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    return unmarkedWide(body);
  }

  /** UTF-16 and UTF-32 without a mark show in the zero bytes around the first characters. */
  private static Optional<Mark> unmarkedWide(byte[] body) {
    if (body.length < 8 || body[0] == 0 && body[1] == 0 && body[2] == 0 && body[3] == 0) {
      return Optional.empty();
    }
    var zeros = "" + zero(body[0]) + zero(body[1]) + zero(body[2]) + zero(body[3]);
    return switch (zeros) {
      case "1010" -> Optional.of(new Mark(StandardCharsets.UTF_16BE, 0));
      case "0101" -> Optional.of(new Mark(StandardCharsets.UTF_16LE, 0));
      case "1110" -> Optional.of(new Mark(Charset.forName("UTF-32BE"), 0));
      case "0111" -> Optional.of(new Mark(Charset.forName("UTF-32LE"), 0));
      default -> Optional.empty();
    };
  }

  private static int zero(byte b) {
    return b == 0 ? 1 : 0;
  }

  private static boolean starts(byte[] body, int... bytes) {
    for (var i = 0; i < bytes.length; i++) {
      if (body.length <= i || (body[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset charset(
      byte[] body, Optional<String> contentType, Utf8Look look, Consumer<String> problems) {
    var start = 0;
    while (start < body.length && body[start] >= 0 && body[start] <= ' ') {
      start++;
    }
    var head =
        new BodyText(body, 0)
            .latin(start, Math.min(body.length, start + (look.broken() == 0 ? HEAD : LONG_HEAD)));
    var declared = label(DECLARED, head);
    var served = contentType.flatMap(type -> label(SERVED, type));
    var named =
        Stream.of(declared, served)
            .flatMap(Optional::stream)
            .flatMap(label -> Encodings.named(label).stream())
            .toList();
    if (look.broken() == 0) {
      if (look.multiByte() == 0) {
        Stream.of(declared, served)
            .flatMap(Optional::stream)
            .filter(Encodings::isUnread)
            .findFirst()
            .ifPresent(label ->
                problems.accept(
                    "The text is said to be in "
                        + label
                        + ", which is not read, by browsers neither; letters beyond ASCII may look odd."));
      }
      return named.stream()
          .filter(charset -> look.escapes() && charset.name().startsWith("ISO-2022"))
          .findFirst()
          .orElse(StandardCharsets.UTF_8);
    }
    var foreign = named.stream().filter(Encodings::isOfBytes).findFirst();
    if (foreign.isPresent() && look.multiByte() < 4 * look.broken()) {
      return foreign.get();
    }
    if (look.multiByte() >= look.broken() || !look.windows()) {
      problems.accept(
          look.broken()
              + (look.broken() == 1 ? " byte is" : " bytes are")
              + " not UTF-8; each became U+FFFD.");
      return StandardCharsets.UTF_8;
    }
    problems.accept(
        "The text is not "
            + declared.or(() -> served).orElse("UTF-8")
            + " as it should be; it was read as windows-1252.");
    return Charset.forName("windows-1252");
  }

  private static Optional<String> label(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Two passes in small pieces, so that the text as a whole never stands in memory. */
  private static byte[] recoded(byte[] body, int from, Charset charset) {
    var length = new int[1];
    pieces(body, from, charset, piece -> length[0] += piece.length);
    var utf8 = new byte[length[0]];
    var at = new int[1];
    pieces(
        body,
        from,
        charset,
        piece -> {
          System.arraycopy(piece, 0, utf8, at[0], piece.length);
          at[0] += piece.length;
        });
    return utf8;
  }

  private static void pieces(byte[] body, int from, Charset charset, Consumer<byte[]> taker) {
    try (var reader =
        new InputStreamReader(new ByteArrayInputStream(body, from, body.length - from), charset)) {
      var piece = new char[1 << 14];
      var kept = 0;
      for (var read = reader.read(piece, 0, piece.length);
          read >= 0;
          read = reader.read(piece, kept, piece.length - kept)) {
        var filled = kept + read;
        kept = filled > 0 && Character.isHighSurrogate(piece[filled - 1]) ? 1 : 0;
        taker.accept(new String(piece, 0, filled - kept).getBytes(StandardCharsets.UTF_8));
        if (kept == 1) {
          piece[0] = piece[filled - 1];
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
