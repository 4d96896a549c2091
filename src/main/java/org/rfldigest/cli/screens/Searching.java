package org.rfldigest.cli.screens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.store.Found;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/**
 * Searches the digest's statements, the entries with all that was captured of their texts, and the
 * watched pages.
 */
final class Searching {

  private static final int EXCERPT = 3_000;

  private final Session session;
  private final Supplier<Store> store;
  private final WatchedTexts watched = new WatchedTexts();

  private record Told(Release release, Development development) {}

  /**
   * @param store opened when it is first needed; may throw where it cannot be
   */
  Searching(Session session, Supplier<Store> store) {
    this.session = session;
    this.store = store;
  }

  synchronized Facts.Search of(Query.Search query) {
    var words =
        SearchWords.of(
            query.words(), () -> Rules.components(session), () -> Rules.subscriptions(session));
    if (words.saysNothing()) {
      return new Facts.Search(List.of(), 0, false, words.problem());
    }
    var told = told(words);
    var hits = new ArrayList<Facts.Hit>();
    told.stream().limit(query.most()).map(Searching::hit).forEach(hits::add);
    try {
      var found = store.get().words().search(words.wanted(), query.most());
      found.hits().forEach(entry -> hits.add(hit(entry)));
      var pages = watched.of(words, store.get());
      hits.addAll(pages);
      var problem = words.problem().isEmpty() ? behind() : words.problem();
      return answer(hits, told.size() + pages.size(), found, problem);
    } catch (RuntimeException unreadable) {
      var why = "Only the digest is searched: " + unreadable.getMessage();
      return new Facts.Search(hits, told.size(), false, why);
    }
  }

  private String behind() {
    return store.get().words().isBehind()
        ? "Not every text can be found yet: they are read now, the newest first."
        : "";
  }

  private static Facts.Search answer(List<Facts.Hit> hits, int told, Found found, String problem) {
    return new Facts.Search(hits, told + found.total(), found.isMore(), problem);
  }

  /** The statements that meet it, newest release first. */
  private List<Told> told(SearchWords words) {
    var all = new ArrayList<Told>();
    for (var release : session.digest().releases()) {
      for (var development : developments(release)) {
        if (words.accepts(development)) {
          all.add(new Told(release, development));
        }
      }
    }
    return all;
  }

  private List<Development> developments(Release release) {
    return session.digest().snapshot(release).map(Snapshot::developments).orElse(List.of());
  }

  private static Facts.Hit hit(Told told) {
    var development = told.development();
    var about =
        development.components().isEmpty() ? "" : development.components().getFirst() + ": ";
    return new Facts.Hit(
        "Linux " + told.release(),
        about + development.text(),
        development::text,
        Optional.empty(),
        new Target.OfDevelopment(told.release(), development.place().line()));
  }

  private Facts.Hit hit(Found.Hit entry) {
    return new Facts.Hit(
        entry.feed(),
        entry.title(),
        () -> beginning(entry.number()),
        Optional.of(LocalDate.ofInstant(entry.date(), ZoneOffset.UTC)),
        new Target.InboxEntry(entry.number()));
  }

  /** Read when it is looked at: of a hundred hits few are. */
  private String beginning(long number) {
    try {
      var content = store.get().entry(number).map(stored -> stored.entry().content()).orElse("");
      return PlainText.of(content.length() <= EXCERPT ? content : content.substring(0, EXCERPT));
    } catch (RuntimeException unreadable) {
      return "";
    }
  }
}
