package org.rfldigest.review;

/** How answers name what one decision is about, of which a person may have named any entry. */
final class LineName {

  private LineName() {}

  /** "12", "12 and 3 more", or "12, 15 and 2 more" where 15 was named. */
  static String of(long first, long named, int all) {
    return of(Long.toString(first), first, named, all);
  }

  /**
   * @param said what stands for the first
   * @param all how many entries it is about
   */
  static String of(String said, long first, long named, int all) {
    if (named == first || all == 1) {
      return all == 1 ? said : said + " and " + (all - 1) + " more";
    }
    return all == 2 ? said + " and " + named : said + ", " + named + " and " + (all - 2) + " more";
  }
}
