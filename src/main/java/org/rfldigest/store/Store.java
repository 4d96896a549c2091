package org.rfldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.Standing;
import org.rfldigest.model.Verdict;

/**
 * What the program remembers, in one SQLite file that several processes may have open. Every method
 * may throw {@link StoreLost}; each that changes something is one transaction, on the disk when it
 * returns. Safe for several threads.
 */
public final class Store implements AutoCloseable {

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /** Opens the file, and makes it where it is not there yet; its folder becomes private. */
  public static Opening open(Path file) {
    return open(file.toAbsolutePath(), Schema.VERSIONS);
  }

  static Opening open(Path file, List<String> versions) {
    try {
      var refusal = StoreFile.prepare(file, versions);
      return refusal.isPresent()
          ? new Opening.Refused(refusal.get())
          : openExamined(file, versions);
    } catch (SQLException wrong) {
      return new Opening.Refused(sentence(file, wrong));
    } catch (IOException wrong) {
      return new Opening.Refused(
          "No backup of the store "
              + file
              + " could be made ("
              + wrong
              + "); it is left as it is.");
    } catch (LinkageError noLibrary) {
      return new Opening.Refused(withoutLibrary());
    }
  }

  private static Opening openExamined(Path file, List<String> versions)
      throws SQLException, IOException {
    var database = new Database(file);
    try {
      var version = database.version();
      if (version > versions.size()) {
        database.close();
        return new Opening.Refused(
            StoreFile.refusal(file, "was written by a newer rfl", "update rfl").orElseThrow());
      }
      if (version < versions.size()) {
        database.migrate(version, versions);
      }
      return new Opening.Opened(new Store(database));
    } catch (SQLException | IOException wrong) {
      database.close();
      throw wrong;
    }
  }

  private static String sentence(Path file, SQLException wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError || cause.getClass().getName().contains("NativeLibrary")) {
        return withoutLibrary();
      }
    }
    return StoreLost.of(file, wrong).getMessage();
  }

  private static String withoutLibrary() {
    return "The SQLite library could not be unpacked to "
        + System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))
        + "; name a folder with room that allows programs by"
        + " JDK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER.";
  }

  /** Runs all writes of the work, by this thread, in one transaction: all or nothing. */
  public <T> T together(Supplier<T> work) {
    return database.write(session -> work.get());
  }

  /** Keeps the title that people see for the subscription. */
  public void name(String subscription, String title) {
    change(session -> Subscriptions.name(session, subscription, title));
  }

  public FetchState fetchState(String subscription) {
    return database.read(session -> Subscriptions.state(session, subscription));
  }

  /** The keys of the subscriptions that failed last, or are gone, or are the same as another. */
  public Set<String> troubled() {
    return database.read(Subscriptions::troubled);
  }

  /** By subscription key. */
  public Map<String, FetchState> fetchStates() {
    return database.read(Subscriptions::states);
  }

  /** Takes the next fetch; false where another process took it since the state was seen. */
  public boolean claim(String subscription, FetchState seen, Instant now, Instant nextDue) {
    return database.write(
        session -> Subscriptions.claim(session, subscription, seen, now, nextDue));
  }

  public void keep(String subscription, FetchState state) {
    change(session -> Subscriptions.keep(session, subscription, state));
  }

  public FeedMark mark(String subscription) {
    return database.read(session -> FeedMarks.of(session, subscription));
  }

  /** By subscription key. */
  public Map<String, FeedMark> marks() {
    return database.read(FeedMarks::all);
  }

  public void keep(String subscription, FeedMark mark) {
    change(session -> FeedMarks.keep(session, subscription, mark));
  }

  /** Another subscription whose last body was the same. */
  public Optional<String> withBody(String hash, String subscription) {
    return database.read(session -> Subscriptions.withBody(session, hash, subscription));
  }

  /** Lets a feed be asked again that is gone or was retired. */
  public void revive(String subscription) {
    change(session -> Subscriptions.revive(session, subscription));
  }

  public void hold(String host, Instant until) {
    change(session -> Subscriptions.hold(session, host, until));
  }

  /** The hosts that must not be asked yet, and until when. */
  public Map<String, Instant> holds(Instant now) {
    return database.read(session -> Subscriptions.holds(session, now));
  }

  /** Keeps the entries of one response; those added or changed then wait to be judged. */
  public Changes store(String subscription, List<Entry> entries, Instant now) {
    return store(subscription, Response.of(entries), now);
  }

  /** The same with what was made ready before. */
  public Changes store(String subscription, Response response, Instant now) {
    return database.write(session -> Entries.store(session, subscription, response.entries(), now));
  }

  /** Entries added or changed without a verdict since, oldest first. */
  public List<StoredEntry> unjudged(int limit) {
    return unjudged(limit, Map.of());
  }

  /**
   * The same without reading again what was just stored.
   *
   * @param fresh by their numbers
   */
  public List<StoredEntry> unjudged(int limit, Map<Long, StoredEntry> fresh) {
    return database.read(session -> Entries.unjudged(session, limit, fresh));
  }

  /** Keeps verdicts by entry number, of which none belongs to another. */
  public void judge(Map<Long, Verdict> verdicts) {
    judge(new Judgement(verdicts, List.of(), Map.of()));
  }

  /** Keeps what the rules made of entries; decisions stay as they are. */
  public void judge(Judgement judgement) {
    change(session -> {
      Verdicts.judge(session, judgement);
      WordIndex.judged(session, judgement.verdicts());
    });
  }

  /** Lays what a pull request brings beside it; what was proposed before stays as it is. */
  public void propose(long pull, List<Proposed> developments, Instant now) {
    change(session -> Proposals.keep(session, pull, developments, now));
  }

  /** The newest entries that have one of the names, by their numbers. */
  public Set<Long> kin(Collection<String> names, int limit) {
    return database.read(session -> Bundles.named(session, names, limit));
  }

  public Optional<StoredEntry> entry(long number) {
    return database.read(session -> Entries.numbered(session, number));
  }

  /** The bundle of an entry, where it has one. */
  public OptionalLong bundleOf(long number) {
    return database.read(
        session -> Bundles.of(session, number).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /** The newest entries of a bundle, decided or not, with content, in no order. */
  public List<InboxEntry> members(long bundle, int limit) {
    return database.read(session -> Inbox.allOf(session, bundle, limit));
  }

  /** A bundle as it stands now, whether anything of it waits or not. */
  public Optional<Bundle> bundle(long bundle, Instant now) {
    return database.read(session -> InboxLines.one(session, bundle, now));
  }

  /** The numbers of the entries of a bundle that wait or are snoozed. */
  public List<Long> undecided(long bundle) {
    return database.read(session -> Inbox.numbersOf(session, bundle));
  }

  /** Makes one bundle of several, whatever the rules say. */
  public void join(List<Long> entries) {
    change(session -> Bundles.join(session, entries));
  }

  /** Takes an entry out of its bundle for good. */
  public void setApart(long number) {
    change(session -> Bundles.setApart(session, number));
  }

  /**
   * Keeps how far a series has come.
   *
   * @param lead the entry that stands for it
   */
  public void keepStanding(long bundle, long lead, Standing standing, Instant at) {
    change(session -> Standings.keep(session, bundle, lead, standing, at));
  }

  /** The reader has seen how far the series has come. */
  public void seen(long bundle) {
    change(session -> Standings.see(session, bundle));
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

  /** The entries with the next higher numbers, with content, to go through all of them. */
  public List<StoredEntry> entriesAfter(long number, int limit) {
    return database.read(session -> Entries.after(session, number, limit));
  }

  /** Those of the ids that are stored for the subscription. */
  public Set<String> known(String subscription, Collection<String> ids) {
    return database.read(session -> Entries.known(session, subscription, ids));
  }

  /** Ids of the subscription's entries that begin so, the newest first. */
  public List<String> idsBeginning(String subscription, String beginning, int limit) {
    return database.read(session -> Entries.ids(session, subscription, beginning, limit));
  }

  /** The subscription's entries that are new, and those that were accepted, since then. */
  public Rate rate(String subscription, Instant since) {
    return database.read(session -> Entries.rate(session, subscription, since));
  }

  /** How many entries of the subscription there are of each month, such as "2025-06". */
  public Map<String, Integer> perMonth(String subscription) {
    return database.read(session -> Entries.perMonth(session, subscription));
  }

  /** The earlier texts of an entry, newest first. */
  public List<Version> versions(long number) {
    return database.read(session -> Entries.versions(session, number));
  }

  /** What waits for a decision, a line for each bundle, newest first, without content. */
  public List<Bundle> inbox(Instant now, int limit) {
    return database.read(session -> InboxLines.page(session, now, limit));
  }

  /** What waits and came of watched pages, newest first. */
  public List<InboxEntry> inboxOfPages(Instant now) {
    return database.read(session -> Inbox.ofPages(session, now));
  }

  /** How many of the first lines of {@link #inbox} belong to each release; or to none known. */
  public Map<Optional<Release>, Integer> waiting(Instant now, int limit) {
    return database.read(session -> InboxLines.releases(session, now, limit));
  }

  /** How many lines {@link #inbox} has. */
  public long inboxCount(Instant now) {
    return database.read(session -> InboxLines.count(session, now));
  }

  /** Any judged entry with its content, whether it waits or is decided. */
  public Optional<InboxEntry> inboxEntry(long number) {
    return database.read(session -> Inbox.one(session, number));
  }

  /** What waits or is snoozed and leads to the same page as the link. */
  public List<InboxEntry> inboxWithLink(String link) {
    return database.read(session -> Inbox.withLink(session, link));
  }

  /** Judged entries, newest first; titles are found at once, texts once they are indexed. */
  public Found search(Wanted wanted, int limit) {
    return database.read(session -> WordIndex.search(session, wanted, limit));
  }

  /** Judged entries whose text cannot be found yet. */
  public List<StoredEntry> unindexed(int limit) {
    return database.read(session -> WordIndex.unindexed(session, limit));
  }

  /** Makes texts searchable, plain ones, by entry number. */
  public void index(Map<Long, String> texts) {
    change(session -> WordIndex.index(session, texts));
  }

  /** Appends to the journal; the step's number. */
  public long decide(long number, Decision decision, Optional<Step.Written> written) {
    return decide(List.of(new Deed(number, decision, written)));
  }

  /** Appends one step to the journal, of which all but the first are parts; its number. */
  public long decide(List<Deed> deeds) {
    return database.write(session -> Journal.append(session, deeds));
  }

  /** The parts of a step that are not undone, newest first. */
  public List<Step> parts(long step) {
    return database.read(session -> Journal.parts(session, step));
  }

  /** The step of which this one is a part, or else itself. */
  public Optional<Step> whole(Step step) {
    return database.read(session -> Journal.whole(session, step));
  }

  /** The newest step that is not undone. */
  public Optional<Step> lastDecision() {
    return database.read(Journal::last);
  }

  /** The newest steps that are not undone, newest first. */
  public List<Step> lastDecisions(int limit) {
    return database.read(session -> Journal.newest(session, limit));
  }

  /** What was accepted and rejected after that step, each matter once, newest first. */
  public List<Judged> judged(long afterStep, int limit) {
    return database.read(session -> Journal.judged(session, afterStep, limit));
  }

  /** Those of the entries about which a decision holds. */
  public Set<Long> decidedAmong(Collection<Long> numbers) {
    return database.read(session -> Journal.decidedAmong(session, numbers));
  }

  /** The verdicts on entries, by their numbers. */
  public Map<Long, Verdict> verdicts(Collection<Long> numbers) {
    return database.read(session -> Verdicts.of(session, numbers));
  }

  /** The decision that holds for the entry. */
  public Optional<Step> standingDecision(long number) {
    return database.read(session -> Journal.standing(session, number));
  }

  /** The decision that holds for the entry that its feed knows by the id. */
  public Optional<Step> standingDecision(String subscription, String id) {
    return database.read(session -> {
      var number = Entries.number(session, subscription, id);
      return number.isEmpty() ? Optional.empty() : Journal.standing(session, number.get());
    });
  }

  /** Marks the step as undone with all its parts; false where it was already. */
  public boolean undone(long step, Instant at) {
    return database.write(session -> Journal.undo(session, step, at));
  }

  public Optional<Draft> draft(long number) {
    return database.read(session -> Memory.draft(session, number));
  }

  public void keepDraft(long number, Draft draft) {
    change(session -> Memory.keepDraft(session, number, draft));
  }

  public void dropDraft(long number) {
    change(session -> Memory.dropDraft(session, number));
  }

  /** Keeps a body as the subscription's newest, and of its bodies the newest so many. */
  public Capture capture(
      String subscription,
      Body body,
      Optional<String> contentType,
      String address,
      Instant at,
      int newest) {
    var capture = new Capture(body.hash(), body.size(), at, contentType, address);
    change(session -> Captures.keep(session, subscription, capture, body.small(), newest));
    return capture;
  }

  /** Newest first. */
  public List<Capture> captures(String subscription) {
    return database.read(session -> Captures.of(session, subscription));
  }

  public Optional<byte[]> captured(String hash) {
    return database.read(session -> Captures.bytes(session, hash));
  }

  /** The text of a watched page that a person has decided about last, or else the first. */
  public Optional<PageText> pageBaseline(String subscription) {
    return database.read(session -> WatchedPages.baseline(session, subscription));
  }

  /** The texts of a watched page that are kept, newest first. */
  public List<PageText> pageTexts(String subscription) {
    return database.read(session -> WatchedPages.of(session, subscription));
  }

  /** Keeps a text as the newest of a watched page; the first one is its baseline. */
  public PageText keepPage(String subscription, String text, Instant seen) {
    return database.write(session -> WatchedPages.keep(session, subscription, text, seen));
  }

  /** Lets later changes of the page be told against this text. */
  public void settlePage(String subscription, long text) {
    change(session -> WatchedPages.settle(session, subscription, text));
  }

  /** Another number after every change by any process; only to be compared by this store. */
  public long changeCounter() {
    return database.read(
        session -> session.first(row -> row.getLong(1), "PRAGMA data_version").orElseThrow());
  }

  public Optional<Instant> lastLooked() {
    return database.read(Memory::lastLooked);
  }

  /** What was kept under a name, such as where the reader was. */
  public Optional<String> remembered(String name) {
    return database.read(session -> Memory.remembered(session, name));
  }

  public void remember(String name, String value) {
    change(session -> Memory.remember(session, name, value));
  }

  public void looked(Instant at) {
    change(session -> Memory.looked(session, at));
  }

  /** Gives out and takes in what is remembered of entries and decisions. */
  public Exchange exchange() {
    return new Exchange(database);
  }

  @Override
  public void close() {
    database.close();
  }

  Set<String> statements() {
    return database.statements();
  }

  List<String> plan(String sql) {
    return database.read(
        session -> session.list(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql));
  }

  /** A change that gives nothing back. */
  private interface Change {
    void on(Session session) throws SQLException;
  }

  private void change(Change change) {
    database.write(session -> {
      change.on(session);
      return true;
    });
  }
}
