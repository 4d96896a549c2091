package org.rfldigest.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Verdict;

/**
 * What the program remembers, in one SQLite file that several processes may have open. Every method
 * may throw {@link StoreLost}; each that changes something is one transaction, on the disk when it
 * returns. Safe for several threads.
 */
public final class Store implements AutoCloseable {

  private final Database database;

  Store(Database database) {
    this.database = database;
  }

  /** Opens the file, and makes it where it is not there yet; its folder becomes private. */
  public static Opening open(Path file) {
    return open(file, Patience.SILENT);
  }

  /**
   * @param patience how long a change waits while another process writes
   */
  public static Opening open(Path file, Patience patience) {
    return StoreOpening.of(file.toAbsolutePath(), Schema.VERSIONS, Disk.REAL, patience);
  }

  static Opening open(Path file, List<String> versions) {
    return open(file, versions, Disk.REAL);
  }

  static Opening open(Path file, List<String> versions, Disk disk) {
    return StoreOpening.of(file, versions, disk, Patience.SILENT);
  }

  /** Runs all writes of the work, by this thread, in one transaction: all or nothing. */
  public <T> T together(Supplier<T> work) {
    return database.write(session -> work.get());
  }

  /** Tries until there is something, as long as a change would wait for another process. */
  public <T> T await(Supplier<Optional<T>> taken) {
    return database.await(taken);
  }

  /** Keeps the entries of one response; those added or changed then wait to be judged. */
  public Changes store(String subscription, List<Entry> entries, Instant now) {
    return store(subscription, Response.of(entries), now);
  }

  /** The same with what was made ready before. */
  public Changes store(String subscription, Response response, Instant now) {
    return database.write(session -> EntryIntake.store(session, subscription, response, now));
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
    database.change(session -> {
      Verdicts.judge(session, judgement);
      WordIndex.judged(session, judgement.verdicts());
    });
  }

  /**
   * Keeps what was made of new entries, in the transaction that stored them.
   *
   * @param together entries that belong together, of which at least one arrives
   */
  public void arrive(List<Arrival> arrivals, List<Set<Long>> together) {
    database.change(session -> Arrivals.keep(session, arrivals, together));
  }

  /** Lays what a pull request brings beside it; what was proposed before stays as it is. */
  public void propose(long pull, List<Proposed> developments, Instant now) {
    database.change(session -> Proposals.keep(session, pull, developments, now));
  }

  public Optional<StoredEntry> entry(long number) {
    return database.read(session -> Entries.numbered(session, number));
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
    return database.read(session -> EntryCounts.rate(session, subscription, since));
  }

  /** How many of the subscription's entries were new in each of the last weeks, oldest first. */
  public List<Integer> perWeek(String subscription, Instant now, int weeks) {
    return database.read(session -> EntryCounts.perWeek(session, subscription, now, weeks));
  }

  /** How many entries of the subscription there are of each month, such as "2025-06". */
  public Map<String, Integer> perMonth(String subscription) {
    return database.read(session -> EntryCounts.perMonth(session, subscription));
  }

  /** The earlier texts of an entry, newest first. */
  public List<Version> versions(long number) {
    return database.read(session -> Entries.versions(session, number));
  }

  /** The verdicts on entries, by their numbers. */
  public Map<Long, Verdict> verdicts(Collection<Long> numbers) {
    return database.read(session -> Verdicts.of(session, numbers));
  }

  /** Another number after every change by any process; only to be compared by this store. */
  public long changeCounter() {
    return database.read(
        session -> session.first(row -> row.getLong(1), "PRAGMA data_version").orElseThrow());
  }

  /** Another number after every change by another process; only to be compared by this store. */
  public long othersCounter() {
    return database.write(
        session -> session.first(row -> row.getLong(1), "PRAGMA data_version").orElseThrow());
  }

  public StoredFeeds feeds() {
    return new StoredFeeds(database);
  }

  public StoredCaptures captures() {
    return new StoredCaptures(database);
  }

  public StoredPages pages() {
    return new StoredPages(database);
  }

  public StoredBundles bundles() {
    return new StoredBundles(database);
  }

  public StoredInbox inbox() {
    return new StoredInbox(database);
  }

  public StoredWords words() {
    return new StoredWords(database);
  }

  public StoredDecisions decisions() {
    return new StoredDecisions(database);
  }

  public ReaderMemory reader() {
    return new ReaderMemory(database);
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

  String pragma(String name) {
    return database.read(
        session -> session.first(row -> row.getString(1), "PRAGMA " + name).orElseThrow());
  }

  List<String> plan(String sql) {
    return database.read(
        session -> session.list(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql));
  }
}
