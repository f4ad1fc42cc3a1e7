-- Who relays a report at its address, whether the figure was read there, and why a report has no address.
ALTER TABLE claims ADD COLUMN via text;
ALTER TABLE claims ADD COLUMN figure_seen text;
ALTER TABLE claims ADD COLUMN no_address text;
ALTER TABLE claim_history ADD COLUMN via text;
ALTER TABLE claim_history ADD COLUMN figure_seen text;
ALTER TABLE claim_history ADD COLUMN no_address text;
ALTER TABLE tallies ADD COLUMN via text;
ALTER TABLE tallies ADD COLUMN figure_seen text;
ALTER TABLE tallies ADD COLUMN no_address text;
