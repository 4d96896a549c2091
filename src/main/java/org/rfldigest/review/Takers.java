package org.rfldigest.review;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseDates;

/** Which releases take a development: those of the digest, and the one that comes next. */
public final class Takers {

  private Takers() {}

  /** Why the release takes none, in one sentence; empty where it takes one. */
  public static Optional<String> refusal(Release release, List<ReleaseDates> digest) {
    var known = digest.stream().map(ReleaseDates::release).sorted().toList();
    if (known.isEmpty() || known.contains(release)) {
      return Optional.empty();
    }
    var next = new ReleaseCalendar(digest).after(known.getLast());
    return release.equals(next)
        ? Optional.empty()
        : Optional.of(
            "The digest has no release %s, expected one from %s to %s."
                .formatted(release, known.getFirst(), next));
  }
}
