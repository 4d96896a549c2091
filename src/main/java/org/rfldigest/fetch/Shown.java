package org.rfldigest.fetch;

import java.util.regex.Pattern;

/** Words an outcome so that no secret of the address is shown. */
record Shown(Secrets secrets) {

  private static final Pattern USER = Pattern.compile("//[^/?#]*@");
  private static final Pattern QUERY = Pattern.compile("\\?.*");

  static String sentence(Address address, String words) {
    return address.shown() + ": " + words + ".";
  }

  /** An address that may not even be one: without user, password and query. */
  static String raw(String address) {
    var bare = USER.matcher(Plain.text(address)).replaceAll("//");
    return QUERY.matcher(bare).replaceAll("?…");
  }

  /** The same outcome with the values of variables taken out of what can be shown or kept. */
  Outcome hide(Outcome outcome) {
    if (secrets.used().isEmpty()) {
      return outcome;
    }
    return switch (outcome) {
      case Outcome.Fetched it ->
          new Outcome.Fetched(
              it.body(),
              it.deflated(),
              it.contentType(),
              secrets.hide(it.address()),
              it.movedTo().map(secrets::hide),
              it.validators(),
              it.freshFor(),
              it.complete(),
              it.notes().stream().map(secrets::hide).toList());
      case Outcome.NotModified it ->
          new Outcome.NotModified(it.validators(), it.freshFor(), it.movedTo().map(secrets::hide));
      case Outcome.NotFound it -> new Outcome.NotFound(secrets.hide(it.sentence()));
      case Outcome.Gone it -> new Outcome.Gone(secrets.hide(it.sentence()));
      case Outcome.Throttled it -> new Outcome.Throttled(it.pause(), secrets.hide(it.sentence()));
      case Outcome.Blocked it -> new Outcome.Blocked(secrets.hide(it.sentence()));
      case Outcome.Disallowed it -> new Outcome.Disallowed(secrets.hide(it.sentence()));
      case Outcome.Unreachable it -> new Outcome.Unreachable(secrets.hide(it.sentence()));
      case Outcome.Failed it -> new Outcome.Failed(secrets.hide(it.sentence()));
    };
  }
}
