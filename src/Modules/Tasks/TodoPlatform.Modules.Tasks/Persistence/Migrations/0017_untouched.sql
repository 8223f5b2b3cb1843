-- Up to which version nobody wrote a task, and where it hung before the next occurrence took it over. A build before leaves both as they are: what it writes counts as touched.
ALTER TABLE tasks.tasks ADD COLUMN untouched_version bigint NOT NULL DEFAULT 1, ADD COLUMN carried_from uuid;
