-- The same in every module's schema: events out, events that failed, answers to repeat.

CREATE TABLE {schema}.outbox (
    position      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ordinal       bigint      NOT NULL,
    event_id      uuid        NOT NULL,
    event_type    text        NOT NULL,
    source        text        NOT NULL,
    subject       uuid        NOT NULL,
    partition_key uuid        NOT NULL,
    sequence      bigint      NOT NULL,
    user_id       uuid        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    trace_parent  text,
    data          bytea       NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- a queue: vacuum by count, not by share

CREATE TABLE {schema}.dead_letters (
    consumer      text        NOT NULL,
    event_id      uuid        NOT NULL,
    event_type    text        NOT NULL,
    source        text        NOT NULL,
    subject       uuid        NOT NULL,
    partition_key uuid        NOT NULL,
    sequence      bigint      NOT NULL,
    user_id       uuid        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    trace_parent  text,
    data          bytea       NOT NULL,
    error         text        NOT NULL,
    failures      integer     NOT NULL DEFAULT 1,
    failed_at     timestamptz NOT NULL,
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX dead_letters_by_time ON {schema}.dead_letters (occurred_at, sequence);

CREATE TABLE {schema}.idempotency_keys (
    user_id       uuid        NOT NULL,
    key           text        NOT NULL,
    request_hash  bytea       NOT NULL,
    status        integer,
    headers       jsonb,
    body          bytea,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_by_age ON {schema}.idempotency_keys (created_at);
