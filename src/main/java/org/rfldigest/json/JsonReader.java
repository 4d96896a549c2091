package org.rfldigest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.rfldigest.json.JsonValue.JsonArray;
import org.rfldigest.json.JsonValue.JsonBoolean;
import org.rfldigest.json.JsonValue.JsonNull;
import org.rfldigest.json.JsonValue.JsonNumber;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.json.JsonValue.JsonText;

/**
 * Reads one JSON value from text; nesting, numbers and names are bounded. Never throws on input.
 */
public final class JsonReader {

  /** What reading made of the text. */
  public sealed interface Result {
    record Read(JsonValue value) implements Result {}

    /** The text is not JSON; the sentence says where and why. */
    record Malformed(String sentence) implements Result {}
  }

  /** What the library says of its own settings says nothing of the text. */
  private static final String PLACE_IN_PARSER = " ?\\(start marker at \\[Source: .*";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxNumberLength(1_000)
                  .maxStringLength(20_000_000)
                  .build())
          .build();

  private JsonReader() {}

  public static Result read(String text) {
    try (var parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new Result.Malformed("the text is empty, expected a JSON value");
      }
      var value = value(parser);
      return parser.nextToken() == null
          ? new Result.Read(value)
          : new Result.Malformed("text follows the JSON value" + at(parser));
    } catch (IOException | NumberFormatException wrong) {
      return new Result.Malformed(firstLine(wrong.getMessage()));
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonText(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue());
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      default -> new JsonNull();
    };
  }

  private static JsonValue object(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new JsonObject(members);
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    var values = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new JsonArray(values);
  }

  private static String at(JsonParser parser) {
    var location = parser.currentLocation();
    return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String firstLine(String message) {
    return message == null
        ? "not JSON"
        : message.lines().findFirst().orElse("not JSON").replaceFirst(PLACE_IN_PARSER, "");
  }
}
