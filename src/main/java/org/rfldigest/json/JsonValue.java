package org.rfldigest.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. Objects keep the order of their members. */
public sealed interface JsonValue {

  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The member as text, where it is a string or a number. */
    public Optional<String> text(String name) {
      return get(name)
          .flatMap(value ->
              switch (value) {
                case JsonText text -> Optional.of(text.value());
                case JsonNumber number -> Optional.of(number.plain());
                default -> Optional.empty();
              });
    }

    /** The members of the array of that name; empty where there is no array. */
    public List<JsonValue> list(String name) {
      return get(name)
          .filter(JsonArray.class::isInstance)
          .map(value -> ((JsonArray) value).values())
          .orElse(List.of());
    }

    public Optional<JsonObject> object(String name) {
      return get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
  }

  record JsonArray(List<JsonValue> values) implements JsonValue {}

  record JsonText(String value) implements JsonValue {}

  record JsonNumber(BigDecimal value) implements JsonValue {

    private static final int MOST_ZEROS = 400;

    /** Without an exponent, where that is no tale of millions of zeros. */
    String plain() {
      return Math.abs((long) value.scale()) <= MOST_ZEROS
          ? value.toPlainString()
          : value.toString();
    }
  }

  record JsonBoolean(boolean value) implements JsonValue {}

  record JsonNull() implements JsonValue {}
}
