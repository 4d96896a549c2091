package org.rfldigest.classify.story;

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
    return name().equals(other.name()) && (isTold || other.isTold)
        || isTold
            && other.isTold
            && product.equals(other.product)
            && (isIn(other) || other.isIn(this));
  }

  /** Whether both say that one version is released, of what they call by other words. */
  boolean isEditionOf(ToldRelease other) {
    return isTold && other.isTold && version.contains(" ") && version.equals(other.version);
  }

  /** "565" is what others call "565.77"; the kernel's stable releases are news of their own. */
  private boolean isIn(ToldRelease other) {
    return !product.equals("linux")
        && other.version.startsWith(version + " ")
        && Character.isDigit(other.version.charAt(version.length() + 1));
  }
}
