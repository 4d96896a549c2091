package org.rfldigest.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;

/** A proposal as a person edits it: a few labelled lines, an empty line, the text. */
public final class ProposalText {

  private static final String NOTE =
      "# What will stand in the snapshot. Lines up here that begin with # are not read.";

  private final List<String> head = new ArrayList<>();
  private final List<String> body = new ArrayList<>();
  private Optional<Result.Wrong> wrong = Optional.empty();

  private ProposalText(String edited) {
    var lines = edited.lines().toList();
    var gap = 0;
    while (gap < lines.size() && !lines.get(gap).isBlank()) {
      gap++;
    }
    head.addAll(lines.subList(0, gap));
    body.addAll(lines.subList(gap, lines.size()));
  }

  /** What reading an edited text gave. */
  public sealed interface Result {
    record Read(Proposal proposal) implements Result {}

    /** A line could not be read; the proposal stays as it was. */
    record Wrong(int line, String sentence) implements Result {}
  }

  public static String of(Proposal proposal) {
    return String.join(
        "\n",
        NOTE,
        "release: " + proposal.release().map(Release::toString).orElse(""),
        "components: " + String.join(", ", proposal.components()),
        "status: " + proposal.status().map(Status::word).orElse(""),
        "date: " + proposal.date().map(PartialDate::iso).orElse(""),
        "",
        proposal.text(),
        "");
  }

  /** Reads an edited text; the citations stay those of {@code before}. */
  public static Result read(String edited, Proposal before) {
    return new ProposalText(edited).result(before);
  }

  private Result result(Proposal before) {
    var release = value("release", Release::parse, "a release such as 6.18");
    var status = value("status", Status::parse, "a status such as merged");
    var date = value("date", PartialDate::parse, "a date such as 2025-11-30");
    var components = value("components", names -> Optional.of(names(names)), "").orElse(List.of());
    var text = String.join(" ", body.stream().map(String::strip).toList()).strip();
    unknownLabels();
    if (text.isEmpty()) {
      complain(head.size() + 2, "the text is empty, expected one or two sentences");
    }
    return wrong.isPresent()
        ? wrong.get()
        : new Result.Read(
            new Proposal(release, components, status, date, text, before.citations()));
  }

  private <T> Optional<T> value(
      String label, Function<String, Optional<T>> parser, String expected) {
    for (var i = 0; i < head.size(); i++) {
      var line = head.get(i);
      if (line.startsWith(label + ":")) {
        var word = line.substring(label.length() + 1).strip();
        var value = word.isEmpty() ? Optional.<T>empty() : parser.apply(word);
        if (value.isEmpty() && !word.isEmpty()) {
          complain(i + 1, "'" + word + "' is not read, expected " + expected);
        }
        return value;
      }
    }
    return Optional.empty();
  }

  private void unknownLabels() {
    for (var i = 0; i < head.size(); i++) {
      var known = head.get(i).matches("(#|(release|components|status|date):).*");
      if (!known) {
        complain(i + 1, "expected 'release:', 'components:', 'status:' or 'date:'");
      }
    }
  }

  private void complain(int line, String sentence) {
    if (wrong.isEmpty()) {
      wrong = Optional.of(new Result.Wrong(line, sentence));
    }
  }

  private static List<String> names(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
