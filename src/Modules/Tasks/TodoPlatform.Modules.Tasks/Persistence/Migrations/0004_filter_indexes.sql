-- What the filter language asks for and no list was ordered by. Tasks without such a date are not in them, so most writes do not touch them.
CREATE INDEX tasks_by_deadline ON tasks.tasks (user_id, deadline) WHERE deleted_at IS NULL AND deadline IS NOT NULL;
CREATE INDEX tasks_by_start ON tasks.tasks (user_id, start_date) WHERE deleted_at IS NULL AND start_date IS NOT NULL;
CREATE INDEX tasks_by_completion ON tasks.tasks (user_id, completed_at) WHERE deleted_at IS NULL AND completed_at IS NOT NULL;
