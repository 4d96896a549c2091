package org.rfldigest.classify.story;

/**
 * What speaks for or against two headlines telling the same news, and by how much: the weights are
 * those of a logistic regression over pairs of labelled headlines.
 */
enum Evidence {
  /** How much of one the other tells, in its title or in the text under it, from 0 to 1. */
  SHARE(1.52),
  /** How much of all that both say is in both, from 0 to 1. */
  OF_ALL(6.17),
  /** The words in both that all headlines of the field have; four at most. */
  COMMON_WORDS(0.58),
  /** The places where the same words stand in both; four at most. */
  PLACES(0.89),
  /** The places of those that set the news apart from the week's other news; three at most. */
  PLACES_APART(1.06),
  /** The same of headlines of which neither is on Rust: there, names recur all the time. */
  PLACES_OFF_RUST(-0.45),
  /** A word is in both that hardly any other news has. */
  RARE_WORD(2.08),
  /** Both are on Rust and name who is in the news of each week. */
  KNOWN_ON_RUST(3.25),
  /**
   * Only one is on Rust, and no rare word and not two places that set the news apart are in both.
   */
  ONE_ON_RUST(-1.7),
  /** Both name a person who is in the news of each week. */
  PERSON(1.59),
  /** A word that sets one apart is in the text under the other. */
  TOLD_UNDER(1.69),
  /** The other has the first word of each. */
  FIRST_WORDS(0.55),
  /** The days between them; four at most. */
  DAYS(-0.4),
  /** Both name the same versions and numbers, and a word that sets the news apart. */
  SAME_VERSIONS(0.78),
  /** Both name the same two versions, as of the kernel and of its compiler. */
  TWO_VERSIONS(8.79),
  /** Only one names a version. */
  ONE_VERSION(-2.13),
  /** Both name the same version of a patch. */
  SAME_ROUND(6.05),
  /** One teaches, or looks into something, which is no news of the day. */
  TEACHING(-1.86),
  /** How many of the two are of a magazine. */
  MAGAZINE(-1.36),
  /** How many of the two are talks. */
  TALKS(-3.86),
  /** How many of the two are of somebody's own site. */
  OWN_SITE(-1.35),
  /** How many of the two Capitalize Their Words As News Sites Do. */
  CAPITALS(0.8);

  /** What speaks against two headlines of which nothing is known. */
  static final double AGAINST = -6.08;

  private final double weight;

  Evidence(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
