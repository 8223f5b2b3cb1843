-- What rows were before a write, for ten minutes. Tokens rise with time: the sweeper finds old ones by the primary key.
CREATE TABLE tasks.undo_changes (
    undo_id        uuid        NOT NULL,
    ordinal        bigint      NOT NULL,
    user_id        uuid        NOT NULL,
    resource       text        NOT NULL,
    resource_id    uuid        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('made', 'changed', 'seen', 'removed', 'ranked')),
    before         jsonb,
    version_after  bigint      NOT NULL,
    rank_after     text        COLLATE "C",
    created_at     timestamptz NOT NULL,
    undone_by      uuid,
    PRIMARY KEY (undo_id, ordinal)
);
CREATE INDEX undo_changes_by_resource ON tasks.undo_changes (resource_id);

-- A project that an undo took away is not in the trash, as tasks and sections that name something else than themselves are not.
ALTER TABLE tasks.projects ADD COLUMN deleted_with uuid;
