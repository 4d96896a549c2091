package org.rfldigest.cli.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rfldigest.classify.series.SeriesSummary;
import org.rfldigest.classify.series.SeriesVersions;
import org.rfldigest.cli.inbox.EntryClue;
import org.rfldigest.html.HtmlLines;
import org.rfldigest.html.Readable;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Standing;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;

/** The mails of a patch series with its versions, each answer below what it answers. */
final class Threads {

  private static final int MOST = 2_000;

  private final Store store;
  private final Optional<Instant> since;
  private final Instant now;

  /**
   * @param since when the reader last looked: what came later is new
   */
  Threads(Store store, Optional<Instant> since, Instant now) {
    this.store = store;
    this.since = since;
    this.now = now;
  }

  /** The series of an entry, or all sources of its story. */
  Optional<Facts> of(long number) {
    return store.inbox().entry(number).map(entry -> thread(entry, mails(entry)));
  }

  /** The cover letters of a series, version by version; empty where there is but one. */
  Optional<Facts> covers(long number) {
    var entry = store.inbox().entry(number).filter(one -> one.verdict().series().isPresent());
    var postings = new TreeMap<Integer, List<InboxEntry>>();
    for (var mail : entry.map(this::mails).orElse(List.of())) {
      if (!EntryClue.isAnswer(mail)) {
        postings.computeIfAbsent(version(mail), unseen -> new ArrayList<>()).add(mail);
      }
    }
    if (postings.size() < 2) {
      return Optional.empty();
    }
    var versions = new ArrayList<Facts.Version>();
    var before = Optional.<String>empty();
    for (var posting : postings.entrySet()) {
      var cover = cover(posting.getValue());
      var text = Versions.text(cover.entry().content());
      var heading = "Version " + posting.getKey() + ": " + cover.entry().title();
      versions.add(Versions.of(cover.date(), heading, before, text));
      before = Optional.of(text);
    }
    return Optional.of(new Facts.Change(entry.orElseThrow().entry().title(), versions));
  }

  private static InboxEntry cover(List<InboxEntry> posting) {
    var lead = SeriesSummary.of(posting.stream().map(EntryClue::ofTitle).toList()).lead();
    return posting.stream()
        .filter(mail -> Long.toString(mail.number()).equals(lead))
        .findFirst()
        .orElse(posting.getFirst());
  }

  private List<InboxEntry> mails(InboxEntry entry) {
    var bundle = store.bundles().of(entry.number());
    var mails =
        new ArrayList<>(
            bundle.isPresent()
                ? store.bundles().members(bundle.getAsLong(), MOST)
                : List.of(entry));
    mails.sort(Comparator.comparing(InboxEntry::date).thenComparing(InboxEntry::number));
    return mails;
  }

  private Facts thread(InboxEntry entry, List<InboxEntry> mails) {
    var texts = new HashMap<Long, Readable>();
    for (var mail : mails) {
      var base = mail.entry().link().orElse("");
      texts.put(mail.number(), HtmlLines.of(mail.entry().content(), base));
    }
    var set = new ArrayList<Facts.Mail>();
    var answers = new HashMap<String, List<InboxEntry>>();
    var seen = new HashSet<Long>();
    roots(mails, answers).forEach(root -> set(set, root, 0, texts, answers, seen));
    // Mails that answer each other in a ring have no root: the oldest left begins.
    mails.forEach(mail -> set(set, mail, 0, texts, answers, seen));
    var bundle = store.bundles().of(entry.number());
    var whole =
        bundle.isPresent()
            ? store.bundles().one(bundle.getAsLong(), now)
            : Optional.<Bundle>empty();
    var title = whole.map(one -> one.lead().entry().title()).orElse(entry.entry().title());
    return new Facts.Thread(
        title, about(whole.flatMap(one -> one.standing()), mails), changes(mails, texts), set);
  }

  private static List<InboxEntry> roots(
      List<InboxEntry> mails, Map<String, List<InboxEntry>> answers) {
    var ids = new HashSet<String>();
    mails.forEach(mail -> mail.entry().messageId().ifPresent(ids::add));
    var roots = new ArrayList<InboxEntry>();
    for (var mail : mails) {
      var parent = mail.entry().inReplyTo().filter(ids::contains);
      if (parent.isPresent()) {
        answers.computeIfAbsent(parent.get(), id -> new ArrayList<>()).add(mail);
      } else {
        roots.add(mail);
      }
    }
    return roots;
  }

  private void set(
      List<Facts.Mail> set,
      InboxEntry mail,
      int depth,
      Map<Long, Readable> texts,
      Map<String, List<InboxEntry>> answers,
      Set<Long> seen) {
    if (!seen.add(mail.number())) {
      return;
    }
    var entry = mail.entry();
    set.add(
        new Facts.Mail(
            mail.number(),
            depth,
            version(mail),
            since.filter(mail.firstSeen()::isAfter).isPresent(),
            entry.title(),
            entry.author().orElse(mail.feed()),
            mail.date(),
            texts.get(mail.number())));
    for (var answer : entry.messageId().map(answers::get).orElse(List.of())) {
      set(set, answer, depth + 1, texts, answers, seen);
    }
  }

  /** 0 for what is no mail. */
  private static int version(InboxEntry mail) {
    return mail.verdict().series().isEmpty()
        ? 0
        : SeriesSummary.of(List.of(EntryClue.ofTitle(mail))).version();
  }

  /** What each version changed against the one before. */
  private static Map<Integer, List<String>> changes(
      List<InboxEntry> mails, Map<Long, Readable> texts) {
    var clues =
        mails.stream()
            .filter(mail -> mail.verdict().series().isPresent() && !EntryClue.isAnswer(mail))
            .map(mail -> EntryClue.of(mail, String.join("\n", texts.get(mail.number()).lines())))
            .toList();
    var versions = SeriesVersions.of(clues);
    var changes = new HashMap<Integer, List<String>>();
    var before = Optional.<Integer>empty();
    for (var version : versions.numbers()) {
      before
          .flatMap(old -> versions.between(old, version))
          .ifPresent(change -> changes.put(version, change.lines()));
      before = Optional.of(version);
    }
    return changes;
  }

  private static String about(Optional<Standing> standing, List<InboxEntry> mails) {
    if (standing.isEmpty()) {
      var areMails = mails.stream().allMatch(mail -> version(mail) > 0);
      return mails.size() + (areMails ? " mail" : " source") + (mails.size() == 1 ? "" : "s");
    }
    var words = String.join(" · ", standing.get().words());
    var repliers = standing.get().repliers();
    return repliers.isEmpty() ? words : words + " · answered by " + String.join(", ", repliers);
  }
}
