-- The actions ON DELETE let the build before this one erase a user whose sections it does not know.
CREATE TABLE tasks.sections (
    id          uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    project_id  uuid        NOT NULL REFERENCES tasks.projects ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    rank        text        COLLATE "C" NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    deleted_at  timestamptz,
    version     bigint      NOT NULL
);
CREATE INDEX sections_by_rank ON tasks.sections (project_id, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX sections_of_all_by_rank ON tasks.sections (user_id, rank, id) WHERE deleted_at IS NULL;

ALTER TABLE tasks.tasks ADD COLUMN section_id uuid REFERENCES tasks.sections ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX tasks_by_section ON tasks.tasks (section_id, rank, id) WHERE section_id IS NOT NULL;
