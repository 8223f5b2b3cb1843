CREATE TABLE tasks.filters (
    id           uuid        PRIMARY KEY,
    user_id      uuid        NOT NULL,
    name         text        NOT NULL,
    query        text        NOT NULL CHECK (length(query) <= 2000),
    color        text,
    is_favorite  boolean     NOT NULL,
    rank         text        COLLATE "C" NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    deleted_at   timestamptz,
    version      bigint      NOT NULL
);
CREATE INDEX filters_by_rank ON tasks.filters (user_id, rank, id) WHERE deleted_at IS NULL;
