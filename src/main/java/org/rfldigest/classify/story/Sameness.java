package org.rfldigest.classify.story;

/**
 * Why two entries tell the same news.
 *
 * @param reason as a phrase such as "the same page"
 * @param strength how much stands for it; of several the strongest counts first
 */
public record Sameness(String reason, double strength) implements Comparable<Sameness> {

  private static final double SURE = 100;

  static Sameness sure(String reason) {
    return new Sameness(reason, SURE);
  }

  /** Whether nothing that others of the same site tell speaks against it. */
  public boolean isSure() {
    return strength == SURE;
  }

  /** The strongest first. */
  @Override
  public int compareTo(Sameness other) {
    return Double.compare(other.strength, strength);
  }
}
