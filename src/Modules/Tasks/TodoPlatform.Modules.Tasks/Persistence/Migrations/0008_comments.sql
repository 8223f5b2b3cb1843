-- Deleted ones stay as rows, so that ids are never taken twice. They go with their task, also when a build erases a user that knows no comments.
CREATE TABLE tasks.comments (
    id          uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    task_id     uuid        NOT NULL REFERENCES tasks.tasks ON DELETE CASCADE,
    text        text        NOT NULL CHECK (length(text) BETWEEN 1 AND 16384),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    deleted_at  timestamptz,
    version     bigint      NOT NULL
);
CREATE INDEX comments_by_task ON tasks.comments (task_id, created_at, id);

-- Kept with the task, under its row lock, so that a list of tasks counts nothing. It does not raise the version.
ALTER TABLE tasks.tasks ADD COLUMN comment_count integer NOT NULL DEFAULT 0;
