-- What a claim tells beside its figures: of how many strikes, and how a monitor grades the harm; and whether it was withdrawn.
ALTER TABLE claims ADD COLUMN strikes MEDIUMINT;
ALTER TABLE claims ADD COLUMN grading TEXT;
ALTER TABLE claims ADD COLUMN withdrawn MEDIUMINT NOT NULL DEFAULT 0;
