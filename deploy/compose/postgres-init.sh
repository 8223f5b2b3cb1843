#!/bin/sh
# Run by the postgres image, on an empty volume: the database and its owner, who may create the modules' roles and is no superuser.
# Run again, it makes what is missing: an empty database, to restore a backup into (docs/deployment.md).
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" --username postgres --dbname postgres --quiet <<'SQL'
SET password_encryption = 'scram-sha-256';
SET log_statement = 'none';
SELECT format('CREATE ROLE todoplatform LOGIN CREATEROLE PASSWORD %L', :'password') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'todoplatform') \gexec
SELECT $$CREATE DATABASE todoplatform OWNER todoplatform TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C.UTF-8'$$
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'todoplatform') \gexec
SQL
