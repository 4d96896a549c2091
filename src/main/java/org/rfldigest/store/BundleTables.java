package org.rfldigest.store;

/** The version of the schema that brought bundles: what belongs together and is one line. */
final class BundleTables {

  static final String TABLES =
      """
      -- What is one line of the inbox. Waiting and newest are of its entries in the inbox,
      -- decided counts those that were accepted or rejected; stood is when standing became what
      -- it is, seen the standing that the reader last saw; what a person set apart stays so.
      CREATE TABLE bundle (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL DEFAULT 'STORY',
        lead INTEGER,
        waiting INTEGER NOT NULL DEFAULT 0,
        newest INTEGER NOT NULL DEFAULT 0,
        decided INTEGER NOT NULL DEFAULT 0,
        apart INTEGER NOT NULL DEFAULT 0,
        standing TEXT,
        stood INTEGER,
        seen TEXT
      ) STRICT;
      CREATE INDEX bundle_newest ON bundle (newest DESC, id DESC) WHERE waiting > 0;
      CREATE INDEX bundle_stood ON bundle (stood) WHERE stood IS NOT NULL;
      CREATE TABLE bundled (
        entry INTEGER PRIMARY KEY REFERENCES entry,
        bundle INTEGER NOT NULL REFERENCES bundle
      ) STRICT;
      CREATE INDEX bundled_bundle ON bundled (bundle, entry);
      -- Names, as hashes, under which entries find those they belong to.
      CREATE TABLE kin_name (
        hash INTEGER NOT NULL,
        entry INTEGER NOT NULL,
        PRIMARY KEY (hash, entry)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO tally VALUES ('lines', 0);
      CREATE TRIGGER bundle_lines AFTER UPDATE OF waiting ON bundle BEGIN
        UPDATE tally SET value = value - (old.waiting > 0) + (new.waiting > 0)
          WHERE name = 'lines';
      END;
      ALTER TABLE inbox ADD COLUMN bundle INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX inbox_bundle ON inbox (bundle, date);
      CREATE INDEX inbox_bundle_awake ON inbox (bundle, date) WHERE until = 0;
      CREATE TRIGGER bundle_in AFTER INSERT ON inbox WHEN new.until = 0 BEGIN
        UPDATE bundle SET waiting = waiting + 1, newest = max(newest, new.date)
          WHERE id = new.bundle;
      END;
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

      ALTER TABLE decision ADD COLUMN part_of INTEGER;
      DROP INDEX decision_standing;
      CREATE INDEX decision_standing ON decision (id) WHERE undone IS NULL AND part_of IS NULL;
      CREATE INDEX decision_part ON decision (part_of) WHERE part_of IS NOT NULL;

      INSERT INTO bundle (id, kind)
        SELECT min(entry), CASE WHEN max(series) IS NULL THEN 'STORY' ELSE 'SERIES' END
        FROM verdict WHERE relevant OR series IS NOT NULL
        GROUP BY coalesce('s' || series, 't' || story, 'e' || entry);
      INSERT INTO bundled (entry, bundle)
        SELECT entry, min(entry) OVER
          (PARTITION BY coalesce('s' || series, 't' || story, 'e' || entry))
        FROM verdict WHERE relevant OR series IS NOT NULL;
      UPDATE inbox SET bundle =
        coalesce((SELECT bundle FROM bundled WHERE bundled.entry = inbox.entry), 0);
      UPDATE bundle SET decided = (
        SELECT count(DISTINCT d.entry) FROM bundled m JOIN decision d ON d.entry = m.entry
        WHERE m.bundle = bundle.id AND d.undone IS NULL AND d.kind <> 'snoozed');
      INSERT OR IGNORE INTO unjudged SELECT entry FROM inbox;
      """;

  private BundleTables() {}
}
