-- How the accused assesses the allegation.
ALTER TABLE claims ADD COLUMN assessment text;
ALTER TABLE claim_history ADD COLUMN assessment text;
ALTER TABLE tallies ADD COLUMN assessment text;
