-- Shared by all modules: written by Accounts, read by every process that must know who is calling.

-- ASP.NET Core Data Protection: each process accepts the tickets of the others.
CREATE TABLE platform.data_protection_keys (
    name        text        PRIMARY KEY,
    xml         text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- A ticket is valid only while its session is here.
CREATE TABLE platform.sessions (
    id            uuid        PRIMARY KEY,
    user_id       uuid        NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    roles         text[]      NOT NULL,
    client        text
);
CREATE INDEX sessions_by_user ON platform.sessions (user_id);

-- Personal access tokens: only the SHA-256 of the token is kept.
CREATE TABLE platform.access_tokens (
    hash        bytea       PRIMARY KEY,
    id          uuid        NOT NULL UNIQUE,
    user_id     uuid        NOT NULL,
    scopes      text[]      NOT NULL,
    roles       text[]      NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX access_tokens_by_user ON platform.access_tokens (user_id);

-- Written by whoever validates a token, in batches, so that a request never waits for it.
CREATE TABLE platform.access_token_uses (
    token_id      uuid        PRIMARY KEY REFERENCES platform.access_tokens (id) ON DELETE CASCADE,
    last_used_at  timestamptz NOT NULL
);
