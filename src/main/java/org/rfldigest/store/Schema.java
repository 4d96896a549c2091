package org.rfldigest.store;

import java.util.List;

/**
 * The versions of the store's tables, oldest first: each entry is the script that leads from the
 * version before to it. Append only; what was released is never changed.
 */
final class Schema {

  /** Marks the file as ours in SQLite's header. */
  static final int APPLICATION = 0x52664C44;

  static final List<String> VERSIONS =
      List.of(
          """
          CREATE TABLE subscription (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL DEFAULT '',
            etag TEXT,
            last_modified TEXT,
            last_attempt INTEGER,
            last_success INTEGER,
            next_due INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            sentence TEXT NOT NULL DEFAULT '',
            body_hash TEXT,
            moved_to TEXT,
            moved_first INTEGER,
            moved_last INTEGER,
            moved_times INTEGER,
            gone_first INTEGER,
            gone_last INTEGER,
            gone_times INTEGER
          ) STRICT;
          CREATE TABLE host (
            name TEXT PRIMARY KEY,
            until INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          -- The hashes are the first 64 bits of a SHA-256; key_hash is null where the feed gave
          -- the id to something else since.
          CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            subscription INTEGER NOT NULL REFERENCES subscription,
            key TEXT NOT NULL,
            key_hash INTEGER,
            link_hash INTEGER,
            title_hash INTEGER NOT NULL,
            text_hash INTEGER NOT NULL,
            title TEXT NOT NULL,
            link TEXT,
            author TEXT,
            published INTEGER,
            updated INTEGER,
            message_id TEXT,
            in_reply_to TEXT,
            first_seen INTEGER NOT NULL,
            last_changed INTEGER NOT NULL
          ) STRICT;
          CREATE UNIQUE INDEX entry_key ON entry (subscription, key_hash);
          CREATE INDEX entry_link ON entry (subscription, link_hash)
            WHERE link_hash IS NOT NULL;
          CREATE INDEX entry_title ON entry (subscription, title_hash, published)
            WHERE published IS NOT NULL;

          -- Content is text, or a blob where deflating made it smaller.
          CREATE TABLE body (
            entry INTEGER PRIMARY KEY REFERENCES entry,
            content ANY NOT NULL
          ) STRICT;
          CREATE TABLE version (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL REFERENCES entry,
            replaced INTEGER NOT NULL,
            text_hash INTEGER NOT NULL,
            title TEXT NOT NULL,
            content ANY NOT NULL
          ) STRICT;
          CREATE INDEX version_entry ON version (entry, text_hash);

          CREATE TABLE unjudged (
            entry INTEGER PRIMARY KEY REFERENCES entry
          ) STRICT;
          CREATE TABLE verdict (
            entry INTEGER PRIMARY KEY REFERENCES entry,
            relevant INTEGER NOT NULL,
            score REAL NOT NULL,
            release TEXT,
            components TEXT NOT NULL,
            status TEXT,
            series TEXT,
            story TEXT,
            reasons TEXT NOT NULL
          ) STRICT;
          CREATE INDEX verdict_series ON verdict (series) WHERE series IS NOT NULL;
          CREATE INDEX verdict_story ON verdict (story) WHERE story IS NOT NULL;

          -- What waits for a decision; until is 0, or when a snoozed entry waits again.
          CREATE TABLE inbox (
            entry INTEGER PRIMARY KEY REFERENCES entry,
            date INTEGER NOT NULL,
            until INTEGER NOT NULL,
            link_hash INTEGER
          ) STRICT;
          CREATE INDEX inbox_awake ON inbox (date DESC, entry DESC) WHERE until = 0;
          CREATE INDEX inbox_snoozed ON inbox (until) WHERE until > 0;
          CREATE INDEX inbox_link ON inbox (link_hash) WHERE link_hash IS NOT NULL;
          CREATE TABLE tally (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          INSERT INTO tally VALUES ('awake', 0);
          CREATE TRIGGER inbox_in AFTER INSERT ON inbox WHEN new.until = 0 BEGIN
            UPDATE tally SET value = value + 1 WHERE name = 'awake';
          END;
          CREATE TRIGGER inbox_out AFTER DELETE ON inbox WHEN old.until = 0 BEGIN
            UPDATE tally SET value = value - 1 WHERE name = 'awake';
          END;
          CREATE TRIGGER inbox_snooze AFTER UPDATE OF until ON inbox BEGIN
            UPDATE tally SET value = value - (old.until = 0) + (new.until = 0)
              WHERE name = 'awake';
          END;

          CREATE TABLE decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            entry INTEGER NOT NULL REFERENCES entry,
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,
            release TEXT,
            bullet BLOB,
            file TEXT,
            hash_before TEXT,
            hash_after TEXT,
            until INTEGER,
            why TEXT,
            undone INTEGER
          ) STRICT;
          CREATE INDEX decision_entry ON decision (entry, id) WHERE undone IS NULL;
          CREATE INDEX decision_standing ON decision (id) WHERE undone IS NULL;
          CREATE TABLE draft (
            entry INTEGER PRIMARY KEY REFERENCES entry,
            release TEXT,
            text TEXT NOT NULL
          ) STRICT;

          CREATE TABLE capture (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            bytes BLOB NOT NULL
          ) STRICT;
          CREATE TABLE fetch (
            id INTEGER PRIMARY KEY,
            subscription INTEGER NOT NULL REFERENCES subscription,
            at INTEGER NOT NULL,
            capture INTEGER NOT NULL REFERENCES capture,
            content_type TEXT,
            address TEXT NOT NULL
          ) STRICT;
          CREATE INDEX fetch_subscription ON fetch (subscription, id);
          CREATE INDEX fetch_capture ON fetch (capture);

          CREATE TABLE memory (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          """,
          """
          ALTER TABLE subscription ADD COLUMN address TEXT;
          ALTER TABLE subscription ADD COLUMN due_because TEXT NOT NULL DEFAULT '';
          CREATE INDEX entry_seen ON entry (subscription, first_seen);
          """,
          """
          ALTER TABLE subscription ADD COLUMN identity TEXT;
          ALTER TABLE subscription ADD COLUMN twin TEXT;
          ALTER TABLE subscription ADD COLUMN retired INTEGER;
          ALTER TABLE subscription ADD COLUMN gap_from INTEGER;
          ALTER TABLE subscription ADD COLUMN gap_until INTEGER;
          CREATE INDEX subscription_body ON subscription (body_hash) WHERE body_hash IS NOT NULL;
          """,
          Memory.REMEMBERED,
          WordIndex.TABLES,
          WatchedPages.TABLES,
          BundleTables.TABLES,
          """
          -- Since lines of the inbox are bundles nothing is found by these any more.
          DROP INDEX verdict_series;
          DROP INDEX verdict_story;
          DROP INDEX inbox_awake;
          DROP INDEX inbox_bundle_awake;
          DROP TRIGGER inbox_in;
          DROP TRIGGER inbox_out;
          DROP TRIGGER inbox_snooze;
          DELETE FROM tally WHERE name = 'awake';
          """,
          Windows.TABLE,
          Texts.TABLES,
          """
          -- What lies in the inbox was counted by a trigger, and of each row that it was looked up
          -- whether there is the entry: several rows by one statement then cost a copy of each page.
          DROP TRIGGER bundle_in;
          DROP TRIGGER bundle_out;
          DROP TRIGGER bundle_moved;
          DROP INDEX inbox_snoozed;
          DROP INDEX inbox_link;
          DROP INDEX inbox_bundle;
          ALTER TABLE inbox RENAME TO inbox_before;
          CREATE TABLE inbox (
            entry INTEGER PRIMARY KEY,
            date INTEGER NOT NULL,
            until INTEGER NOT NULL,
            link_hash INTEGER,
            bundle INTEGER NOT NULL
          ) STRICT;
          INSERT INTO inbox SELECT * FROM inbox_before;
          DROP TABLE inbox_before;
          CREATE INDEX inbox_snoozed ON inbox (until) WHERE until > 0;
          CREATE INDEX inbox_link ON inbox (link_hash) WHERE link_hash IS NOT NULL;
          CREATE INDEX inbox_bundle ON inbox (bundle, date);
          CREATE TRIGGER bundle_out AFTER DELETE ON inbox WHEN old.until = 0 BEGIN
            UPDATE bundle SET waiting = waiting - 1, newest = coalesce(
                (SELECT max(date) FROM inbox WHERE bundle = old.bundle AND until = 0), 0)
              WHERE id = old.bundle;
          END;
          CREATE TRIGGER bundle_moved AFTER UPDATE OF until, bundle ON inbox BEGIN
            UPDATE bundle SET
                waiting = (SELECT count(*) FROM inbox i WHERE i.bundle = bundle.id AND until = 0),
                newest = coalesce(
                  (SELECT max(date) FROM inbox i WHERE i.bundle = bundle.id AND until = 0), 0)
              WHERE id IN (old.bundle, new.bundle);
          END;
          DROP INDEX bundled_bundle;
          ALTER TABLE bundled RENAME TO bundled_before;
          CREATE TABLE bundled (
            entry INTEGER PRIMARY KEY,
            bundle INTEGER NOT NULL
          ) STRICT;
          INSERT INTO bundled SELECT * FROM bundled_before;
          DROP TABLE bundled_before;
          CREATE INDEX bundled_bundle ON bundled (bundle, entry);
          ALTER TABLE searchable RENAME TO searchable_before;
          CREATE TABLE searchable (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL UNIQUE
          ) STRICT;
          INSERT INTO searchable SELECT * FROM searchable_before;
          DROP TABLE searchable_before;
          ALTER TABLE unindexed RENAME TO unindexed_before;
          CREATE TABLE unindexed (
            entry INTEGER PRIMARY KEY
          ) STRICT;
          INSERT INTO unindexed SELECT * FROM unindexed_before;
          DROP TABLE unindexed_before;
          """,
          """
          -- The front page counts the newest lines by release; in these it finds all that it needs.
          DROP INDEX bundle_newest;
          CREATE INDEX bundle_newest ON bundle (newest DESC, id DESC, lead, waiting)
            WHERE waiting > 0;
          CREATE INDEX verdict_release ON verdict (entry, release) WHERE release IS NOT NULL;
          """,
          """
          -- When the feed's last document asked not to be fetched: seconds, hours, days; where it
          -- has not changed since, nothing else tells.
          ALTER TABLE subscription ADD COLUMN quiet TEXT;
          """,
          """
          -- Since when the server says that there is no such page, which only the sentence told.
          ALTER TABLE subscription ADD COLUMN not_found INTEGER;
          UPDATE subscription SET not_found = last_success
            WHERE failures > 0 AND sentence LIKE '%: there is no such page (404).';
          """);

  private Schema() {}
}
