package org.rfldigest.classify.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.reading.TreeNotice;
import org.rfldigest.classify.release.Releases;

/**
 * Puts the notices of trees to the patch that they name, where there is one series that has it;
 * those of one patch belong together also without it.
 */
public final class Notices {

  private final List<Reading> mails;
  private final Groups groups;
  private final Map<String, Integer> byPatch = new LinkedHashMap<>();

  Notices(List<Reading> mails, Groups groups) {
    this.mails = mails;
    this.groups = groups;
  }

  /** Whether it is a notice, or an answer to one. */
  static boolean is(Reading mail) {
    return patch(mail).isPresent();
  }

  /** The name of the patch, in words only. */
  public static Optional<String> patch(Reading mail) {
    return TreeNotice.patch(mail.title()).or(() -> TreeNotice.patch(mail.subject().title()));
  }

  /** Takes it where it is a notice. */
  void look(int at) {
    patch(mails.get(at))
        .ifPresent(patch -> groups.join(at, byPatch.computeIfAbsent(patch, unseen -> at)));
  }

  void join() {
    if (byPatch.isEmpty()) {
      return;
    }
    var series = new HashMap<String, Set<Integer>>();
    for (var at = 0; at < mails.size(); at++) {
      var mail = mails.get(at);
      if (byPatch.containsKey(mail.name()) && isPatch(mail)) {
        series.computeIfAbsent(mail.name(), unseen -> new HashSet<>()).add(groups.root(at));
      }
    }
    byPatch.forEach((patch, notice) -> {
      var its = series.getOrDefault(patch, Set.of());
      if (its.size() == 1) {
        groups.join(notice, its.iterator().next());
      }
    });
  }

  /** A stable tree's review has the patches of many. */
  private static boolean isPatch(Reading mail) {
    return !mail.subject().reply() && Mail.isPosting(mail.title()) && !Releases.isBackport(mail);
  }
}
