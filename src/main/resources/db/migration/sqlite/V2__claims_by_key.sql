-- Claims are looked for by the incident key that they came with, which may be another than that of the incident that holds them.
CREATE INDEX claims_by_key ON claims (incident_key);
