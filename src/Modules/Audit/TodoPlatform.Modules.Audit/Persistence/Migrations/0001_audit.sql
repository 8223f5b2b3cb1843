-- The head of each account's chain: its row lock is what keeps the chain from forking.
CREATE TABLE audit.chains (
    user_id    uuid        PRIMARY KEY,
    position   bigint      NOT NULL CHECK (position >= 0),
    hash       bytea       NOT NULL CHECK (octet_length(hash) = 32),
    erased_at  timestamptz
);

-- Deleting a row here makes the payloads of its account unreadable; the chain hashes ciphertext and stays valid.
CREATE TABLE audit.payload_keys (
    user_id     uuid        PRIMARY KEY,
    wrapped     bytea       NOT NULL,
    created_at  timestamptz NOT NULL
);

-- Append-only. No CHECK and no foreign key beyond what identifies an entry: verification, not the table, judges the content.
CREATE TABLE audit.entries (
    user_id         uuid        NOT NULL,
    position        bigint      NOT NULL,
    format_version  integer     NOT NULL,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    source          text        NOT NULL,
    subject         uuid        NOT NULL,
    sequence        bigint      NOT NULL,
    occurred_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    nonce           bytea       NOT NULL,
    ciphertext      bytea       NOT NULL,
    previous_hash   bytea       NOT NULL,
    hash            bytea       NOT NULL,
    PRIMARY KEY (user_id, position)
);
CREATE UNIQUE INDEX entries_by_event ON audit.entries (event_id);
CREATE INDEX entries_by_subject ON audit.entries (user_id, subject, position);
CREATE INDEX entries_by_type ON audit.entries (user_id, type, position);
CREATE INDEX entries_by_time ON audit.entries (user_id, occurred_at);

-- Ciphertext does not compress: do not try.
ALTER TABLE audit.entries ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit.% is append-only: % is refused.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- For everyone, the owner too, and also where session_replication_role would silence ordinary triggers.
CREATE TRIGGER entries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.entries ENABLE ALWAYS TRIGGER entries_are_append_only;
CREATE TRIGGER chains_are_never_removed BEFORE DELETE OR TRUNCATE ON audit.chains FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.chains ENABLE ALWAYS TRIGGER chains_are_never_removed;

-- The module's own role has not even the right (there is no such role where the owner may not create one).
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'todo_audit') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON audit.entries FROM todo_audit;
        REVOKE DELETE, TRUNCATE ON audit.chains FROM todo_audit;
    END IF;
END $$;
