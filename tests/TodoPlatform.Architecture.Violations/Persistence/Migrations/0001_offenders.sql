-- Offends: a schema of its own making, a table without one, and two of others. (A comment may say neighbours.anything.)
CREATE SCHEMA offenders;
CREATE TABLE unqualified (id uuid PRIMARY KEY);
CREATE TABLE offenders.things (
    id      uuid PRIMARY KEY REFERENCES neighbours.secrets,
    note    text NOT NULL DEFAULT 'neighbours.innocent',
    thing   uuid NOT NULL REFERENCES elsewhere.things
);
