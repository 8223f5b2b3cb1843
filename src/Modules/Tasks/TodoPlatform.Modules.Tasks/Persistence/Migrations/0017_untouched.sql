-- Up to which version nobody wrote a task, and where it hung before the next occurrence took it over. A build before leaves both as they are: what it writes
-- counts as touched, and what it moves goes back only below the task that the withdrawn occurrence followed.
ALTER TABLE tasks.tasks ADD COLUMN untouched_version bigint NOT NULL DEFAULT 1, ADD COLUMN carried_from uuid;
-- What only moved with an occurrence that was withdrawn or came back.
ALTER TABLE tasks.undo_changes ADD COLUMN carried boolean NOT NULL DEFAULT false;
