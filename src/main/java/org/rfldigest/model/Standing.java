package org.rfldigest.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a patch series has come, over all its versions.
 *
 * @param version the newest version
 * @param parts how many patches the newest version has, 0 where no subject tells
 * @param mails how many mails of it are known
 * @param repliers the names of those who answered
 * @param reviewed how many people gave their Reviewed-by
 * @param acked how many gave their Acked-by
 * @param tested how many gave their Tested-by
 * @param appliedTo the tree it was applied to, as the maintainer wrote it
 * @param merged whether it is in Linus's tree
 */
public record Standing(
    int version,
    int parts,
    int mails,
    List<String> repliers,
    int reviewed,
    int acked,
    int tested,
    Optional<String> appliedTo,
    boolean merged) {

  public Standing {
    repliers = List.copyOf(repliers);
  }

  /**
   * What it is, in words: "v3", "7 parts", "4 replied", "2 Reviewed-by", "applied to rust-next".
   */
  public List<String> words() {
    var words = new ArrayList<String>();
    if (version > 1 || parts > 1) {
      words.add("v" + version);
    }
    if (parts > 1) {
      words.add(parts + " parts");
    }
    if (merged) {
      words.add("merged");
    }
    appliedTo.ifPresent(tree -> words.add("applied to " + tree));
    count(words, reviewed, "Reviewed-by");
    count(words, acked, "Acked-by");
    count(words, tested, "Tested-by");
    count(words, repliers.size(), "replied");
    if (mails > 1) {
      words.add(mails + " mails");
    }
    return words;
  }

  /** What has changed since it stood as it did before, the weightiest first. */
  public List<String> since(Standing before) {
    var news = new ArrayList<String>();
    if (merged && !before.merged) {
      news.add("merged");
    }
    appliedTo
        .filter(tree -> !before.appliedTo.equals(appliedTo))
        .ifPresent(tree -> news.add("applied to " + tree));
    if (version > before.version) {
      news.add("v" + before.version + " → v" + version);
    }
    more(news, reviewed - before.reviewed, "Reviewed-by");
    more(news, acked - before.acked, "Acked-by");
    more(news, tested - before.tested, "Tested-by");
    more(news, mails - before.mails, mails - before.mails == 1 ? "mail" : "mails");
    return news;
  }

  private static void count(List<String> words, int count, String what) {
    if (count > 0) {
      words.add(count + " " + what);
    }
  }

  private static void more(List<String> news, int count, String what) {
    if (count > 0) {
      news.add("+" + count + " " + what);
    }
  }
}
