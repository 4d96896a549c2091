package org.rfldigest.model;

import java.util.Arrays;
import java.util.Optional;

/** What happened to a component, as a snapshot writes it between the parentheses of a bullet. */
public enum Status {
  PROPOSED("proposed"),
  NEW_VERSION("new version"),
  IN_REVIEW("in review"),
  IN_DEVELOPMENT("in development"),
  APPLIED("applied"),
  PULLED("pulled"),
  MERGED("merged"),
  EXTENDED("extended"),
  CHANGED("changed"),
  RELEASED("released"),
  SHIPPED("shipped"),
  REVERTED("reverted"),
  REMOVED("removed"),
  NOT_MERGED("not merged"),
  FIXED("fixed"),
  CVE("CVE"),
  POLICY("policy"),
  EVENT("event"),
  TALK("talk"),
  ARTICLE("article"),
  REPORTED("reported"),
  EXPECTED("expected");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether it says what is to come, not what is. */
  boolean isForecast() {
    return this == EXPECTED;
  }

  public static Optional<Status> parse(String word) {
    return Arrays.stream(values()).filter(status -> status.word.equalsIgnoreCase(word)).findFirst();
  }
}
