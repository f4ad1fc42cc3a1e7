-- What a claim tells beside its figures, and whether it was withdrawn; the data set that it came with, by whose next edition it is
-- kept, changed or withdrawn; and the version since which a row reads as it does.
ALTER TABLE claims ADD COLUMN strikes MEDIUMINT;
ALTER TABLE claims ADD COLUMN grading TEXT;
ALTER TABLE claims ADD COLUMN withdrawn MEDIUMINT NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN dataset TEXT;
ALTER TABLE claims ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- What was decided of an incident; its status is that, or withdrawn.
ALTER TABLE incidents ADD COLUMN given_status TEXT NOT NULL DEFAULT 'counted';
ALTER TABLE incidents ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE incidents SET given_status = status;

ALTER TABLE imports ADD COLUMN dataset TEXT;
ALTER TABLE imports ADD COLUMN taken_in_by TEXT;
ALTER TABLE imports ADD COLUMN account TEXT;

-- Rows as they read before they were changed or removed: from their version until just before this one. A GIS is not shown them.
CREATE TABLE incident_history AS SELECT * FROM incidents WHERE false;
ALTER TABLE incident_history ADD COLUMN until_version INTEGER NOT NULL DEFAULT 0;
CREATE TABLE claim_history AS SELECT * FROM claims WHERE false;
ALTER TABLE claim_history ADD COLUMN until_version INTEGER NOT NULL DEFAULT 0;

-- What a version did is told in pages, in the order of ids.
CREATE INDEX incidents_by_version ON incidents (version, id);
CREATE INDEX incident_history_by_version ON incident_history (version, id);
CREATE INDEX incident_history_by_end ON incident_history (until_version, id);

-- Most claims are held under the key that they came with, which the index of incidents finds.
DROP INDEX claims_by_key;
CREATE INDEX claims_by_other_key ON claims (incident_key) WHERE incident_key <> incident_id;
