package org.rfldigest.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;

/**
 * A file's lines, with what is wrong with its bytes.
 *
 * @param name the file as a person would type it, such as "snapshots/6.18.md"
 */
record TextFile(String name, List<String> lines, List<Problem> problems) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What git writes before our side of a conflict. */
  private static final String OURS = "<<<<<<< ";

  /** Reads lines, as strictly as {@link #decode} does. */
  private interface Reading {
    List<String> lines() throws IOException;
  }

  static TextFile read(Path file) {
    return read(file, () -> lines(decode(Files.readAllBytes(file))));
  }

  /** Reads only the front matter, the markers included; of a file that has none its first line. */
  static TextFile head(Path file) {
    return read(
        file,
        () -> {
          try (var reader = Files.newBufferedReader(file)) {
            return head(reader);
          }
        });
  }

  private static List<String> head(BufferedReader reader) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(lines.isEmpty() ? withoutMark(line) : line);
      var isMark = lines.getLast().equals(FrontMatter.MARK);
      if (lines.size() == 1 ? !isMark : isMark) {
        return lines;
      }
    }
    return lines;
  }

  private static TextFile read(Path file, Reading reading) {
    var name = file.getParent().getFileName() + "/" + file.getFileName();
    try {
      var lines = reading.lines();
      return new TextFile(name, lines, unfinishedMerges(name, lines));
    } catch (CharacterCodingException notUtf8) {
      return unreadable(name, "the file is not UTF-8");
    } catch (IOException unreadable) {
      return unreadable(name, "the file cannot be read: " + unreadable.getMessage());
    }
  }

  /** A file that need not be there reads as an empty one. */
  static TextFile readIfThere(Path file) {
    return Files.isRegularFile(file)
        ? read(file)
        : new TextFile(file.getFileName().toString(), List.of(), List.of());
  }

  /** Decodes strictly: bytes that are not UTF-8 are an error, never replaced. */
  static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static List<String> lines(String text) {
    return withoutMark(text).lines().toList();
  }

  /** Some editors begin a file with a mark of its byte order, which is no part of the text. */
  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  private static List<Problem> unfinishedMerges(String name, List<String> lines) {
    var problems = new ArrayList<Problem>();
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(OURS)) {
        var place = new Place(name, i + 1);
        problems.add(
            new Problem(place, "a merge is not finished here, choose what holds of both sides"));
      }
    }
    return problems;
  }

  private static TextFile unreadable(String name, String sentence) {
    return new TextFile(name, List.of(), List.of(new Problem(new Place(name, 1), sentence)));
  }
}
