-- One row per user: its lock orders the appends, so that positions become visible in their order.
CREATE TABLE realtime.heads (
    user_id    uuid        PRIMARY KEY,
    position   bigint      NOT NULL DEFAULT 0,
    pruned_to  bigint      NOT NULL DEFAULT 0, -- changes up to here are no longer kept
    erased_at  timestamptz                     -- the tombstone of a deleted user
);

CREATE TABLE realtime.changes (
    user_id      uuid        NOT NULL,
    position     bigint      NOT NULL,
    event_id     uuid        NOT NULL,
    resource     text        NOT NULL,
    resource_id  uuid        NOT NULL,
    version      bigint      NOT NULL,
    change       text        NOT NULL CHECK (change IN ('upserted', 'deleted')),
    data         json,       -- json, not jsonb: handed on as it came, never looked into
    at           timestamptz NOT NULL,
    PRIMARY KEY (user_id, position)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000); -- a day's worth, always moving
CREATE UNIQUE INDEX changes_by_event ON realtime.changes (event_id);
CREATE INDEX changes_by_age ON realtime.changes (at);
