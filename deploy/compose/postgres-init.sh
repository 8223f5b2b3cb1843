#!/bin/sh
# Run once by the postgres image, on an empty volume: the database and its owner, who may create the modules' roles and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" --username postgres --dbname postgres --quiet <<'SQL'
SET password_encryption = 'scram-sha-256';
SET log_statement = 'none';
CREATE ROLE todoplatform LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE todoplatform OWNER todoplatform TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C.UTF-8';
SQL
