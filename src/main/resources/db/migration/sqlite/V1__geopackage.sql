-- An OGC GeoPackage (1.3): the tables that the standard asks for, then our own.
-- There is no R*Tree extension: the triggers that the standard prescribes for it call ST_IsEmpty, ST_MinX and so on, which
-- plain SQLite does not have, and the server answers no read from this file. A GIS may add a spatial index to a copy.

PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

INSERT INTO gpkg_spatial_ref_sys
  (srs_name, srs_id, organization, organization_coordsys_id, definition, description)
VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in decimal degrees on the WGS 84 ellipsoid');

-- Each distinct description of a source is a row of its own, so that a claim keeps its source as it was described to it.
CREATE TABLE sources (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  repeats TEXT
);

CREATE TABLE incidents (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  given_title TEXT,
  status TEXT NOT NULL,
  of_id TEXT,
  accuracy TEXT,
  accuracy_m MEDIUMINT,
  place TEXT,
  place_ar TEXT,
  place_id TEXT,
  country TEXT,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  date_precision TEXT NOT NULL,
  time_of_day TEXT,
  strike_type TEXT,
  belligerent TEXT,
  harm_status TEXT,
  killed_low MEDIUMINT,
  killed_best MEDIUMINT,
  killed_high MEDIUMINT,
  killed_conceded MEDIUMINT,
  conceded TEXT NOT NULL,
  injured_low MEDIUMINT,
  injured_high MEDIUMINT,
  claims MEDIUMINT NOT NULL,
  sources MEDIUMINT NOT NULL,
  CHECK ((geom IS NULL) = (accuracy IS NULL) AND (geom IS NULL) = (accuracy_m IS NULL))
);

-- fid is the order of intake; claims are never deleted, so it only grows.
CREATE TABLE claims (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  id TEXT NOT NULL UNIQUE,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  incident_key TEXT NOT NULL,
  source TEXT NOT NULL,
  source_fid INTEGER NOT NULL REFERENCES sources (fid),
  attributed_to TEXT,
  url TEXT,
  archive_url TEXT,
  published_start DATE,
  published_end DATE,
  published_precision TEXT,
  language TEXT,
  reported_place TEXT,
  reported_within TEXT,
  reported_country TEXT,
  reported_place_id TEXT,
  reported_lon DOUBLE,
  reported_lat DOUBLE,
  reported_accuracy_m MEDIUMINT,
  accuracy TEXT,
  accuracy_m MEDIUMINT,
  place TEXT,
  place_ar TEXT,
  place_id TEXT,
  country TEXT,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  date_precision TEXT NOT NULL,
  time_of_day TEXT,
  strike_type TEXT,
  belligerent TEXT,
  killed_min MEDIUMINT,
  killed_max MEDIUMINT,
  killed_best MEDIUMINT,
  injured_min MEDIUMINT,
  injured_max MEDIUMINT,
  children_killed_min MEDIUMINT,
  children_killed_max MEDIUMINT,
  women_killed_min MEDIUMINT,
  women_killed_max MEDIUMINT,
  combatants_killed_min MEDIUMINT,
  combatants_killed_max MEDIUMINT,
  stance TEXT NOT NULL,
  repeats TEXT,
  certainty MEDIUMINT,
  note TEXT,
  CHECK ((geom IS NULL) = (accuracy IS NULL) AND (geom IS NULL) = (accuracy_m IS NULL)),
  CHECK ((reported_lon IS NULL) = (reported_lat IS NULL))
);

CREATE INDEX claims_of_incident ON claims (incident_id);

CREATE TABLE tallies (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  source_fid INTEGER NOT NULL REFERENCES sources (fid),
  scope TEXT NOT NULL,
  countries TEXT,
  belligerent TEXT,
  place_id TEXT,
  start_first DATE NOT NULL,
  start_last DATE NOT NULL,
  start_precision TEXT NOT NULL,
  end_first DATE,
  end_last DATE,
  end_precision TEXT,
  as_of_first DATE NOT NULL,
  as_of_last DATE NOT NULL,
  as_of_precision TEXT NOT NULL,
  killed_min MEDIUMINT,
  killed_max MEDIUMINT,
  kind TEXT NOT NULL,
  url TEXT,
  note TEXT
);

-- One row for each commit: the greatest fid is the version of the whole file.
CREATE TABLE imports (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  taken_in_at TEXT NOT NULL,
  rows_read MEDIUMINT NOT NULL,
  rows_accepted MEDIUMINT NOT NULL,
  rows_rejected MEDIUMINT NOT NULL
);

CREATE INDEX imports_by_sha256 ON imports (sha256);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES
  ('incidents', 'features', 'Incidents', 'What is held to have happened, with the toll under each counting rule', 4326),
  ('claims', 'features', 'Claims', 'What each report says of an incident', 4326),
  ('tallies', 'attributes', 'Tallies', 'Claims about a period and an area', NULL),
  ('sources', 'attributes', 'Sources', 'Who published', NULL),
  ('imports', 'attributes', 'Imports', 'What was taken in, and when', NULL);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES
  ('incidents', 'geom', 'POINT', 4326, 0, 0),
  ('claims', 'geom', 'POINT', 4326, 0, 0);
