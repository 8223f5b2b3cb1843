-- Offends: the project file leaves it out.
ALTER TABLE offenders.things ADD COLUMN never integer;
