package org.rfldigest.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rfldigest.digest.BulletText;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Citation;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;

/**
 * What would be written into a snapshot if the entry were accepted; a person may change each part.
 *
 * @param release empty where the rules could not tell
 * @param components the names of components
 * @param text one or two sentences, plain text
 */
public record Proposal(
    Optional<Release> release,
    List<String> components,
    Optional<Status> status,
    Optional<PartialDate> date,
    String text,
    List<Citation> citations) {

  private static final Pattern TAGS =
      Pattern.compile(
          "^(?:(?:re|fwd?|aw):\\s*|\\(subset\\)\\s*"
              + "|\\[(?:[^\\]]{0,60}(?:PATCH|RFC|PULL|RESEND)[^\\]]{0,60}"
              + "|[^\\]:]{0,20}\\d/\\d{1,4}|tip: [^\\]]{1,60}|\\$)\\]\\s*){1,9}",
          Pattern.CASE_INSENSITIVE);
  private static final String BEFORE = " (was:";

  public Proposal {
    components = List.copyOf(components);
    citations = List.copyOf(citations);
  }

  /** The proposal that the rules make of a bundle. {@code names} gives a component key's name. */
  static Proposal of(Bundle bundle, UnaryOperator<String> names) {
    var lead = bundle.lead();
    var verdict = lead.verdict();
    var day = PartialDate.of(LocalDate.ofInstant(lead.date(), ZoneOffset.UTC));
    return new Proposal(
        bundle.release(),
        verdict.components().stream().map(names).toList(),
        verdict.status(),
        verdict.components().isEmpty() ? Optional.empty() : Optional.of(day),
        withoutTags(lead.entry().title()),
        Sources.of(bundle));
  }

  /** A subject without what mail programs and lists put before it, and what it was before. */
  static String withoutTags(String title) {
    var bare = TAGS.matcher(title).replaceFirst("");
    var was = bare.indexOf(BEFORE);
    bare = was > 0 && bare.endsWith(")") ? bare.substring(0, was) : bare;
    return bare.isBlank() ? title : bare;
  }

  public Proposal into(Release other) {
    return new Proposal(Optional.of(other), components, status, date, text, citations);
  }

  public Proposal saying(String words) {
    return new Proposal(release, components, status, date, words, citations);
  }

  /** The line that would stand in the snapshot. */
  public String bullet() {
    return BulletText.of(components, status, date, text, citations);
  }
}
