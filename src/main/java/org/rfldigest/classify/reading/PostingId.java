package org.rfldigest.classify.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Message-ID tells of the posting it belongs to: git send-email and b4 number the mails of
 * one posting, and b4 keeps a slug from version to version.
 *
 * @param base the same for all mails of the posting
 * @param slug the same for all versions of the series, where b4 sent it
 */
public record PostingId(String base, Optional<String> slug) {

  private static final int LONGEST = 250;
  private static final Pattern GIT = Pattern.compile("(\\d{14}\\.\\d{1,9})-\\d{1,4}-(.{1,200})");
  private static final Pattern COVER =
      Pattern.compile("(?:cover|[0-9a-f]{40})\\.(\\d{9,11})\\.(git\\..{1,200})");
  private static final Pattern B4 =
      Pattern.compile("(\\d{8}-(.{1,100}))-v(\\d{1,3})-\\d{1,4}-[0-9a-f]{6,40}(@.{1,100})");

  public static Optional<PostingId> of(String messageId) {
    if (messageId.length() > LONGEST) {
      return Optional.empty();
    }
    var b4 = B4.matcher(messageId);
    if (b4.matches()) {
      var base = b4.group(1) + "-v" + b4.group(3) + b4.group(4);
      return Optional.of(new PostingId(base, Optional.of(b4.group(2) + b4.group(4))));
    }
    var git = GIT.matcher(messageId);
    if (git.matches()) {
      return Optional.of(new PostingId(git.group(1) + "-" + git.group(2), Optional.empty()));
    }
    var cover = COVER.matcher(messageId);
    return cover.matches()
        ? Optional.of(new PostingId(cover.group(1) + "." + cover.group(2), Optional.empty()))
        : Optional.empty();
  }
}
