package org.rfldigest.archive;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.rfldigest.json.JsonValue;
import org.rfldigest.json.JsonValue.JsonArray;
import org.rfldigest.json.JsonValue.JsonBoolean;
import org.rfldigest.json.JsonValue.JsonNull;
import org.rfldigest.json.JsonValue.JsonNumber;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.json.JsonValue.JsonText;

/** Takes members out of a line's object; what is not as expected is a {@link BadLine}. */
record Member(JsonObject object) {

  Optional<JsonValue> value(String name) {
    return object.get(name).filter(value -> !(value instanceof JsonNull));
  }

  Optional<String> optionalText(String name) {
    return value(name)
        .map(value -> {
          if (value instanceof JsonText text) {
            return text.value();
          }
          throw new BadLine("expected text as \"" + name + "\"");
        });
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> new BadLine("\"" + name + "\" is missing"));
  }

  /** Not blank. */
  String name(String name) {
    var text = text(name);
    if (text.isBlank()) {
      throw new BadLine("\"" + name + "\" is empty");
    }
    return text;
  }

  double number(String name) {
    if (value(name).orElse(null) instanceof JsonNumber number) {
      return number.value().doubleValue();
    }
    throw new BadLine("expected a number as \"" + name + "\"");
  }

  /** From 1 on. */
  long count(String name) {
    if (value(name).orElse(null) instanceof JsonNumber number) {
      try {
        var count = number.value().longValueExact();
        if (count > 0 && count < Long.MAX_VALUE) {
          return count;
        }
      } catch (ArithmeticException noWhole) {
        throw new BadLine("expected a whole number as \"" + name + "\"");
      }
    }
    throw new BadLine("expected a whole number as \"" + name + "\"");
  }

  boolean truth(String name) {
    return switch (value(name).orElse(null)) {
      case JsonBoolean truth -> truth.value();
      case null -> false;
      default -> throw new BadLine("expected true or false as \"" + name + "\"");
    };
  }

  Optional<Instant> optionalInstant(String name) {
    return optionalText(name)
        .map(text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeParseException wrong) {
            throw new BadLine("expected a time such as 2026-01-15T12:00:00Z as \"" + name + "\"");
          }
        });
  }

  Instant instant(String name) {
    return optionalInstant(name).orElseThrow(() -> new BadLine("\"" + name + "\" is missing"));
  }

  Optional<Member> optionalObject(String name) {
    return value(name).map(value -> of(value, name));
  }

  List<Member> objects(String name) {
    return values(name).stream().map(value -> of(value, name)).toList();
  }

  List<String> texts(String name) {
    return values(name).stream()
        .map(value -> {
          if (value instanceof JsonText text) {
            return text.value();
          }
          throw new BadLine("expected texts in \"" + name + "\"");
        })
        .toList();
  }

  private List<JsonValue> values(String name) {
    return switch (value(name).orElse(null)) {
      case JsonArray array -> array.values();
      case null -> List.of();
      default -> throw new BadLine("expected an array as \"" + name + "\"");
    };
  }

  private static Member of(JsonValue value, String name) {
    if (value instanceof JsonObject object) {
      return new Member(object);
    }
    throw new BadLine("expected an object as \"" + name + "\"");
  }
}
