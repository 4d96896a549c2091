package org.rfldigest.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final String NOT_UTF_8 =
      "these bytes are not UTF-8, each is shown as \ufffd; save the file as UTF-8";

  private interface Reading {
    TextFile as(String name) throws IOException;
  }

  /** What is not UTF-8 becomes U+FFFD; who writes into the file is stricter. */
  static TextFile read(Path file) {
    return read(file, name -> of(name, Files.readAllBytes(file)));
  }

  private static TextFile of(String name, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var lines = withoutMark(text).lines().toList();
    var problems = new ArrayList<>(unfinishedMerges(name, lines));
    if (text.indexOf('\ufffd') >= 0) {
      problems.addAll(notUtf8(name, bytes));
    }
    return new TextFile(name, lines, problems);
  }

  private static List<Problem> notUtf8(String name, byte[] bytes) {
    var problems = new ArrayList<Problem>();
    var line = 1;
    for (int start = 0, end; start < bytes.length; start = end + 1, line++) {
      end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      try {
        decode(Arrays.copyOfRange(bytes, start, end));
      } catch (CharacterCodingException odd) {
        problems.add(new Problem(new Place(name, line), NOT_UTF_8));
      }
    }
    return problems;
  }

  /** Reads only the front matter, the markers included; of a file that has none its first line. */
  static TextFile head(Path file) {
    return read(
        file,
        name -> {
          try (var in = Files.newInputStream(file);
              var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new TextFile(name, head(reader), List.of());
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
      return reading.as(name);
    } catch (IOException unreadable) {
      var sentence = "the file cannot be read: " + unreadable.getMessage();
      return new TextFile(name, List.of(), List.of(new Problem(new Place(name, 1), sentence)));
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

  /** Some editors begin a file with a mark of its byte order, which is no part of the text. */
  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  /** Where git has left both sides of a conflict. */
  List<Problem> unfinishedMerges() {
    return unfinishedMerges(name, lines);
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
}
