-- What only a person can decide. Lists of claims are parted by bars; a score is in thousandths.
CREATE TABLE questions (
  id text NOT NULL PRIMARY KEY,
  kind text NOT NULL,
  dataset text,
  line ${integer} NOT NULL,
  column_name text NOT NULL,
  value text NOT NULL,
  incident_id text,
  other_id text,
  score ${integer},
  claims text,
  reason text NOT NULL,
  decision text,
  decided_version ${integer},
  moved_claims text,
  moved_title text
);
