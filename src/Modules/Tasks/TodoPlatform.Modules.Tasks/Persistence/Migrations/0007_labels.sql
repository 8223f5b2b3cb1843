-- What labels have beside their tasks. Most have nothing and no row.
CREATE TABLE tasks.labels (
    id          uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    key         text        COLLATE "C" NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    color       text,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint      NOT NULL
);
CREATE UNIQUE INDEX labels_by_key ON tasks.labels (user_id, key);
