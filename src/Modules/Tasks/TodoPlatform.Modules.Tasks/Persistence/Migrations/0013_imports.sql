-- Imports from their hand-in until 30 days after they ended. The file itself goes when the job ends.
CREATE TABLE tasks.imports (
    id             uuid        PRIMARY KEY,
    user_id        uuid        NOT NULL,
    format         text        NOT NULL,
    file_name      text,
    file_hash      bytea       NOT NULL,
    status         text        NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled', 'undoing', 'undone')),
    counts         jsonb       NOT NULL,
    done           integer     NOT NULL,
    total          integer     NOT NULL,
    problems       jsonb       NOT NULL,
    problem_count  integer     NOT NULL,
    time_zone      text        NOT NULL,
    date_order     text        NOT NULL,
    week_start     text        NOT NULL,
    keeps_changed  boolean     NOT NULL,
    created_at     timestamptz NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    lease_owner    uuid,
    leased_until   timestamptz,
    served_at      timestamptz NOT NULL
);
CREATE INDEX imports_by_creation ON tasks.imports (user_id, created_at, id);
CREATE INDEX imports_waiting ON tasks.imports (served_at) WHERE status IN ('queued', 'running', 'undoing');
CREATE INDEX imports_ended ON tasks.imports (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE tasks.import_files (
    import_id  uuid   PRIMARY KEY REFERENCES tasks.imports ON DELETE CASCADE,
    content    bytea  NOT NULL
);

-- What an import made, in its order, with the version that it had then: what an undo may remove without asking.
CREATE TABLE tasks.import_items (
    import_id  uuid    NOT NULL REFERENCES tasks.imports ON DELETE CASCADE,
    position   integer NOT NULL,
    kind       text    NOT NULL,
    id         uuid    NOT NULL,
    version    bigint  NOT NULL,
    PRIMARY KEY (import_id, position)
);
CREATE INDEX import_items_by_id ON tasks.import_items (import_id, id);

-- The last version of what an undo removed: other modules remember it, so the same id goes on behind it when it is imported again.
CREATE TABLE tasks.import_tombstones (
    id       uuid   PRIMARY KEY,
    user_id  uuid   NOT NULL,
    version  bigint NOT NULL
);
CREATE INDEX import_tombstones_by_user ON tasks.import_tombstones (user_id);
