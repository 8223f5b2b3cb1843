-- What was deleted by one deletion comes back by one restoration: all its rows name the task, section or project that was deleted.
ALTER TABLE tasks.tasks ADD COLUMN deleted_with uuid;
ALTER TABLE tasks.sections ADD COLUMN deleted_with uuid;
ALTER TABLE tasks.series ADD COLUMN stopped_with uuid, ADD COLUMN rule_before_stop text;

CREATE INDEX tasks_in_trash ON tasks.tasks (user_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX sections_in_trash ON tasks.sections (user_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX projects_in_trash ON tasks.projects (user_id, deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX tasks_deleted_with ON tasks.tasks (deleted_with) WHERE deleted_with IS NOT NULL;
CREATE INDEX series_stopped_with ON tasks.series (stopped_with) WHERE stopped_with IS NOT NULL;

-- For the sweeper, which looks at the trash of all users.
CREATE INDEX tasks_to_purge ON tasks.tasks (deleted_at) WHERE deleted_at IS NOT NULL;
