package org.rfldigest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a value as JSON on one line. Maps, collections, optionals (empty is null), numbers,
 * booleans and null are written as such, everything else by its {@code toString}. Lone surrogates
 * become U+FFFD, so the line is always valid UTF-8. What could steer a terminal or break a line is
 * written as an escape, which means the same.
 */
public final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  public static String of(Object value) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      write(generator, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return quiet(text.toString());
  }

  /** Such characters stand in strings only, where an escape means the same. */
  private static String quiet(String json) {
    if (json.chars().noneMatch(JsonLine::isLoud)) {
      return json;
    }
    var quiet = new StringBuilder(json.length() + 16);
    for (var at = 0; at < json.length(); at++) {
      var character = json.charAt(at);
      quiet.append(
          isLoud(character) ? "\\u%04X".formatted((int) character) : Character.toString(character));
    }
    return quiet.toString();
  }

  private static boolean isLoud(int character) {
    return character >= 0x7F && character <= 0x9F
        || character >= 0x2028 && character <= 0x202E
        || character >= 0x2066 && character <= 0x2069;
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    switch (value) {
      case null -> generator.writeNull();
      case Optional<?> optional -> write(generator, optional.orElse(null));
      case Map<?, ?> map -> {
        generator.writeStartObject();
        for (var member : map.entrySet()) {
          generator.writeFieldName(wellFormed(member.getKey().toString()));
          write(generator, member.getValue());
        }
        generator.writeEndObject();
      }
      case Collection<?> collection -> {
        generator.writeStartArray();
        for (var element : collection) {
          write(generator, element);
        }
        generator.writeEndArray();
      }
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(number);
      case Boolean truth -> generator.writeBoolean(truth);
      default -> generator.writeString(wellFormed(value.toString()));
    }
  }

  private static String wellFormed(String text) {
    var surrogates = false;
    for (var i = 0; i < text.length() && !surrogates; i++) {
      surrogates = Character.isSurrogate(text.charAt(i));
    }
    if (!surrogates) {
      return text;
    }
    var repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }
}
