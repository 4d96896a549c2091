package org.rfldigest.classify;

/**
 * A version that a headline is on.
 *
 * @param product such as "linux" or "redox"
 * @param version such as "6 19" or "45 beta"
 * @param isTold whether it says that this is released now
 */
record ToldRelease(String product, String version, boolean isTold) {

  String name() {
    return product + " " + version;
  }

  /** Whether both are on the same, and one of them says that it is released. */
  boolean isOf(ToldRelease other) {
    return name().equals(other.name()) && (isTold || other.isTold);
  }
}
