package org.rfldigest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.model.Validators;

/**
 * The head of an answer.
 *
 * @param reason the server's own words, made plain
 */
record Head(int status, String reason, List<Line> lines) {

  record Line(String name, String value) {}

  Optional<String> value(String name) {
    for (var line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        return Optional.of(line.value());
      }
    }
    return Optional.empty();
  }

  List<String> values(String name) {
    var values = new ArrayList<String>(1);
    for (var line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        values.add(line.value());
      }
    }
    return values;
  }

  Validators validators() {
    return new Validators(said("ETag"), said("Last-Modified"));
  }

  private Optional<String> said(String name) {
    return value(name).filter(text -> !text.isBlank());
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      case 300 -> said("Location").isPresent();
      default -> false;
    };
  }

  boolean isPermanent() {
    return status == 301 || status == 308;
  }

  boolean isHtml() {
    return value("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
        .isPresent();
  }

  String statusShown() {
    return reason.isEmpty() ? String.valueOf(status) : status + " " + reason;
  }
}
