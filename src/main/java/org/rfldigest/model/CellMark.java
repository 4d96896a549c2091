package org.rfldigest.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands for a component's statements of one release, where components are shown over
 * releases: a letter, the same on the screen and on the site.
 */
public final class CellMark {

  /** What the letters mean. */
  public static final String LEGEND =
      "m merged or shipped · e extended · a applied or pulled · c changed · f fixed · p proposed or"
          + " expected · x reverted or not merged · C a CVE · o otherwise";

  /** What tells most, strongest first; all others tell the same. */
  private static final List<Status> STRENGTH =
      List.of(
          Status.CVE,
          Status.REVERTED,
          Status.REMOVED,
          Status.MERGED,
          Status.SHIPPED,
          Status.RELEASED,
          Status.EXTENDED,
          Status.PULLED,
          Status.APPLIED,
          Status.CHANGED,
          Status.FIXED,
          Status.NOT_MERGED,
          Status.IN_REVIEW,
          Status.NEW_VERSION,
          Status.PROPOSED,
          Status.IN_DEVELOPMENT,
          Status.EXPECTED);

  private CellMark() {}

  /** The status that tells most of them; empty where none has one. */
  public static Optional<Status> strongest(List<Development> statements) {
    return statements.stream()
        .flatMap(statement -> statement.status().stream())
        .min(Comparator.comparingInt(CellMark::rank));
  }

  private static int rank(Status status) {
    var rank = STRENGTH.indexOf(status);
    return rank < 0 ? STRENGTH.size() : rank;
  }

  /** The letter of statements whose strongest status is this. */
  public static String letter(Optional<Status> strongest) {
    return strongest.map(CellMark::letter).orElse("o");
  }

  private static String letter(Status status) {
    return switch (status) {
      case MERGED, SHIPPED, RELEASED -> "m";
      case EXTENDED -> "e";
      case APPLIED, PULLED -> "a";
      case CHANGED -> "c";
      case FIXED -> "f";
      case PROPOSED, NEW_VERSION, IN_REVIEW, IN_DEVELOPMENT, EXPECTED -> "p";
      case REVERTED, REMOVED, NOT_MERGED -> "x";
      case CVE -> "C";
      case POLICY, EVENT, TALK, ARTICLE, REPORTED -> "o";
    };
  }
}
