package org.rfldigest.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of a response are entries that the store knows already. First by id; an unknown id
 * is a known entry where its link, or its title and date, point at exactly one entry whose own id
 * the response no longer has. When nearly all ids are new and most links are known, the feed has
 * changed its ids, and then a link alone is enough.
 */
final class Identity {

  private static final double NEARLY_ALL = 0.8;
  private static final double MOST = 0.5;
  private static final int ENOUGH_TO_JUDGE = 3;

  private static final String BY_ID =
      "SELECT "
          + KnownEntry.COLUMNS
          + " FROM entry WHERE subscription = ?"
          + " AND key_hash IN (SELECT value FROM json_each(?))";

  private final Session session;
  private final long subscription;
  private final Map<Incoming, KnownEntry> known = new IdentityHashMap<>();
  private final Set<Long> held = new HashSet<>();
  private final Set<Long> taken = new HashSet<>();
  private final Set<Long> idsInResponse = new HashSet<>();
  private final Map<Long, Integer> links = new HashMap<>();

  private Identity(Session session, long subscription, Response response) {
    this.session = session;
    this.subscription = subscription;
    for (var incoming : response.entries()) {
      idsInResponse.add(incoming.keyHash());
      incoming.linkHash().ifPresent(hash -> links.merge(hash, 1, Integer::sum));
    }
    for (var part : response.standing()) {
      idsInResponse.add(part.id());
      links.merge(part.link(), 1, Integer::sum);
    }
  }

  static Identity of(Session session, long subscription, Response response) throws SQLException {
    var identity = new Identity(session, subscription, response);
    if (Entries.hasAny(session, subscription)) {
      identity.byId(response);
      identity.byOtherSigns(response);
    }
    return identity;
  }

  /** The known entry that an entry of the response is. */
  Optional<KnownEntry> entry(Incoming incoming) {
    return Optional.ofNullable(known.get(incoming));
  }

  /** The hashes of the response's ids that known entries have, whatever they are now. */
  Set<Long> held() {
    return held;
  }

  private void byId(Response response) throws SQLException {
    var ids = response.entries().stream().map(Incoming::keyHash).toList();
    var byHash = new HashMap<Long, KnownEntry>();
    for (var entry : session.list(KnownEntry::of, BY_ID, subscription, Session.all(ids))) {
      byHash.put(entry.keyHash().orElseThrow(), entry);
    }
    held.addAll(byHash.keySet());
    for (var incoming : response.entries()) {
      var entry = byHash.get(incoming.keyHash());
      if (entry != null && !entry.isOtherThan(incoming)) {
        take(incoming, entry);
      }
    }
  }

  private void byOtherSigns(Response response) throws SQLException {
    var unknown =
        response.entries().stream().filter(incoming -> !known.containsKey(incoming)).toList();
    var byLink = new IdentityHashMap<Incoming, KnownEntry>();
    for (var incoming : unknown) {
      sameLink(incoming).ifPresent(entry -> byLink.put(incoming, entry));
    }
    var idsChanged =
        byLink.size() >= ENOUGH_TO_JUDGE
            && unknown.size() > NEARLY_ALL * response.size()
            && byLink.size() > MOST * unknown.size();
    for (var incoming : unknown) {
      Optional.ofNullable(byLink.get(incoming))
          .filter(found -> idsChanged || isLikely(found, incoming))
          .ifPresent(found -> take(incoming, found));
      if (!known.containsKey(incoming)) {
        sameTitleAndDate(incoming).ifPresent(found -> take(incoming, found));
      }
    }
  }

  private static boolean isLikely(KnownEntry found, Incoming incoming) {
    return found.sharesTitleOrDate(incoming) && !found.isDaysFrom(incoming);
  }

  private void take(Incoming incoming, KnownEntry entry) {
    if (taken.add(entry.number())) {
      known.put(incoming, entry);
    }
  }

  private Optional<KnownEntry> sameLink(Incoming incoming) throws SQLException {
    if (incoming.linkHash().isEmpty() || links.get(incoming.linkHash().get()) > 1) {
      return Optional.empty();
    }
    return only(
        session.list(
            KnownEntry::of,
            "SELECT "
                + KnownEntry.COLUMNS
                + " FROM entry WHERE subscription = ? AND link_hash = ? LIMIT 3",
            subscription,
            incoming.linkHash()),
        incoming);
  }

  private Optional<KnownEntry> sameTitleAndDate(Incoming incoming) throws SQLException {
    var date = incoming.entry().published();
    if (date.isEmpty() || incoming.entry().messageId().isPresent()) {
      return Optional.empty();
    }
    return only(
        session.list(
            KnownEntry::of,
            "SELECT "
                + KnownEntry.COLUMNS
                + " FROM entry WHERE subscription = ? AND title_hash = ? AND published = ? LIMIT 3",
            subscription,
            incoming.titleHash(),
            date),
        incoming);
  }

  /** The one candidate that is free; several would be a guess. An id that moved on is free, too. */
  private Optional<KnownEntry> only(List<KnownEntry> candidates, Incoming incoming) {
    var free =
        candidates.stream()
            .filter(entry -> !taken.contains(entry.number()))
            .filter(entry -> entry.keyHash().filter(idsInResponse::contains).isEmpty())
            .filter(entry -> !entry.isOtherThan(incoming))
            .toList();
    return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
  }
}
