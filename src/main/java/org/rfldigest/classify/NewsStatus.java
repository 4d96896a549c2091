package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Status;

/** What happened, as far as a headline says it in whole words. */
final class NewsStatus {

  private static final List<Status> WEIGHTIEST_FIRST =
      List.of(
          Status.CVE,
          Status.REVERTED,
          Status.TALK,
          Status.POLICY,
          Status.APPLIED,
          Status.MERGED,
          Status.RELEASED,
          Status.PROPOSED,
          Status.ARTICLE);

  /** One line for each, with what headlines say for it. */
  private static final String ALL =
      """
      CVE: cve, cves
      REVERTED: revert, reverts, reverted, reverting
      TALK: talk, talks, keynote, keynotes, slides, webinar, interview, interviews, podcast, meetup, meetups, conference, conferences, plumbers
      POLICY: policy, policies, guideline, guidelines, maintainer opinions, steps down, stepping down, step down, resigns, resigned, resigning, resignation, quits, drops out, retires, retiring, code of conduct, minimum rust version, minimum version of rust, no longer experimental, rust experiment, farewell
      APPLIED: hits linux next, enters linux next, reaches linux next, joins linux next, into linux next, lands in linux next, landed in linux next, merged in linux next, queued for linux, queued up for linux
      MERGED: merged, merges, lands, landed, mainlined, merge window, now in mainline
      RELEASED: released, release announcement, now available
      PROPOSED: posted, posts, patches, proposes, propose, proposed, submitted, submits, initial posting, rfc
      """;

  /** After one of these, within so many words, what would have happened has not yet. */
  private static final int SOON = 4;

  private static final WordSet AHEAD =
      WordSet.of(
          "could",
          "might",
          "may",
          "will",
          "would",
          "should",
          "expected",
          "expects",
          "likely",
          "set",
          "planned",
          "plans",
          "poised",
          "slated",
          "aims",
          "about",
          "ready",
          "heads",
          "headed",
          "to");

  /** What "to" alone announces: "Rust To Land In Linux 6.1". */
  private static final WordSet AFTER_TO = WordSet.of("land", "arrive", "be");

  private static final WordSet COMING =
      WordSet.of(
          "merge",
          "merged",
          "land",
          "landed",
          "arrive",
          "ship",
          "shipped",
          "mainlined",
          "go",
          "make",
          "included",
          "released");

  private static final Map<String, List<Sign>> BY_FIRST_WORD = signs();

  private record Sign(Status status, List<String> words) {

    boolean isAt(Words title, int at) {
      for (var next = 1; next < words.size(); next++) {
        if (!words.get(next).equals(title.around(at + next))) {
          return false;
        }
      }
      return true;
    }
  }

  private NewsStatus() {}

  private static Map<String, List<Sign>> signs() {
    var signs = new HashMap<String, List<Sign>>();
    for (var line : ALL.strip().split("\\n")) {
      var status = line.split(": ");
      for (var said : status[1].split(", ")) {
        var words = List.of(said.split(" "));
        signs
            .computeIfAbsent(words.getFirst(), unseen -> new ArrayList<>())
            .add(new Sign(Status.valueOf(status[0]), words));
      }
    }
    return signs;
  }

  static Status of(Words title) {
    var told = told(title);
    return isToCome(told) && isAhead(title) ? Status.EXPECTED : told;
  }

  private static boolean isToCome(Status told) {
    return told == Status.APPLIED
        || told == Status.MERGED
        || told == Status.RELEASED
        || told == Status.ARTICLE;
  }

  private static Status told(Words title) {
    var weightiest = Status.ARTICLE;
    for (var at = 0; at < title.size(); at++) {
      for (var sign : BY_FIRST_WORD.getOrDefault(title.word(at), List.of())) {
        if (isBefore(sign.status, weightiest) && sign.isAt(title, at)) {
          weightiest = sign.status;
        }
      }
      if (isRecord(title, at) && isBefore(Status.TALK, weightiest)) {
        weightiest = Status.TALK;
      }
    }
    return weightiest;
  }

  private static boolean isRecord(Words title, int at) {
    return (title.around(at).equals("video") || title.around(at).equals("audio"))
        && title.isAfter(at, '[')
        && title.isBefore(at, ']');
  }

  private static boolean isBefore(Status status, Status other) {
    return WEIGHTIEST_FIRST.indexOf(status) < WEIGHTIEST_FIRST.indexOf(other);
  }

  private static boolean isAhead(Words title) {
    for (var at = 0; at < title.size(); at++) {
      if (AHEAD.has(title, at) && isFollowed(title, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowed(Words title, int at) {
    if (title.word(at).equals("to") && (at + 1 == title.size() || !AFTER_TO.has(title, at + 1))) {
      return false;
    }
    for (var next = at + 1; next < Math.min(title.size(), at + 1 + SOON); next++) {
      if (COMING.has(title, next)) {
        return true;
      }
    }
    return false;
  }
}
