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
 * become U+FFFD, so the line is always valid UTF-8.
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
    return text.toString();
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
