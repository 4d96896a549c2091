package org.rfldigest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts variables of the environment into an address, and takes their values out of texts again. */
record Secrets(String address, List<Secret> used) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  record Secret(String form, String value) {}

  static Secrets expand(String address, Map<String, String> environment) throws Refused {
    if (address.indexOf('$') < 0) {
      return new Secrets(address, List.of());
    }
    var used = new ArrayList<Secret>();
    var text = new StringBuilder();
    var variable = VARIABLE.matcher(address);
    while (variable.find()) {
      var value = environment.getOrDefault(variable.group(1), "");
      if (value.isEmpty()) {
        throw new Refused(
            "the address needs the environment variable "
                + variable.group(1)
                + ", which is not set");
      }
      used.add(new Secret(variable.group(), value));
      variable.appendReplacement(text, "");
      text.append(value);
    }
    return new Secrets(variable.appendTail(text).toString(), List.copyOf(used));
  }

  /** Hides them as they were given, and as they stand in the address that was asked. */
  String hide(String text) {
    var hidden = text;
    for (var secret : used) {
      hidden =
          hidden
              .replace(secret.value(), secret.form())
              .replace(Address.encoded(secret.value()), secret.form());
    }
    return hidden;
  }
}
