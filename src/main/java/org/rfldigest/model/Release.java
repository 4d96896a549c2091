package org.rfldigest.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A kernel release such as 6.18 or 7.0, ordered as versions: 6.9 before 6.10, 6.19 before 7.0. */
public record Release(int major, int minor) implements Comparable<Release> {

  private static final Pattern FORM = Pattern.compile("v?(\\d{1,2})\\.(\\d{1,3})");

  /** Reads "6.18" or "v6.18"; anything else, a point release included, is empty. */
  public static Optional<Release> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  @Override
  public int compareTo(Release other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
