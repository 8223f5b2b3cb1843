-- Offends: there is no 0002.
ALTER TABLE offenders.things ADD COLUMN completed_at timestamptz;
