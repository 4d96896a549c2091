package org.rfldigest.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Standing;

/**
 * What belongs together: entries of one matter, series of patches and how far they have come. Safe
 * for several threads.
 */
public final class StoredBundles {

  private static final int WORDS_SHARE = 4;

  private final Database database;

  StoredBundles(Database database) {
    this.database = database;
  }

  /**
   * The newest entries that have one of the names, by their numbers; those first that share what
   * the fewest have.
   *
   * @param sure names of which each alone tells that two may belong together
   * @param words names that many have by chance; they get a quarter of the room, and what is left
   * @param limit about how many are found
   */
  public Set<Long> kin(KinNames sure, KinNames words, int limit) {
    return database.read(session -> {
      var found = Bundles.named(session, sure, limit - limit / WORDS_SHARE);
      found.addAll(Bundles.named(session, words, limit - found.size()));
      return found;
    });
  }

  /** Whether any entry has a name. */
  public boolean haveNames() {
    return database.read(Bundles::hasNames);
  }

  /** The numbers of the newest entries of a bundle, decided or not. */
  public List<Long> entries(long bundle, int limit) {
    return database.read(session -> Bundles.members(session, bundle, limit));
  }

  /** The bundle of an entry, where it has one. */
  public OptionalLong of(long number) {
    return database.read(
        session -> Bundles.of(session, number).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /** The newest entries of a bundle, decided or not, with content, in no order. */
  public List<InboxEntry> members(long bundle, int limit) {
    return database.read(session -> Inbox.allOf(session, bundle, limit));
  }

  /** A bundle as it stands now, whether anything of it waits or not. */
  public Optional<Bundle> one(long bundle, Instant now) {
    return database.read(session -> InboxLines.one(session, bundle, now));
  }

  /** The numbers of the entries of a bundle that wait or are snoozed. */
  public List<Long> undecided(long bundle) {
    return database.read(session -> Inbox.numbersOf(session, bundle));
  }

  /** Makes one bundle of several, whatever the rules say. */
  public void join(List<Long> entries) {
    database.change(session -> {
      Regroupings.note(session, entries);
      Bundles.join(session, entries);
    });
  }

  /** Takes an entry out of its bundle for good. */
  public void setApart(long number) {
    database.change(session -> {
      Regroupings.note(session, List.of(number));
      Bundles.setApart(session, number);
    });
  }

  /** Whether a person joined bundles or set an entry apart after the last decision that holds. */
  public boolean areRegrouped() {
    return database.read(Regroupings::isLast);
  }

  /** The last of these, where none was decided about since. */
  public Optional<Regrouping> lastRegrouping() {
    return database.read(Regroupings::last);
  }

  /** Takes the last of these back; what has come to the bundles since stays with the first. */
  public void takeBack() {
    database.change(Regroupings::takeBack);
  }

  /**
   * Keeps how far a series has come.
   *
   * @param lead the entry that stands for it
   */
  public void keepStanding(long bundle, long lead, Standing standing, Instant at) {
    database.change(session -> Standings.keep(session, bundle, lead, standing, at));
  }

  /** The reader has seen how far the series has come. */
  public void seen(long bundle) {
    database.change(session -> Standings.see(session, bundle));
  }

  /** Series that have come further since then and were not looked at, the last first. */
  public List<Bundle> moved(Instant since, Instant now, int limit) {
    return database.read(session -> {
      var moved = new ArrayList<Bundle>();
      for (var bundle : Standings.moved(session, since, limit)) {
        InboxLines.one(session, bundle, now).ifPresent(moved::add);
      }
      return List.copyOf(moved);
    });
  }
}
