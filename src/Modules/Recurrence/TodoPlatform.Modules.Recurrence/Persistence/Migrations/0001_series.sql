-- The row lock of a user puts the user's events in a row; a deleted user stays as a tombstone.
CREATE TABLE recurrence.users (
    id        uuid    PRIMARY KEY,
    time_zone text,
    deleted   boolean NOT NULL DEFAULT false,
    version   bigint  NOT NULL DEFAULT 0
);

CREATE TABLE recurrence.projects (
    id       uuid    PRIMARY KEY,
    user_id  uuid    NOT NULL,
    archived boolean NOT NULL,
    version  bigint  NOT NULL
);
CREATE INDEX projects_by_user ON recurrence.projects (user_id);

CREATE TABLE recurrence.series (
    id              uuid    PRIMARY KEY,
    user_id         uuid    NOT NULL,
    rule            text    NOT NULL,
    mode            text    NOT NULL,
    clamp_month_end boolean NOT NULL,
    start_date      date    NOT NULL,
    start_time      time,
    zone_pinned     boolean NOT NULL,
    time_zone       text    NOT NULL,
    except_dates    jsonb   NOT NULL,
    paused          boolean NOT NULL,
    ended           boolean NOT NULL,
    generation      bigint  NOT NULL,
    version         bigint  NOT NULL,
    resumed_version bigint  NOT NULL
);
CREATE INDEX series_by_user ON recurrence.series (user_id);

-- One row per task of a series: with version and generation in it, a closing counts once.
CREATE TABLE recurrence.occurrences (
    task_id         uuid    PRIMARY KEY,
    series_id       uuid    NOT NULL,
    user_id         uuid    NOT NULL,
    project_id      uuid    NOT NULL,
    number          integer NOT NULL,
    date            date    NOT NULL,
    time            time,
    generation      bigint  NOT NULL,
    deleted         boolean NOT NULL,
    outcome         text,
    closed_at       timestamptz,
    used            integer,
    next_date       date,
    next_time       time,
    end_reason      text,
    told_generation bigint,
    version         bigint  NOT NULL
);
CREATE INDEX occurrences_by_number ON recurrence.occurrences (series_id, number);
CREATE INDEX occurrences_by_user ON recurrence.occurrences (user_id);
CREATE INDEX occurrences_by_project ON recurrence.occurrences (project_id) WHERE outcome IS NOT NULL;

CREATE TABLE recurrence.history (
    series_id      uuid        NOT NULL,
    local_at       timestamp   NOT NULL,
    closed_task_id uuid        NOT NULL,
    user_id        uuid        NOT NULL,
    date           date        NOT NULL,
    time           time,
    task_id        uuid,
    outcome        text        NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (series_id, local_at, closed_task_id)
);
CREATE INDEX history_by_closing ON recurrence.history (closed_task_id);
CREATE INDEX history_by_user ON recurrence.history (user_id);
