CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- array_to_string is only STABLE, because of element types that text[] does not have.
CREATE FUNCTION tasks.words(parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT array_to_string(parts, ' ') $$;

-- All words of a text, the last one also as the beginning of a word; matches nothing when there is no word in it.
CREATE FUNCTION tasks.prefix_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (nullif(plainto_tsquery('simple', words)::text, '') || ':*')::tsquery $$;

-- A copy of what Accounts says of each user, and the tombstone of those who are gone.
CREATE TABLE tasks.profiles (
    user_id     uuid        PRIMARY KEY,
    time_zone   text        NOT NULL,
    version     bigint      NOT NULL,
    deleted_at  timestamptz
);

CREATE TABLE tasks.projects (
    id           uuid        PRIMARY KEY,
    user_id      uuid        NOT NULL,
    name         text        NOT NULL,
    color        text,
    is_inbox     boolean     NOT NULL,
    is_favorite  boolean     NOT NULL,
    is_archived  boolean     NOT NULL,
    rank         text        COLLATE "C" NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    deleted_at   timestamptz,
    version      bigint      NOT NULL,
    search       tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED,
    CHECK (NOT (is_inbox AND (is_archived OR deleted_at IS NOT NULL)))
);
CREATE UNIQUE INDEX projects_one_inbox ON tasks.projects (user_id) WHERE is_inbox;
CREATE INDEX projects_by_rank ON tasks.projects (user_id, rank, id) WHERE deleted_at IS NULL;

CREATE TABLE tasks.series (
    id                  uuid        PRIMARY KEY,
    user_id             uuid        NOT NULL,
    rule                text        NOT NULL,
    mode                text        NOT NULL CHECK (mode IN ('catchUp', 'strict', 'fromCompletion')),
    clamp_month_end     boolean     NOT NULL,
    start_date          date        NOT NULL,
    start_time          time,
    start_zone          text,
    time_zone           text        NOT NULL,
    except_dates        jsonb       NOT NULL,
    paused              boolean     NOT NULL,
    suspended           boolean     NOT NULL,
    ended               boolean     NOT NULL,
    stopped             boolean     NOT NULL,
    generation          bigint      NOT NULL,
    used                integer     NOT NULL,
    latest_task_id      uuid        NOT NULL,
    latest_number       integer     NOT NULL,
    template            jsonb,
    previous_series_id  uuid,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    version             bigint      NOT NULL
);
CREATE INDEX series_by_user ON tasks.series (user_id);
CREATE INDEX series_by_latest_task ON tasks.series (latest_task_id);

CREATE TABLE tasks.tasks (
    id                 uuid        PRIMARY KEY,
    user_id            uuid        NOT NULL,
    project_id         uuid        NOT NULL REFERENCES tasks.projects DEFERRABLE INITIALLY DEFERRED,
    parent_id          uuid        REFERENCES tasks.tasks DEFERRABLE INITIALLY DEFERRED,
    title              text        NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    description        text        CHECK (length(description) <= 16384),
    priority           smallint    NOT NULL CHECK (priority BETWEEN 1 AND 4), -- 1 is critical, so that lists ascend
    labels             text[]      NOT NULL,
    label_keys         text[]      NOT NULL,
    start_date         date,
    start_time         time,
    start_zone         text,
    start_at           timestamptz,
    due_date           date,
    due_time           time,
    due_zone           text,
    due_at             timestamptz,
    due_sort           timestamp   NOT NULL, -- local due; whole days at their end, undated in 9999
    deadline           date,
    duration_minutes   integer,
    series_id          uuid        REFERENCES tasks.series DEFERRABLE INITIALLY DEFERRED,
    occurrence_date    date,
    occurrence_time    time,
    occurrence_number  integer,
    occurrence_used    integer,
    predecessor_id     uuid,
    reminders          jsonb       NOT NULL,
    status             text        NOT NULL CHECK (status IN ('open', 'completed', 'cancelled')),
    closed_as          text        CHECK (closed_as IN ('completed', 'skipped', 'missed', 'cancelled')),
    completed_at       timestamptz,
    rank               text        COLLATE "C" NOT NULL,
    time_zone          text        NOT NULL,
    tzdb_version       text        NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    deleted_at         timestamptz,
    version            bigint      NOT NULL,
    search             tsvector    NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', tasks.words(labels)), 'B')
        || setweight(to_tsvector('simple', coalesce(description, '')), 'C')) STORED,
    CHECK ((status = 'open') = (closed_as IS NULL)),
    CHECK ((series_id IS NULL) = (occurrence_date IS NULL))
);

-- Concurrency is decided here: an occurrence exists once, and one of a series is open.
CREATE UNIQUE INDEX tasks_one_per_occurrence ON tasks.tasks (series_id, occurrence_date, occurrence_time) NULLS NOT DISTINCT WHERE series_id IS NOT NULL;
CREATE UNIQUE INDEX tasks_one_open_per_series ON tasks.tasks (series_id) WHERE series_id IS NOT NULL AND status = 'open' AND deleted_at IS NULL;

-- Lists, in the orders that GET /tasks offers.
CREATE INDEX tasks_by_due ON tasks.tasks (user_id, status, due_sort, priority, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_of_all_by_due ON tasks.tasks (user_id, due_sort, priority, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_project ON tasks.tasks (project_id, status, due_sort, priority, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_project_rank ON tasks.tasks (project_id, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_rank ON tasks.tasks (user_id, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_creation ON tasks.tasks (user_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_update ON tasks.tasks (user_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_title ON tasks.tasks (user_id, lower(title), id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_priority ON tasks.tasks (user_id, priority, due_sort, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_by_parent ON tasks.tasks (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tasks_by_predecessor ON tasks.tasks (predecessor_id) WHERE predecessor_id IS NOT NULL;
CREATE INDEX tasks_labelled ON tasks.tasks (user_id) WHERE deleted_at IS NULL AND label_keys <> '{}';
CREATE INDEX tasks_by_label ON tasks.tasks USING gin (label_keys) WHERE label_keys <> '{}';
CREATE INDEX tasks_search ON tasks.tasks USING gin (search);
CREATE INDEX tasks_trigrams ON tasks.tasks USING gin ((title || ' ' || tasks.words(labels) || ' ' || coalesce(description, '')) public.gin_trgm_ops);
