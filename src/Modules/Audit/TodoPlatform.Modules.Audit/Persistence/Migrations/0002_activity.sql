-- What an event is about besides its subject: the task of a comment, so that what happened to a task is one list. Only lists
-- need it. It is not hashed (format 1 stays as it is): the payload, which is, names the task as well.
ALTER TABLE audit.entries ADD COLUMN about uuid;
CREATE INDEX entries_by_about ON audit.entries (user_id, about, position) WHERE about IS NOT NULL;
