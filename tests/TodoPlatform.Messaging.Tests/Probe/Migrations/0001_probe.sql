CREATE TABLE {schema}.counters (
    id       uuid   PRIMARY KEY,
    version  bigint NOT NULL
);

-- One row per event and handler: a repeat changes nothing, an inversion is visible in "seen".
CREATE TABLE {schema}.seen (
    handler   text   NOT NULL,
    event_id  uuid   NOT NULL,
    subject   uuid   NOT NULL,
    sequence  bigint NOT NULL,
    place     bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (handler, event_id)
);
