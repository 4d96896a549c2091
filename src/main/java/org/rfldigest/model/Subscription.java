package org.rfldigest.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The reader's choice of a feed.
 *
 * @param key the short name used in files, in the store and on the command line
 * @param title the name shown to people
 * @param address where it is fetched, http or https
 * @param kind what it holds
 * @param interval the shortest time between two fetches
 * @param trust points added to the relevance of its entries, because of what the feed is about
 * @param tags words for filtering
 * @param privateAddress whether it may live on a private or loopback address
 * @param part what is watched, where it is a page
 * @param cron the times at which it is asked instead, never sooner than the interval
 * @param ignoresRobots whether a page is fetched though its server's robots.txt asks not to
 */
public record Subscription(
    String key,
    String title,
    String address,
    Kind kind,
    Duration interval,
    double trust,
    List<String> tags,
    boolean privateAddress,
    PagePart part,
    Optional<Cron> cron,
    boolean ignoresRobots) {

  /** What a subscription holds. */
  public enum Kind {
    /** A feed of articles or announcements. */
    FEED,
    /** A feed of a mailing list's messages. */
    LIST,
    /** A feed of commits. */
    COMMITS,
    /** A web page without a feed, watched for changes. */
    PAGE
  }

  public Subscription {
    tags = List.copyOf(tags);
  }

  /** A feed without times of its own, or a page of which the main text is watched. */
  public Subscription(
      String key,
      String title,
      String address,
      Kind kind,
      Duration interval,
      double trust,
      List<String> tags,
      boolean privateAddress) {
    this(
        key,
        title,
        address,
        kind,
        interval,
        trust,
        tags,
        privateAddress,
        PagePart.MAIN,
        Optional.empty(),
        false);
  }

  /** Whether the server's robots.txt is asked first: feeds are there for programs. */
  public boolean heedsRobots() {
    return kind == Kind.PAGE && !ignoresRobots;
  }

  /** The address without a user and a password, for all that others may read. */
  public String openAddress() {
    var start = address.indexOf("//") + 2;
    var end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    var user = address.lastIndexOf('@', end - 1);
    return user < start ? address : address.substring(0, start) + address.substring(user + 1);
  }

  /** The same at another address. */
  public Subscription at(String other) {
    return at(other, cron);
  }

  /** The same with times of its own. */
  public Subscription at(Optional<Cron> times) {
    return at(address, times);
  }

  private Subscription at(String other, Optional<Cron> times) {
    return new Subscription(
        key, title, other, kind, interval, trust, tags, privateAddress, part, times, ignoresRobots);
  }
}
