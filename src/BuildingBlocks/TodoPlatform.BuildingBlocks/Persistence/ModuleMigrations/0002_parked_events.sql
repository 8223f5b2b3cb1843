-- Events that this module raised and that wait for a consumer whose database is away. In the publisher's schema: it is the
-- consumer's that does not answer. The position is that of the outbox: per key, it is the order of the commits.

CREATE TABLE {schema}.parked_events (
    consumer      text        NOT NULL,
    position      bigint      NOT NULL,
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
    data          bytea       NOT NULL,
    PRIMARY KEY (consumer, position)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- a queue, as the outbox is
