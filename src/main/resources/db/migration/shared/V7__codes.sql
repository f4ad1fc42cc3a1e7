-- Publishers' codes of the incident, or of those that the source cites.
ALTER TABLE claims ADD COLUMN codes text;
ALTER TABLE claim_history ADD COLUMN codes text;
