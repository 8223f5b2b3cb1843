--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: accounts; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA accounts;


ALTER SCHEMA accounts OWNER TO todoplatform;

--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA audit;


ALTER SCHEMA audit OWNER TO todoplatform;

--
-- Name: notifications; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA notifications;


ALTER SCHEMA notifications OWNER TO todoplatform;

--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA platform;


ALTER SCHEMA platform OWNER TO todoplatform;

--
-- Name: realtime; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA realtime;


ALTER SCHEMA realtime OWNER TO todoplatform;

--
-- Name: recurrence; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA recurrence;


ALTER SCHEMA recurrence OWNER TO todoplatform;

--
-- Name: tasks; Type: SCHEMA; Schema: -; Owner: todoplatform
--

CREATE SCHEMA tasks;


ALTER SCHEMA tasks OWNER TO todoplatform;

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: refuse_change(); Type: FUNCTION; Schema: audit; Owner: todoplatform
--

CREATE FUNCTION audit.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'audit.% is append-only: % is refused.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;


ALTER FUNCTION audit.refuse_change() OWNER TO todoplatform;

--
-- Name: prefix_query(text); Type: FUNCTION; Schema: tasks; Owner: todoplatform
--

CREATE FUNCTION tasks.prefix_query(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (nullif(plainto_tsquery('simple', words)::text, '') || ':*')::tsquery $$;


ALTER FUNCTION tasks.prefix_query(words text) OWNER TO todoplatform;

--
-- Name: words(text[]); Type: FUNCTION; Schema: tasks; Owner: todoplatform
--

CREATE FUNCTION tasks.words(parts text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT array_to_string(parts, ' ') $$;


ALTER FUNCTION tasks.words(parts text[]) OWNER TO todoplatform;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_token_names; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.access_token_names (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.access_token_names OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.dead_letters OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.idempotency_keys OWNER TO todoplatform;

--
-- Name: mail_queue; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.mail_queue (
    id uuid NOT NULL,
    kind text NOT NULL,
    recipient character varying(254) NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.mail_queue OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE accounts.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: accounts; Owner: todoplatform
--

ALTER TABLE accounts.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME accounts.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE accounts.parked_events OWNER TO todoplatform;

--
-- Name: password_resets; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.password_resets (
    user_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.password_resets OWNER TO todoplatform;

--
-- Name: refresh_chains; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.refresh_chains (
    session_id uuid NOT NULL,
    generation bigint NOT NULL,
    refreshed_at timestamp with time zone NOT NULL
);


ALTER TABLE accounts.refresh_chains OWNER TO todoplatform;

--
-- Name: sign_in_attempts; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.sign_in_attempts (
    subject uuid NOT NULL,
    failures integer NOT NULL,
    last_failed_at timestamp with time zone NOT NULL,
    locked_until timestamp with time zone
);


ALTER TABLE accounts.sign_in_attempts OWNER TO todoplatform;

--
-- Name: user_claims; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.user_claims (
    id integer NOT NULL,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text
);


ALTER TABLE accounts.user_claims OWNER TO todoplatform;

--
-- Name: user_claims_id_seq; Type: SEQUENCE; Schema: accounts; Owner: todoplatform
--

ALTER TABLE accounts.user_claims ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME accounts.user_claims_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: user_logins; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.user_logins (
    login_provider character varying(128) NOT NULL,
    provider_key character varying(128) NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL
);


ALTER TABLE accounts.user_logins OWNER TO todoplatform;

--
-- Name: user_passkeys; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.user_passkeys (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    data jsonb NOT NULL
);


ALTER TABLE accounts.user_passkeys OWNER TO todoplatform;

--
-- Name: user_tokens; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.user_tokens (
    user_id uuid NOT NULL,
    login_provider character varying(128) NOT NULL,
    name character varying(128) NOT NULL,
    value text
);


ALTER TABLE accounts.user_tokens OWNER TO todoplatform;

--
-- Name: users; Type: TABLE; Schema: accounts; Owner: todoplatform
--

CREATE TABLE accounts.users (
    id uuid NOT NULL,
    user_name character varying(254) NOT NULL,
    normalized_user_name character varying(254) NOT NULL,
    email character varying(254) NOT NULL,
    normalized_email character varying(254) NOT NULL,
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled boolean NOT NULL,
    display_name character varying(100) NOT NULL,
    time_zone text NOT NULL,
    locale text NOT NULL,
    week_start text NOT NULL,
    date_order text NOT NULL,
    quiet_from time without time zone,
    quiet_to time without time zone,
    is_first boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_sign_in_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT users_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)))
);


ALTER TABLE accounts.users OWNER TO todoplatform;

--
-- Name: chains; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.chains (
    user_id uuid NOT NULL,
    "position" bigint NOT NULL,
    hash bytea NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT chains_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT chains_position_check CHECK (("position" >= 0))
);


ALTER TABLE audit.chains OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE audit.dead_letters OWNER TO todoplatform;

--
-- Name: entries; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.entries (
    user_id uuid NOT NULL,
    "position" bigint NOT NULL,
    format_version integer NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    sequence bigint NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    nonce bytea NOT NULL,
    ciphertext bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE ONLY audit.entries ALTER COLUMN ciphertext SET STORAGE EXTERNAL;


ALTER TABLE audit.entries OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE audit.idempotency_keys OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE audit.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: audit; Owner: todoplatform
--

ALTER TABLE audit.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE audit.parked_events OWNER TO todoplatform;

--
-- Name: payload_keys; Type: TABLE; Schema: audit; Owner: todoplatform
--

CREATE TABLE audit.payload_keys (
    user_id uuid NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE audit.payload_keys OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE notifications.dead_letters OWNER TO todoplatform;

--
-- Name: deliveries; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.deliveries (
    reminder_id uuid NOT NULL,
    fired_version bigint NOT NULL,
    channel text NOT NULL,
    user_id uuid NOT NULL,
    status text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT deliveries_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);


ALTER TABLE notifications.deliveries OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE notifications.idempotency_keys OWNER TO todoplatform;

--
-- Name: notifications; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.notifications (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    reminder_id uuid,
    task_id uuid,
    task_title text NOT NULL,
    fire_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone NOT NULL,
    late_by_seconds integer NOT NULL,
    read_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT notifications_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'digest'::text, 'delivery-failed'::text])))
);


ALTER TABLE notifications.notifications OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE notifications.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: notifications; Owner: todoplatform
--

ALTER TABLE notifications.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME notifications.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE notifications.parked_events OWNER TO todoplatform;

--
-- Name: qrtz_blob_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_blob_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    blob_data bytea
);


ALTER TABLE notifications.qrtz_blob_triggers OWNER TO todo_notifications;

--
-- Name: qrtz_calendars; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_calendars (
    sched_name text NOT NULL,
    calendar_name text NOT NULL,
    calendar bytea NOT NULL
);


ALTER TABLE notifications.qrtz_calendars OWNER TO todo_notifications;

--
-- Name: qrtz_cron_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_cron_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    cron_expression text NOT NULL,
    time_zone_id text
);


ALTER TABLE notifications.qrtz_cron_triggers OWNER TO todo_notifications;

--
-- Name: qrtz_execution_history; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_execution_history (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    instance_name text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    fired_time bigint NOT NULL,
    run_time bigint NOT NULL,
    succeeded boolean NOT NULL,
    error_message text,
    retry_attempt integer DEFAULT 0 NOT NULL,
    retry_scheduled boolean DEFAULT false NOT NULL,
    execution_log text,
    result integer,
    summary text,
    metrics text,
    manual boolean,
    fire_instance_id text,
    job_input text,
    job_input_too_large boolean
);


ALTER TABLE notifications.qrtz_execution_history OWNER TO todo_notifications;

--
-- Name: qrtz_fired_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_fired_triggers (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    instance_name text NOT NULL,
    fired_time bigint NOT NULL,
    sched_time bigint NOT NULL,
    priority integer NOT NULL,
    state text NOT NULL,
    job_name text,
    job_group text,
    is_nonconcurrent boolean NOT NULL,
    requests_recovery boolean,
    execution_group character varying(200),
    progress integer,
    progress_message character varying(250),
    interrupt_requested_time bigint
);


ALTER TABLE notifications.qrtz_fired_triggers OWNER TO todo_notifications;

--
-- Name: qrtz_job_details; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_job_details (
    sched_name text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    description text,
    job_class_name text NOT NULL,
    is_durable boolean NOT NULL,
    is_nonconcurrent boolean NOT NULL,
    is_update_data boolean NOT NULL,
    requests_recovery boolean NOT NULL,
    job_data bytea
);


ALTER TABLE notifications.qrtz_job_details OWNER TO todo_notifications;

--
-- Name: qrtz_job_status; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_job_status (
    sched_name text NOT NULL,
    job_group text NOT NULL,
    job_name text NOT NULL,
    first_fired_time bigint NOT NULL,
    last_fired_time bigint NOT NULL,
    last_result integer NOT NULL,
    last_run_time bigint NOT NULL,
    last_instance_name text NOT NULL,
    last_entry_id text,
    last_summary text,
    last_success_time bigint,
    last_failure_time bigint,
    last_failure_message text,
    consecutive_failures integer DEFAULT 0 NOT NULL,
    run_count bigint DEFAULT 0 NOT NULL,
    failure_count bigint DEFAULT 0 NOT NULL
);


ALTER TABLE notifications.qrtz_job_status OWNER TO todo_notifications;

--
-- Name: qrtz_locks; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_locks (
    sched_name text NOT NULL,
    lock_name text NOT NULL
);


ALTER TABLE notifications.qrtz_locks OWNER TO todo_notifications;

--
-- Name: qrtz_misfire_history; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_misfire_history (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    instance_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    job_name text,
    job_group text,
    misfire_time bigint NOT NULL,
    sched_time bigint,
    reason integer
);


ALTER TABLE notifications.qrtz_misfire_history OWNER TO todo_notifications;

--
-- Name: qrtz_paused_job_grps; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_paused_job_grps (
    sched_name text NOT NULL,
    job_group text NOT NULL,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint
);


ALTER TABLE notifications.qrtz_paused_job_grps OWNER TO todo_notifications;

--
-- Name: qrtz_paused_trigger_grps; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_paused_trigger_grps (
    sched_name text NOT NULL,
    trigger_group text NOT NULL,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint
);


ALTER TABLE notifications.qrtz_paused_trigger_grps OWNER TO todo_notifications;

--
-- Name: qrtz_scheduler_state; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_scheduler_state (
    sched_name text NOT NULL,
    instance_name text NOT NULL,
    last_checkin_time bigint NOT NULL,
    checkin_interval bigint NOT NULL,
    quartz_version character varying(20)
);


ALTER TABLE notifications.qrtz_scheduler_state OWNER TO todo_notifications;

--
-- Name: qrtz_simple_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_simple_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    repeat_count bigint NOT NULL,
    repeat_interval bigint NOT NULL,
    times_triggered bigint NOT NULL
);


ALTER TABLE notifications.qrtz_simple_triggers OWNER TO todo_notifications;

--
-- Name: qrtz_simprop_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_simprop_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    str_prop_1 text,
    str_prop_2 text,
    str_prop_3 text,
    int_prop_1 integer,
    int_prop_2 integer,
    long_prop_1 bigint,
    long_prop_2 bigint,
    dec_prop_1 numeric,
    dec_prop_2 numeric,
    bool_prop_1 boolean,
    bool_prop_2 boolean,
    time_zone_id text
);


ALTER TABLE notifications.qrtz_simprop_triggers OWNER TO todo_notifications;

--
-- Name: qrtz_triggers; Type: TABLE; Schema: notifications; Owner: todo_notifications
--

CREATE TABLE notifications.qrtz_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    description text,
    next_fire_time bigint,
    prev_fire_time bigint,
    priority integer,
    trigger_state text NOT NULL,
    trigger_type text NOT NULL,
    start_time bigint NOT NULL,
    end_time bigint,
    calendar_name text,
    misfire_instr smallint,
    misfire_orig_fire_time bigint,
    execution_group character varying(200),
    preferred_node character varying(200),
    preferred_node_auto boolean DEFAULT false NOT NULL,
    retry_policy character varying(250),
    retry_attempt integer,
    continues_trigger_name text,
    continues_trigger_group text,
    continuation_condition integer,
    overlap_policy integer,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint,
    misfire_threshold bigint,
    fixed_delay boolean,
    job_data bytea
);


ALTER TABLE notifications.qrtz_triggers OWNER TO todo_notifications;

--
-- Name: recipients; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.recipients (
    user_id uuid NOT NULL,
    time_zone text,
    quiet_from time without time zone,
    quiet_to time without time zone,
    profile_version bigint DEFAULT 0 NOT NULL,
    timed_at_due boolean DEFAULT true NOT NULL,
    all_day_at time without time zone DEFAULT '09:00:00'::time without time zone,
    settings_version bigint DEFAULT 1 NOT NULL,
    settings_changed_at timestamp with time zone,
    deleted_at timestamp with time zone
);


ALTER TABLE notifications.recipients OWNER TO todoplatform;

--
-- Name: reminders; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.reminders (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    task_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    task_title text NOT NULL,
    plan_key text NOT NULL,
    is_default boolean NOT NULL,
    channels text[],
    fire_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    snoozed boolean NOT NULL,
    status text NOT NULL,
    cancelled_because text,
    fired_at timestamp with time zone,
    fired_version bigint,
    late_by_seconds integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT reminders_cancelled_because_check CHECK ((cancelled_because = ANY (ARRAY['withdrawn'::text, 'dismissed'::text, 'past'::text]))),
    CONSTRAINT reminders_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'fired'::text, 'delivered'::text, 'failed'::text, 'cancelled'::text])))
);


ALTER TABLE notifications.reminders OWNER TO todoplatform;

--
-- Name: task_copies; Type: TABLE; Schema: notifications; Owner: todoplatform
--

CREATE TABLE notifications.task_copies (
    task_id uuid NOT NULL,
    user_id uuid NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    title text DEFAULT ''::text NOT NULL,
    is_open boolean DEFAULT false NOT NULL,
    is_critical boolean DEFAULT false NOT NULL,
    due_date date,
    due_time time without time zone,
    due_zone text,
    start_date date,
    start_time time without time zone,
    start_zone text,
    stated_zone text DEFAULT 'Etc/UTC'::text NOT NULL,
    reminders jsonb DEFAULT '[]'::jsonb NOT NULL,
    decided_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    latest_at timestamp with time zone
);


ALTER TABLE notifications.task_copies OWNER TO todoplatform;

--
-- Name: access_token_uses; Type: TABLE; Schema: platform; Owner: todoplatform
--

CREATE TABLE platform.access_token_uses (
    token_id uuid NOT NULL,
    last_used_at timestamp with time zone NOT NULL
);


ALTER TABLE platform.access_token_uses OWNER TO todoplatform;

--
-- Name: access_tokens; Type: TABLE; Schema: platform; Owner: todoplatform
--

CREATE TABLE platform.access_tokens (
    hash bytea NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    scopes text[] NOT NULL,
    roles text[] NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


ALTER TABLE platform.access_tokens OWNER TO todoplatform;

--
-- Name: data_protection_keys; Type: TABLE; Schema: platform; Owner: todoplatform
--

CREATE TABLE platform.data_protection_keys (
    name text NOT NULL,
    xml text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE platform.data_protection_keys OWNER TO todoplatform;

--
-- Name: migrations; Type: TABLE; Schema: platform; Owner: todoplatform
--

CREATE TABLE platform.migrations (
    stream text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE platform.migrations OWNER TO todoplatform;

--
-- Name: sessions; Type: TABLE; Schema: platform; Owner: todoplatform
--

CREATE TABLE platform.sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    roles text[] NOT NULL,
    client text
);


ALTER TABLE platform.sessions OWNER TO todoplatform;

--
-- Name: changes; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.changes (
    user_id uuid NOT NULL,
    "position" bigint NOT NULL,
    event_id uuid NOT NULL,
    resource text NOT NULL,
    resource_id uuid NOT NULL,
    version bigint NOT NULL,
    change text NOT NULL,
    data json,
    at timestamp with time zone NOT NULL,
    CONSTRAINT changes_change_check CHECK ((change = ANY (ARRAY['upserted'::text, 'deleted'::text])))
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='5000');


ALTER TABLE realtime.changes OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE realtime.dead_letters OWNER TO todoplatform;

--
-- Name: heads; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.heads (
    user_id uuid NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    pruned_to bigint DEFAULT 0 NOT NULL,
    erased_at timestamp with time zone
);


ALTER TABLE realtime.heads OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE realtime.idempotency_keys OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE realtime.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: realtime; Owner: todoplatform
--

ALTER TABLE realtime.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME realtime.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: realtime; Owner: todoplatform
--

CREATE TABLE realtime.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE realtime.parked_events OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE recurrence.dead_letters OWNER TO todoplatform;

--
-- Name: history; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.history (
    series_id uuid NOT NULL,
    local_at timestamp without time zone NOT NULL,
    closed_task_id uuid NOT NULL,
    user_id uuid NOT NULL,
    date date NOT NULL,
    "time" time without time zone,
    task_id uuid,
    outcome text NOT NULL,
    at timestamp with time zone NOT NULL
);


ALTER TABLE recurrence.history OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE recurrence.idempotency_keys OWNER TO todoplatform;

--
-- Name: occurrences; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.occurrences (
    task_id uuid NOT NULL,
    series_id uuid NOT NULL,
    user_id uuid NOT NULL,
    project_id uuid NOT NULL,
    number integer NOT NULL,
    date date NOT NULL,
    "time" time without time zone,
    generation bigint NOT NULL,
    deleted boolean NOT NULL,
    outcome text,
    closed_at timestamp with time zone,
    used integer,
    next_date date,
    next_time time without time zone,
    end_reason text,
    told_generation bigint,
    version bigint NOT NULL
);


ALTER TABLE recurrence.occurrences OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE recurrence.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE recurrence.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME recurrence.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE recurrence.parked_events OWNER TO todoplatform;

--
-- Name: projects; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.projects (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    archived boolean NOT NULL,
    version bigint NOT NULL
);


ALTER TABLE recurrence.projects OWNER TO todoplatform;

--
-- Name: series; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.series (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    rule text NOT NULL,
    mode text NOT NULL,
    clamp_month_end boolean NOT NULL,
    start_date date NOT NULL,
    start_time time without time zone,
    zone_pinned boolean NOT NULL,
    time_zone text NOT NULL,
    except_dates jsonb NOT NULL,
    paused boolean NOT NULL,
    ended boolean NOT NULL,
    generation bigint NOT NULL,
    version bigint NOT NULL,
    resumed_version bigint NOT NULL
);


ALTER TABLE recurrence.series OWNER TO todoplatform;

--
-- Name: users; Type: TABLE; Schema: recurrence; Owner: todoplatform
--

CREATE TABLE recurrence.users (
    id uuid NOT NULL,
    time_zone text,
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 0 NOT NULL
);


ALTER TABLE recurrence.users OWNER TO todoplatform;

--
-- Name: dead_letters; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.dead_letters (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL,
    error text NOT NULL,
    failures integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone NOT NULL
);


ALTER TABLE tasks.dead_letters OWNER TO todoplatform;

--
-- Name: idempotency_keys; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE tasks.idempotency_keys OWNER TO todoplatform;

--
-- Name: outbox; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.outbox (
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE tasks.outbox OWNER TO todoplatform;

--
-- Name: outbox_position_seq; Type: SEQUENCE; Schema: tasks; Owner: todoplatform
--

ALTER TABLE tasks.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tasks.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: parked_events; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.parked_events (
    consumer text NOT NULL,
    "position" bigint NOT NULL,
    ordinal bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    source text NOT NULL,
    subject uuid NOT NULL,
    partition_key uuid NOT NULL,
    sequence bigint NOT NULL,
    user_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    trace_parent text,
    data bytea NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');


ALTER TABLE tasks.parked_events OWNER TO todoplatform;

--
-- Name: profiles; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.profiles (
    user_id uuid NOT NULL,
    time_zone text NOT NULL,
    version bigint NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE tasks.profiles OWNER TO todoplatform;

--
-- Name: projects; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.projects (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    color text,
    is_inbox boolean NOT NULL,
    is_favorite boolean NOT NULL,
    is_archived boolean NOT NULL,
    rank text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    version bigint NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, name)) STORED NOT NULL,
    CONSTRAINT projects_check CHECK ((NOT (is_inbox AND (is_archived OR (deleted_at IS NOT NULL)))))
);


ALTER TABLE tasks.projects OWNER TO todoplatform;

--
-- Name: series; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.series (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    rule text NOT NULL,
    mode text NOT NULL,
    clamp_month_end boolean NOT NULL,
    start_date date NOT NULL,
    start_time time without time zone,
    start_zone text,
    time_zone text NOT NULL,
    except_dates jsonb NOT NULL,
    paused boolean NOT NULL,
    suspended boolean NOT NULL,
    ended boolean NOT NULL,
    stopped boolean NOT NULL,
    generation bigint NOT NULL,
    used integer NOT NULL,
    latest_task_id uuid NOT NULL,
    latest_number integer NOT NULL,
    template jsonb,
    previous_series_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT series_mode_check CHECK ((mode = ANY (ARRAY['catchUp'::text, 'strict'::text, 'fromCompletion'::text])))
);


ALTER TABLE tasks.series OWNER TO todoplatform;

--
-- Name: tasks; Type: TABLE; Schema: tasks; Owner: todoplatform
--

CREATE TABLE tasks.tasks (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    project_id uuid NOT NULL,
    parent_id uuid,
    title text NOT NULL,
    description text,
    priority smallint NOT NULL,
    labels text[] NOT NULL,
    label_keys text[] NOT NULL,
    start_date date,
    start_time time without time zone,
    start_zone text,
    start_at timestamp with time zone,
    due_date date,
    due_time time without time zone,
    due_zone text,
    due_at timestamp with time zone,
    due_sort timestamp without time zone NOT NULL,
    deadline date,
    duration_minutes integer,
    series_id uuid,
    occurrence_date date,
    occurrence_time time without time zone,
    occurrence_number integer,
    occurrence_used integer,
    predecessor_id uuid,
    reminders jsonb NOT NULL,
    status text NOT NULL,
    closed_as text,
    completed_at timestamp with time zone,
    rank text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL,
    tzdb_version text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    version bigint NOT NULL,
    search tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('simple'::regconfig, title), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, tasks.words(labels)), 'B'::"char")) || setweight(to_tsvector('simple'::regconfig, COALESCE(description, ''::text)), 'C'::"char"))) STORED NOT NULL,
    CONSTRAINT tasks_check CHECK (((status = 'open'::text) = (closed_as IS NULL))),
    CONSTRAINT tasks_check1 CHECK (((series_id IS NULL) = (occurrence_date IS NULL))),
    CONSTRAINT tasks_closed_as_check CHECK ((closed_as = ANY (ARRAY['completed'::text, 'skipped'::text, 'missed'::text, 'cancelled'::text]))),
    CONSTRAINT tasks_description_check CHECK ((length(description) <= 16384)),
    CONSTRAINT tasks_priority_check CHECK (((priority >= 1) AND (priority <= 4))),
    CONSTRAINT tasks_status_check CHECK ((status = ANY (ARRAY['open'::text, 'completed'::text, 'cancelled'::text]))),
    CONSTRAINT tasks_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
);


ALTER TABLE tasks.tasks OWNER TO todoplatform;

--
-- Data for Name: access_token_names; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.access_token_names (id, user_id, name, created_at) FROM stdin;
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: mail_queue; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.mail_queue (id, kind, recipient, attempts, created_at, next_attempt_at, expires_at) FROM stdin;
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
8	3	01a20050-4e89-766c-8bbb-4f9f3c9004eb	accounts.signed-in.v1	/todoplatform/accounts	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0036-77a0-99f5-7e546c148701	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:11.748351+00	00-e8e0bc2b4cd086e0af52971844ff1eb7-73d3cc556ff76d23-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2273657373696f6e4964223a2230316132303035302d346533362d376330632d383231342d623362313733626462663462222c22636c69656e74223a226375726c2f372e38382e31222c2276657273696f6e223a312c226f636375727265644174223a22323032362d31312d32315432323a35333a31312e3734383335312b30303a3030227d
9	27	01a20050-5648-75da-8a45-d919b0078157	accounts.signed-in.v1	/todoplatform/accounts	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1193-7b14-a269-0c662ad2a5b4	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.522269+00	00-aa0839ccbc633190e91321b9bdf3d492-2bc4a46b81c7da4e-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2273657373696f6e4964223a2230316132303035302d353634372d373531622d393066612d343739383131366137383334222c22636c69656e74223a226375726c2f372e38382e31222c2276657273696f6e223a312c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3532323236392b30303a3030227d
10	51	01a20050-5a46-7eab-a641-e1e61ba9217b	accounts.signed-in.v1	/todoplatform/accounts	01a20050-162b-78f5-8316-a51636717b74	01a20050-162b-78f5-8316-a51636717b74	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:15.464557+00	00-55ea5393f986cbfd333798ca353f9687-47e767dc142d0a31-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2273657373696f6e4964223a2230316132303035302d356134352d373161352d613536622d646634306237303836333561222c22636c69656e74223a226375726c2f372e38382e31222c2276657273696f6e223a312c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3436343535372b30303a3030227d
11	75	01a20050-5fd2-76f2-bafd-3063b94c8e35	accounts.user-registered.v1	/todoplatform/accounts	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:16.918048+00	00-e60b914b2d5df79df9bfd406a17b8dd3-b834abb7dcb49bdc-00	\\x7b2275736572223a7b226964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c22656d61696c223a227570677261646534406578616d706c652e6f7267222c22646973706c61794e616d65223a227570677261646534222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226c6f63616c65223a22656e222c227765656b5374617274223a226d6f6e646179222c22646174654f72646572223a226461794d6f6e746859656172222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3931383034382b30303a3030227d
12	76	01a20050-6065-7d24-8866-297d49851989	accounts.signed-in.v1	/todoplatform/accounts	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.16475+00	00-d6e73dbd70dc4ce3585d94375b8ca664-7a09c6c2ba7af445-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2273657373696f6e4964223a2230316132303035302d363036352d376230362d613461312d626366373732646336383065222c22636c69656e74223a226375726c2f372e38382e31222c2276657273696f6e223a312c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e31363437352b30303a3030227d
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: password_resets; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.password_resets (user_id, code_hash, created_at, expires_at) FROM stdin;
\.


--
-- Data for Name: refresh_chains; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.refresh_chains (session_id, generation, refreshed_at) FROM stdin;
01a20050-0529-797b-afa3-b3b082ff1a35	1	2026-11-21 22:52:53.308461+00
01a20050-1336-71c3-8688-021363daaafd	1	2026-11-21 22:52:57.274741+00
01a20050-170d-7502-8801-077641ba0aef	1	2026-11-21 22:52:58.378889+00
01a20050-1bcc-7131-a586-9e937d56ea3c	1	2026-11-21 22:52:59.585302+00
01a20050-4e36-7c0c-8214-b3b173bdbf4b	1	2026-11-21 22:53:11.748351+00
01a20050-5647-751b-90fa-4798116a7834	1	2026-11-21 22:53:14.522269+00
01a20050-5a45-71a5-a56b-df40b708635a	1	2026-11-21 22:53:15.464557+00
01a20050-6065-7b06-a4a1-bcf772dc680e	1	2026-11-21 22:53:17.16475+00
\.


--
-- Data for Name: sign_in_attempts; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.sign_in_attempts (subject, failures, last_failed_at, locked_until) FROM stdin;
\.


--
-- Data for Name: user_claims; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.user_claims (id, user_id, claim_type, claim_value) FROM stdin;
\.


--
-- Data for Name: user_logins; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.user_logins (login_provider, provider_key, provider_display_name, user_id) FROM stdin;
\.


--
-- Data for Name: user_passkeys; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.user_passkeys (credential_id, user_id, data) FROM stdin;
\.


--
-- Data for Name: user_tokens; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.user_tokens (user_id, login_provider, name, value) FROM stdin;
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: accounts; Owner: todoplatform
--

COPY accounts.users (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash, security_stamp, concurrency_stamp, two_factor_enabled, display_name, time_zone, locale, week_start, date_order, quiet_from, quiet_to, is_first, created_at, updated_at, last_sign_in_at, version) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	upgrade1@example.org	UPGRADE1@EXAMPLE.ORG	upgrade1@example.org	UPGRADE1@EXAMPLE.ORG	f	AQAAAAIAAYagAAAAEJmNBQeAhgFZJCQISpm/7HX7E0640aRKvcQ3PAnOZJSRHbJzRJNSksKjDLxXnX1G/Q==	VBJE4YRML7BVDGALPNTV2R4DYCGCCEKQ	fddade50-ebda-4738-8e5f-6c13158b55ca	f	upgrade1	Europe/Berlin	en	monday	dayMonthYear	\N	\N	t	2026-11-21 22:52:52.662259+00	2026-11-21 22:52:52.662259+00	2026-11-21 22:53:11.748351+00	1
01a20050-1193-7b14-a269-0c662ad2a5b4	upgrade2@example.org	UPGRADE2@EXAMPLE.ORG	upgrade2@example.org	UPGRADE2@EXAMPLE.ORG	f	AQAAAAIAAYagAAAAEHhT4suP6Amb9HakOzoo6nIgCN9U7HlK1cRwqY2Ero4CxI92LZcrJN6RgOFNm4LHLA==	KISKE2NSLS2CN6QLQFKP5ZQJ2QYGLR37	22de09bc-7b51-47d9-b50c-ecee6b7db063	f	upgrade2	Europe/Berlin	en	monday	dayMonthYear	\N	\N	f	2026-11-21 22:52:57.107315+00	2026-11-21 22:52:57.107315+00	2026-11-21 22:53:14.522269+00	1
01a20050-162b-78f5-8316-a51636717b74	upgrade3@example.org	UPGRADE3@EXAMPLE.ORG	upgrade3@example.org	UPGRADE3@EXAMPLE.ORG	f	AQAAAAIAAYagAAAAEHSiMb7CFEamMMqRVSVt4ldKZvoAyHqjnrnJN627LvW7WACg3sCr7G9jr4ghRAYe+Q==	RIZEEBPBGTHGYSDQQDSLVGXDYO2GIOU4	f1a4f446-045b-4ca4-8876-8a693b0629a5	f	upgrade3	Europe/Berlin	en	monday	dayMonthYear	\N	\N	f	2026-11-21 22:52:58.283895+00	2026-11-21 22:52:58.283895+00	2026-11-21 22:53:15.464557+00	1
01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	upgrade4@example.org	UPGRADE4@EXAMPLE.ORG	upgrade4@example.org	UPGRADE4@EXAMPLE.ORG	f	AQAAAAIAAYagAAAAEG/zMumFSLQiVP5aXbc8Iqu0/nidxmYmJoM5CI9vwZVAZRO88dsLeYwl+THmoXVVrQ==	L5C7RNR7G3PYYTMRKTGQAJY5DT7ZXCXS	cdfbd6f4-1fbd-47ad-95d8-fed46723156d	f	upgrade4	Europe/Berlin	en	monday	dayMonthYear	\N	\N	f	2026-11-21 22:53:16.918048+00	2026-11-21 22:53:16.918048+00	2026-11-21 22:53:17.16475+00	1
\.


--
-- Data for Name: chains; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.chains (user_id, "position", hash, erased_at) FROM stdin;
01a20050-162b-78f5-8316-a51636717b74	28	\\x774b656b12b4bda00515d5d4f266ee411b4cfc018cfb6a3226d9ee33de561fa4	\N
01a20050-0036-77a0-99f5-7e546c148701	45	\\xfa1147f4adf4c0f68ebb2964b67ed98ef5a3e42ce9f1ac987320a12c5261f085	\N
01a20050-1193-7b14-a269-0c662ad2a5b4	28	\\x86863a6503de84ed8bf41714da79921c43187757083b6ae7c1afb4dc1b2cf336	\N
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: entries; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.entries (user_id, "position", format_version, event_id, type, source, subject, sequence, occurred_at, recorded_at, nonce, ciphertext, previous_hash, hash) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	1	1	01a20050-01ee-77cb-9dfe-4df84245b4cd	accounts.user-registered.v1	/todoplatform/accounts	01a20050-0036-77a0-99f5-7e546c148701	1	2026-11-21 22:52:52.662259+00	2026-11-21 22:52:55.221623+00	\\x656740cda81d86cf4a9ded29	\\x33e978d695085d306c548af9b9c9655e61dae86419292c1f9ca77b949ac5474101fdc924371ff9cd59673d848213ea63df30f13fe33006d4c661f51e53922ae574ce74aa22e43353cfe2df606cbbce8206146d9dba79ab47b4c1a0774ad46bd6c117c0ff5410e2b1e885a3f8744d2c2997b0a90c30a041b75bd6bc5821fa1a8db9af061ce94c5a57ea0f0da2f38f8d74ec6f79b8f3b5d547ec824b312ca29289dd682834a8c3d32a32c1980cc2ea1637271d1b50b07caf370844324b20536b6d6cdec13639746a0f50c24f93620bb875ea69bc2e4d675672ce62abe5fd0769537c5bbdf4efbf50dd9b29f889b005cbe07431549d76d44f4fff72d13a977179f4f35f625c5b95cc0a1396416a214640aa999d4d	\\x0000000000000000000000000000000000000000000000000000000000000000	\\xe4df48c0a69dec2cd74c4c6b9db507c70178d15f1eee79764411274649d718e6
01a20050-0036-77a0-99f5-7e546c148701	2	1	01a20050-06f0-7ca5-bc6f-c707ba6b23dd	tasks.project-created.v1	/todoplatform/tasks	01a20050-06df-72e4-be23-e5c7db041aa7	1	2026-11-21 22:52:54.367474+00	2026-11-21 22:52:55.564437+00	\\x56e78ba38174c1670b760701	\\xcf4e010c8efab6134b9d3d2bc98c0f488ca6ade696660a641ae4d02e110ac67d020772031719e394f76b98cb814e65f6a06c24882c67241aa038011ac43c4c1baa095f3bb7c988bcfe6cb41dfa07593cc4166d2dd492fba535756d7ba2c841bc6bf0d187ddff7dedbeabd6793afc0f4eb3593774b2a4df4ff40ed594e8694269ea3dfced3aaea60b7625fb422a0351749ffe7be3fdaf77e4fb04b34321616e67e4793210f7cef19320f44321cf82c9327a8c0ba228c7ef899a89a3c4966022de960d3fadd3d4b2dac624305d7bc13bad24c0c10d1a9c53f072245980b08dfa309cf49737b30b25137daf13d7918d2df3caa82c8b28cdfaac8b75de906eb9797aeb7f99c583416fa0ead85a28cc636c054bea6a89e3cabe7b563dd72090924b786f4f252b4529e5c95b80e17144959bf49abb36bd6efce62a2c3f55ce87f93be71cff084486a48904838aa716657b19b6d2f5db5e69c27e8d45e2a58e27cd51204095b11ec0ec49587b387b426d70	\\xe4df48c0a69dec2cd74c4c6b9db507c70178d15f1eee79764411274649d718e6	\\x8887643c59ac8f6b36f97413427e758ac29da5841366d9868f02d1465088119c
01a20050-0036-77a0-99f5-7e546c148701	3	1	01a20050-0863-76dc-866f-3b96d4618edd	tasks.project-created.v1	/todoplatform/tasks	01a20050-07fe-7d94-8e02-e806963d5e90	1	2026-11-21 22:52:54.654981+00	2026-11-21 22:52:55.564437+00	\\x3cf9111d3a24ecf707ace536	\\xf70bf15e76e0abbd30be2b55c5ddde8b69ae59e728363703ed24dc3eccdc39bcc22275c9cf01a8c9cdbf55209b6cc3097108afcecf623d004b49a36e9f342b2a9943410500f8c4a4eaf3dbb068e8e914b22f61bec10bfd8bd365560079ef8272f97851a58181dd634c36b99991ce1c983ac8c384338cbf897af3942a40dae9fb80c1f1473da9f7f846c9c5f40d0da9263f439017c25a9bed223ee59adeca1a106bb23f9fe5b2273a314d6e075d9fdac32fcbb309491b8e27a9a5e7799286edc5a74f50f5d0d658c336a21c09c0a585f4988526865a50e64f931f852c50155892d232a64705594958d6ad31c2660574f8b662550be6dcb9de915b3e2facc32505310bf35876e627a39c1710678838533b470f447327195e4ef78b6f440fad048d59f00c9f3533e3484a8e5af66c19c25f11564ace7c56331a0b4075d705e4220f6fc44ea932549a905c57be8db2c1a00c2ed5e5adfd7ec3fc72c3437539cb751a0dee6b264872e602e7ad96f8cf48f1f4da867d1763beadd74968974e88	\\x8887643c59ac8f6b36f97413427e758ac29da5841366d9868f02d1465088119c	\\xfc5f117870e9320bb4e358a4cd1bfbc8e416169e17af35dd5d5039241a1f97db
01a20050-0036-77a0-99f5-7e546c148701	4	1	01a20050-05a9-7776-9d83-b29f4ac53e18	accounts.signed-in.v1	/todoplatform/accounts	01a20050-0036-77a0-99f5-7e546c148701	1	2026-11-21 22:52:53.308461+00	2026-11-21 22:52:55.59455+00	\\x3833e9deaa4ebd8e8440d9e0	\\xf37b8e6c83c87d850326a7cabb908dfe4b3969c8a450aca39dae6aae01b98bde5a6ddacb25a6559acba4b695aae0e2be17946a1f7c96ce899c50af538b3e6235a46a9d875c48c9ad920f36a3a2fa9b9e72dd2e47ea4be24270634234109c9cbe249e3c47fb80779dbc607fac3edabb50251d29ff20b6f61ef416c83f445204869adcd42cd7781dd354247ff445d5e91a5d5f3c4a870b437468144660db005c8a17aa27c0e0372db511afde3b141994056d5fa16eba79c3a9adc23f312713b57797716850c6686e	\\xfc5f117870e9320bb4e358a4cd1bfbc8e416169e17af35dd5d5039241a1f97db	\\x91d8e7dccf54de0ba8059933ead01fc377dfa960849d2f50074411e83c99225f
01a20050-0036-77a0-99f5-7e546c148701	5	1	01a20050-0c2e-72cf-9fff-64c84ab9852d	tasks.task-created.v1	/todoplatform/tasks	01a20050-0c2e-7d55-957b-8f639880b918	1	2026-11-21 22:52:55.717384+00	2026-11-21 22:52:55.784813+00	\\x781404e8c9a9f19461a20b0c	\\xe3feee9ba247422ccc4823ab92b99afeee98eceeffff2d686ee3c680a638027f5258104cca2d62264625ed61bf87d9eb9ab94005e57e46b4b4fc1be9ffd89a27b88b85379a30087f6afd5955b274bc68fe8b812b8bb1d03b275034824a9b89f86e1432b732db264ef0c1a57931b64bd2fa8e3540ba281e7d50e988440100bb1110493f0df41f89debb754cfc3f6ba1e62134f83bdab69ade7a53adeb16d80a4d9b85c55f16947b2f76acc0c37cc2d952c0a2b0aa95a5dce917e02276b401efb2043078ea206f059e52eeddb5fe65a8ef512a1d2bf1f612add95ee27ed752bd40af22e5f9f40edc7480ee1a03e7457cbc3589b720ca5866ca9b61277d56bde75dc1d803385a66f7789cd71bf3b1d28eb1af920aff322e72d32da2e58be35526982c5ef0a3d657395fe71d905cbae1e47d56907f475157e57125137f0615be154bed31f9fc954dbd725c679900049e6a0510226b6f272f72789ff364068bfe1a290c842469711f56fbb81956e2f222cfe0542b80631982514c5877adbb3fcba9886270b24e0dd628109a0414a1bd067d4032a3daf67f158ed35865c61f1bd0f04b7f0b2472cbff6f9265fb19695ee15b4748c0eb045e5223238ff84f730ab95298b477e003c07f36c98281198974ea92357f7ab6ae34b4ae49612ac8c864eb2a8c95817e96f5994b9c8f6fd4e6374c	\\x91d8e7dccf54de0ba8059933ead01fc377dfa960849d2f50074411e83c99225f	\\xdc881feacc671f17705a867709462b79a7e93cae412b3ac972246eaefe838408
01a20050-0036-77a0-99f5-7e546c148701	6	1	01a20050-0b71-77be-9729-21588b8fafd5	tasks.task-created.v1	/todoplatform/tasks	01a20050-0a67-7980-9047-7b28d70121f5	1	2026-11-21 22:52:55.247327+00	2026-11-21 22:52:55.918526+00	\\x0171fdbecf2b82cf4fac5e93	\\x88b0b6621e045c661f68b4cff06a200f67638621cb2e40aa168eef1785b8583946945e1c97151ca96a54c8ab94f694a371be6560d164eff6c28b6989ad34b5230a58d769a3d755952605fbe9b11f06e53c682dd0a6eb9e5be6da9cebbdcb252d0115b0a9068e58879d4708e61c4dd240078935bb9992cdf9d69fbe257ea4e714c54c35a140acd74e909a05955194c1181df841f1e27c03d005ef10915ad08c98fb176547c2f00a557745edad53ee14b68450b9dba2e711327aec7fc32b9ccca7c9c8a388b50015624a386b7cdff0045d67afe94f502408de8444e8a86871ee0dc069502ed5acee0ae68be990fd602c9c9442f9288705e5bad11d306d567a72ffa800b1a38819e33a17a94a5dd4df38c4c9c6979230fb90d61c8753a07e54d2b6285f2a4ecb5e0b16da850b0e92e50dfc87bcdc0644b9c8aa83206f497492c3b6ee36e1eabf0c948b6cd3e69b31b1b11918d678589ab511211c891ec9322b6632a0701940d7b695835d1759f945693721a3cd3870c755092f0f2f4762a633a3c54c82b50f7a3020f52126ddba49f4890e8139141146daa29e1b1f282ab8b0ae942d50d796e8cc2db603cc05c8eece87d6bbd68830dc1c8517e24c4e114c5e83a9a20a634339d4850bcfabe24dd305bc83286b179f3a85501ade65531c6da115a7345fe0bb4a1180f83a83cf303490	\\xdc881feacc671f17705a867709462b79a7e93cae412b3ac972246eaefe838408	\\x84249123778327e6b1b2b60bf116385076401f872ef92f4dd850b0f2e0ac4662
01a20050-0036-77a0-99f5-7e546c148701	7	1	01a20050-0c88-74e2-ac1d-12ae65553337	tasks.task-created.v1	/todoplatform/tasks	01a20050-0c87-7807-ac93-04fb0af642f2	1	2026-11-21 22:52:55.815652+00	2026-11-21 22:52:55.977038+00	\\xae0f0ed181c961c74d255b8e	\\x166cb0dbe0572767f0111452dfe0333e93d590c0f116f89b8382c9543e30cc88dc8d60d85a21a460440f12a085fa9bbe7ce4921ec26eb54dbe07e0e28fff2064938359c07403515db5aa04aa117df06a9b8d1a3d2e8066b2bca28dc8b76d310e149b96203f7216c46c54ffad63d9f9255e2130324878bc7e3df4a4259d5cff9c8f569e1045d0ff8b330de0009500cb7420b96053080e81dcacd07bbb927846e911e9affcfb86243a1e9945036093806aee3e02a9d1b9d38d6381d419a1ba7b68d8c1bb099fd11c5c9c816d0e93a602add61f5a00f149bf9f4e6dccdda92e8a4faa87d9afea1607a50add71d2ddec43fcbb29d30efb1a70b979330bd27f3935254f6ab7df27b0e6d339dfce16fb0db14e759242aab665abdeb456d0d6c9ffa28dbda275da3c7299c711463a7af32d2b5cd6c515ddc28e77b65b8d39e3d02118498b53bc03cfd39732f72ae4c93f1fad0c61e032526723cf2c302f3a78cddf38e60b30728f7259a906b59e6854ea11f591c880692c62206bb4d0ea0bffd137d24d511a4cbe3394ceef78abb6a3633fe0e796cbb462e7ec3fcb741d2c90013a27a55c523f49dd90ff6db21b87db8a3344c144a0c16a3963d4d145a4fe2f79008575fb86c164ffe4c19832e87d76cfdcfba13e17e46a94c9b9a20cfbfa1d99580c7542d6bdca47a11dc8b87b235e679d	\\x84249123778327e6b1b2b60bf116385076401f872ef92f4dd850b0f2e0ac4662	\\xcd808f13b3c73656c2e0def498043c848c1ef6fb57c92ccc52de0c663ddf466b
01a20050-0036-77a0-99f5-7e546c148701	8	1	01a20050-0da5-7775-9a94-0ae9a9676d84	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-0d33-7d20-908c-76bbdbc72ef2	1	2026-11-21 22:52:55.98708+00	2026-11-21 22:52:56.298613+00	\\xcf08af81be67fd4c12c6f01b	\\x690e5b65fd71f39c345b319b111ca1939ad4566794a9f65078cb2b91eabd6b5b6181c73ae2696250afbc54bf499e7189a58cf94fe7277913c66789b19181ec7d4a282a1a98bab96f9c2d9811be1b8dcd5532ca8742eea4bf7f05379c382c6f47c5ae02d59b7b402085bf91d52c3878f1257f4640a31159e744aeeabe6469319b02fc447d1f8a16f1d07f6dc5938cf92cb096440514f72cf8dbc1dc3d9cf5e98ca4852d7c8d95e2af7ca02c7b6db51593592e272f6092ebce3ff3d3aaf73a8746bebaf19d76fcb9224d61fd993a1655a1a7741a4e120a1fb43a13b9e92db0a670e01b3630c6e2061ad62128568988917f4f8c79e265c01b71ead43e9e0922c6a06045f08e1afd86d7428d7f3eba39e9d4544138b81e85281da39dab45148b20da2abbb639deeb7406b05f61377e0db867b79c633c90c25a735da50b5de6321ddb2f47558ab8f26587ed0a4c23257b329f8f38b28cb041c5d16f8872a9f57c1563d8c3f59aa5165346a767	\\xcd808f13b3c73656c2e0def498043c848c1ef6fb57c92ccc52de0c663ddf466b	\\xada4258c3dbeaed6c4490b38dc5fe6e383c279720133f78dfcd1e3e4eb7bb314
01a20050-0036-77a0-99f5-7e546c148701	9	1	01a20050-0da9-751f-af11-4699cd44a6f5	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-0d31-7593-9e09-57e3cf3d2fde	1	2026-11-21 22:52:55.985917+00	2026-11-21 22:52:56.328792+00	\\x378962f13b4cdff85366ea13	\\x2ee71bca73eb1987f572fa0e675f20667a6b052d1105d6068509ad18d931ce55500ea6e60bf2239d565b3480561290a66906652d15eb95bd85985a2badd5e08ed071df99bc13625dd0c2a3ebbdd9a98b42fb3b31d95b9cf4a7d720b1303fa59408ae58b8efb7614087592cd1596bec16ddf13d7eee17e061477c2e7d3746e2821d90c27ed88afbc5a6ebdf481334cee41873140f8a274733230329d1a5378d63917f16aaf578421e1ee81ecbfce7b56477ecc0ee7b5c96c01ec625831e77e95b7f890ade25ec931932913d1826cdfba9ca0953b77c056950e5d39b674cf8ffa9c33b109523d071b9e173d6ceb4aa834b76a7d4b19cb702206d321995f24094e17575078a251d05749f9b8807c8ad7f98ca1d296883452443f8572429b74640d956a990c5425d656729c4d8ebbcb8a0c088419e382a9a161178a6cb24dc952fcb3b0e814bc07f2244cf6331083d1300d8f75773058f60813b857c3ecbd403b182255126ef3add0601f99668	\\xada4258c3dbeaed6c4490b38dc5fe6e383c279720133f78dfcd1e3e4eb7bb314	\\x43c20f3224e7dbf2b74b493ed454a38c84afec0f0bdc10ffe56210d8e733a93c
01a20050-0036-77a0-99f5-7e546c148701	10	1	01a20050-0da4-7600-88af-ad2b5eaf6dab	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-0d33-78ab-bb7d-56203703b705	1	2026-11-21 22:52:55.987541+00	2026-11-21 22:52:56.328792+00	\\x68562d2c322a82ded89a4d7f	\\x9908826e8e27994c50db5ab8027bc4ac80d1d3eab5ad6b960b136ffc2b745b102e473058cc409077d8a1a4f2ba69502e18caa7d5d21dfcad34f32c6e8305ab10faf00a6afd63d1c6506d03d5ee1cd52de17396834d72a97dd80f1086b6c21ec4eb80c61122a9ff314068e087b95a6e99702f6f81604b037e909ea3883f05ceecbe0d8f8a7564a8408d6901fce413191716b59ddc3c44ee83ab4b1d847af0c103d36b7b785ff39f63f72147be3c374a8f2be6c57e6eb07235939c4b0dc98152979695dcb76da67d43e9025276a40afcfdad6050b6790e9e8d25b02b3d42ff271b42063632df02223a7b696f078db86d12b75622e2547522fa691c103e059a606420276669b346c17fe65a4df086c0f310e65c73ff64cc000f5e0be43c682630072a70878fc2a2b83f193ccb87510716e9a0e7edffe663ccbd84a6f28cffa6fd8f9790091e4136d4d991af5b9e4ee1a2e48758de3515f76f2b2eb48ef0dd301d30bb57433e2c56d365c26a66	\\x43c20f3224e7dbf2b74b493ed454a38c84afec0f0bdc10ffe56210d8e733a93c	\\x3b134aed95984ea136930da1aac9657d2b95020905faec372458344b3700964d
01a20050-0036-77a0-99f5-7e546c148701	11	1	01a20050-0e43-709b-b35a-69bcc5e9f065	tasks.task-created.v1	/todoplatform/tasks	01a20050-0e43-739e-822e-5fe6f8471f8d	1	2026-11-21 22:52:56.259434+00	2026-11-21 22:52:56.328792+00	\\x23e1c3925c18cf45ebcaa798	\\x0c388d7d8c53dd1b55fbee5eaa104a0ff01de351ea5afaaa077ddbc8fab2b95b0ce2de469af6c458c30c6c0342a83c2541b2ef7492eae13432ef04915a70f9a5b91ca101c561f4885b2f92e71a0fc835cc1bba0a095da74cff19624f59290e35194cab589805d418089d8e92812bcf7a0236deb80d5d0b147e61bc257ad7703783ed99030216d557f4e320c4849a2219380354edd8bd6f3c86488617201987a4e519ee2d2ff15629f9b35827816ce229d60d0e18c7b637135d5a3598c4f4cabaf843cc719f9a0c5975c8f082e145300273af6d4ae13d658e82307c85cdafd5b826f04f24b2f77283cf9a18afb93619cbb7e025467bb5c48de77219666d871554e2e2f0f30d6669987a5e17e4df653c5b8433ff7a24ddaf7dcb6d1994aa1f49d525808de3a1de58ec7b4ffaa7a6f07346890b62e7ab8561fca32bb5a978fc7080045364a8ec2ce811cbfb37557c2dcd17bb8802d98b6c6db7b8b7c2d13ea278fa5d5280179f37c5a3f83bf8a24ff9127fc314356b9cf0e7efc55d979394b0096ade2d5b045e87b9e5d19084a61c7abd2e9e4176ba6a7692d13ccfcb01a4befcb844bc0bc2cea6528db232fbb39ef636e0f9110f865e399dead83d368a81bab9081002e3d2a9bc7c410304babdb042002d0ba080b24c7fa3808ef09a06e637bce61bd5d6ffc4827be98fc058d62aba	\\x3b134aed95984ea136930da1aac9657d2b95020905faec372458344b3700964d	\\x3dd39eb12adabbc75e1ad31d3a3bf82008bbcceb13d6a231d87fe0f3fd4da89b
01a20050-0036-77a0-99f5-7e546c148701	12	1	01a20050-0e71-7fba-8af3-c2dfb02a03ee	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-0e71-70ce-ae38-6504ef982358	1	2026-11-21 22:52:56.305098+00	2026-11-21 22:52:56.342959+00	\\x80e57b3eb25e0f1e2feaaf99	\\xc82a961f57a72c68fdba513016de3677c823d296a46aee6013af60458a93e14769bb83afe53de16462bcba89f670a09c94ad8a3a9796cc0519b0d0a9eb890cd4377509f71840f79661948e5e19d21a9aa6ac70c6988697f7948321ec7ddd59e030ac60841e46d2ebfb30dad537059ff6686c5f37e2b25e771dbb73031351f07da67ccd561038792fef830ec6002927923067149f6d2f4f7e749c2ce573a53add360b983dc0feaac864ef21842bf057256e48f4fb5450edbf677a8b702a7d702391275d4f01ae6221f09a28cba8f764523d07c9229ed3d7a8e2a204aaf19b1f2217917027456a658772e4d8e8f46b4f28180d6eec2022bb106ebdef4a1d8507e18fa16596f36379ab3f9405efadb2efd4850581ea19c19b4d4613dcf0ba76df95aa9e27fed02c154a44f177dcb9a121d9a3be34e00ec9682e185bd296c27d7ea170bbc0d0eba814f5105ddd349cbd2f3a3f0aaf5f5a844f7962b78ea000a755c01bb6185f90c4b2c11cd8fc	\\x3dd39eb12adabbc75e1ad31d3a3bf82008bbcceb13d6a231d87fe0f3fd4da89b	\\x55c8d1ea166cc3157cc80d722c246028412165d5df0ab174052c85bb439e5a89
01a20050-0036-77a0-99f5-7e546c148701	13	1	01a20050-0e7c-706a-a9cf-d5dae095756d	tasks.task-created.v1	/todoplatform/tasks	01a20050-0e7c-76fd-825e-02e8f608abdc	1	2026-11-21 22:52:56.316229+00	2026-11-21 22:52:56.359788+00	\\xa033075a0eff1767be2dbb8b	\\xab921fc0feb9c2ecdb1041acf1c67fc99605c3d94b4e6f10b66535f7e6d241e08930fc445462d7184c66e3dbf618abb3ca7518a09f565b8acb2f6a2550c712f3c21bfe861908c20b648d1f182f40c7ba215059ac37bdd03bee9b5f4177487e394955a51cda67f3cdf4ca3264425855fe1196af6cecf0117a701d2efd2725ce1d6144790b5f7a182e6fb9c32032cfeeccc22620a9332f8e5116024fd5b8a030bd0f652f25f80f7d1c5f5d2a424625828c54f88dc3ae9eb7f12ce1697b233eccd60417599a596cdc3f7f265d1c73d03609aaaf18a1d45121e22fddea4287489929f32876e270e60c72b42539195eb116eb9bd64b88857c00d1795b2044d466f189e4c0ffacb0aaa883381bdb581e05b12e52fee56c68f172d55507287e00f0ed12b0ea6b5b7b4fd284316854e6bf377fcca0532e24b5dcef8d8ffe1fdcdb6e6e0424e41bdc7291899f2236faf56326a2dc60a54b801f82747b1e23be02facd2bf11abc0bb10f5e0641364dfec1d3ae8a07a3508d7c14729a9064ddc4f22fdc2e1fd4fdca228b35d6b510ee901b4bb9b2c12aebc1d7fc50efd1d0cee1901ddfe1116a9f578e47d0e0c89b6255b6c6fb44fba17616ed03f549e3eeb097adebaedc54bd59a627c1eb0927d66d6a1bd6191770f5e9891a2195dd4978bc04a557fcca2d64c5b2312e634a788c25fc84fa7c	\\x55c8d1ea166cc3157cc80d722c246028412165d5df0ab174052c85bb439e5a89	\\x839f1e4a2baa782a3b157a02672eee92d49d11f97abf4e49136601ce12e85f96
01a20050-0036-77a0-99f5-7e546c148701	20	1	01a20050-115c-7017-9b6c-6bcac92efc2c	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-115a-7662-985d-79dd99890129	1	2026-11-21 22:52:57.050141+00	2026-11-21 22:52:57.091399+00	\\x5cf78c81f1618c49a6b4b189	\\x7f19d5253dde9644557305a9d6c575ecae8ef1e3a5b5a7da6cc80f4be595202fdc86f9c54a998c91ee4cea9e714ee5dc9777d38c5d322946fd2657c5e8c301cb8cfa24a9ceb6f5a3c2755c68e1bff8cbb414b05cad262ec3468231657aebcaca66703078786a4fea6939f586524e40dd9f7d201e44e73d9faad76567b77a20d8c5f09187601c72534e08ccafed661a8d75a2c1b1aa0026f012360842f5af56029492d378d5df7a08e76834c1fbcee6fdf09c6cd193ac86ba9311a2010ed79ff9d767b6fddb5642f5e09c585d02a2b52c2be3f9aaa0a84ac551fee7b37df9d2da3abcbd6e497393580b6e3cffd46d97a9e17d2f624a810d8ce662078fca09bd210bdc0b336e7b9bdf32f59b7a5fa056b0662f23b3caff2ac7b7fcd080d2f65b19ee820a6da8915bb883508db0a3a475db3ce02c37ad2ae750f5b2cfc39f43d112c303e8ecc29a68b66a415f3d76d299e8e71df3efb0b481016fe75158521557bee1659d7992493f436a6047cc025f	\\x6b0e51ec2c36cf76b45b18d09e86b683c3cbcee4f0261f7a62827b22d49bbd5a	\\x93cf9ae0859161a36064341cab6bac92d0111cc473006df2246b82dcd2b319f5
01a20050-0036-77a0-99f5-7e546c148701	24	1	01a20050-1134-72bb-9ea2-8b33316ed293	tasks.task-completed.v1	/todoplatform/tasks	01a20050-0fba-780d-aa93-5e916e34e17d	2	2026-11-21 22:52:57.012241+00	2026-11-21 22:52:57.336374+00	\\xf92b934496d560f9037d28a8	\\xce0f9c92df340d50e78745169666ec75db8eb3e2372731731a6339b4e211fb4f71b5943bdfea9fae9e0d5fb73e20d465f23b9ec79a0e76cb848329370c33cdb8b678b4c86771ddcb9683702482cd92df96d96143b50efcc4386247c95a099caacd06031a361e52c22f7281676765f3b13422f0a8e7172e952c92f5c65b849cd5b08945e0a3199c5e1eddf5ac2ef8356de744a7d65db5e5646756deee614b631f84bcebf2f89a85b610f5a12c7a6417dd6c224390925f8dd73d9af9b658ead1f7a6a436284a01dbe1fe05cf72893db6829aaa272d11a711b4eeaae3807be87579a360b91912ed99cac5f35fc03e8b84d8b1ab54a457b82d606a3bd2ccb2bef6e58433dbd0553e3c90e41663a807a976082e5ab038105ca5520e67d3b996c4d3d4db3251223499050de8bfd542e7d256da95f2752b5266b655b6c561e70668160fede451b1fffb1d06c68b850d187c430a1cca26cecf4ce6ab754e935aedfd58a685716e2d4d29a49ccfbc091aa3135ae042577050e3262d7eb7d62370c48de4b83d3a1a23b40c501da9fb0aa3eea65b6ae81ea821f1ee2f9befc233c730dcc6618e4e84ac9df17918790dc9ff3aa5935a7df1240d68dfa2dee2ff61dd0e3e2ca2fe9f221ebec6cc097cac6a3d1ab94b7dee61d3ec27fcf5cb74678343e9c8a05e823e5b65fb8a9029f468142b2ea1112a86b4c0b5cd5e4486dce4438a77588bde10689653329bac30470a0c05e9dfb5cc016963dd2ef236c18d5824c34e84e31f7bee42df93b97945ae290952435061866e076664989ce440c75f4c6d47fccb236a1177e904e9f8a9af446398b9c387be83ea65b06fb2a0d4e333679ed5c9eee3040f921df164ea3575c5ad968ad65a33dd874159b02636b6ca1bc9afa622af64b20f33af8d83c1ef87f0d120923d7bf1967b63582c01ddfc5aba21f721123dbf500d74a398a8714246949f474b0a63b961ed308d1b4cca33cc85f277c982cfcf365799838afc98fe4bffde5f574efb38c7f3f9e798a9912ea9afdfe712f6482dbd83d2bae14f0efaf02ea9c5b79b1d53ff3c87e333f6d14f3fc8d597db14aa86712472e286fc325c53ad73227f486c66c562812ecbaff091e44c7e2c33cdec6ff64f814af90ba26d4721953e0765805eaffc9038f9d73ea5541d4f54c241a96da70d218231ed544d523e549038dde8505f170e622ce8116eee2f64ee2a6438b63e76314d51e5bfeeb89a028126db4c94bdfb3e6348da10d16253cc67968e82b54852ed1ca18288d25b95f5557f915ee00512853b5192453d63ac31493ef3576af355d73ba6d7991f58f81f84f960420e7343b6843d84820aab2770b4549383fd2065b781d57c95a7f34fe0cf74d29d686f2004a1bbad00ecbcbff32aac34d6d9c178e5bf32cbf457b944b3e0f4bcb911bc5e5a2b9a4fcd435b75d2f7e2648d5dc74729417d08055ab073735f4f0c163544f94aeca4bc9d2425706136c08a5ff0bcdecdfa6c3e6908ddf4ba78152f82cdb91f6821c7748198c8eca5d8f37b6250c0a3e70b899f7078afc6f4093160cbfa611ccd9c95d171266009559918d9938d5c703968f7bae14294e2e202b088df62a8533623242c87b59a81c735d3aa08615b6a	\\x55433f1617b50a266276c47e4eef70a2a9c51e5ef01521204e1981e161ab2bb9	\\xbdac1b0d711e780731858b9b051910c4c9c474ee2b0a0ae1474a8feb18989053
01a20050-1193-7b14-a269-0c662ad2a5b4	4	1	01a20050-13b8-71e6-b630-3360daecab9c	tasks.project-created.v1	/todoplatform/tasks	01a20050-13b8-72de-bbfa-f7ed5229afd0	1	2026-11-21 22:52:57.656616+00	2026-11-21 22:52:57.718731+00	\\x2267e6788cb5f910b8803455	\\xd5e0d71943d6374887a2d37530a26a6feaa85399253df2e64c5a53a0a902f9d2411d0c460343bfe2f1f465248d4e5644a4389cb7d03b7839e33b5af9b80f99989032f1827fa8bed7b7b25053ffde54e57771b0847f6e6bcd018e8779bb9880c012e884ce906ef0702a486b234968210149b3979e4a54e172c97c5773043e600bab46bb3eda2fa82291a1281bfbc142f20ecf3000de6ab441cfe28bad7148f20ee5329d456095e168fbb4965d075780c2eac358a82b4fef50101159c7b000f24c899f50ac552878d6838327350f3939f81cd3c2a9ecc92f5f8e5093788fb6ffffdf3eda475937afbd354077102fcb7dee3ecaa1941c4cbcabcb9306b2c6da20eb3acf8089e352073b3e20f95faf9be275e239efe123b6b29b37eec610b050e12510bf2f3ddfd3de544fe916915cf66337247454e761ae162892423ef0094252b173415aa4f5b4504418b8ea1cc74ea51288268ed948987d25bbdc3d529dabf1af5c69496c35b02e44b9bf8b66aa37adddf25e176887b4d7730c9db03491	\\x28bc1c9691319da9a629e3953d42f84bab8186e2b16c9e9f52e62057ff167301	\\xbb4d7875ea9fb066ffc3dfdb410fe09827fff7bba453837deb67731dda2006aa
01a20050-1193-7b14-a269-0c662ad2a5b4	14	1	01a20050-14c0-70e2-a408-eddc727c8d10	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-14bf-7726-8747-fefaae0f9e63	1	2026-11-21 22:52:57.919895+00	2026-11-21 22:52:57.935057+00	\\x6db35a263678cb274cadd609	\\x312aa280be61e8b0a09a236bd663ff65526db4f8ced35512401895f701cb67457999b9d676dc64796f3f8129f5aa1fe9c7b389cdf84d1c475c5aa768e648d451d1f8a97ef013f455bcb0b0bb6e0b55d245c1ea1a2b99bd2a5d0e3296367eb3618ba67cfcef6702e73e8e7f7cae7fb3e08aba4cb33b8819e4843eb728c2b17d88550c8b4752dda43959c15ce1cc28c08d8ba43fc9267fc241bddbfed08d18cb8d94de716e097259bf8342b3bbf5bbcec61682b31ab6e06734c621468049cb33ff087fc9ac6184c9adf4cb76774f2aef5a5bd19677fac12331430afbfe0fdf33e92b0625a18973447c126b0155e95b793b1564a73370aa5a435fb04adfd59bb8bdb1e63b9e550db0ff9c9401beb31425d96a085dd032c2a0094688efbd8c202b0aef7072d18b23bc49bcb0622f8d46ba43dbdcfb562b1577fc46bdd5d5562af9ada329d2804ba4ce7b5c593cdafc4d3339759de7aafe8abc2b86f605740e50a7b86e980d9e8525aa7909e76e	\\x460fcbbbd66369802acd10a0a2a78a7b7e9e0c7500663832f1594142ba519eec	\\xb687e505e042628f518ccf4c71cb06cf22fe0d1909e1d2cbd3856e018c3d94cf
01a20050-1193-7b14-a269-0c662ad2a5b4	15	1	01a20050-151c-79d8-8147-25e1fffbc49e	tasks.task-completed.v1	/todoplatform/tasks	01a20050-147d-76f8-b98d-3bc099dc325f	2	2026-11-21 22:52:58.012304+00	2026-11-21 22:52:58.024071+00	\\xc9c1ba0f9b36e46fa8554d5a	\\x66f61e1f84e4756ab8d46af2caa1f026f071ea2885c201cf9c972172a839df6c5dce4346b6e914ace47de431f1fa1815f33481783bd622e1e921cefe40f81ef0e108858292432f08a3c2ebaceea5548c9ae3e7a15f7efdfb8c5adf364f2366405c1246ea6cb98362d2a9d6bdb87a2532f4b39258e5c0ceb07fa1c3b643c3d21843f11fb20c4db1936e7f30d66bb9c468166f4a0c3a91144dce4821b0cb7724097a2fa56330b908ada69446677c4320ed28ec334347e70b7aa8a1ac255582f699e1348027b162d3d4beb8e49503cd529f5c038b7a0e345b2be963b417944ed2a68603765cfb1ba2e25c95527d36ce73286177bfc926ea1eb49c23744363d68ad3d9d7c260cce28ec11d382b64f5733be7a2ecb1481c395a3567a0cf0f42d76338790a32b7734c582c924e1a4faad3ec30152c2d8c06f3a91db3372d76ebb9bae9ad3cf1341f36b0743467fb6247cd2bfdb1b6386487ef7edbbcc581ba8c7fb5344741805391d739dc9303e7d766918f84c38f527b0507e6ab5b4ddd08d329ef227ab96fac5cc836bd607f04461a785d410dc33c87fb6b24780d71c0029a579b841ece1ac671eee3489d5d3399e9ef7468b1c36a041a536ec575be56b9775669e3d15d04eb7616914a5eac56bb7c64b61f05f79c488dd5392dc0958b3d2f9059312a5547f4c5109c439e40ee0de927148f54aabcdd8fcdb8d920735d902bd3f45474be546ac66346db9ed74ae4748efa57cd3265a6c18277e235bdf76a32909ea86eb7450c50f4ac4cdae768668b0dfe447b18b87d9a7dbcb835aa3a	\\xb687e505e042628f518ccf4c71cb06cf22fe0d1909e1d2cbd3856e018c3d94cf	\\x880720714bfadc84d3cab57868a5242b98720d2dc952c73b42434877c7716601
01a20050-1193-7b14-a269-0c662ad2a5b4	21	1	01a20050-15b3-7304-bf4b-1950414596a1	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-1582-795d-9d3b-32511090f293	2	2026-11-21 22:52:58.163863+00	2026-11-21 22:52:58.187016+00	\\x5e3d91edcf317c88f8e6fb45	\\x0f2d433eca6731bef81e5f09a751685889f04c5ce15e4b61081087c015168080738e6539535c6b6abccd12970a04abb6ee3d9b4833642a23b1027e87c0a696e0034b61c44f64ece5cbe0c8bea3c9be1cad525d77483633db5ebfb43069722d72686bb3f714b0928b9875824fbf65ddc663645fb5edc91ced027d8d89fc58931da94eee2020138977d4c1e9a53b60508fe0339f741a9e2b93907e8ff6365b412996378aee8224ab95727323455b23ed0b497b6e7df7dc592fbf87f0af82a7cc24fd168e2a0672ebf8e5de687844bac3d3c539795f8f1f7b363d80847e5e256b85a471b405084e2e0fdc7e4481454bad82e88a9a75b0d8e22b3687e2cb67bee1d07765567b28bd50bf2ba6abe2344986969e1953d3209a6709dced0f6e7631091b73d6ca11d1b135c433feb39c918b688cf7e5d04fe649c2ce2bacf2950dc5e930415bf9ba24400705b1fbd4e2127bac89d633a3d84cb38923fd95ef6a11fc9330d1ab9da7f59ed2e87a7c6bbc51e14e437f	\\xb880edb81858bc788ce03099f484f601ec25e24dda78fb718dd051e4d970d403	\\x3b6121364e5bbe13637d4fc2bf53b981d4666550ac3b53de0e1cd8854f799662
01a20050-1193-7b14-a269-0c662ad2a5b4	22	1	01a20050-15b2-7461-8096-4781c7e1a7e3	recurrence.occurrence-planned.v1	/todoplatform/recurrence	01a20050-1540-767d-833a-b8475db76d6a	1	2026-11-21 22:52:58.14975+00	2026-11-21 22:52:58.187016+00	\\xbd4abe6d9d88aa3ac05fce1d	\\x19e45ee95513fddc61f7dc153a4bd150f9e43194b9e8d62b444a41ec98d317f05bded4b3e8cbb335fc54cdb5dfbb2a93f222657a3f15b4cabf8bf23a3f7cf47fc7ff0d245f684bf7c76817f0956948eedc324a243855d50f166d444968a91fd5e39ae79689b91bc22015de9693e8238ac2ccc23cd254452e02dada06dcfbb1b072978a61d5fabbc4078a6bf8b07ed9807f2dad54e7a93c9187ab1b174fd3dcd3e92ccdc6712bc6046d3f931bf58828939f2d95800be1a44ce6fce5f86f68f71723355373f8f8826bf373b1824ff70aa5b8b74e17ff19b19049e0fc13a0e30150c64cee49b5ac19198f900f5de981ba90cb14213f03813b4d7a3b2a84b235e5f6608f935754718567a0204eed6d83c43235b2574ea8f8c95f443c0f47209733d0f2dd6fd998bc8b8509196e129d063cf8	\\x3b6121364e5bbe13637d4fc2bf53b981d4666550ac3b53de0e1cd8854f799662	\\xfba5b4ec80ec9b56ba1419be36611f09df81d12b09f415825d398076877bfcb1
01a20050-1193-7b14-a269-0c662ad2a5b4	23	1	01a20050-15c7-7e6c-9042-f6c064d47c32	tasks.task-created.v1	/todoplatform/tasks	01a20050-15c7-7805-bab9-8f2bd6693eab	1	2026-11-21 22:52:58.181551+00	2026-11-21 22:52:58.205071+00	\\x99ce0494b86216ccca75d5a3	\\x30a99dfe8e2d84ac242c4640e8b4a7e60eaf16940e0fce235291b07c3f34be7d4f98e51d5c369748d7b3a648b6956b4069b81104862865e6469b84f602855205ffa88136da8bfab83abf389af0d9da1f517a5350f22859c158eb39fef35de549f1d2a9266470f004566b688ee6cfaae20baf31a2e506dbf290e81e06faae81bf0837131a1a9f95a1f49695834bac4b450e71a8d917a6e1224c6f1d879753e2af150a22429a0bf2aad49b290e9105acceaeb2341029c5e3d0084b0d05cdd68a066f443e12b2f2da37c1f021f69de86c97e3838024f987e873d330d4163cc7c92ac986210571a81526a1d74a8dbcf56b61806f5891e76b9451ef4c4471b060d48b9dd77571f0a367c400027e9c102bf6fae289e073004b71412b5625ec06890098e30cc3f4f534abb61335e196651ab124efb06f9963c288d3e6e9106c3e3bfbc1058ef1b70ae7a263831756cd04b5eafd5851ba530ff665d20f1dd3c115860313791bc75511066450b0dfc69402fc3c1941f9184c8240c1fee1128a6fa744241320eaf65a5ada85290621af32672deb4f3228f9b641479b36fceddce4b95884ef326ef79ea3b13b61d033efa5a860f0ad53cf0c011c3f26173c1fb9b8b72a18b1bf97a689267c3d427777d5e8976701a02c7650f1cf092de728ab8e7a172cbc81bed3b915aa4512e84dd117a254d2ad8257610251ed961759ada05f2a625350d29b7b4141f91e0ec75311a3b1c7c5db28a95544a6adfe2da0ca14ed692781668002c0a3b545823533c2bfa681d6613b75043c622fa590b88473ba4d5522f2a975789ccee1836e4eab9419fd6a5bc93905613e37d0553a02d993e99a8b40a024b1b397125a4b5091d5252ac26cd9fdc920f4f813000fcde4bea916e839421d54ea4c5d378fad7d67c1d0ddcbf90e49d40259c378b8d7a24d22aba4e66a7ff214c855c95200ead679538eca5f0341355c1b24432a0c2134c2248800ba6ee5a43c6405794f731f5f702aacd3393e283454e86d3f6c444e799968d36ed8d187e5b00d6852212b37e2750a5f66259b60262f7f503de87209b48f7f4acc9ed6c3c2992933538e203102775ee7180967f56a1bb7c110d229a4c849deb9bed966145a5ad0c477689ea58d78e9600845eebff6910700f6690c38117b2016a26d1006a3a5fd013a098e2cc4b50091a305be1d9ac991ace1302968d3f3b859d2ed444897051e86d5abf821d12c64ffa2a897abe91849e1a3bdaa5a9e8f12391d905cf0e7af5a5fa5b97b3ffbef28f6f58874635cfab38fd973ac03f2d534cf35ff462fe338e3cb04afb7fa2ebb60dc0f7055e574c214ee95371d60d18df1f51ca845cbfc36ddb8d976841deef044f5211d3afafeee6adf87ea2099ab33798813e40b6f4cae0bd3d4458b3df85edf9ba01ed9fd1f4c5bbabd8c8747a5a8a67f6110f028cae6c27814bb872ea12fde32a4cb634213cba0abb343a2f3508633f5fe84809aed217755307b5a4cbea05a5b41a15eff422b9db425caf212	\\xfba5b4ec80ec9b56ba1419be36611f09df81d12b09f415825d398076877bfcb1	\\x446be28135b6d324c98d8ef8a1d91863e444ce6ed1bff9bf696bf319a62bb345
01a20050-1193-7b14-a269-0c662ad2a5b4	24	1	01a20050-15d3-7d3e-a9ab-d21a02801b1d	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-15d3-74e5-adf8-a5da43038c8e	1	2026-11-21 22:52:58.195074+00	2026-11-21 22:52:58.217761+00	\\x289c13daaff1a71f90a5c356	\\xa1ec59542ef045a6a15f05b0a455e4f8436937d4e1cdaf35bce709c3593ce6ce5ab019c9a617a6e70aee44aaa1452fbe2ddffe62cd5bd698ec0247a75a177e4c70a0ae1a0a9eb33a654da4d4c0a664c81848b07ba987852b98c48d33719d3293b704fc0e94a7fd495777542bee237da7a2383c553434e656c978f2f9ca149900b6d260b5f7f0fc38dbd52abb76b0721b8f7b342e4ff8daf6d2d0f23df615c52c18296329adbfbda6a98503dcfad0287ed2d04c45057497fee7c9b501a6b10a0851e3199a200a14e27efa5b7d194424050d3615e174c76fa5ec2ec4187c11235d85a56427fbf614f8bdfac677936e94c1deb5f69b11c3c2e5a2bcd8e6b1c5d13a95ff54d7a12d40b754afb9599533c211de284cfb1497899797fa6e41e50fb10d035135666760e08ec0b40d1188774637c1a73ff208ec350db58d61420d99ccc5b4d3da7c0a77ffcda542d4ddec585af4e78f999125ab3862a3d11ce12816479b686604e7ef8a11482e7084e945637a	\\x446be28135b6d324c98d8ef8a1d91863e444ce6ed1bff9bf696bf319a62bb345	\\xe18f73eaf614b1529253e1342c5c4d3dd4dfa2004da04851b657240b2e46a1d0
01a20050-0036-77a0-99f5-7e546c148701	14	1	01a20050-0e9e-7e89-8e30-b076dc0688f4	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-0e9e-7d24-8979-edf17c1e7b7b	1	2026-11-21 22:52:56.350659+00	2026-11-21 22:52:56.373696+00	\\x23a0cda7b5d359b7b1263220	\\xfb352ca69366e861e93ff11a83bde70c31653f1d229ed87283bc6099de84334293bbeb98b6c58a254f70c2deab88051418c85a9e1362684ba5cae51a7525d4b82a2a48510f86711e50c7a57d986c0a2aa477d6ce67368d63144551ee023f344fba6610751fe29e1a513717080140d378bc564468caedbb94993a13ee3852da41a308e3f4dc0530612f740182489fad1b5c2babea1e39b52da236df8eca0e042db562a3306f165786a842d985dbbc3a65ece5e57f5d37ea17a350edd30c5807ffb9a6b4a060ae71651862cd7d773d00ba834c2f1a884c3905ee729443795b0f26e9d297c353f90074daf0c4a0d2ce5cfe54103447c8bfea1dd0a8daa6e089868dc0e7b317e055602f1d8d82b2216add9cad6c53ebd1e0b2c0c4763f4c896eb9d0ff73515eefdf07d0b5c538e7e780835ce015caa5a822cf300a8e702baf7d5826c07e03639ff4c50df2de5a700a6c01e57aef8f3a8ef66246dfb25e892d342538d387307b1938a4e9402b09	\\x839f1e4a2baa782a3b157a02672eee92d49d11f97abf4e49136601ce12e85f96	\\xc6d2f6a95cc2306ab442cdcefd48847c8e4d8d75b4ccbae6981c164aa5dbd878
01a20050-0036-77a0-99f5-7e546c148701	15	1	01a20050-0f6e-766d-b6ff-a19414b2e59a	tasks.task-completed.v1	/todoplatform/tasks	01a20050-0e7c-76fd-825e-02e8f608abdc	2	2026-11-21 22:52:56.556365+00	2026-11-21 22:52:56.602242+00	\\x05f161fe63b601cd3abe2564	\\x79c13c2946ac314890e195467765e73d7024feca917b5778b89b26801a330efc06e752ae2031eded36371ceab21273918285dbc899274202dbc5fc3aed5cdd477d4be7eb61025f8c7e3d37b9bffbe3cfc756ac40030db46183f790662e4a15e6aff505b8120050d1b9116ec8e26a404e43e2be154dff7ae5a52786a8bf256da1563fa5bcee732b6fd47c8b1ec8282d95ae39fc785776e104af3483c985ec2d466f7049d31630b3c896fb33013d9e2a9cc090cacde97fd195dc3d327d609cf514f29cfc382ddaf15ee4563073cf5e3f1d3c2ccb8ef8f8c56ea026f545d53383735d57102cf15df72bb3b5c263e61073093257d9da5e4def3cdfd2e57538af4bddd7c325117ea541e57872224f8db84fcca216a234a08e16633cc88823234f6036d2493060dc21bc60857c5b5b3fd463cf33610a7f2a7c558ce65a97b43b9ce7b89acd29bf197aeca9afda8d3485dc6829ea885ad44a9a1317e5769fb6d3ca1f39a568afea22c234129f691759312c89fbb402ff7aa443c2b08da64da2fd67b462de79991756069924a08da9ebad9d631becb6b07ff6c21263f65d3d1c8f6f17e30d55f2f33151fafa0b34029eb762fc7572feed568803d66ea550c1296f3d9250eb5f6bf0d2b98ae225b1633153d3ee0f714ade81cf65b5c2ad4e6489827c263d9b7edb9d9afee0d8b0a785a1888a6621a2ae983d52e376d27b59d87a0214ef0b571796ed93b5932a6f5ca6471428ab75e5d3c04e72ecff0f243424f507120032b86a120c517ede99118cb06bc58727118a80bd280d353bf2c7bca9	\\xc6d2f6a95cc2306ab442cdcefd48847c8e4d8d75b4ccbae6981c164aa5dbd878	\\xb5e08cf029973653418fbf14e8136a0547040554e72a00ee8c482838794f20cd
01a20050-0036-77a0-99f5-7e546c148701	16	1	01a20050-0fd8-71b6-a543-744e505620d4	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-0e9e-7d24-8979-edf17c1e7b7b	2	2026-11-21 22:52:56.663019+00	2026-11-21 22:52:56.830706+00	\\x859bed20f203c0cb5de259d7	\\x189f2c03d666b2135b6911f8f2b908bc979536a0dcafdab6b9ac6b2a3c02272d9b3bf97e446785c35dbb57e662d1c87546d33a43548460d7f268cf6d47e851ecba8aef30e5149440cad26d673947fdf0caaeabcb4831cba5d5aa2846f21c42646f076ed2e986f893e79f51684aab1f743e9fdb32c4fb0d97026cea16c58624c0ff110c06fb98c7cb4a0eaf87d9dd4c13204ab10c0abc154648322722882fab8bafa0f1d20a9d47fda90e69507172fed3784b0eea91250f4c43c7c04f77f292c85cef6ef3f3e802f7169f4096e1d1cc180616b1797c69277492637227de9e9063a6385ae6ac167ce6ae4dba2e940cff3b654760c3cc913fd0256e9499485086ac2deec0ab4238925b0a4f7e5878a64142f606faf30dcaaafc90ea4d298e43d77497bf5dc635c6f51191df560b0e2568a52f0eecce448ac01147d006716a1ddbfa7d44bc9539502d92ad9027636e472e751238b151dcd7ba096bcf20c3639469da252c3bce24f9d2dfc07e0704a9	\\xb5e08cf029973653418fbf14e8136a0547040554e72a00ee8c482838794f20cd	\\x805b32fec8fb1a1a4f2a91f908aa8207b91858fe196b6ad63aad7d69d421e322
01a20050-0036-77a0-99f5-7e546c148701	17	1	01a20050-1097-7148-a860-c8121fd22372	tasks.series-started.v1	/todoplatform/tasks	01a20050-0fc7-75cd-b310-86e315ad6377	1	2026-11-21 22:52:56.634151+00	2026-11-21 22:52:56.996698+00	\\xcff0b017a201f1d27b6754db	\\xd3df77454b91cd0a5d7badca870a231d1f1099bea18c3ba7ac99f6bdf64a1e888177bff0f63ace11171456d6c0abca3437178ab05b609e08275d6797ce8fd62bd21ab1ff99783aac7d837e09d0d518e06e2f8cffaf61c341dda1e7df2818f67341c7878472a22b67c39f30e13249e2697b351bc20016b24f82ba6b513b96d3814e6e82ca498237472b3c45a5f6fec9b85bf25c2d638a5432c5a0ea0724ff440a7180b03299bf8e612fa396b73513488e7106532a041aa2a89202a5017273a80daa3aa4de7e6ec5ee4b33db409cf512a3229fb6e35e9953ce324d9d8f7c490a891e9dddc9ecf062ba81314c872b725cfab0a391249b8a7c5c3cfc26f8022f6852a076454be947ad4e36f70e93d78aa9a17cc8352140ac5e5e8480ca846206720a61f037a8596b2a46c5a85039fe2d90a46be9b847d38145801345bb23f96d9c2a20ddce2c1c41b4715ab6014a7e24cdbd9c637c5c8ff6e17f694e4fad13263c46680d1301646fba6372ec75d9d89398bed9752cb62f27	\\x805b32fec8fb1a1a4f2a91f908aa8207b91858fe196b6ad63aad7d69d421e322	\\x14b2e22614c35bf02d2a284d62589b3b70eec39a2fc4ff924cfdd6ac7c25716a
01a20050-0036-77a0-99f5-7e546c148701	18	1	01a20050-1149-7a6c-ac84-cb9e3d469c40	tasks.task-created.v1	/todoplatform/tasks	01a20050-1149-7415-a68f-7518295c40fc	1	2026-11-21 22:52:57.033572+00	2026-11-21 22:52:57.046839+00	\\x4e45bf27cca43c2397cf86af	\\x12d8abd064068461154d826e3e636eef388d9c3ca7f43d7b9205b83dd7418db557debd3d4d57247b665d093fa61f2af51fe47604b972bcf5d64cc7a4b741adb8aa50af9d062072756f0b3a01e4007e205dd0828c1ad524710183a384f4aff18a0fb0b92923229d0e586dd38b62b5542cb63172787ea1025ff1c5dd6e5bd191c42c52a5c4afad1ea1edd41647b3274b84d9ec3c2fdc0d318a8ac2ff17d57fa086a6d79c2b43f3d6bb7fd59f8e63d79393301b4da4826f7f3b95ea98d9e092a68bf73e77bacb510d96d6b634463fc35181b8eaab71d743f85a228184740a6d1fda335bd2653a11bc92fdd2a5023df03349fd5f8742b8bf6c867406277356adf6e5fdbd95dfdfd2915ebf84113f423f35e93096d83ff2a5d21c2bb14110983be34c7b54eab89c6a9828573b76662f3a971c0ac08517aecb67fcedb3a3e06d9eaa7f730a1a925d6f986d66379c3aa1ba600d92a9c94d139bf19619cb85f7ad9decb41f21d80d71f7c73a0eb38880db7a7a44a162d7627106b6ecdc8c3519937abed1338e72014775b4f6f801e4fec318610589704edf2e66a90e8dc6da0f3c6b598ed7ba3928a6250af5303f0fa3ca56bf6b5a39507e6bf9abc2ead15636ce2c7bee0918c8693d6c5af18281ccf4d27229e26d82f90c0935300d5bb3cfa541120f81b4a66b99deeaeba7e63e298f95957ef8dc0db0200b097616e81c23385afc51f5293740bcb9aef0138c1b9ec5e25a53e3315b4f5d21e77ce64e70	\\x14b2e22614c35bf02d2a284d62589b3b70eec39a2fc4ff924cfdd6ac7c25716a	\\xb637673698dede93ef987780456a8f2b891748d993e8c7fce2a966d0822f1665
01a20050-0036-77a0-99f5-7e546c148701	19	1	01a20050-116b-7887-b590-314b02ffdf82	tasks.task-created.v1	/todoplatform/tasks	01a20050-116a-78ab-aaf9-d20bcc06f4e7	1	2026-11-21 22:52:57.066043+00	2026-11-21 22:52:57.07752+00	\\x288dc6a13affcd05ec1706e6	\\x21e9351d57a358b9c8eaf5e719f37072984e2705857cc58203f7ea03e14a32e932903cfbef389aca8a6eea71c85badb08819e1e791a7cb035b11d92056cd173b9d79564ec0068c7f2c84b065511f97a54e38b199ec4873002e096a1388bad7728bc75e49e07617244985d1518fac303e080996e8f5de61eb5a737d3f7fed856af41863cfaa7966113aca8de28b14febebeee67cb421335866746b2b96c04a4e9c60eaee44ffa45f6b26ec0fcec2bfb4de0c66bba01d501b49a8b6f5d150499c90c29758af19f750c50b78655133476653f5bd7f91e5f51efce48d28cb293e84f40f3dcb5b62827bd215975f9559aebd4e8e92874f81a9c8204979306c8c390faee2a0f1c7db8225fdadeb5a88d0d2946801b293e29db2c0642be6330c8c6fe59f7f94ff70fba274eefb2c8f5a2b0fd9f82a82f0a01cbe036393f7d758a3d0da3f53f73d96e547c9213817627898caab31f913706660dc17943b5e53e7455656dfddab320456034d020de8a278b3ab846f998cfbc2d447ac6d2c379fd26c170eb9f39a6c0206795b8d312fbb062cf1f34e1e9fde78e9c64ec2e3c70b2ad25a5a497f0f4b3ff693e251c76fb3cc674a2bab1d482ed1900fb15f725f73e84fed3860d3cd6fbc64ecb8552f2f3ffba9d1b3a0dcc7d8b4c0c0cd09ee7b20d36d58820357e56aa1900b81884b5ea8b2324ad64628fe266c1a04d9f063415825ce129e82e4310c0702a317c9296fb975c35e8f6f487fd8b7bf006e9bba413	\\xb637673698dede93ef987780456a8f2b891748d993e8c7fce2a966d0822f1665	\\x6b0e51ec2c36cf76b45b18d09e86b683c3cbcee4f0261f7a62827b22d49bbd5a
01a20050-0036-77a0-99f5-7e546c148701	21	1	01a20050-117a-797f-a4e8-8a579101f293	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1179-7e86-b5f9-77f0425c8dcd	1	2026-11-21 22:52:57.081922+00	2026-11-21 22:52:57.108794+00	\\x343bc96286604b2627223a9b	\\x32b486d01e9ea7881dcd653425cc282de5b24256538aa8d3767923c9dd116b3cfdfda9d958f9e04c6d0f3a3023f57628928a6f9850d335228533bb1662a22305c53736104fcbf1a5459b50dfd443255f34c89280d1ef8a88771994c296a57fd685490f31289cdef3dfaba68445bdb8188ca2d0b2dfbf64c19f5f18ebca9811c639852460bddb287a66268eda10ad4b36171f8104c395b8e69f41e355d070f7a526357eea1df829adac9821924500563984a2bf35ab3c819be38436d5ebb7c9af6c7a522724fd794cd66a787426177dc79b18ba2d531ea91469ac99aa88a9a71a94053fdf97e951e329881726dfda71783c8c7899dc803a8d4ec5c78785df6e2ca5e3c9168783dcb6e54e1de1585cc551ac4553df6dbf59035ca31e3527204353d767ae34fd4b8c2e908178324afd1d6e4a054fd389f69c22a5bf530cb4f65e0148a9dbdbd2268b52ced29b0d981ef473964468e377afcdab5d4e2e6980a06a9b8b692f275d5ac861a1eb5c0fb7e140	\\x93cf9ae0859161a36064341cab6bac92d0111cc473006df2246b82dcd2b319f5	\\x6968f359459b41dd0b672300154615a0f90d59ecef9915a47026b97fbad776ab
01a20050-0036-77a0-99f5-7e546c148701	22	1	01a20050-10a1-7eae-9e7c-cd2a0774b9ad	tasks.task-created.v1	/todoplatform/tasks	01a20050-0fba-780d-aa93-5e916e34e17d	1	2026-11-21 22:52:56.634151+00	2026-11-21 22:52:57.169764+00	\\x10784faf2b3af754147a602d	\\xcb00641da52948653016989e4b653def0ebc3156b805a420c2b468598f6ec9b935c15e69e2423a833825d48b9a4e648254403e9f2f250927178d82078779e16b2378cffdb83d49221eb399cbf29dcf9ee0b210b71eba8a651d16adaed5467e974b1bd828504560c80a1094e16013158914e26b49389cb0c4392f7e08fa7e4e78b21dd9a9038666db296e51f1813591bc743f2c3a5a4dbb36870f4d28fb35c89e2020fcc9eccdd0110e45870280a7c791c3e63c94adc3b6ca72b5e309efba476c5d358982e9f3fdd36d440421e9ab6dd6579dc7c7d69e02dadccd085e45e0ef28be1c120a4b453cf9d8ffe57369227f4c59f7be067a77be99ff852bf16d7deddf8e725f5f0c1e51312eb2518e01c108e94e87871596861ac97db299931fa8ccbb55aae7b1def06f75cba50d54ca94e29ee4ea11470181ac6474af16ca24468d351eb380ed0be0aa110f7e393934ad3e6bf5d57a5b4d60a31259b8add01a5a2fdb3cc3b701bdf7408670f73d554c256e67c43bf7794e4b7b0629f5f73a53629f95bfdc60521289f0f397dede7a0131a4a866d139dbacdddcb31753c38a5e08969a0f9444f154c5e997f1f819bf84098bc81059fef87069f20c5aba49a2bf8ec8c89246de9079822eacd9d7c07f82de205b79d0467f3d3390097917afff880df69ea316cbe6105fe8ad37899c7863980614d25263f196dba79c61da2c94ab31d9f2e20ef9e8bccc18af37388c1d775c8b1de724b21894e0316e3dca2c42efe4c68c0480e8fb345c4d0c9f46af363c7f6715fb26467a8acb977db8454c171bb8a2d6d20dc1d401b620526d7bf1169348a649454e45e8da819a861a172620f029349a1780362fdbb9bdaedf66ec6c1d913c4191433b4c3343ee9af6fb770079d87567c85cd3043efb352289b7ce28f99eba282d948c7c59b3d0e66e0618414db9ea7c5cc37b428600a0aa0556255ad345d059d8c6912514032304b9fd626cb208e055c542d3f67fe7c9e24d310a71c926fa650e54c03c547ffd9d4c8e147907068524f0fff4755e2ddf7413a78ffa3c746604deffe73afe69e6738c76a1dffe1040262a079046304430d415270b19bee33e2a0835ca35898e4ef0fc369962fee157791b5302d717950b6ae1e7abbcf0338b4bad3688bbed2d6d4c492cc52761524c0e40aee97cb33493db9ad694e47bfae3b54e515ec85057c5afdc646e678fe0aa8204daa3b3bf9f1964d6e7d430bbb44ce6aceda99beeda545d9034bf9672923139c8e8a1707480c1f07395fe69a3c1207abb59773161c465f387b7886e8d15eaba299fb9a51de4f5cd9ddb63f5c87ad1982fdebe1a93b442c4cb6e25b2350ddb593c05ab7ab914e7dc4487c2dfa526cf78c8e738371eb81a7d105536a5d2c485639b809b9627b3b6a07839fd09fc2d47a98bf76a9d535845b3f01fbfd3a9e59bfd5153d9eac51ab3a620b3141e502f37a37b6e2ed0d1dd62e2dcc060a53a78c710209889be0f3a326b9cdb07d5ce0b912d260efc0795	\\x6968f359459b41dd0b672300154615a0f90d59ecef9915a47026b97fbad776ab	\\x0d546e26e5d03e9ee0986d3a03caf974d7a789ca8c0e50e6392d3faa706ed0da
01a20050-0036-77a0-99f5-7e546c148701	23	1	01a20050-11df-7d6c-98ff-885d22b382bd	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-11dd-720d-b54f-b6b2984e2df8	1	2026-11-21 22:52:57.181205+00	2026-11-21 22:52:57.21746+00	\\x0cf26e37d1079928235e08fa	\\x917b08d4c587f25c12e31663c9227f40ada668b5a5646f4d9ea0b9f962c3c8fcc60151baefd0d73a8195b82e8b1f3344b45c9a743ff07225ae2ec5f17f67472811d5651983472497a363e5cb0a06062cedc0e775cef504908ec681306a7d35ae71a741a8efc2e1edada2d415566a824b1977fff5f45fb251fc341e926bcc60300508b2fe207273524dfab00aa2006b0e85483ef22f96162dd06e28fd4fea17e8c325f5237d13083ddf1f3ad4cb80d869ba4441899ab871cc7bf6c690b4d4124d723435722a9022cb4a3817b68dc98105917d8abb5227231e9f30cbf5986d0eed3f0dec98a5fded0cb831f7936a32d325e73fa32d6f11480153230d2f3b4c75791d786f2fec56a6360e0216f397412902aa3e8fc129e69fb94d932c1124d3c31c5cfa3760514b49b350757554616390b1a51177fae8543ef43928920f78ceda800f61b6f15de33ba898c24bce4f2a3acf5241c6aae4630661338d5917a8c03bdf81e90dff9f23aa047f62aaa258ac6f	\\x0d546e26e5d03e9ee0986d3a03caf974d7a789ca8c0e50e6392d3faa706ed0da	\\x55433f1617b50a266276c47e4eef70a2a9c51e5ef01521204e1981e161ab2bb9
01a20050-1193-7b14-a269-0c662ad2a5b4	1	1	01a20050-1223-7638-9ad1-25ff0728401c	accounts.user-registered.v1	/todoplatform/accounts	01a20050-1193-7b14-a269-0c662ad2a5b4	1	2026-11-21 22:52:57.107315+00	2026-11-21 22:52:57.306574+00	\\x66a8f96894d20250e0c9b85f	\\x0c20982f1841d12216a9299eafbda6fbdd2a47e12726b6d5d723c23a955dfcafd01deabc6513353e6700f88e9cd9504b75ef5d34e085fb34e01d174b2cb992151a7f45304a4b4492475c0e53a3c1f8ad1f2572b6a84addaedc7d78d4fb801a9a5f8b1824b87e4e5bff6ab7cf04cc7cb2ce1c8e3a8c45ad173618e29047bd8cbe171c31847b2e6c9310ea0a2ba14aa3064e3f07415421a88df2a7b9917ba585ff3793c989f781b005574f08901c3e62f179496d816cfa1cca2f0ddb9bb10c63645bcf1ba75b74007aa81785515394eb302aa6925e3c5f1c50f38c219822ebee426d65cef9366abdc9f9c4a2bd1ad8caf7d09ac71915bbecbdf286cdacdf20387e242f9d45cc38f9601d2d8dffc9f825bc21db58	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x29e581fd6f5f670c3fa53cf0231ce4ec5f16b577b28d1662fae4aafb77e3d4fb
01a20050-0036-77a0-99f5-7e546c148701	25	1	01a20050-1264-7347-b69b-25a2914a0648	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-11dd-720d-b54f-b6b2984e2df8	2	2026-11-21 22:52:57.316266+00	2026-11-21 22:52:57.367297+00	\\x86e015862143885ddf0a81e1	\\xba12e778af2263f1a2a45b1c630b149a51d0ce376535aaf5242097430dcd2859565c7008d28f6983b194ef3b8c4105f2b69f1734102a3968ec94e1a0bd9d3e1ce722d42ea4a871f2accecb97eb6d788bdb89da2b9802e916b2cfda20f692c7120e9253bc0a79de39e4367a28f1c00c04785d326ef72ab9146a9d9f2c70be46be43808a9268304d221cec66cb6daea5d10af93b43ae35edd32f9614228c3baf22c141b6846ab0646af0572e5df0c546efc3943ea204592063c8fe656400803c0a309687279a679bb6e6cbe8e7e99d93c08e9aa41aa0dca1ba9e5a67f8771b631923dd1b9ae3ed5d17bed46381262c7c92e25e7e37d00abeee0da5135ff10fde6f1ea8df86bb8ab64d50cea96f316d64934138c10c1dfd3be88e0436133a6b6ffe8bd4ec176f0c7a06cc802dda76d75885d7ef194e56b48bd84de6d48dc04b0f7baa4ab3bcafda08da38cfe655af631bad910603ea6db5d0c3daa3ff96ed30bda12190358579fcdd7361259398afc126d8b3	\\xbdac1b0d711e780731858b9b051910c4c9c474ee2b0a0ae1474a8feb18989053	\\xc3c4aa08941d1664f6612dac4f02b57d73843386b7b897d8302c90161449cf92
01a20050-1193-7b14-a269-0c662ad2a5b4	2	1	01a20050-125c-7860-bdc7-60956dfc2971	tasks.project-created.v1	/todoplatform/tasks	01a20050-1257-76cb-9e86-89509955b89d	1	2026-11-21 22:52:57.303242+00	2026-11-21 22:52:57.367297+00	\\x8bf0211dd600a22d1781a94d	\\xed1990c52aa44098c8996870b2c3663ce31c5112d39e92e5e3a5bff8dd1a8144be6d62c8b8f315bb5505d7b5415585999e3433e0b76ecebdd2dbc4311f743e5d17b3d81516fa034e9aaf70fab93d9742ba372300f39d34fa47e5c3267bc7120db65d9846589bc48edc39e1a0ac2ecb9720c02024cf8d6b36c8bcae42c7d3fc6b474b2548988e7797f2051af4d4e4a136b3b2fceb4699f634d7d781f1f351dc50bc879727bc3b341ab16605c8a1cbac5cad1cf75a14a75972df9bd215b38b83b4bab6e3cac0e96201c9a54fd6094406844cadc277ee4777326c79298b9ab30c4f71ca9caac38946cf3697eb4ff4cd961bebf79207bb3bf0affdbf13a4efe188c91ec53e7a1edbd8341579bde54d1ba0479b381883ceba244d1663074bd0f9ab1bb65839c2ea61804818439cf091e430bb63ccf1aae6d333d99094861a0f935bfa9096b56e49ca886908a133152b07af73edd7c17b066d25f8584a446d8a5f0151bf3ef5a88fb3db45f7b9795a654f	\\x29e581fd6f5f670c3fa53cf0231ce4ec5f16b577b28d1662fae4aafb77e3d4fb	\\xe388c3b5beb548865b2538d9ab73a7fd136e6748eacd78c22942c27d21480577
01a20050-1193-7b14-a269-0c662ad2a5b4	3	1	01a20050-1337-7a1a-8bb7-705a29a57747	accounts.signed-in.v1	/todoplatform/accounts	01a20050-1193-7b14-a269-0c662ad2a5b4	1	2026-11-21 22:52:57.274741+00	2026-11-21 22:52:57.560501+00	\\x387224f857ceea7b3b10a4a2	\\xda5f65793995dc6d0494c46035fb796afcf6761614e2f714532a808778ad0769ec15646d0fe57df0d68e0f07f796e77e36ea8fcfb6df2edc260b3fe85b5d19d3f5359e85c7c13372ea99eb39075ef8f27b3c4090ccd16e71932044b57b37cc19cff08ca064fe4ce9a1d465b8f8f36ff896400cd71b800b952487f51158793a41274bbe3ab750c1ec7c3087c5a42b2e188daa2926a5cfd586b7f408d16a8ea7628f1baf9169887179ad60aa268e08b3b86ec7393ebbdf3f213b1896437ce2a4e26ba8d6e0657dd6	\\xe388c3b5beb548865b2538d9ab73a7fd136e6748eacd78c22942c27d21480577	\\x28bc1c9691319da9a629e3953d42f84bab8186e2b16c9e9f52e62057ff167301
01a20050-0036-77a0-99f5-7e546c148701	26	1	01a20050-12e7-70ef-bd86-62f8e192e7b5	recurrence.occurrence-planned.v1	/todoplatform/recurrence	01a20050-0fc7-75cd-b310-86e315ad6377	1	2026-11-21 22:52:57.012241+00	2026-11-21 22:52:57.573686+00	\\x91d4eaf956d6c87fa15e987e	\\x7b2d8327dc10135216d6706df9a782391935fcc7b095000b3f6d02029b236c082b9ed59511c9757d3f9b4830339aef1584e1fba182f6e9525dc93226158cb0f5c2ba24d61dd1a004cdea88d24870427ce8c55ca6eefd7a731329ee025cba2ffc106ee04149db2fd8870aa714c09483bcdc02ccc716863ca3bac921e9d999baa1050a592e1be8e510900ceb1ac485f9a869f333b9a6af3051972d770cc7ad813bb9f5a5fbadfd4bc00f9e3465c8b21e8a38b6b3dbd1ace08677a41cf4fc2f96fa49e2c18274459df17a944ef2e662640f01389b0bfc82845e355dfe5d153383477ae153d9322290bfab5a899daeb48b28fae74aa2b54983f99c9ddac2012f83eae14f2183e78bcf867a169b5426073ba4b9be0ae4bd569476a138e9ceb78b5015f92122f153e8019e7c9d471d9993c768d3	\\xc3c4aa08941d1664f6612dac4f02b57d73843386b7b897d8302c90161449cf92	\\xf7eb5f526239857005c06f9bd8e3be522fbcb8c93fffa5dd8bace01e622ef289
01a20050-0036-77a0-99f5-7e546c148701	27	1	01a20050-1395-7b40-9f52-736a31537885	tasks.task-created.v1	/todoplatform/tasks	01a20050-1393-7150-886f-6241d2d1d51e	1	2026-11-21 22:52:57.606168+00	2026-11-21 22:52:57.694861+00	\\x3dac38fb3093b759586c1243	\\x5518c4afdb1b9fac53ba0c49aaf365d882d2836956ab18a0e6c1e8edb765c9f2e3d42fc25798eceb9b69e64961639117b98233f989e36eb37e344b13dcaf15948600dcc70f74b6c079b909b4f51fa97296204f108f4c19fcafd91c1955a94748ac4f33952f9fa20d1f17fb9bcd38819ca67299afad691e6cf58c512d93be9447e9fc0088d88d18b7ebd7a8631a4cf10135d57f8eb902e9b819c15993e1f4ae0e59618c6dd8bd43c4f55c9e201f2dab6c70f8ad85fccf3b764e69a4ad5704fc38f10d3bad8b71112b91fc7daa629ea06cee831a616ee1fd8ab6e3bfbd29a63f2eecef03086bb0c936a628ab762e422bf585dd77e8dbca967aa9acf92b41d44d194625d1bd79bc633cd2c3145d2c421c609d607f4dc3f8a3a8956bb71545cc126a397bc5c757604eb942c8177baeabc995325e0a3df987ba974560d846c0706da25ad841905a20ac40776281bed4d32f52a86ac739d56e07f4431e2f71a6c4045b7b0f4fef223a5a496b8a9f60a84f1eec8f3ba4c7dcde996de618dbd65322243a23885f7ece05c3c60af5f7dee1b29e1c3c480989dc526ab52590e0074d5b76de40458d968f969e02c713f1bcc38111f40f29ffa3d4a83cf2b8464e62da08de30a7d17d6668f6097154c21d3863dfb5a50b46dc09a41fcdaa888e5d4dad9d3ae63194975ae41b9b446875c66094f25e49ae3d2f78a19d13d0893088b939a7a321e38cdf4fc87fffa216a448c51c8ff815f748cdc637f21bc695cc46715333b929183c2cceed0908437a5cea1ef52b38903cc84469977aefbdabd154d69d7f0ae48b2590b24282449931eb6a29875f29d255694b6840834a7b80b3c3051c21624d9ca62e63561bcaf4361ae987cc6b688d95ebeba8b6d4630dd6559040592e6e197b841ddadb65cd96d8828bd65ac4e0809d079d801328a806e190f01e471a0fd29aac1c73b3bd456b58ff1b035cc51b30188d8ed40003f16d421eccd29336123d54163b2d63ca54013a7a7bf732f2776d13e3dcaf1c0c17d89451e1fc7d27044980fcaf74b4df31da00a46a2afd2fc81713b44a54a6dbade1b32e2d93e5d0d443efb8597520d8c6f42f5c41c2051d0f692f29ec28e0d0b2b45327b887d0a924a9cd3464e257f8fcb29cc1b68589e1f2f049a53ac10d37b7b60b51a41cf43d333c1eb8bab37fda4e52c5350eab920f55b4b22e9f9cdde0eb224f67ae3a9542cafd0134ae192419274528e716ef491de73355853c2bd57680d81928d8daeaebd7736a116a93f05490ace8c688ef0a422c76a953fd98dea7b8738aac366d9c90cc705858801784c842a2991f23e432d3b2fffb62bc1a1af6528fc8296f1c4cadddb105f4eba3e4cf5d7eb7fd2ea2f19bddc4e697d3a511275365fb39e4ba58aeb6753dcfbe5fe9d7a9058409b8b6ef9e0dcaf3064c189dfc243003e56b1652a3fc6d49c9d15b7debcb2a926d3ecc153602e4956a1a70965af59b55c2a88214885fe106a9553f66ff3f89b91232a631764bfa1a7d7fad62	\\xf7eb5f526239857005c06f9bd8e3be522fbcb8c93fffa5dd8bace01e622ef289	\\x239594ea9f9dc81f79677d01c44a04d1ed0b1597051a33db940bfc4050047380
01a20050-0036-77a0-99f5-7e546c148701	28	1	01a20050-13e1-7b94-a614-ccb4c34d9174	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-13e1-74af-a919-cc7c4a1fd480	1	2026-11-21 22:52:57.69744+00	2026-11-21 22:52:57.725391+00	\\x9ea1fba8593b50a1e12158e5	\\xbf231c5146fbd1ce3d2da9626a2e64f04373b1413c9856361a893437900bdac14d569b0b25807cc66638b00136f336aadf7a294b9df4cf07900ca9bf06edab2db27156ca7f4a5bfaf3e52a6f328071aa633f6a1c38cf2ed85d1d4d85d01b772d9e60d575d35cd076a2e1cb85df888ee7b37982d32a1e90c0a93a972eb0e9f517735676c060f0a4806df8056ef5775df089bafca7697e518a7a3949c2008bb0535841aa27a0e2dfd7d1bb04ba7ad51ed341385e07525b4ed28a8c976cfd17c63ebbef0a1799ad8e1e3ee522db03cdeade8d6e39f4c0c9342a17ab4a7e903387eb002a2440645bcff6d6a4ef43dcde61e9cd069c909d4fac05c5f928c4613ba684f066a37193bab0986bd3b05557d5ea2a2bf67e802a33302443db1cd6fac78a458617b2547c2b8e6e545343b12fc60df355e2a4ec7e25034a7a8567375eb66110ad4ba5c1ad06762cfa1b8fb0912a796671abf9de65e272a63b8df521de578e53df76d6450dabccdf5b9ff63c6348	\\x239594ea9f9dc81f79677d01c44a04d1ed0b1597051a33db940bfc4050047380	\\x7db0e8feff768abcd71d7a688c37fcabdead37cc2371f14726f70f1d10caf271
01a20050-1193-7b14-a269-0c662ad2a5b4	5	1	01a20050-141e-7856-a783-babdac266b4d	tasks.task-created.v1	/todoplatform/tasks	01a20050-141e-73d6-93f0-57e268f2b25e	1	2026-11-21 22:52:57.758599+00	2026-11-21 22:52:57.774933+00	\\x603dbea007bf1aa1eb802071	\\xd65e9a643c22306af7540c5029e1ae7ce0d3d5b8186633b5b048eb5121b1772f06b28a01afbc022724c59bc0d962eff4d9fde4a9ecf1da3706da5f70869f5c9d7f639e1dd86440acbf3af1b0b928190d16e16e7ab05c37ee79f3482425141928dd5bf49840cb3595ad05815e5f4a47f570bd47fc797f22709d812a14ffdebfdcf3112cf11120f15bf448315e655d4c80a895c003ebf0547ebc0ac2cc528b24a660022fd9f42fe71fdad69ede9bcfcbd5b18d64a9b56611228ed535aaca4cb5cc4a66ffdd0d5c86d3422665301d5d51454d74cbdfcf1ec054c613d3f16856e579e8c7053ff075c68c8d855e16556abc267440a2fb7752865024c2d85829c17ea55c616f0f5d45d682e08534b652104414856f8bc2ecfd68bccf5f53bf459331e0d3e5b4539d83ad6d0a2fe3426933db8864b3a4f28e24f96f3438e557115f68697a8a16f86313b1ea1c117863b3b0c9406ecc81770cdfb75d0416244c408ae37e614c87169d7cd13f0533324cad0ecfa735d38363e9b480f2b6e2758757c2e6c7f7e6693b25a5015c73b50ca9204f02d8cc98162d3f5e7dde3c0416ebb8d6f62747e79cd2fd91b099fb1e0ce5fc623cd96bb97614ef20d0c0b44eb18312a0b1a5bce9dbae6a76dc2a1423c9c5da34c75f3fca7208a18ae536c702e16b7e4706ef4fe84903498e1d255b19718cd363	\\xbb4d7875ea9fb066ffc3dfdb410fe09827fff7bba453837deb67731dda2006aa	\\xa6d4ac10989debcaf46e19333a0ef669e1fe605b548fca714a0cacf5cb8c444d
01a20050-1193-7b14-a269-0c662ad2a5b4	6	1	01a20050-142d-7862-a9f3-7a5af518d69a	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-142d-7a6a-a377-d76e50fdf268	1	2026-11-21 22:52:57.773523+00	2026-11-21 22:52:57.786148+00	\\x81ae6dcc090409efd9376228	\\x11a84afcf64285361dcb500f86fe1e002e451635a1914f546442aeeff6d3b4afab5ae063285ce079616e3808fa3d0222ed5bae6f30a4e69de00e86a9caf5f47c74376ab355ad98ac235f29dd40c76ce914f9e3e2cad5ae463f5bd9befea05efc17da44dde7781e95af22c4c537640566629f94b1b28d9ae21492c92b04f02e865c54ee486add7cd831613ed23f2ad5465d760ec2acc2662ac81e3579044e17508625726de31f29d11a8a88ed35198424938e83a9c8f4bccd354d71216257b6a226393bc3e53d9d4575fed0a6b19812e88a310f8ed4267190bb4a35e627e56294229051842b01b9e121b955937648975c4776cb24c5f90768330e8a8f04b9364f0bcb3e90ebd88bb1fdb7f21a0f8c957239bf69d0caede21405196f6560a51334efd60f8119e06dd7e64b6e0a17016e79e596ce5b1b779996f224cea3fd789c3785137f009c46b36880925797238a8c9abc029ddcce4266c38cc7bdf4d3a88784f008900086aafb30530408	\\xa6d4ac10989debcaf46e19333a0ef669e1fe605b548fca714a0cacf5cb8c444d	\\x621e051c1aa251065091e9c99eae99ca4449777630a2eb321d9b15fb2b4658c2
01a20050-1193-7b14-a269-0c662ad2a5b4	7	1	01a20050-143f-7321-811b-2e767a1ed19f	tasks.task-created.v1	/todoplatform/tasks	01a20050-143f-755f-8621-3c8fa6f4f53b	1	2026-11-21 22:52:57.791457+00	2026-11-21 22:52:57.803104+00	\\xc079883d315259ba2a65fc26	\\x900967ed64a27316f098f5638f9c9b66a64fffca1b6e3fa086b1bc9cc06f1bdadff9e8b7e5e8fffe2f3105f619597ab7fce61f578d35ea083e295f06a0d14d25c55c77e3c632b679855ed50be9c17bbd511665dd166b66b811b9c01414ed1682cfa22aa4dfb67fa06b7ac57d07090462bfefeba938ae55b722184c8f6bf03c14a741572ba3f64e9db75881c4817c14a7738b5e883114e18ffa72918a6932fde1b6c20388e1a94d030bd13c6ba9da6be4258d0a7507d358ceca42605fbdba5feec629858094c113fa921b501d5784f815846adfd7a6825085dbaaf19dc729407c557bf3c66605a52928310da0ec875e37ef02ac65fc8f777b7a429d33c165514bfd958428e83caf78e0264e3fbbe624513c3994f8e7a67800ea42f3d2345e54a4bda7adf45a85f9733d10ec29abf387ba70e789642ed8282cfd4696df0f8f9db713f13b8b8832a08f45300c8ab60cb376b63dc603ed0c73a078e87a424a0b17303161aa835b68737c306cafbc58436562534cadba42e0e4a4bfc0859bb905e7530d18214722092885be9ee7cb2dffc6f5fb12d4fde93e67e462ed3d7defc7aa475b6b2fad46cdaed5e157c33db0b9d867f2c7453e375f7436b0c359889ba5fff2490a1b751e1913c7501515880b2438c220fe8f8aab8d2803ce00765b4c4f905f6a62ce19db16d62faf9fbdfc9a8c	\\x621e051c1aa251065091e9c99eae99ca4449777630a2eb321d9b15fb2b4658c2	\\x277fae97a2e0277397f7ea684c0ef8314b0bc3d3a6dd4d04c8602fbc7854f12b
01a20050-1193-7b14-a269-0c662ad2a5b4	8	1	01a20050-144c-7e9d-af44-99e5b989df7d	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-144c-7030-89c1-56707751180a	1	2026-11-21 22:52:57.804157+00	2026-11-21 22:52:57.811622+00	\\x34fa2a194b99f64774d6c227	\\xf3559b7f5a1a38f74a0d3cd89d85415d309fd61092832d5fb374ae012e2db2b1a82f9c9fa7f333b1e658dd318925d5dccd5830c3aedbab8152b2aceeb9b628c475ae95d66a84d2f9b340f9fea26f4a68a069e36d20d10407e5ecdee6fe834fb59d312ab147fec5417301e37450ccbb430680abfbe3c2702ad5d9126fc18f07fc8b38a9c24c8e1b0cbdf1b8b08f8376238d10470532d6517814e4e1a0746b1ceadc6160adfdafba571812a36a23f619316f582c591398dcb4b47cc8769c00b010caf39fca24d9adc503cb73031273283ccf4b93b37e1b0e8648afdabae3f91d97c7415ca43e39f07a7cc5b7db9778d6d8d83064b22712658cddcb55c28d1aaa0e93db624adbdab3cc7f555fc23a0828288b961498b5fd41d61343bdc09573f6bdfa93adee84d0853eed8860282a291882e365412f402dcadbf6c3314224c145b2e2fc4b14f5f1ba7c17c525ef8f1b64026d9fa0ea6bdd6929c3854ac5884ca5e2aced19b1328cf9b6257f50	\\x277fae97a2e0277397f7ea684c0ef8314b0bc3d3a6dd4d04c8602fbc7854f12b	\\xe26d3c8d46272a7ec23ae50d58a1f67a58ac37a9e68c20d1b436bee67697b87b
01a20050-1193-7b14-a269-0c662ad2a5b4	9	1	01a20050-1451-7819-8691-0103f609f052	tasks.task-created.v1	/todoplatform/tasks	01a20050-1450-7f55-b129-7407c30e63f3	1	2026-11-21 22:52:57.808785+00	2026-11-21 22:52:57.823187+00	\\x1e85c2155885e8d90edb00fd	\\x95687aac3231b65bbf8e4d1766336a76d3e0867a422f620b8ae83199530848eb7ff42cd137b26f3fb4451bb8be98c704188dada4e0360137ed860ef8de69d768ff07bd8dfecc99d7970d2c62086f685bf2f7dbce1d3ebaf560a6eb2e580699913e5c432768f800a042ccc5df2da7ebdf7a776bd15f3d342136366d0e1514123c1fbc46ca59ccab3307aed9f4af79ead6e87c1dd766edf6a5b843066ea7dc12fb8a74ff232e4f2ea9eb7c938a125229bf794c4a49d82361cabd07620f809ac2118d8f6f855ebe478f53f64d2e02f30d49111b2f06400c5c36a7f1d9b2321b16efb4e0b095923c5418d2c5a9b696131d98fd13a5fcba75b9c84efcd3076e13a87107a1ff94989679a2e682f9974cfb1d24fa0e7ac24d98d0d10f22bfc60196e532692537a42b7e630a0cce7efa73993f342808828bc3f8559e9c509468d9d797b450cc19f9b62a45b6ead7b75e424877c1eeba11a41aa36e26d281c61c6058c6e91cf1d6583afbf18bab1d29d67dfb18818f65045d134a65ac77fbbc8bb5f7b42ad3d90964d90aed4275a40de5fbeafcb4a88073e65d9aca670b4ef7352c9511919584dd0b6d213bd98c2f4035b70c08e3b9b9024dcb19b2b96782d0fd7b5051413ab682577b8bb1be6cc7f125229adc0308155e6b9560a030fcc72f2876da7118d74b57b3f1349f738d8271d169d6	\\xe26d3c8d46272a7ec23ae50d58a1f67a58ac37a9e68c20d1b436bee67697b87b	\\xa20e96b5bae7e84d2dbb50dff30b4926f57f70eefbb9efac1b27b8ff84329a23
01a20050-1193-7b14-a269-0c662ad2a5b4	10	1	01a20050-145a-7514-af5d-a5e88ef663ed	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-145a-7646-95b8-7d4467bee52b	1	2026-11-21 22:52:57.818152+00	2026-11-21 22:52:57.823187+00	\\x96ccb5e02fd5931b46465c35	\\xaa2a3596072eee824729ac988739ed4896b4aeb25cefc957211787bc8f8c37a9255517a73eaa4e72b6e32824d547380b9a076a83de329b668469efd24ddc79fbdacc5a9f50d5925309ac2c9114ccbec40f4caa95aad37961e8a6d955e24210c1338ed0499db0e4071084a18c5307c2ecb10b1e9a980a2e04fe6b7853da7f774da1879876ca5389084602a88a09bb4ae6d549c3bc1baef35947257b5e424c6b8e88de41891e73fbf53ec6a82e4dcdc171e4d39893151fb1f66cf9a10b952ed201b1effde8e5af8dc8a81736abbbc4036cdc5292c6128bec35f574306660790aa26c02c30f4d1c9178c4b33bf1cc43ad6a828385bb9994b3bde6dc9c02eb89fed83a72c9ea7f847d51c03959bb2af76a6465e82a2378be8f9dc0298440649876b68b08d1b6b6cabc420f62c5f4d9ebfd26279f1b4e9f2eaa968c8045e94eaeaabfcff2f4e63ed5b4f2b24fa6190f4bf6fdedf24b5d9f2c8a5edee6ea0380e6cba7df17c0bc6f9750e6e22ea0	\\xa20e96b5bae7e84d2dbb50dff30b4926f57f70eefbb9efac1b27b8ff84329a23	\\x10693da80bcf4e338f48f6fc6a484ffcf21b66fe98a295adaaa33aed44768f9f
01a20050-1193-7b14-a269-0c662ad2a5b4	11	1	01a20050-1462-71dd-b0b7-d39a2e89d31f	tasks.task-created.v1	/todoplatform/tasks	01a20050-1462-7b46-8de3-430a1bac42e0	1	2026-11-21 22:52:57.826136+00	2026-11-21 22:52:57.834843+00	\\x5be2b65f579c9afbac20e851	\\x92b4320a80c80c39c377ae21c64283098217ad4f0d4e8028c32782ad58bf359b7c05f1e2b24f1374f15a88eb0d604b3c121f21595e26f2db841a95a9631a11c4f062472511df841a1a7ff0ade2478f72d62ebc0bfc7c61d97ace05ce84e3f1618683a5b3c2cbb0624ce7218ea456937ec8e9831b1d81236175c016cb87dec7a020fad40de5087d223c03ca81eb77eb8693cf6719bacfbaf521bab4e6f43ae36b33b1d3bd90add2f4d239c737e1010a2ee9af2c5858b9aec4291061f8d06abefb034117ca27b08c79c71afef356e33cb945b4ec2371d9d8f5aabc4b53586870262f353d20f66967b7f2aa181477b28c093b4b8bd246625438c09d434a949796000a3f68c8242d7b0debb0bbba0b366dc724a3819a5224a477352385a5096ea5b1d8128da1ec7c62f5d0543784395074922df2a484c3f28c6d97b30e87379c7a3cb2ed703addb698c198718f3e1695d22c62a795cacd25663da8f9ac00aa2bbc83f5aea5d040fdede91a11e870d39844057981d57be4742836d6f64132b7e8fae9247e7de0b861699fe467ed6037110d63363da942aaa5aa236a953ee151470a2c75c4e078d090a7da41b739e73e648e825c09176b396b67254bd79c26a2bb802d5bb9a837cfae8e8bc0c203d08cd3a55d35d0304c8286a91f49867cb062c29a9c0e56762c93a974c2cc6e7b82903f	\\x10693da80bcf4e338f48f6fc6a484ffcf21b66fe98a295adaaa33aed44768f9f	\\x450af43e35891d5cc54182cc3fb92c757954d6de6db130547bd0e1acd13f0e52
01a20050-1193-7b14-a269-0c662ad2a5b4	12	1	01a20050-1473-7b3e-bda1-963abbb25ea2	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1472-7629-85df-a7f9349bf45b	1	2026-11-21 22:52:57.842928+00	2026-11-21 22:52:57.851936+00	\\x5151d039b5facf5c7090d38f	\\xeca8457b427af471bb0ae6f4b3cf611a9422fb286913680d47305113e879a7c0175484aa2188ff277a59b2900786a983948a15dee2f2d61c5237d1829949f2cef9c4453d1a76bf17afa0eb66c958c5e52b7bfe06c73ec0a2a10234d36b18d79fe85ac25d2532535fe1bbda1efde3489654a6dcaf913b162c7104a8cd4f26a64630e8b9600d36afffff9a052a2191e243670bf938044316c9ee61c95d481d72dba9854f8d07713b63e28578d1112a97688ad06147961af1b37e92b3ee5f31b6a5151d4277499e765ecf26b9d807a9b6aa561735c6938dea8fd36bcfe29a62178ce810bcb5fb537e11bb2cfb32408011e6faeafdfcc554a8ff521753a14989e93879acff1c50e8a22087b1fb86081cb5bba81d5ff823bf6e377cdfcc4c5cf5ca835f5bfd84b0d52c11b7a8c037e6bda95226b12acccaecc4659cd0233f5b91b1aa504abcb2f379d71d3f6bbbb2a116fccb87ff96fe1d9e4ea7d0fb4c730b50fb3edf3bc8a5f2b90cf342da2c	\\x450af43e35891d5cc54182cc3fb92c757954d6de6db130547bd0e1acd13f0e52	\\x01543e2d6e685aeadd733e673208cef58b69d3b7ad3547afff333ce925a5c94b
01a20050-1193-7b14-a269-0c662ad2a5b4	13	1	01a20050-147d-7408-a415-d0df827c5e33	tasks.task-created.v1	/todoplatform/tasks	01a20050-147d-76f8-b98d-3bc099dc325f	1	2026-11-21 22:52:57.853413+00	2026-11-21 22:52:57.926167+00	\\xfc5c6e3131e88e2c0c7035d5	\\x9b271ffca49f4e2518788a8f5c864c05b4605b120220754ce463e2dd37685a36d8e333db6d86d49dd352f457a1035e93024ac74003c702d50d1b712c54b16b7dea6c3cf55f706aae2baffa36cfc28cc5a8d903401895ce1c36b0a4d5dbf2de0a65568cd8f4a6bd17502401b83644fd44353bcac68e3eeecb41fb94adcbb739fa86010cff1d76a2ae2cfb57f30040156a65786449ae7303a41d8c7e9fb9bc78fb7861d7b823d0c4b2a26fe8b6db0a2ccd97d4c7dd8a42de5314f12a8dc11181f37ece69375687c1641aa7766ff63f97ac4cc056d75f912389e1e6e9cbc2f56719819c877ef51d259b041aea475d28131fdd80af5a71b309f29f8d9adf5bb6f1bdba8850d8c63ce98bc00b03d7963b75683652c74d3c69472827b766742b590cf46bb6c15effafcf136b5e8338389a686a2cc9f96d848a05ab02663dc13ced5a733a2cd59423499de0dccf082ace8f65f5cec0464943bea1d68d1a05bfa92b97b5577e09eeac2b2fbef25643bad52f7937fa3a07336bdc02cc1742d03ad9ea4606a502cfe31ee31a5b40bfceecc7a7a4772865e9ec4fb38d5609d6de2cbd299e5e6a4e0f0155fc088f9b00ed146740fe136216952d05a6c8e57cac770d5411873778a6058dc9b490bd22d41d4fbe65841a78402cc1d6dedab669388b57c32db35b654fa461d6d5bf6c6e0fe947495a	\\x01543e2d6e685aeadd733e673208cef58b69d3b7ad3547afff333ce925a5c94b	\\x460fcbbbd66369802acd10a0a2a78a7b7e9e0c7500663832f1594142ba519eec
01a20050-1193-7b14-a269-0c662ad2a5b4	16	1	01a20050-1524-74e3-9dc3-ab1d52a7f49b	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-14bf-7726-8747-fefaae0f9e63	2	2026-11-21 22:52:58.020653+00	2026-11-21 22:52:58.038821+00	\\xe872212c6896ded00e60746b	\\xed4e1175b4e905a1d17cb4a3d222a880d356b2b5a1a2e496b9def1ce073c5e7471c93346fda98a840cbe71ff960ec04d6659ab751ee7cd1f187a9aca6f1a3647fe64816db9cb6219be6f6a87f930cdff4bd3fe2565ab58fac035e8a2148b922760d605c01fba02a60abe798b2eca38b2ff66c6204311db37c31e18583d06e5adaf22fd20cd574f9817a1aee97bb665d23664488be34d38a61b9911e05b0cc90a5347f9a2bf5aa35e7b471928ec9f26463ae677cb53472a51b90d49f1450a10665a6ed2e4d79103a64b7e2f32126a1adaae908858e0f8b4e41b13efc3dc4c5342a3fc6c1194c14dbc680ccea586a1213da87d8838deb2518db43721dc97a1c17adb90567bf747348b81d2ae8b034e1ec58a5e455f9f259ae8f6bc8a12b6d1680a88f66809f5b8ae36179a5f7d3d7abe420b1bfd31e1f31539357a1774545b87e651c93b493891cf09d1904cb9c51a9dcb82d5eeb79783d26401015eae60ed43367eebebc52f12e402d5bb20635f	\\x880720714bfadc84d3cab57868a5242b98720d2dc952c73b42434877c7716601	\\x907eba211137d4fbe835d06acea15a9de8208075b60b929612f60b2cd46ee8ab
01a20050-1193-7b14-a269-0c662ad2a5b4	17	1	01a20050-1541-7eff-b856-8bee53abac42	tasks.series-started.v1	/todoplatform/tasks	01a20050-1540-767d-833a-b8475db76d6a	1	2026-11-21 22:52:58.048487+00	2026-11-21 22:52:58.067952+00	\\xd176f796c2834c754abc0ae7	\\xf84af9add53a9e7d94c43f856b0ee0fed6213cf19128ce42d99472d1b76a2c7e12abe462ef05fe52ede60d4b1fc61a744038b8e420ea5fb50f2a86501b9968f62cba92cc13cf70d86f56ab214508b54a463b3e7a5ccbbc431fcd6f1bd2f0a46da4f15276209b3388c302639d4d7314587373dceb7744574c6b5903900cb01a5f56308b95009fdb184e36cd6d096dbca1071b5bc948e4b009d0de73ff126f752ba7f39285ae856173b3d77709728e9e7a1146439577720e08e62b84306be5e6d50ee58fd1fac63db7381c21ea03f1ec33dbfdf1f87495212c8ae25d3451ebcebd838b4c37ee87dc9953e14a4b64442dd4882caaf3b85c21548decc78b9934f01e3c9e8e05a30dd8967df9b64ab32b8b1afbe3f2dfb193ad3b92e4248f6ee803e07e81c298f0af2a612d2f7402a12f58699072d0c1e24041221256b9a46b9cac4d181c0857b8840626b7188f16fcfe13db5b5705687e48e80ddc1c1fd10f84bb1643a6f04db51b9c5ec72fed31a1862a74ddfb54f9b395	\\x907eba211137d4fbe835d06acea15a9de8208075b60b929612f60b2cd46ee8ab	\\x5b456b468abec259303a9988b10285a515591ff185d4a7ba133a9e4fbf29079f
01a20050-1193-7b14-a269-0c662ad2a5b4	18	1	01a20050-1541-7a7a-a4b1-099bcea3d6c8	tasks.task-created.v1	/todoplatform/tasks	01a20050-1540-790f-8e60-b9e98e3a732b	1	2026-11-21 22:52:58.048487+00	2026-11-21 22:52:58.111839+00	\\xc1386d2e17e40e28928aef06	\\x37d3b4e19a9d42c41290aba5397382db2e44ce2e1ceaa58dbae91ae6667fb323c397b645f4f01a62dd11b5ad79113db829e773052cb814a3b674cc7c6db651e1f79a6375d6be1f2e74a6262c39caea0e196a45093ee42a4b5357532477483fe74b1280685f14579bcb5ba8bc25be44eb308f581190c78dc9a1cf404d3576de222999ebd9d9324ca51a3c78cdbab4a3f666e3421cf4c7b5135583e52cd0bc7c77e6bdd232985fc262ee2c180be693cd077583f08fbc6090dcaa9da5e074336f8307271a777bac0c875730067f8289fa3b83355432b965a7ee0eecac4b41d4c07edbb422287df4dd3e3d0e0e7adcfc12fa5f2ae0e60488922a0d77862e12b219e3129c4bff998cd0c801daba6a54d3766b89cb8bfd89635a87c8840a8f802ca4cb1e7b8126ff6ec34f0baa62cb736f583430bb1d9766dedcb9c6006472eb816686b8fb78ae2b238db6b22eb758b077cd6e8ff41cf13c1d1d7369003366143dda1c6a7cb96a1ec82882ce08b8376929078015ce5c488a0c5a7c998e349864836042dff9d3ad3fcebce807c8662d9d67ee2ef67b4651175bda8205a67df3840f7f3eddf196f8c24c39e27af6afede9140aced7e3154e4ed93399c311bb715f010774ec00de4bb54613e59bcb0a20df61ed896d111cf1a10ef1eeece095a829126f1942dd32096a6914ba3f5ae231542d92ac9988d96b630ffaae23cb19a0c8bc3b420577a62206fe06d1900560cedb54e94c4f261f03f6a0bdc30d49a76cdf22be1ce60d3f08ba7411b1e6b5b568fd7427b136c0c79b9e725984509c05e3880c5a409157da3e35824558cf040ac058a8c0deb83b4d7f0feadb9e2b9f555e75bfa2217e194078281ff54566632a56c4f6b326a6905acdf03ac20af1d76fff413e33d97e8d4885039346b0888add239d9eb32f4cc900792f456c949b49ffdd777b0ff091b634eaeaa6edb6fee6a79cc9f61bd95d0cd05a00aef16c96f875bb7f3cd93cc45d38325e6732361186680368689a52527fcef940c6f42bc287e65275a591cfd96e8085a4981aca467959ec32865adc5ea209faa92abd3fea29c250b4cda26570b86a0028968011a322b96dd8959ef832b11d702509d6156b096646376b354863ffaa7d2f1f69e4789e37cf766937f2f3fb8986babd8a5db35ccaab8ab2e5cc76a9dc1609eaef57ac74672a50e5f0b9c7fdb2ec45b8db3131cec325997b2516b18bf3dac8dd47ba2714ee552e0e7ff1c0167468877ba1f5be3f8371ec7c43083b1f5e12b6b552b9fd86ccfed69bae3baa5659a48ece2275e45f3776a0909560dcb4796596092e0249a3a3aca937fbeef63971394a1e21a2fe4bdbcfa12794264da18863479afbe68e58cb33562d90fc8eb5d2ea69e5b94caa15a1b2b19d3de597c552976d81c29f0d76886410deaf3f88e5bbf6e59813038140f234c637ae615b8b5da049072e209294a03fa164d1ec366f555b442d8f9ebd1fc51657a6f27663f46121b1ff4a6d9f75faeabc8d733df9cd24ef65	\\x5b456b468abec259303a9988b10285a515591ff185d4a7ba133a9e4fbf29079f	\\x91d799c1ec08388cbb2c8d232c0128a18f986942e3690d6630506a8be265901a
01a20050-1193-7b14-a269-0c662ad2a5b4	19	1	01a20050-1584-70c2-935b-1b6b6a1923d3	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1582-795d-9d3b-32511090f293	1	2026-11-21 22:52:58.114371+00	2026-11-21 22:52:58.136936+00	\\xb5b93ecc1133b53da5568cd6	\\x678754657c95df752e5ae1b624f48f430cf634846035d3a976a8b423e57486bcd81f283d06909ab9566bf02c5a45370e0698b7852e4ba9795be86052055ceb81c851ca822c0a3244634d7b2e6a169e920f37558cc83d4471682f0776e9ed9e64a95876aa5216d14108efbbf04aec9beb671fa41886c2c44c40f8330f2e17eb2c68104e0ed89cb2bc447e84ece083c654b028cafbd52dc04c3bd6e3b97917056764015860b0065c2b3a15b1de29c938693d3aac3061ba4c5a4c41536b8c575ebb9b05cbda90d2a0255bf68807aae09d1f3dc13b9c51747d99f45ed53d290abe4a7f35a6300de381fa3662b43401b9e5653c87b471d10ce8bfba576df1769ad4bb8de4da914c0be6776f6c84aff902a7db77979998ec548e9f92c3c9e3fbf4243f2ec7c506d61798d2714aa308d9011b748d58a847c6c5689b46e6eab85638b70a5731fe0235090a68cf2f3c7dcd91aefe08f8f1284f52238c3b656c51454070886229b5173fc5faf90cb99e2b220625	\\x91d799c1ec08388cbb2c8d232c0128a18f986942e3690d6630506a8be265901a	\\xa3c726c916dd48fd3b96f63743572d1f88b08ae9e97c4a9b14b46e63c0d8cc22
01a20050-1193-7b14-a269-0c662ad2a5b4	20	1	01a20050-15a5-7725-b803-4ee35e7b321e	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1540-790f-8e60-b9e98e3a732b	2	2026-11-21 22:52:58.14975+00	2026-11-21 22:52:58.171061+00	\\x31242313365793cbc70c1477	\\xc7a4de1d5b4fe27160e79a9e9a18437439cd1453a5aa80b2cbec2d2097e7f2244c8265c2582568785c1aa917baa2025a5f513d9bf8589b954ffebf8d7c81d0b7d551e754b83e35ce67fc25095ac8c28b67e0244c7fc712cea2ae481fbd2964207d3e937a3b8b630c72fac490a5fd02deb7d7edee944b95be9d4ac8108ae1f522666f7f99821003e549d4c5e1bcacd342b9b706f8e58c17b18dcb86d1c41e0b017fa75d1c498957dcdadb71c54de97eda86f2a39945c2d83aa37531d642d958c21832c668c191c026d8410a18f444c0791eaf0eb33a9b4064ab760c89f60834dc7c85824ff779ac9198f451fe111ad4f40a0ef40d4f196b71c215457d322809a6a570f4547ef6aebaa05ddf52392624f8383289ee988e6146267cbf2852f067a953117143fd88593ff7e5d3b8807372e277a1631d9133b4ac7a089e4cbeb19f4adf747483b1c4908f8d35b1bc97c923c02d34cf57d74d3844a01ded6a65758058bccc04cd5bf7db2f8a234b1436772514cae16b1fb9add8039dbf396a97579968589b35d5a95899033a357236d7cc7af6bd912e8ba5e11c4563d3dec062930cff1679753108be7872cf28981391e095a13cd4e78e1d1d411fc9291d3e41e6a779790b60fd60f1b81fc458635094e4b909b57e6403060cbe3dac7b72abe72867fafc1845e30987e5ea66fd497849e68f08a2ed1c652f3da6a1d67d1396217b085ca215f56aa79733c77b34a51db9a852095ebf3603e88791d0564e9620d8250f8fae8e23a1ed5c410fc5e7dcd3e31918e0a9c148a43d29dcc0c1c2a48bffa0b95d9d456c81c2f907fd0c79c27458e82d6ec58c99f56e919e6d5ff1dbaff51b94bc3675318f27b114f51c88f75f51e30a1ba46d50b695b2f161f275ea71a2829d82a4557bea023dcb3625343e7440d4abba32f412f2a2e522b164ab72266d98fd80ea47af439a8a0f74ff236bcd4fa65d59c2c669c822ba5a64f6bfb30b464999569a19ef1cd957ec9c0563ae843e341a850da3d69d6eba839ba18183eefade4edbafc6c0d50106bf78fafca15f606c6eead70247d720e52882e4460eea92d274d66e75733de75b13c3dba0151c3e5bca364eae72e68b46d79d5f689f5bd0a61e1df4e3df2e2b69e20b5b1f0df0ed98d0265e737448d02d7132bd1ac431360eda02eff0e6d092ccaaaf0ceb181d787068d14ed01aec40f5cdcc5b1803b643923c9235997a7650968eeaa485fc3f9388d78a3de89255d94ba05a93863601ad79149145cb5ad0c683a1804df894a4cfad810542c43c5559dac5072d6dfcf0329aabebaa14a9be184f8d4fd5780a75265e42fe82409cb617716bd4dd186133b6954558395076791ad66916c4dcea7203aecee511159ef2608b8fd20f7fa2c3bd3e16e16280f71cef014a7d64fbc495818109dfd3dc900b7952b3be12e2419238073818271dfab7a62bb9f480be2b3227aa12578ce53bc6b3ab97398beafc884fe0fb53a9196c70a4d9e7dd190c14ac092f7a88255a5dcb53f0dd58618784531b9ee1faa8ad1637c7a62ad0972b419f6f22d2b24960be345e386458b159c327ddc536bbc50186b0561a804b458b68da5273f3772d570cf97b3455a63e412205ed2baf	\\xa3c726c916dd48fd3b96f63743572d1f88b08ae9e97c4a9b14b46e63c0d8cc22	\\xb880edb81858bc788ce03099f484f601ec25e24dda78fb718dd051e4d970d403
01a20050-162b-78f5-8316-a51636717b74	2	1	01a20050-1663-717b-84f0-c3f461ced863	accounts.user-registered.v1	/todoplatform/accounts	01a20050-162b-78f5-8316-a51636717b74	1	2026-11-21 22:52:58.283895+00	2026-11-21 22:52:58.40216+00	\\x2a1b97891ce953ef4ad11129	\\xe10e002b9b05721cc07bbab995e2c5d55c683cc52c8a586224bb6221888f3ca6e0aaeb0a4f2e6ada96fe37feaf7b030b6c2651ccb6ce4934949e151d3350b5fab8813906d37c7f8f0e6b9051eab879083317fe9681b68c0280811c1be9bc9796e12026f5cba6c281580f50fc4c215ad8ed10fdced24f726ddedb3d0966be47070e58ac10cb31e650558112751f96cf6c73bfb210953bf7adf0e93714afb8c1893cc2df53d408745ebfd33a93f64b67dfd7be5d6ccae6f24746899bb4b68654818d06b89f31c8a5a72f4346ab75122643670d63db6652478edd83ea9c3e56894990aa50f29169499d035dc611dac5a326cd0116a12af6a21d7526a7353ef815bb6192811b3b9e2702b0e5a329237a49e2b22114	\\x6c0f72584f615537b398ccb1b18ce6bb96391222f570616f5260d0c3d0678dd6	\\xe80c138af274ebd26d9b9c23378efe8b62b51b18209bf124100b7adc42bb63d2
01a20050-162b-78f5-8316-a51636717b74	3	1	01a20050-170e-7e4e-b052-c04db21536d6	accounts.signed-in.v1	/todoplatform/accounts	01a20050-162b-78f5-8316-a51636717b74	1	2026-11-21 22:52:58.378889+00	2026-11-21 22:52:58.517608+00	\\xfb9fb23f9aecf06c11672282	\\xa3a53852541fb8eb384598327d38d477f4dfb6e438e777f76ebfe894e482f506f37432531410f2d99b7abebafdc4f90fa1e870b52b84f66089c97d24996af383aaff16eafa4cf321e67ffabd44375465791fe8c58841a3521cf90dfe801b229a37d625c1796d49f6bb2fc4fe319d7bcdbe91ebc4b80ed56900ab7131190ecabc6df6d00a35ea71a49af038c01ce2134902abaf1fd527b89b4abe86fc0d5f5384c30d6bb4580132fd3706cac2f9469d7a0ae372a15ca7066fd6121dcdee9ddeb7cf670f63e4184d	\\xe80c138af274ebd26d9b9c23378efe8b62b51b18209bf124100b7adc42bb63d2	\\x442a7035dd33eb7c7a757c83e685d0aad2032e7dd085d3775d522c0f81cf8375
01a20050-1193-7b14-a269-0c662ad2a5b4	25	1	01a20050-15cc-787d-a144-9412348c3f90	tasks.task-created.v1	/todoplatform/tasks	01a20050-15cc-7d7f-b5bb-32a00573ee7b	1	2026-11-21 22:52:58.18847+00	2026-11-21 22:52:58.217761+00	\\x82d48a84b7db54d25d1ced27	\\x1c9483659e05d9f25d4b9b5485b82336a7529d7ec0784bbe8cb2c4c0f89953222d75b47334bf245f8ddabfc492235400512a6a448812158a8bcbbd3158f63a83a9250e808aa26e94c4afe22d6a612a7f591158e4f5e0c1126ecc86865052cc0a61a8151dfecdbfabab71176f09fa2895470aa465d401a5fa6a53d6332880ebc01d23a91eb13b4f25cd1626da5310aadac571eeb99ec2aa40ac279c6b0e673bab455e5687acab13024bc8544da340e4880165406ad63dc292eb256fc3e59cd4f6dd0d224fdc8e469ae05d87e9af3c2d624446fc6492fc0640e8a30b46d62285b10e73841434ca84ad8c16ba48188585a65db3a3fb5293cf96e1647987042258dd24af489884949eaf167539d40378e948b7d4f77037cc53a6fe5e0f1e0c3ba91f146c3f5712d9c3aa98d1ef239ac39308a25f5f8cdc3822c94706188a1d55b829f3520d0cb58638a49de25f68d9b94ae9aa8c6d42d80e469f366ba3c832bd093246b1c2893e95d0c87314b08d901e8a6b9b65a44a87d35ebc20cc4573cec3b9bee73e44e275b579df148a398649f5222b2186687a2c974f37ca6d461841cd8a2dc912280beb7078c796af28c1766c39d339714f162d64d229ad507382a47b0b5cefa341e77855dbde7437c801e53873097176e3c689fe076ec369bd2599158a2376ec60a9f9530b060141b403811ce38ba6eb0a535a888c4d86d0c734ba33b4e1224741c4557306504703b4830160e9878194bf574e93c2	\\xe18f73eaf614b1529253e1342c5c4d3dd4dfa2004da04851b657240b2e46a1d0	\\x7408204983585ee67afd65db07cc306d6efe94f8d0926d0fa7154df4c2768349
01a20050-1193-7b14-a269-0c662ad2a5b4	26	1	01a20050-15e6-750b-82c5-a8a6e5f86566	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-15e6-7e11-85c0-6092683f99bf	1	2026-11-21 22:52:58.214309+00	2026-11-21 22:52:58.220496+00	\\xabea0df173b1428627310742	\\xde0d25b8de9e01a6a3d01995120e5fbe309c2603d04a50a46520384a96d6ca98763283e4e238dd534e52ebc4edd25ff4fe6d2080f735b18673aa8d95a74350ba063b534097aa68f6df2e37e996107175dd46d016c26214350ddac4e6dc9035a2cd6a1465d383bba924741262cebcb444fce67c220426961f58e1baa8a0bff4e81b9b3d293ca5f578832246c54b0db66bf733b2aaad95fbef939a4adfa6be5baa55611a1814b4418d08ed44442b14f61f11dfd9fe8223420ce57d335ec9d5bd450207ce8ca59f8ce85f822c153b766179e44261833caf532e77983d99da32977b1f141222edf3f22c3ca7b68eba4710401d3808a71e984ac09b07381c3e6ef9bc13e89fdcadb27734d11cc944f0f13f4c5404abf8f8ac22196820887805e3f271dde05923ab271abe175584e2b93e835b097225bd9fd46e068066683a3a8827707182e03dd16a89e7a16f9350a083982b34bd274d0853837b986e183742ba147c1bc4118ea58e77af2e87dcb9bf0b	\\x7408204983585ee67afd65db07cc306d6efe94f8d0926d0fa7154df4c2768349	\\xc4a636bf1a0a559d672598abf57859d249f0f8f5ccb09c1653fc937ac2d2a622
01a20050-1193-7b14-a269-0c662ad2a5b4	27	1	01a20050-1608-78c7-87a5-371adee3dbce	tasks.task-created.v1	/todoplatform/tasks	01a20050-1608-70c2-ab5f-344d1e8d0d08	1	2026-11-21 22:52:58.248156+00	2026-11-21 22:52:58.25645+00	\\x544f7cbd017ddf615ce37961	\\x4be4d64a209a8dc5a7db315099b18e26ae0aa92eee426c8a83cbc9910d2bc8e39e04c864d356bfc4f062133f3f29a6fa68e6c6234493d2c544770d165661e87be45f8fda4d63ed43c46c232b52aa597da8332541b81dcc6643f14aa437b7be160ea93369173eabab2b7739df4f2212744f97f969d0dd4f483ad0c4b0e4de23a4dda4e569a60961812167c3d781d54f65b71ac16e978183c248048cfd96cf5b63fc8596b03120ad1d92d95a3cb5c6b00dd93736fe6d4e596613393c7e07d0eb34e7cb45bd2c812bf591be0439cf8a0496ed45671a2ab16dceeb69de70d5d3a5c0715fd7472ee1c5623b28a9b3143edeecda50decc8f3d5a85ae964bc4a3ebf07150312489bfb61c452a822b7b8d265c3e72124c32aa349e60e05856ca7907dc32781f091e976fe4679a35490249530bd76864c14119997e802b7ce5b1c230c3a86ff271a5b608be254d0d44a46f95c0b7eb4d65c7e762215f3439595ae5c483748a4ae6fbbbb1e31d81a99356c11cf1179fc2d6423ae3ef3299eb960a029262001ac761a9ecf5e74a52d6be223737c07c02c0316394097539810434b93d7cfd91f377cc2dc060a46166fb7ede42c566b99161d4528a95e848258394423347f01705f4b6da5e3bceb9bad3d2b9f498d14e7f825fd89d2fbe4d9f357e1cda3162485e464cfcf9e3ad30b6984f077590dd48bfe8a54997f17b3ebdb1fbe2c50a3cfb582e0908f64d0a540f835c7a6f1e84a0fe8c22c3d88608c6b9a1a0	\\xc4a636bf1a0a559d672598abf57859d249f0f8f5ccb09c1653fc937ac2d2a622	\\x1a7df10bc35aaa827ba83786521c8220ea0db2c58f297b42324fba97d890a0a5
01a20050-1193-7b14-a269-0c662ad2a5b4	28	1	01a20050-160f-7690-a3ae-6ed01f16ebfc	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-160f-7f28-a0f3-e7937ab8d402	1	2026-11-21 22:52:58.255517+00	2026-11-21 22:52:58.260575+00	\\x502cfecd7bae07cfd4785e1a	\\xaba0a77f99efaf229ca6d1012cbdac3daa69ef875327cb2abc6de666ff9af3f890aab6b8721a7178d32531f8fd7851c1147bbf06bb095da0ed798c9867500b87b0ac2e62f18f33411ebdc3b079bff908c02bd1a2ebc18e8aadcb303aa191f6164dd099d90642c89a833acb47b9709d2b3e8a4629a070c8bc8ffd5f7e9d41e9d8d893c416723f7072992b4916b7cb6849d01f7fecf3dba63a49ed20d324215b55a943520d6c68b8ea408a3e186bb81d65b5ce2c61851bf55c91f0d9cccba94e9e74e2243fb6827407ba6ce3be4411e2dd8ca6fca2d834ad047a6edaeb39b5f150b4386a82e51f2fe04a7d7835793200831b588d412f92375909ed1102d6b66017b5ad67cc7896074aac678ae06e77348cfbab63a9fc32d4279e4a30c24c7c07102e7bbf55fc7020c67dae51d91f7146a315a3226857592623f91d98d427b297b2508fbf01066c62e7184eb20c6e8e2ecc73b9e59550ff4f1d6805cee2ee11340085c932ba3df5d819c2e4d0a72c1d40	\\x1a7df10bc35aaa827ba83786521c8220ea0db2c58f297b42324fba97d890a0a5	\\x86863a6503de84ed8bf41714da79921c43187757083b6ae7c1afb4dc1b2cf336
01a20050-162b-78f5-8316-a51636717b74	1	1	01a20050-167e-75d6-bc9f-72aa9966f108	tasks.project-created.v1	/todoplatform/tasks	01a20050-167d-7970-b706-627d90dbd403	1	2026-11-21 22:52:58.365643+00	2026-11-21 22:52:58.387498+00	\\xb9541711e8d5a83247074ed7	\\xcc550baf28abee116d15d33c471309778340e45c01fb1cbe01f9658169156abaa716306699c3208d72d4f95e68d94ad800fec58fa6ea310747e324c6312bff0b6b364ce74cdf32d793c0dad5770104ad91263e1ab1a3edcebc83b0d605da707c2a685fb2899c834e3d478b50444c1602258170e35d800ba19713a13182dafd7493e35af2c2e05304d76fe98e571322f46bfbac1428bcc6c8dd0868e610d820044527efaa6348ebdad336a1fa300ba72fe004bfba785e0371ac1ee5c4095512a9d855415e91229494ad1eb5314079fe8360f24e2e4965c3d05a04a73ed501424f6160186e85d4a2ac75a2ebb289cdbd2a79d9aa4f0367dfd411f472c655d1bce0f8f89a0cfcf7db71406f77c711167eef18c55c08170b7b18140cf68ea61cf22e43d17205071692271dd4586ecd7ba9ffc6f734430df386066bcd75b673fb55701f834fc50c8c1d19f0ba9ab1893b260bdb8946d7bfaff4f748851349aba2a8a12f11a14eb9f40342c2854bcf8e02	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x6c0f72584f615537b398ccb1b18ce6bb96391222f570616f5260d0c3d0678dd6
01a20050-0036-77a0-99f5-7e546c148701	30	1	01a20050-1951-76dd-9c70-25fe6cc4f59e	notifications.reminder-delivered.v1	/todoplatform/notifications	01a20050-115a-7662-985d-79dd99890129	3	2026-11-21 22:52:59.050682+00	2026-11-21 22:52:59.133997+00	\\xe942f48407a5f1aaaf0d4f8c	\\x2976ad125eba95ee1b45ed35d70ab746958d4293760c2174aee88dcec862f335809b0936ce71b75285c71a0d8320f4974df4a99087f9ec7328923b27c47429967afe7f21b900b06c4660ce0f039800e3e074759928cd1c7950921915b0b050326b372fba3c18f87ed81b29dfbd4eb099731b21b04e487b490cc24d153635ec1c8769026e28db6b14eceaf98384359aa26e4f526521fb51c462d0ec8cc3a0369ab176275ae1fafc0be6a5e96e5d1dc531450a3a472cc2ac1d3c860fd29440255700a4d7ec8ff0354359c41762326af1ccf08dddb03ee4c57d3535640f29c3859a4df1cb4f5a365c620d8fec0a11b952c81343a7b15bc1d4e6e2eda40d4db42b1f0d2cd99fedf49ba1344f865ddf5785f5bf6f5b623c8359e0c5f6168b76aae8d95faef8a0664967b1af554eeb75441ba7abc16c6966a924cfc026b06633dfef3af1b5062aca3180eb6e53878d97d5bc3fa6ef5f7f8d58714852a6e3882b0fbfb26c224dbc3f3cce7367b0b0d60c35f37b88d237b518e1dd5df10e0bf8ee55e0a2e9f977	\\xd62eb680acb64fd9b55a568d9815eb455e17338760793d0a6fa0b07a56bc965d	\\x9414d2276f935f20b32c519f888c071e70e52b4048b578983ec1892b925252e7
01a20050-0036-77a0-99f5-7e546c148701	31	1	01a20050-193e-7dc4-b5d1-9cfbdd534109	notifications.notification-created.v1	/todoplatform/notifications	01a20050-192a-785e-b7b4-c342936a2ffe	1	2026-11-21 22:52:59.050682+00	2026-11-21 22:52:59.133997+00	\\x5b6e582786ccb207e59ffcab	\\xa54952e72e3f7da5daef01dbb49c0fe57aabf6c57ecbc0f956434c568d4cd2c174c050685d2c84831b9c4ca13d0d54f16c5b89662c45607d3b349f6cacb37052f6e43466e633baa40b3aa12896acbe133ede2fbae0b705fe0dcc869cbbf1891259b73ad3e280044be790134bd37054dab2c2221d4ef4e25c644956161cb67e1cbfae65f4187a3274444c1bf9f52646f915a1cf4f3f8295700b4a10d88f8c81d07c6ea8584ae01c1e4162dc5984c795d464cb500325524129cbdf33cb50191073bb3354670829e0795d4ec08c4b36de50f53dc816fad29a8f52e42ec3cd25e3984b91b7a25fdde9191bc0748e912be2176d9626251acff30bce453b847c4cf304a583a764989b967ba70854212eeb6ed7240075a8261f1bd589a9c98d43e257c5c9391096657093a6b7c414da19d997de68961363be20962e4adfa9436ddc894318bb1bed6893f73a8e5e07b6be14cece34a13d6420e94bc2fe85e4bee7143a11cb86244a3975e4f94ee6473463c007fdbe6f8f69588592017f5a7f9e3d226804	\\x9414d2276f935f20b32c519f888c071e70e52b4048b578983ec1892b925252e7	\\x21ab2aaf850258154948f5c55abdfc65dd40e3abeb32b4baf118f1101e2816d9
01a20050-162b-78f5-8316-a51636717b74	16	1	01a20050-1972-7cd1-a1da-eef2e29a2169	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-189d-7fe1-bb34-7b461e809558	2	2026-11-21 22:52:59.12211+00	2026-11-21 22:52:59.144923+00	\\x84d04b9b4874d527d25b8ccd	\\x3d51968a4c8373dc7308eb818ba0c3422b330b60e6d9b44f1bff62162bbe479f6e7e4cf64a5b9d31f5f756cf41a8f8868d791ed6bef03613cd5715f01d435ceed33682944f0be69869d27b657e708b14ea694258bf6b5c9f308dcd905aac7ffe0b0186ec12b4e2b46ccba7d66b4b25f3c06e2ef92d86900d5d7cc44a2640f393105f301aded78eed8f417e06025b0900a263a189503461d948834e4b3a885bedf9ba4fefd95ee47333e82da7afae0f30f5980c7497278b7ae36e84e3be4e3741952300e72083bb39302a6f98151efbbecd0640f49150b6ed375e5f7e3ce5427e553896fbe18de0856d3065f8f06d21752fc762c108204e75148cfa345f3cbc9164332a42d315787b30e042e09f2c7b5cfaaf8c5e833070b7471396420156c1e56582585a0b7ae1824cab0c7506da8735c11834553c49e9f5683f628222ea57d3a0f30074403c6ba6e08837b223df8b82201f21808c9323812068c3fe66707aa2d36e31c9dcef51cae22b6956	\\x75263649a95cb67c99372e24cd32b171c28448c0d6e2333481b299403a7b06ba	\\x7d1371797a1537d00dfd313d4cc0b929c6ced70d36c2526cac803d7441f47b63
01a20050-162b-78f5-8316-a51636717b74	17	1	01a20050-198f-730a-8e83-abe400c2c26a	tasks.series-started.v1	/todoplatform/tasks	01a20050-198f-7e6f-bf14-f3298f00dbdf	1	2026-11-21 22:52:59.151261+00	2026-11-21 22:52:59.167768+00	\\x451ad75e4c99465baf125120	\\x640a6d4c9620b0f0578264bd8ca8271882910104f438b9b025c859cf81aedadcd95daf423bdc3191a2860d55bbd5da60441e39450252d0eea366811565d077ee7d006264b11fd1d8c8b7757195b0929a6aeb97f17d38922ef81c3a58732b02cd5a2447de9625746f6c5c1d464b73de5c4459811d501dbd11810b536fbae00903142843abc4edfef884b5f95cce11d5cf0a00ba37622730ab220de57ac1bddb33b79b58c2878fb38e441490bb79644b9bf732b4227c3ea709c2f766b3a8056c17e8b609a10e3d02882efc23045a95f8d4ff95073d823d6fe75feabcdcaf9759c2f3910fa3ee619c00b7e4140a70fd6411e2e289c941951015490b828b3b1b1a42c94af8546f28f2703d2479798d3e72d0374c1c4613339cfc8ebe46324aedee5aac41faad3fa1318c4aff5ad924b192585fb96918f5c43ec294261a904f7ffe68a0724f2b08d265b0d038ca164ebe6eb39c3ab9b6fbb771b67ffe2fea30085b6429f5c92773ec245f03b4d3305ac442e4cee16f66cb97	\\x7d1371797a1537d00dfd313d4cc0b929c6ced70d36c2526cac803d7441f47b63	\\x306a77fb40f3005f5909648ed057118bfab3136deadfc0e625c1a70c98bf5346
01a20050-162b-78f5-8316-a51636717b74	18	1	01a20050-198f-744f-8eb4-ec4f9e0e4c61	tasks.task-created.v1	/todoplatform/tasks	01a20050-198f-7d38-886b-7113f929db10	1	2026-11-21 22:52:59.151261+00	2026-11-21 22:52:59.176379+00	\\x16ff2deef5befbc933c7b318	\\xac1ab934c6a3a8e4e4a671aa32028a176c4b621c5b30a87e655ac7bed0d4e8fc4762028022327219c67c7c086920f1ba40c126e6731b406159a1cd6cf84532d91e7efa511715309d448d1e1a0a3f9b6ec7c64f385d1712332abe96e8a12cde1e47e7379b15e8801631c3701b7b6dea2188877e65498a51623e747ef8f68305d39bbc6201d8d03b9de0949d6ab2340ddaed96690183e2c7741d221434f184bfb35e5eba147381b2c1919a75d5b6120290a6e2bcf7b9e0639cce30e581e0a9d2fa929dda047bb17837ac9d8bd6bd0b14b6d6386121bced3d1273c17a3ec88d2b2126afa0196ad5322c9bf1684f6758bd061215ce1f9435b8342feb2ad4d35dace58881b09177a7c7b72fc01b800a9a3984006bc405ef5fb1bb748006cb2ac04949e235a412390e9329f69e35e0ede13a4c574b5a89397cc864c0cac65acaf2dcdc55ed29634c1189267cb25251417fe4a6b038241e35e3cb23b9411201a9d06a05034513e44377303961ef63c4a415b090e31a4877c78faa04c6c91ef69e3431ebfe23c0c1d1996b6f62ed44de92eb088b34ab6ed548146b10b1c51827ec4ab71d2a3bf100cc3538191823fe1c1b31c0311d11b4f90296ba74d7e4269fbc49205bbbdeb4215e48a874b17f65323648a8c69d4c5afc74ed3d9b80be9f71b887ab82b259e8293036935a69491730b5fc117d98fc909bcf4df1b01a624dd827f0ffa90e528cef1b044faf1d8a4ef64293626da9f01c2b1ba142280122dd960b036357b285467b4e0aeffe402c1f94ea6398fa91cb6fa67aa5e7865fa797d6ff339df55bc81ed3b5fb3507399aed5f01c409f641c4542eedd505da119e30b78cd90447dac6dda19c70094d214fd1efa890282114676a20c3d4a7c7f8efcf31b25b4f74a196146aa65ff0702501cd58ac416d5ed844aa8cb56b196af56313f39e8548eb50eb2c7f8b046e34de9c791b3088f996f0bc8a630b3b8d1c4e1ec75295d324dd2df7c0a264e82e31353b47d593cb582a4fc90025afd10d9ede2fd8dd2ebafed0bd8f2771771d3c39a67392feef5adc7edf72e061132adf034a40f5bfd61ffcb2b15579c7d83079af85c839539426e66f36bbcf48100a34e0e53969a7d9cce74724923d046278ea97f2cfe8314a16cc88978657032f88d4412e8eb7851a97b116399da927f2c256feb5b299f9cdb918392aa0bf712f63be662490beb79ccb5132c14f551bf4692acd4759c45225d58af4c5227bd4e92bd199b65221ad59099cee54ce3e0601ecf3a13f52a532da428ef0453e79f6596052f0aa27e7f5ee1ef71fbb9dfd210fc620aca913d3c69734501244326cdac7befbfd0d0b52ec72fbbe1773748ad465f06a65073274472f8e3584777c01903414b2175a610139f5a39996c8586452ce81581f245eb60cd5d2763c896fc9ed59fb8509441b35ffc3346eccdb4cc5d0f4fd19f3602dbedd077c76fd5d3bf1986d6d6f990cf1351a99742fe71c592dad19c08208a5f0319b2007cd98af7188c745	\\x306a77fb40f3005f5909648ed057118bfab3136deadfc0e625c1a70c98bf5346	\\x332610179f601d759077fc291e17dd1d0ec99aebf858535e17d2e5c98f04c815
01a20050-162b-78f5-8316-a51636717b74	19	1	01a20050-19a9-747c-b71f-a33fa7210392	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-19a9-74b6-a947-13810f9d9d3b	1	2026-11-21 22:52:59.177658+00	2026-11-21 22:52:59.1863+00	\\x13615581b7c5d7a6f076c06b	\\xc53217eb6466b076c1d6f103704eeaff7b64a36ea54ff11ecd5b72db3f78d4411949694c7bad26472e0fe2739f8ec1a1385d9364e79802eb306e7310f79a0d436f8c6fcffc5de4e8704ba111346880586ba06cde7df9f99e410086e54475c58350df30b52bb4e135d54c207680774ece2eef1fad75a181fe552e60a7c2d4497e93d2fb7514c51853343c2aea32daf721055e9e84915bb1b4103b22072692bd1f510fa0389fa3f62898e2d23347d7600607bdcc649077cc71405e42a85899cc3db1a3a1a2684d15775c3c51bf5b4b16afbe3354cbb305dac94b9ba7e081ae2b818dd422c070952f3e9b17b974a1ca0642dc58ca118154ea44028e567003853a206accc04f98debd66edf10bca50fc97e9a7967a91445dba816ea37f25e975871eb117a3e699e043c3763f2e8c9a670e73cc2aa280a388f245fce16ef7e52eaa7841582270075b239aa1b0d545cb0e71abd0e4ae48cc8de6e1e503c4ede7e015e4daac9a840210d09837a770d5d949b8	\\x332610179f601d759077fc291e17dd1d0ec99aebf858535e17d2e5c98f04c815	\\xb63bb9fdbe649ba49c3e4a20607e96ac0d498cf31b7a2ba6eb86e34642e1cefa
01a20050-162b-78f5-8316-a51636717b74	4	1	01a20050-174e-7a42-b26f-237b6a8fb05f	tasks.project-created.v1	/todoplatform/tasks	01a20050-174e-71c2-9640-72ecf61a3f83	1	2026-11-21 22:52:58.574061+00	2026-11-21 22:52:58.581816+00	\\xee6ba3b4aea387d41c83e24d	\\x0b966d7908e0636ec2d459f432352a7a57fd94dc98e9c523a2b0aac3a40f120f2c9525712bac006cfaf423ed75e63d2e74ba629e7ddcc499c0c1ce5f8a525f537a35f01eecbb56328631e1567a8ad5348a82e88e590305a60434be3b3953d9101a4a787883596563b62acbbec93043f214bd3fa1b261668eadedfbe8950eef286d6032bc815a491d12f6dee499ecd368a92cbc971b2ed4f1afe1a739c81bbc378e98b58e8bab3fe6ca46e562bd036c142c25acceddc7a37acb1bf625d9764d5c709bba8dd7f9b89a38da4503cab0ca7589687626839bdb0e03a88fd1480413dbd0dbff2a2542bb4a8fdcfdf15ac21e7503b6430d689b0fbcf6edff0ddeff6d7c1283f5f64772c7861bba6482f596940920117b86defd3d52a6d310ab42828843389edf6f11f45fd2b9359de76503947d8846e9be0a333148f87d9b04dca19b41355e53bcdabad9b8a8f2cea4b3dce6154f65ef6e6260452b907840f3dff290d49f42e7febb04abc19333f37b9e0e8969a08a7e3d784c0b4bbb8646dc8c	\\x442a7035dd33eb7c7a757c83e685d0aad2032e7dd085d3775d522c0f81cf8375	\\x149e982ead9e1f062c5a0ce24ff68b05026ce10fd39b901164afd1a3ddec8722
01a20050-162b-78f5-8316-a51636717b74	5	1	01a20050-17ee-737d-9fdd-87292590b185	tasks.task-created.v1	/todoplatform/tasks	01a20050-17ed-704f-bc73-dee017c39da4	1	2026-11-21 22:52:58.733753+00	2026-11-21 22:52:58.746779+00	\\x711096f9fb020bccf88ad09f	\\x0ba35b08821ceb6abd1f81730f6b7b3c0e5682d2e63b38cd1f8ff9108a667fc6aeb8aa799f30913ce4072038778721d5d57b52a4ee8dd6abc4bd81413362a3b325696405203652251020549b2c728d907ed89d554c545433ae8d0abb53dc1f73b56939e65af8832c2b8c24e89d7ccfc4198d581cd6e76a2262c75f56128e4383217b751a3bf7c829dee4b53611bcdefbbdae3ebf46e4df75b8ec926d3998dd7c8106fd05871df5823336f930f05ff0fb7ce671a3c3108990a3d1fd621bece70973bb8117b3a21eb0df5c4f5371cb7bf8c19236f5cd8d903450b33c3175dd24c31bb4180f31850e1736d227a9bf46f9edf0125201dc772ab3e645706bcadae97eeb9aa37b8dfff01ed2053b07faa39aeadbb25b769aa09bf9dc29e46f002686817cdf7f31ed9bd2bcc78cf03366b2ff349f8c73300fdfcdc3ce8eac0ec3da7516604ef3d10dee29f43f4230a55f17555c2387dea856b555697a086e3baf6d51fa956bb40f9749b2380d6ebe7d68ead99c9adc1b8721659ba8b968d232c5aeab0cab6e20b948ae45f2ca51ea2996d8ccdccd9527762a5fe65c779d8de9dc449e172a5641f3b22e22aaeaadb9b9348f0c9681cae3cbdf9d09c55a32cde7b152384225c7a317d84de099e4efe5d4a35648a6ff9c49e715b5947613d3ac572e006c4db97515d85577e0f56ed21b118647	\\x149e982ead9e1f062c5a0ce24ff68b05026ce10fd39b901164afd1a3ddec8722	\\x3eda875d93375ee566d9cd5dfd9c822209d7f04e14ed0f9147159e518c86593d
01a20050-162b-78f5-8316-a51636717b74	6	1	01a20050-17f6-76a2-99f7-bbcb6ab4b418	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-17f6-750d-affc-03766fa0fc7d	1	2026-11-21 22:52:58.742128+00	2026-11-21 22:52:58.751856+00	\\xde80b2fd2cb78b9cba18c919	\\xa403917a80ad4324bb923ff4477fc21f59c0132a6a88f32ebbd8791870171297fbadb04d6d1ad466b981b2ec5b6a9a6870055efd027fc2da7420d5ae69e2c2eb9d2311321b544688748119e26aff1546a4cea436c997f221eb9519d42388ff1f5003cd412407dec1367dcb60d21338110fd7e7c799b742ca89125d9740a412760eb2c694ade0fba89b99a04f0e0828e5ab6b2e3e516afdfb25c4b27d348447cabf79a2682f772846bcc49947f4634114c0ae7ea58873ccd40663949b7e83ba5d443bcb5d0e2dc29b438c8c0c3458c0f18413c6a01b175797a757b323bbb448d7fa914dc61b3aafd29adfd86c82266eeddbb6aa4f01c08b1aa5a939a274b209f68b129b9c118a73ac54ad356b17bf4efc61607b0c092e8716f3b54cefb04ffcec42312bba8c9f1ae50883ce10c4d464d51e776c8826a1f4ea6511160e6491def4c64c10183fd773264c2545f4e66efcc3df0a73951e9deeb67d965f64daa8d5567675f82bf81e576aeb0f7d	\\x3eda875d93375ee566d9cd5dfd9c822209d7f04e14ed0f9147159e518c86593d	\\xfc24e4668cd9783aab84b78821594f6acc89f41c2791ed4ec6fa6cbef635544b
01a20050-162b-78f5-8316-a51636717b74	7	1	01a20050-1812-75bc-9b48-b7f84a68c46b	tasks.task-created.v1	/todoplatform/tasks	01a20050-1811-77f5-8a69-a2da80662b98	1	2026-11-21 22:52:58.769606+00	2026-11-21 22:52:58.78042+00	\\xbb074622902425c632648d72	\\xb9200da0083984bff4f2223131ed80b805318d6e09c55f36992604e6819d9cc4d87591083cae6cb567c1ae15fa36d96200afe5cb5238c2120c74d9db99cc5ff5246a6636aa8a26744fe2eb8ffff95edd72ab5fa66771088a19dfb2371e8e07759c19a07dcc94c5d8987328d34e90cb5736667df871d2948d3289eb88a7fc9e3f7cc2fead7a459feebff943d1f386d4b1ab923d6430326646e89c77defc6c7a7c619b2d088677dad0017dd7f8fdb097fcd5b90d77f0305bb5f58e287b9a6b439ed02cfa54fde4b5306466d017fa47d6e5ea2f413d0be1c2e282f079c8af877eab14a3207a7c399793e15a5ad577dd5f4f8b32489b160be319a46408c74545b966e7a0a78f52b51e15565b43263895a6b76859278f64238b605961bf46ee5c54beaaa7b44c6b4e801aada0b6d6a37627686219877ca50b334421ea93752c3a3699c3a6c7a97f7cdb88734dcee93b55b6da04a3b73c2931a6ae7b3209a77acb7bc4f81c1359c53ec6003d8b1788e8f97eb4ec144b1b99e0df8e5b502c6a32968920f46c835de3b77efe317794f2362736e4dbf584600a19fb251433a4e6d009870b92387f01eb9cc798bb7c44523e7d9054b9a4a5df3e2df32ca76847ffe6691826e8040aa90d6004fcb537b92d771b76aa37e951bac6f28c567eddd15698392f53a521c778aa7578b47aac2b472967	\\xfc24e4668cd9783aab84b78821594f6acc89f41c2791ed4ec6fa6cbef635544b	\\x934bf93d0c0b774d4a3ace534d7b77869670dc8b35e10111606b90dd2aa9e4f5
01a20050-162b-78f5-8316-a51636717b74	8	1	01a20050-181b-7e0c-bcd5-d54b48e129f0	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-181b-773b-8920-8235942c2a60	1	2026-11-21 22:52:58.779333+00	2026-11-21 22:52:58.785806+00	\\x39cf172f7b4e4afd26734217	\\xfe213367b55b93ee18134d44d89bdb0bb75f33ba73fb0de05b17283d56338a1e2bbeb42fe67faba4785ede6ad8f7466778b033d73cd502b20f855737b1f43a7a7e6b7f3bae331c152bb466e838ebc120b954afe4d0eeb818678ad2915848220b131f2c9e131bd89bff32791fdb8dc32afedc11e9da97366b856992fed5245af2b269baf793857e818307b1be2c8d270a5e531f4c0ad68602891b346cbe62705852f5ad95606b6029f4f1e4b018829c5cd553b1f88cc79f4723c0c3ac163b58a9e9298ad6d255dc1b0ea10eb409ba59224a477fe53ecdc85d39529ed9bcfe70c436deac63eec9fcc1f77637582c04c642d0bcd703981ef464ddf07a4452e4b27c7883ae6945da18a6c3cc55f7edfc5aa821bc8cd1c09da42c98c78f5ffd2bba3362f19f8605e31d5f2032fbd25217342674cb82257fdd0f59624448a29305a8cfa81533c81cb5273bc84dce2e6b8d3f2c973447fdb085542ad84d8ae1a7cb5a36441738b64dcdc8aaec6030	\\x934bf93d0c0b774d4a3ace534d7b77869670dc8b35e10111606b90dd2aa9e4f5	\\xf8e548f3c91be17d2260227301f6038d1b32c11db700db65af9b832e3a3ecb62
01a20050-162b-78f5-8316-a51636717b74	9	1	01a20050-183e-701a-9b50-bae750f6c2c7	tasks.task-created.v1	/todoplatform/tasks	01a20050-183d-7944-83d1-eae898987088	1	2026-11-21 22:52:58.813729+00	2026-11-21 22:52:58.869329+00	\\x43c5f01bd45bab48875b0806	\\xd758fe1f020167f174ac96435d3fb651c67129b189616cca9df5d3d074849f93a37510bec1b7f5e3cd6b21f2c278bf388646d4008917efb73e284d82ca4dae3523f900d772e63a27b707d519f935302391af992c89a7d70c3209bf70156a10f69a832ae0b102044962ea9fd955533acc3a26d5ebee6531eb53ae2e2102a87f107f00913d46ba3db821d6c19edd31fc7d547925371b343de5a3c0716ddd7d21c9ff2c98a869179993e0718a885fb9bda0a8cd351afd382b271cf2f2dd1cc577187b9dc6b53117d97654e94535252db523357b7f20b75289df75e2cd9619dc3d6b631b34c5440e849077402ca298efbd52faa6e222f828b6b3da835216b015de49520e16b9fbda58c8eff965ce03380a6ab923e2f75c8181d03520072dd33748e0dfb6610e6711df48af3f3e4ea6ffe3d0ca938b194dcd48df1293ab30e3e48c34bf17ab9de73d8ec3cbacd4fbe892cd4eb60ab1406bc6e5a42d6cd837dbb4fce177dfeeb36ab13b5356fc34a7fc0c1a64988481849251a0bad7ec724e96b788a4acdece98568ec59e95747b171ae2f06854bb6a58ef319a56d62066a6f67303b03ae472529f6beb34788da2eb36edba7a8c5936ea1fd2bc5de14142e2dfb4815a677bbe77c2456c79da4bafac0443e5045ace1783910a43289c147d29ffc7706a53513c63ef0e04a36c168a2ea58f	\\xf8e548f3c91be17d2260227301f6038d1b32c11db700db65af9b832e3a3ecb62	\\x0676f5392551ad4183551aff94417a7d8716f5c55f32f42aaebb92dcab879542
01a20050-162b-78f5-8316-a51636717b74	10	1	01a20050-186f-7198-8760-b7a7a7192a61	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-186f-74fa-a570-66a31a984ecf	1	2026-11-21 22:52:58.863397+00	2026-11-21 22:52:58.874014+00	\\x739cb53de1c012c7aad1b239	\\x0cc718d06e0063d824f13d6491948b67f8b86043fc91e7608d1d1cb783c184c5b544e4ff753bac815612ebbc1bd7ce0700d90a945bb8534ca9baab03550b2495c5a402687904835c9c25bb26610ec7eb9b62b8657e87075e9b2a28330d6eed8c99f19a4d9550f38065bd6464ca00f32ffd1a01db94aa0daa4d4478e2a741e8e9f229cca5117e1e0f188bc6f325a67548ac21dbc9d319a10bc408f0ddbde3b6a9c3bf777ec5ea03f7dc6a5597ef6f83c970ce4ba5b100319bc94ad8eaddc86d11f1aac659e6e9984ee8ffb751fbf72d1f31105a60cdca000399b3b9393c4e8aae6bd368e82b2b221b933edd6b3eafa514299732e5ce083da8cd09cb063dd776ed149a88e824a7bb7e3b7419295badcc7fd25bcfd19a2f68717e1db75530e6501e2da440da80710f3df71a48ea08f60f07578a6f939ce81a74cc36ce6dff3592965ea94c519779eeb4b16c8cd8865f579a0af5c1b5e8a1dd0d3602971171df297a7cda2267db3a50b9dc9532	\\x0676f5392551ad4183551aff94417a7d8716f5c55f32f42aaebb92dcab879542	\\xfbb3d7f4978298acafdc757b8533491c7163332846a2dd0a1757cb1c7a18cd0c
01a20050-162b-78f5-8316-a51636717b74	11	1	01a20050-1879-766a-b010-b68bea17a27f	tasks.task-created.v1	/todoplatform/tasks	01a20050-1879-72c0-86a6-7ab59e5cb9e2	1	2026-11-21 22:52:58.873018+00	2026-11-21 22:52:58.882874+00	\\xcbba3c91e4e548a654e01ffe	\\xe089c53343e6d93fd88188496eb78128b240deccbe5acdb4a80bfc40413dc72af6b934bb10d1902bed5d664e0bc0ced9fb541a4e622bb4eccfba547fe5fbe69dac72aa3a75fdd34cb7c2c3fa09341984c793d1ee8abbac64cad789f72129e9558b90f1febcea728f650322d13f47cd14ed33919bbc226f59796468fd11db8eaa9732dc982f6537f4015e16e7f8214e5057e78d3aa7fe4722338705f48afda561b7bf9cb8b008dc7f3eb4abf4cab709ac872460ace5bc81da0f60be022021d1b3cf5ec40d2c360e692c65e078bfb85d411b2445a913cd568caf6e93b8b00880d6b27dda083efa1f4cea2d3850e2438ed8de80140c4bfc74ae08fad084d731060897c2379d184dd4f7efabd281dec155cefcbe372368809c072ef2a402266348d8b45b2f6e5e4f4edabf0014a08c562b9a6c50ab90f8076c7f020b53448564c322317cb6ca7a7c6952fa8e111757d3d23166b43a75b3595bd041e8983c3b142861cbef9a7468d4c85ec8918a4ca852be970725aa04417bed39c9978f5a6bc6e4bfa5c2750d8148f7a910ba01c75ed6089e6d98e45561acaacc4afe6df4ed773b377a4718da74475ef2c0ef787eca962bd7730132e87d9f1f80adf917cfdf5689540729827601ebc5a1b984233f5385ef4c8ce41088ef920ac2a8935c51457d1e9698a921f9234c5ea99e0e58f98636	\\xfbb3d7f4978298acafdc757b8533491c7163332846a2dd0a1757cb1c7a18cd0c	\\xb384b63eeb869144a0d99b22e097d0154dea5cd00e54255d5ee802d2c3cf6826
01a20050-162b-78f5-8316-a51636717b74	12	1	01a20050-1882-7942-bb80-b70a2befae7b	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1881-7dbd-9393-6c2f3a8d1825	1	2026-11-21 22:52:58.881829+00	2026-11-21 22:52:58.886104+00	\\xa66d7cc65af1b069243addf8	\\x50d83f0341a254be1604cef14631853a2b25a427c5906b3209af34b4d0f28c40685126d08f79884551847ccf1fe0a3be6a354f9c1ff104af12b40cff552d6c49bea80968569170bb2a810376d32df0ae9fa00d21ca4df35be636797463a97619c131e6faef961311cd3e58af35d2092827689a5a1934972e757fb996b5696d8b76ea96abf93cf5c48c410b5072b1352d193189382bca0b5158cebd2a746f9ae63f20f8d9b301999c816804fb8850be72a033bd5423822505e0af6b4044747163aac55d1e175c4811dfc501eb3bb5a8662bb023f45e8eb4a28499e81dc3805dfb05f37ce6a3c3f278895b8dc84da47f583b3ea3691e2367eb8c46f69c2c1d3152c54c82a30e1eeb272315e0bda161a8c948850f16dd0c79a69d6cd536edb29f292d388a50fc0f9279f2a6c436c700d97199c423003971618ddfcb8211491f29fe7ce7a8f26658c133042101396f8d3c11e03486d22a5af89235fe34aab24de3c08700bb63782a46f70e51ad	\\xb384b63eeb869144a0d99b22e097d0154dea5cd00e54255d5ee802d2c3cf6826	\\xfcf7eb650b9036141681bce1183c667687ba2bd2f97f2bbf8aee7aff60fc9c5d
01a20050-162b-78f5-8316-a51636717b74	13	1	01a20050-1896-73a1-8f89-616c55cb53b4	tasks.task-created.v1	/todoplatform/tasks	01a20050-1896-7d16-a802-fa91a14388c6	1	2026-11-21 22:52:58.90211+00	2026-11-21 22:52:58.908242+00	\\xf4bc092a89583f95a4fd8e91	\\x639f6c4f19e96e382a9550e889e4df02b48f24cf3c38b2d4f93fd554555559de195a3e8e8b1d24af648f19dd12027218db9a647deb7a26218e8e50551d3fcc5dff4292ce4423825411f9d1a872cb806cfb1be7033172f63ebbd895333188967cc0f56ed203833aadb7043c36a7669c653c9d2154f3f7a85d8d2a36b78a93408236e670323ce3fe8933b7f749f7e9313a2a584f111a07a96ae7bdf80331b8d1dfd453e87d64b1fd8590ec5ab3423361392c0f9456d3b8d2fb60d6e3078e8445a45abb0a27b9bfda4a5811aaeae1b0af02a9c4d5bb27c7e5159877a8ac7ea13ecd1a9dd35b13ad00190443e7556d1acd9bb0bc1dcb372807dd25e9dd2de0130ed704843e292318b77c433bf71b2c544ef0b52d86ed8ffab4bf6bd43ab11ab0d178cc2bfb42049de18434ab91ab0021605514c8f63d85485321b5cda16a5bf5368e5fc8c08cd7d707b4565ef32179b94856e62d26d3951b157c2e793f4331874b5678ac54df6612be2d6d1eb9e701aca51a07f4a2275559c0ce247ef730657321b7a2fa2623643bdbc6b741cabbf081215fc1576ff2cb4aa800fc275d03d7af34b21b1d99e36225d7797244a29420e2751f6a6f5b3e65dfed7fd57be79a5cb49c731d7a316b88c98fcc60fc1ccc0ede4be1152372184f1bb881445befa205e074714d0cce55e3e006b43857ed	\\xfcf7eb650b9036141681bce1183c667687ba2bd2f97f2bbf8aee7aff60fc9c5d	\\x3ac7ae285f3cba349685377df45c452408ecd1a1b01222645a622a8e67ad5bb4
01a20050-162b-78f5-8316-a51636717b74	14	1	01a20050-189d-7555-b60b-865d59ceffcb	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-189d-7fe1-bb34-7b461e809558	1	2026-11-21 22:52:58.909434+00	2026-11-21 22:52:58.916185+00	\\xac92020fc84657a2a62eee85	\\xabde9deb82c3b2f827c798f61d844ba574fee599878b106bf0b5e81a9738d0cac9ad04856ffaa4bfaeba0ed25acdba418d43b1051059dd57a1edaac36de6788c8a7ef4cf7e2a2be98d556f1e86d2851bb348a4396115185901ab010c8477853b85ba58779435f154dc688a2c64c51833cd5513294c14bf7a7b505b41b97d4a337f7eb9d1213af4638ecc34c1154cbc4171e24bccd8c2a56f828502b3798762db4deff53710cb0b223f3735aa17e6f806de55c6ee1d3d0582e403f526e3269284918e47276e28a97d7c6486b8ffe8d3a3201616251d6d695985ac71780fa0151a4184fd489da837e462b877acb4ae9e55e46a29792a9873566b776654ddc2a421952c6a63815c6ede1c0183d5215984ca316db6730487a7adbf20f4136e1d95cf7d0e13e5d28d82c2567227e169310e7a0dc97c1bccb0ff358f82954d03886db39e54e31111765ce4dbc1dd5553ee7ab5eab88947c6353f269addecb551a85556a8e4d811112104d0ab22ee	\\x3ac7ae285f3cba349685377df45c452408ecd1a1b01222645a622a8e67ad5bb4	\\x8ab1686a8602c7aaf9185dc863794ceb779aef4a5176c4ac27738f06445b2e6d
01a20050-0036-77a0-99f5-7e546c148701	29	1	01a20050-190b-7225-82af-4058f8139f91	notifications.reminder-fired.v1	/todoplatform/notifications	01a20050-115a-7662-985d-79dd99890129	2	2026-11-21 22:52:59.006403+00	2026-11-21 22:52:59.049205+00	\\x59d559f4977064d246942d57	\\x3b91f0fd6692600fd30dafdb9cd6572134ba9945cabaf3afaaf25b4e5f82a5920b021f596dd1c8f1d884e85853dc44e93b7b4e8a8ec719b0013444712eefe479161a4d91d033ae6c0c60a3e3cf50e47640d5c8ffe7d3df191b5e102fbfd37521131d58bd5bb0d34d2babd8c622db89bb579d2ad278946012f26de1681e2c7510f81b85b0d637dab53937f5bc7147457c83924d0b26257dfc24cfa7d40d85a8d51ea01dea61f4af49c3f5dfec1b30c1e1d5aca3342264392ac7e0acaae99c88c7cf835906c51882c5bd0a032393e90b2ef74e6a8b205b705da8ba9e725de37d439efa5cda5fc11f2dcd11e610ed46524bc93101868d24fe385b3aed46aa1743427364c705233ff121bc8bf725ba6cd520da9f71a915e8d020ebb78435aa3f257b92442e0592604891440e0f9a2d1fb28c12ad5fa521a060121903d344aefcc60245a392a8590f338cd3c309d97958422f3e0d8f168b0b8601465a675e6486c41dba79a5848a30c9be97ef9070d7b5645b5c9c89668ad8a4f082128b396ae7	\\x7db0e8feff768abcd71d7a688c37fcabdead37cc2371f14726f70f1d10caf271	\\xd62eb680acb64fd9b55a568d9815eb455e17338760793d0a6fa0b07a56bc965d
01a20050-162b-78f5-8316-a51636717b74	15	1	01a20050-1957-7c3b-83bd-e7c5c8064cce	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1896-7d16-a802-fa91a14388c6	2	2026-11-21 22:52:59.095232+00	2026-11-21 22:52:59.117522+00	\\xfce4496d3513e5ca75235fc6	\\x385e90f108f236b909d1a669cab4d8efbb280e08555fdec86a5c4f794628c1dcae93a212d41600b60e8257a52a39a57c46a319c99e07d94bd521a339c4e0a7244f44ee04b969612313590513f9a374f639a22adf30980be9fc293078a29af40c0565839bf88a1c501a912091702c7dd844fa9c12c20609deff95e93b4ed4380f8ffd7d88099869d8e9078645ddf0bf8b98a82eb84d38561b8d9f96f1299f074003422f67348ade7dfd124b2c1e51b157a86deab2f3e226d88f9a4490ad1a1104cffeb3c229a741ac89e388991c97a5dca62879772b12e886b440f3ef8e7032610f6ff5d5127167098c3dcdd1ac19d28ce7f2fd7dbe2708de3e19b4934f8fe74b0f233f4bbb24714b951415b583ca8f6fd387c6df5de065bc5d071468d0b554595797b363d67491c9651901cfb896834e549a7a989f52ffff8e35e1ed0f1824a87bb16b8eaf08c3795cee875fd3c6e892f7767b5ee8dd38d51dd26d376509d41bb8c686556c847800f18a8723df528f93ba6322ce6006ea917da2c326123359dfd8581abd1db21814692d70f1fe207c4f473b4d2229643033d52aa068061bd7ee8ad3f72ff5644dc98418912990efa432beb84a25cc9b4a7bbfb5df1141d9d1a00c206930e79016d075e390c024f7cd17b8c5a980a7b182f7ea1598ab86f35104792a921917e4014f0e278fe9e3cd8ba3f9f719bd7b3f70debf98c2bec7ce4841efc0915588e50233e2c6cf6f20f686a1ff775762b2505ca4258303effd2e1ac3c298c3a7acbed02515b7e9715bbe9c78603e78826f161c3b813e	\\x8ab1686a8602c7aaf9185dc863794ceb779aef4a5176c4ac27738f06445b2e6d	\\x75263649a95cb67c99372e24cd32b171c28448c0d6e2333481b299403a7b06ba
01a20050-162b-78f5-8316-a51636717b74	22	1	01a20050-1a3c-7d3f-914e-f1fcb504f9c3	notifications.reminder-cancelled.v1	/todoplatform/notifications	01a20050-19a9-74b6-a947-13810f9d9d3b	2	2026-11-21 22:52:59.324666+00	2026-11-21 22:52:59.334533+00	\\x47f8a7d1fb563ae5a8e83569	\\xfed9fd5a9cdae12c3a72dcce68ad07d152fc59d4c5f4b4ccf94c16a1bd46949321588024c4f7f919bcaedda44e722b95dce32b9867def04b3a3a6924e5c3808931631da20592d219a0901d1c3bf40d53ee08c87d8dd46f48fade646c8d5a75e10212240800aadb39e5823e3bd297a78ddac1c4882ecc81138b6950d8955f98ae066d9968de00b0dcc97482d345b2a1f548a2258f16b9db6866f9c10575b0ebfce8544ef022b220bbeb2804df416dfad0c0e7033d7aa3c5b01f45e847881b40c65570ab30a537da2f9a9ad84d8ba13183896f38c4d79a164e094dbd1ac2a41cfdce7686589c0d5736c819ae1bc67ad4fdac6e685a15e3fc6a258c2ad225ce8c8336dc39dbd4d2fdff872306f9598b6b5fc61d630a0831771db05c8c7f82eef0d37180edc65b6fc70855fbbbfaa7066e53c339e7c2d7422c1f9f7613a9eb74a622544ebc283a933296c4401076219fac3bbfc045226d0884d7857312bf5caddd6d5bf2821de1f251cf8010731260a014e99f	\\x13b3f265a361fc1b87170db71f61b232b705a2e68044064bf512bdbd6e65f18a	\\x4a15cce523e137f4ac73a81f8844c8186bf2c2f393486c6fce44f9de55a0b6b6
01a20050-162b-78f5-8316-a51636717b74	26	1	01a20050-1a73-7899-ac8f-c81b1c441001	tasks.task-created.v1	/todoplatform/tasks	01a20050-1a72-749d-affe-780cd69d2c4d	1	2026-11-21 22:52:59.378936+00	2026-11-21 22:52:59.400656+00	\\x763c7211f6c39b4c7904c3a4	\\x0e29d2955c2cd74d3c953691483a7016d511f04b5f68f8442489eb25eaa9ddb43c8c00b764d9c1af21681beaaff04ea36a84399e96e2a8c651a515dd5a74eb209fec1721077316ff265259dc82c8a2ca99d558ef53d870c17a91b53c5e4d02611cc225a379f3dd6b152d85f35d271be850b34092383e2e6e5311eaceba018fe5963fb233a4033b960092756a6f749c95b9c9159d3f2d2ed7eaca5f2a6586e3cdb9c7e32f738e94a3f73e6106c10f8e7e04192ee0ef74438cdfd0cbe6cc9828002ab1042cd9afb4f359405d74167615a63899a7ad7e68e48f67dd9a132a09dccbfdc7a6a2261b8e53164f42cfa40be87e112098328135b3b55d61c6a6369ed1a51764ed16a5c90795be9f7ff70dcb8027a7a5deea339e6a4101dd3e72a6a0b4dc916eced1c7749aa6929f7725bf4f7b9c84e915f67b49b0b31db48c80bb2d6ce3aa8041e50ec7a61bfc8a06689a93110094f21125641307770492d7f863e13e2e1d8c1f3f62ec5341653f953f01c3f9fe56f6a5ee16df9c329c3f4393acae85fbb9a5282a29abd417dc563769ec6a448063f4eaabe070c52d36d8c4cc395d0d1fd734243ddddab57753f09a48360b7305f278aeed4003d36c7cc400d5184ab526997a3b94948f805697b2647844aaa8143fb9ced24d1b4212da4a5814a62a2b8717484cbc29f22fcb624755c15de007e1333e4188850862da32f36eba06d2f6016ec5274427529f321ee2f0cda1c5ca547a9796826966e38c27d8f1	\\x9b3876e83fa9c0f50c9761f2cbc27df46fc7da5053363d76edb59b631f9999a9	\\x408e637c1833a103a743e4a1f6292e1e2c3f78e03498e6c0e50e72d2dbdea1c6
01a20050-162b-78f5-8316-a51636717b74	27	1	01a20050-1a73-7935-8dc7-6d8d2c415e73	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1a72-74f5-bec3-6b8933d013a3	1	2026-11-21 22:52:59.378882+00	2026-11-21 22:52:59.405096+00	\\xf8858bb846e7556ac23b3288	\\x8281629720b1c5d0e8fd7b04c95a09a59c5e08cb728d010eaaa1ed07fde8f03637b4e184a6fdf4d4814572a154135d46f59b687658d928144729340a2387730bff6194f90a1ae6622d0231674806982327ad1de1991f620ef2ad97d5361240094901cd27b1f4fe1a5f15ec123009e187ad72978210a126cf3a9fc909376511d7756a929c4a033833e35c9c7aa0254a8c48baf2ed4b14a49626a1f41381e301f33aa6bfe9f835ceef93a9c64eb590ab09a9183238aefe5d1d14a41cc10d3c09a654f42b567fdfd7048fe2a1b5ce7048590aa876ee668fd905c5da2b8e948678d38257fc638882ce8dc1ad53e1bfe77e40f7b1410731825cbd05527d5a05280a7ebe970aa5743af382400e1f58749578ba53fe1dd12c830578c47156680f01c005d0852f65a2b50353447669e946cbaadccd4f6196ca5ff653c8082ee4f3b7605c2f836192ee2dbdd2c573a83cbf37abd96c23ae5b395a41bd3c2fea9eb945f5dd688277e1c412ded2d652837c38ea4d	\\x408e637c1833a103a743e4a1f6292e1e2c3f78e03498e6c0e50e72d2dbdea1c6	\\x18c33da9a9712b26cfc6c0c6891e7ba33432ce58ffe393ca56b7db7afd3db21e
01a20050-162b-78f5-8316-a51636717b74	20	1	01a20050-1a1e-7380-9b0a-dd6fc2d1caa7	tasks.task-completed.v1	/todoplatform/tasks	01a20050-198f-7d38-886b-7113f929db10	2	2026-11-21 22:52:59.294503+00	2026-11-21 22:52:59.320838+00	\\x458d4f05ff7c443606f8f392	\\x64473ee4661045cef1171da34b6c976f205686e40350e98701aa928eedd2d57c5720e0eda9a8d69d334ef8ae4f36fc6858e6ba09488c539c2c373b36b59504dcae2423dc994f5a81ca672d1ef790b1e95592d025e00e16670f8559f7b81a3568456a557212dc6869e2e214b7df8bf422ae128f170c00326c138618f08122bac97b9b3d203a6eddd279a14ae5df94b37e54a165b7982a4758329bb0fdd7ceb9fc49051d6310a4697b0dc4dd5e6e1163941113f8803324c8fb106ee8dacb4040e86713e7e858cc86a1b4a7dfb72d92f90d1ba33717264cd462470e0482339118e2dd6e9d15e1d0be437bfaee52778c70a3c2fd7b8652af3cd6075b134251116479b7271437cc529880c4416b83f345344d09260451f87cf51ddf1532ccf81483980682ff71102dace275ecce29e3403c466228585c3cd8f1f2a516b6d9427e9bbaf5376453fb0c6281e21a5e54efc6ba5bc32d802e003963a2bfa588a127f3884b82b5d867ed9f930f9466d4d829c196d4520d83ba113dba1762dcaad4d17f265e97a1fe79075084dac2269781d94f99a4b2bfdec7ed4275693cd0d2d7e59d0c1087c08ba81446e432a0ddf023ffa0202944e773844103b6c31e999c8dda05df4940b9de712e5ae13c2a3cec280eb5588280fbeed495e2037ce3024c6ef40d8beb2100bd2dede4a21dbd3661e7bf7f160c1911b2e775d36892a0208639c19a77afd4f085e9fe6007f8abe8b7cb6f7e9fe24581584533865639a4cc646a96788a7de1e07b4848803828d4c2fc645acc915df355ef97083f93f21343fd058a43ec3ccf757f747398525eada90a29b7ab1f83f0419af43a7a657b99cb09068e01b102ee8f85c8c1ca0255b798d5468567cfdddcb3ebc86fa91dbefa2486741cddba4bc0a372ff6bf4f682b8955392d0516ecf03e6b7cc893905f6f953804b552c5d946f8374c17689fcd3d8d365db55188422420ffe4d569a65c299100c341b29e5550f84eb570e871e9e4ea867701f84133561b16737de4e552441b769d38b9aea8f17c8f43f4e88c78ce2db08079b06fc2b63489da864968a6cdebf0036889dddeb316c28ad1be0740cfd6ad268e859a46eaf3f865de9afea209f0164881f43e11aff186960fa5d655569179f36527688ca403259391d19aacb98e16367443ab5af33e593a4f9d99e15632c5a43c8afcd53c037858f1bd1f251df127b6d8b0f57fabeb223fcc143ed5a4349a8fd2f48c196b151977923680804ae30b4f29f97a7bb0398bcd492b4975b162755c118e0aa0a0356ea3f1dbf3148386b0c8c88d57e425619ac79cb2f68a83b026b728dafbb4ed9a92d7c1402e66a0f002479c60a1aa42a661c0f79e1b6fad1659e7ff142e1a1d10caa91ba08ee22ca3cf5d380633e72451978300a1433615b8f193230f16bcfc45574f237c49fabe6a3c92ea4100a351eb21951c780f66331b81b8d60835558a3b7a243ec7d056f18557a0de1ffd25d1009a9c91a72691ce2cdcb2edf78a25a33d0845eff11d3ecf54fccfd328b5fdc09c1d011c06a43dd11f0fbb12c50faa2ba056c0cba88fa067b2d4d64f08d1c7ad355280b5dab2faa34a8360c04d7f1fe552567058ed63678bbbb16ec6f69c4e01c77	\\xb63bb9fdbe649ba49c3e4a20607e96ac0d498cf31b7a2ba6eb86e34642e1cefa	\\x152ce5428bfc2159d4922096cc305e59974958dfe27ad2f2cf182decd046543e
01a20050-162b-78f5-8316-a51636717b74	21	1	01a20050-1a34-79b5-8b79-5aca256420d1	tasks.task-created.v1	/todoplatform/tasks	01a20050-1a34-7404-a642-7b1ab62ff885	1	2026-11-21 22:52:59.316441+00	2026-11-21 22:52:59.329925+00	\\x2f55ba2f423b42d017fe9638	\\xabed3ce4222d378931ab02cbc67d9fab539c97451d0bf7a630add9dcd9b751f5ea4dbf6fadf64ea80ebc7c193b3c67bad751c5516a8c621859e618b1860b78bb62fe865d6694441290d5857d63c6ecc1f2c18946eee72a6d9fb7bbb3afcd8d5cc138074d2f49420f7141d2e0ae92cb68eb0aea567c538b50153d31ea7e88715141b4e19ec8370ac1e1a4cccb3309a7a1042145f1d0e7bc1f6dabd7ff2c777244d18e15e6c4d88e0a5b2919602083e2341198984434001f7304a8af01e90223b8f9bd4c5f5bec43645ba50ab254ca7d38b45275abe3904008110b7c8610019fa45ef8b03a4b59a2baa8b505e0f2a57315beceb371bfb27a95c05061c290f33c2ba76c5ec983a450c85548f526b1bdab787e2ec497a1af136e972897fee56b89d8b9d68cd5b5537350a75dc2fdb5ac90bacf1131edbe87844dea8cfb89263954a280e63a76e9f9868061c77698890b2fbe827f8a717f3c9c9c994c96f5139398591ced11565cf90c5d9068e714676f55276fcaa15384476c306b46ebff40b1df04e068f20eddd67231efc14fb0bf4b31989d7e5b42537eb1cc9766967a4abf42b7463e06e5020ad60bea91185b9963d0a9172112871e33a9eac809729576c002314b8c9d301bc68b9b202b7396387a718d07f965c45db73a7e42724b4952a4095577da2eb7919fd5c7a1ce31b99bcdd4e78d796bc52e734da2ed098d0bc2236e9e452348123b91bbe9e4d33b3bff45b46358ea3b4e21106c5bbedc	\\x152ce5428bfc2159d4922096cc305e59974958dfe27ad2f2cf182decd046543e	\\x13b3f265a361fc1b87170db71f61b232b705a2e68044064bf512bdbd6e65f18a
01a20050-162b-78f5-8316-a51636717b74	23	1	01a20050-1a40-737e-96ee-c14a091820b3	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1a40-7891-8ab9-51e3e89a9908	1	2026-11-21 22:52:59.328256+00	2026-11-21 22:52:59.346242+00	\\x1c38b9fcac2086a4b8aba05f	\\x453e36c5698c54e4911a6271716cb975bb8dd3684bfd97a4a8fda36c8e033db7c55c04a9d9be9813847fc62afc31caea8d63294cc8f4ae74b37b53fbcc1978275981614ebd8e9252f5ff3da2144fad78d7e474112988d77b25a16c88f140bb6402bc9ab7790b907b0c1c6c95bea2d4ed62f71012f3243cd89826df277b7e1d49123ccf70053d526aca18080ff80a507885d543149633796048807bd0bcaabdbf624971fa579b66ef6909c7895f81adb380528fc15e87837962c9f2ea74238bb6b4328b149c70870f13e3555652ae0a8f82903a5f5f24515be184c4b51f448747ba3eb49baffab0da03eeb25b2a1f311113079fdb4b1dc310cfb9c6c541f9cc71d735d1d95e1821ffd03f80c060fce6d9367c10589a8e48f9e9dfd900f4db1aa2cfd8fb1e93766132dd4cbdc3777af803b736c03b1114f94629ba95dcc44aaabeed31ec66af1ca30dbe13360b28fdba87bac2eefbcc52d17ec996fee68b0114eb4ee0e90bbdb9229ae70ef6799cc9	\\x4a15cce523e137f4ac73a81f8844c8186bf2c2f393486c6fce44f9de55a0b6b6	\\x401329c5f77733fcb6f5609a32c943d5d1490daaec4a8a68f5ddd0eb29b13879
01a20050-162b-78f5-8316-a51636717b74	24	1	01a20050-1a3d-7c10-9ce2-c38d31183962	recurrence.occurrence-planned.v1	/todoplatform/recurrence	01a20050-198f-7e6f-bf14-f3298f00dbdf	1	2026-11-21 22:52:59.294503+00	2026-11-21 22:52:59.346242+00	\\xa36c5e8bc4d8471954a24809	\\x1af9395506bebefa410a95f9dc730764f52dd3c510a0e916bf91eed852257351d089732ca585a7f64c54d4274c9f4d68871443f907299a66faa6d3f04eb8c678c05444ebc798b1a2ba5c156388330798dcaebf0a320102514cc88c252155684fa9120b476b3dab35208497e7707e2ceca1decf78f855f2a6d4c50954be4d6b3a890aa81268202d701448c49b93d2680ef78615b586845d1f68e5e8d9504437c0b873e1137b78d452616639878c356bc85311cad38be37db4ce691c86119fee8a3b7ac26aa4b740ed1420bebf83b6c34c8d94ac1a09cd0271bd75097acc433dc742d82af1a114a33460e5cf819d70c6dae459930704b39a279e24716c4c1afe32aaf820a9962800884c260bd694403797dcea555d6dc372edbc3ba0483b76346a4d24d9483d3c35c8d761d88ce445b54c09	\\x401329c5f77733fcb6f5609a32c943d5d1490daaec4a8a68f5ddd0eb29b13879	\\x3613ff0acaef967aaec240672d4eb5cf1e922e522236592ced0bda6e69c7691b
01a20050-162b-78f5-8316-a51636717b74	25	1	01a20050-1a4f-7264-83c3-b3dbed86d5a6	tasks.task-created.v1	/todoplatform/tasks	01a20050-1a4f-7332-88d0-3a469bf9387c	1	2026-11-21 22:52:59.33862+00	2026-11-21 22:52:59.38724+00	\\x318aa117de04553a0e6a0b11	\\xefa39ce5a1dc30038288c5666269800cb401ba77c8144c66d8a07b380ccef5c12820acbff4a39dbe40c584b9a5358419396a26c855a7817a22937d309534d2b22024cf18c8334644c74a9f9e32fc366500a72ef4e151755208ec71b8e2b4a708e0dbb592e469f497f571af8ade09be33894a28a36d75692affc576b40872a4f8b6e979414bcd2dfe54813fcdd4d02159358a9fffb3f0a731ef05bbfb445e5fd7026ea65e84082380fff76eaed948b494d9cbc9d827653aaf23ccfd47f0e2bf6d238440bf7cba95f98ba67fa2240e6db9bf1d4ca86154ee0ad325967045cac404416cf904ff3fcabee0cf76c977fd3963ea8f085989f50146cc239210bd6d41ff45e0c32ef1d8f030dfa9aa6fad11e6f77284a5e31271d15c156bd76381a8566ca4a36250a79f443e3213ebc9ed7d6d06b5ad17ac212bb3ab6d89f87931ad014f4d7393dfe0fb18069dc6bcdf8840898c06bf6b35476c66c3a1d571f8980eca63679c7f49522fa340705f1e02ad01e794dc19f2cca08e3fe42b9fc1a4d1bbd9141132f09244abc5859c61d8b5c4acdf68b786a4e3ad0561b30fb6fc395703c77521d064ff0f482b4459e75f28dfe338e7f9ef69312091ceab9ccbbfa47058b4ed0d0906ed14cd8f866693cd665b1c0d1bbdc77afe4cb36c2e5c84cbc0aaf22e64b2a9540e35ab21a75e84a6292323a985cd683cef31f368b8dae1aa30d2c3183559714c4d37a871bc89803afb97c4e8861f3a684a123ed6ecd58ae51167b66b4cb4259a80f287fc79ec7fa72506f5ed36fa880f6af4410346f5600ff8b9e92d6183704ea3cf94f1f291b902e5a9e1e87220b9d9f40177e0350c03d9f92d837a4d3b2611e28d8726568b9baac7901ba5bcd47c014abbe189d999e24befd0fc390a5ce8dbbbda8de751960fdcc33e75974d63fb3558a05ddb090017988a971c2ddd541ed807c9899176279f54ce9da21519228aa3083ef97bcbb755051eb76d3c362b06e524889a32abf46219f4764cfe8b1c6a5460fa5ab80e430e6af7954abc9378d90ef7051db5463f60c369a24446d352c2a11784c28a1adcc7c8477ac78fd406f80eb455e97019999c7fb9ec824a90c554660da81a542a5bd87f3618b89dac8bddba99439b366c4636519f970c43673258afd471118ae114549ad857b9f594c1ebd4e91697e8062056046529859b8cc45b1c130065fd36153963dd0c93acd8ef930fbd7bfd41343f70b215f755a0295a0253d6aa9fc53d551f1f17a04fd42d409b5eefe7ff95cfdc6320fc0a7c57aba0b2aae2ffd1046abdd5a4c7907d41ca10d8abcac2e11930e7a5ce0c8c5d387807978ca7df363cf5f6f42c28d0c36fad44ff9079e2415933bdecd582acd306392b2073a5e87c12968ebcbd42293a4ed38bd6bfaffb9e679e927800b1debec7f5f9555343ed7e45569b06a1249a222bcdf461852fd976cb0683244dff3b1753307b400bf8ed1bc3d33868c69bda523af166394be950a67d42226c97a0ce2cea7d3479	\\x3613ff0acaef967aaec240672d4eb5cf1e922e522236592ced0bda6e69c7691b	\\x9b3876e83fa9c0f50c9761f2cbc27df46fc7da5053363d76edb59b631f9999a9
01a20050-162b-78f5-8316-a51636717b74	28	1	01a20050-1a89-7eb9-a795-12ff45bde8ab	notifications.reminder-scheduled.v1	/todoplatform/notifications	01a20050-1a89-7b5c-9dff-9fa98db4cf5d	1	2026-11-21 22:52:59.401486+00	2026-11-21 22:52:59.423575+00	\\x621905bba91282bb5b1639e7	\\xc8b94946632f12b67b1f53dd21d838a6782360132e271683a38dcbd55cf59e321dff2119b749dc1f356d8bcb61052dac578fd3b0294fdbbe01b726af94eb1852d3f6733b796cd6b0595b4f020578dc80375d0129a3e8e5674499483d5fabb09e1cf6b10542e88e0373455b1b0ef9fca9448a774b0ab6adcd20c375dde2e7106323629df6b3f6ff317a877c79bd2864d669c78f7f5d2b7becd4783d264d274fbbf62d6be29e7b22cf830da73fdc559d3e21557658b3ef8aeef57e1f4e631df21e4dd87e3c4a236fffac1429f4b7f49c17760e34fc2a50e3144ef4659e137d62bc4a754e2426254efd34b10714ea3a03b8eeb24d98f8bdd2f1e2a580a2d548e40354bfd8c58562956634dffe191cac7a5a667ab90d06214efd4f3317991ca363798c43ecf2d687fde229cee8a57839d5500cab4ddf6f39118f811b1ba41b155301b8b34786a9730b97e8a47a312f2f23f0459526f9e5a74195a604cd28093bff8629396630810b629761d32301410cbd	\\x18c33da9a9712b26cfc6c0c6891e7ba33432ce58ffe393ca56b7db7afd3db21e	\\x774b656b12b4bda00515d5d4f266ee411b4cfc018cfb6a3226d9ee33de561fa4
01a20050-0036-77a0-99f5-7e546c148701	32	1	01a20050-1bcd-7af1-90ea-6fbce9f7526f	accounts.signed-in.v1	/todoplatform/accounts	01a20050-0036-77a0-99f5-7e546c148701	1	2026-11-21 22:52:59.585302+00	2026-11-21 22:52:59.744986+00	\\x98bb8234e08112ef496a85e7	\\xc6c5b9bcd4eef8cc53a65c0b1e5ac2f25382d4ddc3a2a36ad6827f35a47ed424b3d635b7bf16062feaedac2b3f09ce793a6d10502714e5c1a7f6308cb77f41520764712854f438271b86a0e634169adf9f7726bc172f2c9c0c76a3dcd17f0595577a06dcc71eb2b02515753007738df207b4f44a87925e6bc58e7a1ef864be17c51b4bf7532eb36969346d34ca4445a3675b5ac8141db90248049d258bd97f6203ba6fcf0382dc5a48c11b4d4d8404fb95ba3410dae33b27c0a4fa61e9e72280f663afbb709d4d	\\x21ab2aaf850258154948f5c55abdfc65dd40e3abeb32b4baf118f1101e2816d9	\\x2c1c931ffd3e57314087259b7516336d30f9fddd9c385839c3d3eba99ae01394
01a20050-0036-77a0-99f5-7e546c148701	33	1	01a20050-1c03-7ad0-b83c-532d034874ad	tasks.project-created.v1	/todoplatform/tasks	01a20050-1c03-763c-bc48-3f331fcb193c	1	2026-11-21 22:52:59.779516+00	2026-11-21 22:52:59.814515+00	\\xc2277fb193820798f7bc8aef	\\x937355303daedee4d60fc41b120ef69b00a331415fefff437b2aad6eefacebb9876750a7f13b072c19c78064fa318e31aeda946324cad82f546f6af5b82e53339181fd4a978bb27a6cfca557203e6fa5073301dd5a62d42eb979c38ae3c9aabb4fde1c73ad1daa6f12c84fc3621e7cc09443d44ec30f7fdee1d62f89318e15411e172ad952bf56bcc448e74a73216e1ddd504cc15f9a003f68db464b81c7e419d2f9e3cf6001de06ccf822c90a7d87e721d7689d648172047afb2fbcd6db7609a4f2352513198d0c891aa5e60f3f363704949c5e18c045f43075eab8f9c645a2d58c5a03432a4ea20c0f2a13333e82b96e566e85cf7228379d635d6849febb8f996c633f1122c855081f936685c4da5624937783d22fdc50520310f2ad2e6f259545311dc4a14423fd4b9b93082be325b45353579124cc50d1ba187c229f9cd96dd883de57775d5a8ca825e824d1bac61b60ce49bc83497203bc861685de17669f14461776c85948cc535f6258712b0ca4fea617d5c6919656e4af	\\x2c1c931ffd3e57314087259b7516336d30f9fddd9c385839c3d3eba99ae01394	\\xa00ec9b423bfb08bb864ac910c5305e9eda9404fdc297c85430f58f6ee37c6c8
01a20050-0036-77a0-99f5-7e546c148701	34	1	01a20050-1c97-7a5f-a13c-3705534c4413	tasks.task-created.v1	/todoplatform/tasks	01a20050-1c97-7f70-a85f-21c87c40984d	1	2026-11-21 22:52:59.927565+00	2026-11-21 22:52:59.935151+00	\\xe943c5b784b032e883f5797e	\\xe39d9bbf115822a872bd20a2db7c6a811e5467d381d46ac3afdc29fd9e7455925a570a8f90db9478c72cf1324c4594408c10278cecc9263b84305850e3a7b55dac8c1551b8d5646aa57f971ca708b53965dd76f186c43c6fa742195b7c2e874ec560a8e57989abf1448719f38171b1321116c1dcbe5f01a58df32cb5d8a389b3fa6437f5c141ce912ec04cf2e4ce0055a4c49a81bed11020bf88550442165c82938ea1ab76dccb3acb0cb6d4a032e818931e49090c1c702f5d826045f4d1fa1bb0025e880718994854f200d042f727e90f2e26092d83e72ac0b4183f1bad126a78cbf4d00eb0406f2559e2bb8c128bd5b88fdc3406526cb7fff7f2d88489a4d1420087086ea4a520bb1d7b0d7f5291c5aa02f34bb82e10c45070a885dbd73dade8827f27f5437fc9339d876968a55b5f41ef308f08778b5a259b22010e4eb640734d64f0f55d3e7597f452df0d1ece5791eb452fb4464d612980e8a90255d5cc999ac1291311a08f2c788a9a780a1babf22036216a45aa69acc57f036ec86fd514d93cb8010baa1e7bf0191fe0c86b559eeced7933831a8fb214f5747b5bf4a574fce00fd6d2282d5b1e66b15ed41468079f2bfc3fc370b7b39089a39d2d877ca2126ab066a0d7d89acb154a5d3015347907ea63c353843e29b54cc83cb585a2f4222c85b97d76fea83ed0e6	\\xa00ec9b423bfb08bb864ac910c5305e9eda9404fdc297c85430f58f6ee37c6c8	\\x181c05cbab0685c960e6616f297b7b11bea8f37205c4ec8930e71266c1376b55
01a20050-0036-77a0-99f5-7e546c148701	35	1	01a20050-1ca9-7b65-bdd0-1125737ddd9b	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ca9-7554-9fa6-8aceea43a70e	1	2026-11-21 22:52:59.945384+00	2026-11-21 22:52:59.96179+00	\\x79b62c56da9ef6ca96d56000	\\xeaaa4e7616f694686ebf78b5adba6695a2374d95166f66d22f524a01043f60dd24677ece21c2d8da4fed968153cbbad3abe36e368a8a2d70962dea3a224a2287da1b3d45b3671c6ca64081a0c4e5241db144c4494a837d6eb2b719c80b7820ab07b8943854bb856cce444c2b0439135035007efd97cd1785820a836b4d28311363e10a9985e14114da05ac1c9dd62272222e2af167bec58555281567ab3b443be79b54bf0c8bfbefbeb49802340cba943d0cb35c35654c8b9f4a018f9fffc8796933bc5b0859dc3d9b9669ceb90fad1cc11dbc6277928975fff1bec878bfadec4e2d5b6916918cad4b939432b4a02830a37988ea3371b23bfad527fc2330c289e2d98fdd57bfa69ae4378f141bcc3367a87406bd8f917c69b684f846e25b2643b4446a0166284b8cf270ec999f07c5b4b65131ddca0efc0e42eea69077e1ec9c6a2f2c89823b0062833bf34e81675b936f99b3b94ea29b608568712d3a071733614d2ad83a7b4b77450f1a9719c6670d62d1dbe0e18437fe320356e2595e174b72aa67d155c36a34d801b5d1093bd08c6553e75927d2ddc84a772bdcc8b31c658c5fe9383cb66d798103c9800052f11cc288eab5edad04e2242e5d7045c77b370e1311ee3254182579158b7a1fc958fef4b82a8825820f50c98ab6c2a96116b840ebf15f7e7b560def1398e6	\\x181c05cbab0685c960e6616f297b7b11bea8f37205c4ec8930e71266c1376b55	\\x7b8b6ec6c8bdb2519f7c95e933ca36529a4130c60e60d3faf8ac1456b0adb606
01a20050-0036-77a0-99f5-7e546c148701	36	1	01a20050-1cc6-7d35-a06d-14058b66d30a	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cc6-7276-9faa-f6541bf67a41	1	2026-11-21 22:52:59.974255+00	2026-11-21 22:52:59.986943+00	\\xde66e4c4ab627bf9f6a53596	\\xeca22e8f0325f19ead351a64b14aa2a9d344ab2a118c5cfee46e103390aace4b0fc6768adf2f051c66b96088042c5024023a276ac5d7548eca296e53b0283805759a254711b1c65873c98d2156664497617353b277929c442690973e514f04bb42995d134141187a3206f5b24b82852028cee3b0d705384c6aaf89b73071cd77bcfbb91f37b05451b0eb6344410dd2832b22760ccf375a262f0927b7b392e29246c0ee52e6643671ba7f2d4a387b253e3c4bdaf2194d364170177a33d4096198d33f7141f16809f9b299ff20a8592018701a80c6e0b900b7b4b4336e0d3f66096f5be182d1cb9666b82a239221962d862a1d7076d543ba6e6538fdb633ae03fc63830a02a9d487e52f0ccd8329b662ab756fa5f7e8d1d00dd47b10199ba0bbc24d5a8edfd2fea412e466092d21ce1b1b45a28157a31c02879bc26475e3c6f947b9ed3ba91f8b538e8a4d1a0ab651914c3463c72debce6c01ce6e3870f702c22d65e2b854c29b83c37d74b09d73ffa9205c24442e1656659b4f857c762eca5356db511d164650554fbd8df9bc1e1f6a81b5ea30d636d4dbb05147f9bcf08874055ff8d6a2c5a16d4f8784bed37876b988d2408b8fabff6f204dacc23b2107d6ac6000c9a028ea4aed96bac2e4b5177fc66cbddcaf44c34d4cd63eca7b6cf4f52799eee7d5c98d57ad7eac5f93	\\x7b8b6ec6c8bdb2519f7c95e933ca36529a4130c60e60d3faf8ac1456b0adb606	\\xef3b53fdc90bb8e39bb3004301ac438f1c309e6558a37fa5a9843aa6cb93a02b
01a20050-0036-77a0-99f5-7e546c148701	37	1	01a20050-1cda-75f9-ae5f-548da2390638	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cda-7ca3-b37c-f0587480f9e6	1	2026-11-21 22:52:59.99441+00	2026-11-21 22:53:00.000335+00	\\xe48e62def8f43e06854b9077	\\xdf11031b466d7a814431662480716c4ecbbf6567b34d1b4e94c9bd0c13e832dc3029ac83b97ce83a36f81934e441791d6ce69ad50fcc2428a26a89ef14e8e0ff109c099e10b00d401e220e5979d5f98a02a4ced2e26d67987ae3b75d016518a9455a72ef034168235f14879944883c458947fc8f6b35c49186ea3bf724ab25e7eb4d2e8702d57077d2ba39338a32bcab95b67eb3380bdc8d5de427403cb3007e4f9b867d1f73759ec675ab1d16151abd1597b0ea860b120089f4c35f03a95f68d1d2472b85552520581f4cc9ad8e09c8a857b423b2a5c90573fbfdb32314c28213a023a39e571cc53cad85e80e4e4acae9712300a5c85aecf5cf558369e51e2fd0ad920424d9cffed6fad5883469c798f13f8034c8ef5ef2b5d4bba71195d26a436e75bf4fcbb0b9bf08e19aa8c99717e0bc263b570d26138dab5675066ebdd4af04239a5063422dd4cdd10fdab9ee0da9c2e3140b14427b6a515b058f26e9d51892dbf28a84c5d2053a2f90ace53822f34a725fd4192f1ad866a3c84d1434e7992d0dbb19d1010ac24f22de7d71c7c3c1006d8b956765a3c0725ba5bdac9240940b88d10ef0342d2f20af66ca3730642857192ec9e6481396e82e8501f059721cae2cb6831f33615f8af2188028d2895379c5cc948479f2884b6b8b1f97b1a556c48fd860bca37fc7	\\xef3b53fdc90bb8e39bb3004301ac438f1c309e6558a37fa5a9843aa6cb93a02b	\\xfe80aefe3bcae41a5fbebcaf65e0b79ca6aa4287169701f9b27388a6709d187f
01a20050-0036-77a0-99f5-7e546c148701	38	1	01a20050-1cf4-78c3-a5b1-2167224c7f7b	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cf4-7c08-8be4-3494c114149d	1	2026-11-21 22:53:00.020062+00	2026-11-21 22:53:00.029969+00	\\xa1af7087b66743f5184455d6	\\x741e44fc771685e0b8312770b74cbedd588f757a6590d336953be221db773b77124614d9fe8d18e8ec48ebf6eaa3e7eb544ff1f7c180deabe8057d49883ec59a9b02f2385deb4135b20bac3ea2698c92a872da62db97fd306ed0a0eaa6cb3f83fa6ec5ba905cfb76031f73efde7b96edbfdc8fd40c65f14acbaa889fee32cbba7691416bf4a0e46c924511389dabd29a088290d71a992a78b0110a672f434e253dcb87690ed7c4b942b76090ca86e80b715fef802fe559825179b5f09a927577ec8d24d4073b4c236a6ce49d67cfef4181b24053f182641bd114401ffff543293784c2c8d90f0bfe4fbf2a23af6b400c9871b88b76f38ec2b06743e8436e84ba6850ca747bdd65e1ad16eb1d327c7885819bf60cde6573e06bce94b402bffe29f86b535af4b3d0d3ce402da0c097e1f576347bab24a8856f0f0b3ec12f270b2180f17a897f0169eff70eb9c746307a080a81900f894d40f944643812e08e8bb668e2fb757569fe7b26732d8da2a622b4c48ceda7f8fd68755f0ce7a508d2491bf0ced997ee4e87c8b7216b0639eb5f40ebcf6b610e0f45c1699aee21e768b4502d75c8c5ad22fc4f3f99e383ac2ba674a88349abb7a2df53d5a37dba572869c2d856cb43ca97c8f5574b10e75c7ec66dbd006f2bb7b2e35d53e792c07e5610efe40e649bb98828d22ceff402	\\xfe80aefe3bcae41a5fbebcaf65e0b79ca6aa4287169701f9b27388a6709d187f	\\x70cf4b8d6653a3730fb46ce1bf9917a2e2eef6b3e040d567525bc0e9636ba3f2
01a20050-0036-77a0-99f5-7e546c148701	39	1	01a20050-1de5-7397-a2ba-144a501ffffd	tasks.series-started.v1	/todoplatform/tasks	01a20050-1de5-7389-89e3-8a5f1c63321d	1	2026-11-21 22:53:00.261273+00	2026-11-21 22:53:00.268334+00	\\xa9762622f6beba6364e29fb1	\\x7caf7eae2cd3c7771c0de2b2097c5befcfba71d8785e778fa8291e961151606785170f4ce893aa92ed69d40bdacd72afe98831b5ed17b83b7dd4a39c821d0911aa524d31a88e6bf744c114ce7bc712068394ce4fecddecd0b79d577dab2d58c9e2af152bedf453a8ac19f3c7b9572f2bd59adc1ef9c9a9c772173b7a32787822a8ae37e71bc56c5401e4c3b796a546e4e086f626b722e4bcfd1403e374c787d563a50071967ec8d3e051c86d3364496ee1b3a4a40edeb8e50cd73d72a79741462c53f3b9f4d28950a12c4e4643d2fbb75b24af5afa33d30a740e4f8f4569dea9d38101a202ed455767673e5138e8cdd192b3c3ec9b0297e0325fc262e2c566e10f39a535e9fd84bd50fa618547f67463cc4affa28891c6799df337558a1d780f045df6c7edde24322d71e2dfe7c19016090aaf36ec37e10f8c5560ab19c1bb78323d745dda5247a80af9f5bfcb112c11cfe15604fa65907fa379cd474456dc86d66b006db8f9a08b8db53c999b985ef7e5efcd7d32b3	\\x70cf4b8d6653a3730fb46ce1bf9917a2e2eef6b3e040d567525bc0e9636ba3f2	\\xcb764dfbde1bc5de15c4487e7ab92ec3d6fa1a23ed7cccfdadfe664b0b6f07f3
01a20050-0036-77a0-99f5-7e546c148701	40	1	01a20050-1de5-73be-9fc2-4786c8ada315	tasks.task-created.v1	/todoplatform/tasks	01a20050-1de5-7790-9ed8-a70bd2acd021	1	2026-11-21 22:53:00.261273+00	2026-11-21 22:53:00.275297+00	\\x1a094bd102b3d04ca6b4478b	\\x8162462b7c7c766efabf2c12dd70e20565738d90f75298a204467bfebdc8070b934d0734c3ec2ace906b8d2e97f51f20a588e7f65ae7ee967fb8531f23c381e9364e4182548205011202794377bd9027c0924e5587e232557cbab218018d2115e7036098e0d965d6bc5716657dd484e8b3b150cf21c4efeed2182760eb59793a09f5c4b0871aac2cd0e665bdd38763ac6724c6c0f80314a190433e53bad7f8f8f5d1e1738540ac5f11c10f71651b2fa15d950809a0372144a67e9859db9088b4c266f74c495937f3e3b3a46b0f5c9901582420ba09b9c4e693137e7a7f3b24a0079464a9c0cc3f6dd9e4e1b7d2b7ce57ba3d671d3549cd0d88f469ca655f5dc9da4488feaa4cf06d31eb59d52c34fd4147bfcbcd51c5f3d20ed6515e633b4ff07079c1fd4b12760d64e89b9cc3092044023dab6efa72a839184b30669d0348af0b49fe0591134f27f6b0ac4d2801236f1980b891cb050b8647fc344c6acec8d77adcd5de548f961cedf93d06e003f795a12e70846f13a0534e9694b177ff2d1a1ba936116013761d21fd54b2bf5abd70103491f1bd3fae9ac545e24721cca56e4cd8e6c2e7d58d83c82501c62e2bd813356815eea1f2612d89c20ea7316fe0d0b0a41b9c36fcd6b98962dedc7ab27a5288357cfa16eafaf4682900d702e924046f87539c721eaaf3d259d9ef45e6ed05e704a91922a895c013f58330117e676afd0faa27e2c6aed45398c85d55eb887955fcd249a75e2489520ae2eadbbe816423ecf0e067bb17c261984b99791d78106cdfbef7a1b37af1fc0279ecab012337c0e8947f5ec7620a6f3d951ab16a2b42beea49999842a296316b1eb9bc8e526d0fa81e9f2eff19b5bb1847d4a1a3269d86270ab79a7fa85ac14f6647d7d4051a03864cc5a3ad070152aeac79aa2167ea9f357aae6ccb6b336ec6770929f232feb7eea39e87898ead062599cb2240ebabc3fb223dff25d8a6b5b896412073b9561626be965e30c71bbf6567844ee1a5e20a67de4bd7e40ab2854e6beae1cfe0e8eba30fd4745e192eb4e8aab337db6478bc024837a575200b63de965c281d5afa8e6a700cb554927549d2f494d72b7f8d81cd344a7f04109a3ba83eefe64481db367be97d019865720d7561c17fb374d32165df8503ecae12a21c30ab826f79b73d04ddbdd6a35855b0386e0665ed2bcef5ef42003b3ec227090dd9d8d3019a04f634850fa5b3f645964cc92d86ed7b5ff1209ccdd352731a3da60cba886f7107076deae64d449ee4617831b8fc1cc24f89a86873d226e8da2b9d46678d91f58ab6bc644ac6995936ae9eff8aeb88a4c2453ec76bcee39eadacaf4175cc232d527da92d512cca5a938f508c8500bb7b848f6e4ca42091c70ebf4762ec5a214902a25106932608f1669dba7b66a218350bce478d5230e3371aa880b82f41a09837b5f56cfebbc33359e4b0258e4bacc4aba56771607e71a498bce099387fabb5c82495cadddee204591a6cfc202d8d8d40607648	\\xcb764dfbde1bc5de15c4487e7ab92ec3d6fa1a23ed7cccfdadfe664b0b6f07f3	\\x0ac051526ef0f400148ee0ee43a2bd162880b3813d1334fca0cd110782294b69
01a20050-0036-77a0-99f5-7e546c148701	41	1	01a20050-1ebc-7eee-9433-edbc29ad1151	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ebc-7607-8fc7-19d7b4125196	1	2026-11-21 22:53:00.476393+00	2026-11-21 22:53:00.485525+00	\\xd8b1db27c0ad46b3d6000fe0	\\xf380ff224f7fd12b2f8a73f2a2dc856ae0ca039cb0936787832867412321ea2ea723ea366510b64e866cd69e461379d798af3310930762a3ab12093be6b8483ad04fafb16e22c8086a5fd2cc62b0c5300941684b9f4735ff47e51e6267917fb0455fc257f5bab5280722460eb234213e361b28593f1e208279dccba7a904ca02ad0a868909041aa5ebcc5926640e6717ffc67160040d9b3cf88ad7627ece27e1a8b161e49458772c3fb7955a9eedad346efa090bfda6d78576aea961e5623e195c694c6a0ebaf711f15a688c44a23d280315a071f76cb8e881465f724a2302c0c902dce9904d74add8d639cef5568ce1d63879c87b25446b62083e6c0151ea4a3f58ebb5d1a16ba11e6c9620f8e81c5e29367dbfa25b0533eb5e114b62067db402ebd11247838fe525876f6c55ca41e37aa123c664ea38966d11eb98b9e3a6dcb80dc93732c3ca4ffa02f6d18b93c745fbe400e0d9eee198b251038c0834d14a92cfaf5e32d9e6b7a53ee709923d8600221376646505ff0230751423f16d6fa313a0f4183ec71550145cf9e5091d8e3b7b1f731eed183f3489d614dc817c3244a00fd9bff144f9eda6a1971b2d2e1f74501c722c7117a1031d7523cab642fe2dc1cdef876789c69e7edbcbc543ee8dfc59bf01c9e8fdfe663a9444032e7b57ce85d6d4091ffca729079adb2125e833fb840d08bf069e4b8b6d4115aa603ebfda57e284524e0d096263b037be3c270401f7e5dd9114a48cf7	\\x0ac051526ef0f400148ee0ee43a2bd162880b3813d1334fca0cd110782294b69	\\xcf5193a58e71c315bfc882d0c1edba1cb1fc0a0bb74d7c5de897a52e1e08710e
01a20050-0036-77a0-99f5-7e546c148701	42	1	01a20050-1ecf-7820-92a3-1cf1d8a7664e	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ece-79f4-a376-5ab774408e54	1	2026-11-21 22:53:00.494889+00	2026-11-21 22:53:00.504155+00	\\xb1c80989eb109b621a561bde	\\xba70c1e00c9287042dc6d3094ee32ac9d1d85b7980e88c1c2ddbb301071fcb715c4965b75ac08393354c70e81d6106ba251ead5ef67fbceab00a109b334c8eb2e992570e7e1bf7d3c16bbb3385c162c5156b2d344103e4637b8ecf636d83b897f4d44f0aeca2275ee26cf5f195357371ab14fee044da1a5e333700cd134950e8399d972be72549b864784823fc7142236f61b20dd04a89b6c640bccafe6c6679aa6ad2a8e2fd728a64e1a1db3697f0bfd48150699bde3c6f4db72d0619f5a8bc2d01daf57f13417ede27fd8fb94a1c0e7aad323bee84dc5b809a2cb84d9efaae79b5ee557a8b298621a5d522822c748bdb4301552f95c00e3f45f85664bc563212d13687e6b59c8b3b3647d971a83ddf76179e894a28057ff6a1b098fb519c89ffbeae933b99b5b62b13b71e2cd4324fe8aa4af63c526d83d5caa13348a36c28983b10431a34960cec4aec4159f5af34d3138636ffc6a2ba7ee1c12ace7353629cce68dfb73bee77054c658de9ce5a0d2e312a1df63f0d682ed73b52d51ae5bbb17af51f32375180a409df6dd3b0b1ea7fc979012d9841e4321d237c827ee262b356767b1fd72e2e750443c0bc4b50a9cf9a73f8fb5f7d4fa26e58c1f2ce3547fe6aadc242b44f79e4e853b3e04e2dd2f23c08a28e3fdb598f4cc7391fda5e9681b5357e01a55d83080c4d614bc7deb03de78802540ccb464f6063db8705dd23ac380b727e12d61f02b96a824fd79f70439a89d3a76f0346c6	\\xcf5193a58e71c315bfc882d0c1edba1cb1fc0a0bb74d7c5de897a52e1e08710e	\\x949f57b7dc4bb4957d8b07205e7206fe848e3a8dbba7cffad527ae6224623a0c
01a20050-0036-77a0-99f5-7e546c148701	43	1	01a20050-1dbe-7812-be44-a4600a59976b	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1cf4-7c08-8be4-3494c114149d	2	2026-11-21 22:53:00.222527+00	2026-11-21 22:53:01.759694+00	\\x4e64a66b5ea21f04f3191052	\\x678f08e1e06dd024a13a69262928e0f94b1f2ea5124ce7e356304cf15be37a1b6c1b4f5839dbb8dd5626f31a5247548b64c506c8ac3e588937dcc728232c42f7a34f832fecefebc66c9a9b9fa801427f9f6a655a2ba6ad311599e93d518ba0a148d48ab03d0d503c758e3059b7c3178b8660e69040b7eb3d21b348cfb26c7e479442e012eac180c5355aee42b41dc1ef9228de5330a43cf430411de904b0fbca86c6026052e8687e75a750e7abca137841130c47f3fd0d18ce9069f1f376bacda39248f04818c35654735e917584cd0e3a9a1bf06ba2d45a2c8504cffa833ca5bea51d2eefccaa8a18c781318d1918d7687b0af48da6d35239c84f95b0c49427d5a9e7ccb90f63d64f74d0af951e168600460e6ba490e0bc10d8f67c95f0ad63d5177324a21ea8958ff8e0568391d34314814f3ac1ad9cc8b61dbef08a72ffc28f7f6e8ab748d970e53d333e9a34b439f1e323968ac7a1c61b05cf1d8a44e20b278eb9bfc54137fef4bad899327e47367ff86ab5ad8dd3317dd707d5fc6805ae7788f4427a9f0fbdfa024ca6c8e0f5f7043311ebeb8d8c743714e84bfd9069c96d55df56ee3c1498b1ac2f40bd6076e9242bc39d0edd44df99f1570672e62fd261a12fe40d235d64518a743db9fe030ee013d2800406484861723309029b044f7e5280ca999e2933e949f97ef819d38269835d8487833decaa825ffebb5834060a41155fc909ee8f334a8e66f39b105819a58806fe1e381981f359258ec215a25a93a0e13daf547921163b565f64401f8e4a6b40b1609e5a88	\\x949f57b7dc4bb4957d8b07205e7206fe848e3a8dbba7cffad527ae6224623a0c	\\xfd0870b810c235a2ab55e76094c0a801f5d41e8c0a0fcd3d9834efdef49baa34
01a20050-0036-77a0-99f5-7e546c148701	44	1	01a20050-1ea5-7b0e-b767-aaf5301b818b	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1de5-7790-9ed8-a70bd2acd021	2	2026-11-21 22:53:00.4533+00	2026-11-21 22:53:01.946764+00	\\x57ef731bde6b87c9bfc5b7a0	\\xa75ccd61855f9c966c22ffcab6ae3051fb56b78765ec2bc4233e1090a6864b229d970938cef7d67b02fc59916a14ff585b7d7f5b34aa77ecda58cf3225661a243e4e0d6933e3cc02ebf28da044ad82714b19df10d342490658369cb144c2e7ffcdc2c7138cb946c837a1b550dc455dbadd9d27c45ea18f5b9d7e35b95fbb999a33af3d6413577853837601ea1eb45975fc42fedc5595e426bb1c15e1284e9ec70579323e6ddb2f14ead248fac7fc7128e02ca67d3db7742c54a1a5c6dd90f1f1dd674208ce00e7069b359e383988323fa7d2b0f4dd9f77ef71aef1aeafabb0e4c296cfe2680976c0162a5e0071df3ab9ce9cd5102bd77e75895a53b4993203e9b2767a573eee21bba5e58300cc511ff6752f09e322049a80ac364442448b0a9f29c1290e60176467db8a29d5ba60f0320c5521a8b9611ea9ffd4befe3268fa9706b353cbfbe7c57e6b7f2f58dce1ce32938cf5e11316e03846f646f402eb02184604bc9bd6d1a80e09faad94149aecb1c043947eb47f2a0393ac6a4482f6a2824144e0e9c649a9f489a211b906dc87b4280e4ed6f5a31cd65f72b41501484428e74f766a543328b8383aed878cf8061dfd4798aa98fc9684b80fbedaf592b45e83e5a5b25331f5a489f34e8e22838997fbb388254fe6cc626559d9f99d751d8b7db2a0c36761a1cb6d109593df279856785d22a9190220f7255e74ed21b3978070ee9ecf205db56a4f4e05366aa0a574b5525f45857ed97e6374982a81696a38b8be6c072cfec0ca0e192a4e801801089809767e738fd5a9f39947e8df72f77b19df0c4c1e54dfb5748cca1502e48dfa403177b41fddec4a5dd117d2c1c0f6ef80c4f2d5722d2f4d9eeb6d9254049a4d12a9bd0fac8c4833b88e60e2faf6a161fd95481ee271b2ee3f4cefc36d2da731ea6f926be6e393a4a9b5960a0cb3572dc69afeb230fc548015c7c1cc15b57cbf176729dff46b22ba2f685ade448635560ae0094ee357f89caae4b2e2092de9e5d0a1d7b0a3e29b1b3c8cb8d2b12ffa184e0125dd198f9068b9446b83f63a54c319cf7879dbb5a0017d0a5c366e4f5b9a525cca80cbc3e2f97be8651e3d7d855f6c636135afb6f69e50aa1f66064e8cd4a337e3108d2dd37f7f9bdb6f5864d353a7b0614a4864480dafa7b43108a7c238841ec8e13b12ec6fcb360271e7b3e86db9727a6268cb80db9a2e79944a8a2db0b6a0e1aaf86816ac254e914aeb13f0a635871c8dfea2bc6fcbde7a3e305c639acdc85bc67d184d5b7ea830568c1814ffa8211bc48250789dd132c1cb0191693fdd97ceafdcc7a514d123b48ab634bd60cfb3f53d0ed052d3112dab647d4031d85ecf7f6acfd9eb4bee78df1588d369106cd1511023008d944e53bb429da97a7bfe44ee1be997a4cf71c33bbeffdaff2e0b1b0926f617ea04a0e74427edf4a478499c36d099300a4d8efc3c5ca4e53277d978a292dcdda82f69a3c8c0ff76e27efb9ec923601fa955145ff742a68d7c463ac47185f9007813c4f323dc2ef7d7ec929a4ff772d8ea1b5db7741a4604e8a067a7e22f7c15b9c0d556cf506de387df92b7aa9397b185d6f39b0c13e640f860af29ea9eadad709a07a2	\\xfd0870b810c235a2ab55e76094c0a801f5d41e8c0a0fcd3d9834efdef49baa34	\\x25f7459445d35122b3d28551a95cffe4ed28a585153b1aa50b5d15e32b20b6c9
01a20050-0036-77a0-99f5-7e546c148701	45	1	01a20050-2482-7f25-aee4-c57a5c523f40	recurrence.occurrence-planned.v1	/todoplatform/recurrence	01a20050-1de5-7389-89e3-8a5f1c63321d	1	2026-11-21 22:53:00.4533+00	2026-11-21 22:53:01.959319+00	\\x69236702f2a557e536545d19	\\xfaf1680462a0826eb45831d99e9c763310b57cb94494b65130fea7db0546f89ece1744b10542b65409a26fa12298d0f1829cf50ad86c3099e76f8534a16a1de813c92aaf0a56fd76af85dc81945693cef36a9f61055e1eb96bd78ca2e8c384c412ad9eb31dfd0bc23a76f7eab144bb5cbe5deac9d096fe6cc8dc6af93710014e5e08071721a259ac91c492d4155b981ec1dc673f1f061eb2cc131688ea260060bf79a7364ff3ac39f612f28e515bdd0960b2efd95ea308e51a0f85a2bbd48222dc2def6c0cc71e161fadc362fa0a8715807aaec9f1427cb4ec31d528891ba75f517fdb86f6a6f09c7a80066bfc02eaad8cdba0cff46240149795c3829b313be2469d90d5ae65e4b71adccf8affddb9c9ef13bc8cb98f7f23a7117a7c475a6302e2578b54a2865a5bc04cf54e32df81	\\x25f7459445d35122b3d28551a95cffe4ed28a585153b1aa50b5d15e32b20b6c9	\\xfa1147f4adf4c0f68ebb2964b67ed98ef5a3e42ce9f1ac987320a12c5261f085
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: payload_keys; Type: TABLE DATA; Schema: audit; Owner: todoplatform
--

COPY audit.payload_keys (user_id, wrapped, created_at) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	\\x09f0c9f009b219a34ffbf348993eeaec8dd58ce1516525e06408f82f17b39adcf52774a90bf0da7fe3373c89aa09f64a7e61a0a4e20db6755499f71d46560efaef66f356853ac9042567ee7f672d0c4197dc267a4c8d8b494bab07c8756eb2e4b6318adca0152e1bb3ddf28224cedc05bf023b52cf2398758c8477711c715ba185ad7e2d	2026-11-21 22:52:55.230644+00
01a20050-1193-7b14-a269-0c662ad2a5b4	\\x09f0c9f009b219a34ffbf348993eeaec8dd58ce1b0976fb81a99c2dfc147b6a6b8f0cfb3e9ee85569fadd3f58716b050d276721a51279ccf553a00f46a734db6b7a0be1f811bcc09f6470cc5cf3af451af8164ced54fb72f0fa5685f58714aa70bc2f6950be4feced1b98759d5e2634f13ae9f1e0fb33b9216c07a335658675f26d6d3c2	2026-11-21 22:52:57.306744+00
01a20050-162b-78f5-8316-a51636717b74	\\x09f0c9f009b219a34ffbf348993eeaec8dd58ce1ceeeaa171670d72734691de31a4a38b3be218b349aded1d56b057d72ff903b504514017bf81b1b889b2a28e842fc4ee71c050d1f6e6c82e3f11c8afac4cd1543c9d4c8b6b9262ac02f5409eb05ee6e9a88ede67a6416fae2af77afb66013bb426e2a3bc956cc45ebd6c3f4e1f81c046e	2026-11-21 22:52:58.387682+00
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.deliveries (reminder_id, fired_version, channel, user_id, status, attempts, next_attempt_at, last_error, created_at, updated_at) FROM stdin;
01a20050-115a-7662-985d-79dd99890129	2	in-app	01a20050-0036-77a0-99f5-7e546c148701	delivered	1	\N	\N	2026-11-21 22:52:59.050682+00	2026-11-21 22:52:59.050682+00
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: notifications; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.notifications (id, user_id, kind, reminder_id, task_id, task_title, fire_at, delivered_at, late_by_seconds, read_at, version) FROM stdin;
01a20050-192a-785e-b7b4-c342936a2ffe	01a20050-0036-77a0-99f5-7e546c148701	reminder	01a20050-115a-7662-985d-79dd99890129	01a20050-1149-7415-a68f-7518295c40fc	before 1 soon	2026-11-21 22:52:59+00	2026-11-21 22:52:59.050682+00	0	\N	1
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
37	1	01a20050-4463-79a9-8a7d-71f1ade90694	notifications.reminder-fired.v1	/todoplatform/notifications	01a20050-15e6-7e11-85c0-6092683f99bf	01a20050-15e6-7e11-85c0-6092683f99bf	2	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:09.856164+00	00-d06766250414dd143fdca5fa7e81a8d9-1964299ca4766705-00	\\x7b2272656d696e646572223a7b226964223a2230316132303035302d313565362d376531312d383563302d363039323638336639396266222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227461736b4964223a2230316132303035302d313563632d376437662d623562622d333261303035373365653762222c2272656d696e6465724964223a2230316132303035302d313562662d373535312d396237392d353964666632343365396265222c227461736b5469746c65223a226265666f7265203220736f6f6e222c22666972654174223a22323032362d31312d32315432323a35333a30302b30303a3030222c22737461747573223a226669726564222c2276657273696f6e223a327d2c226c61746542795365636f6e6473223a392c226f636375727265644174223a22323032362d31312d32315432323a35333a30392e3835363136342b30303a3030227d
38	2	01a20050-4524-7fc1-b416-fec6819a987b	notifications.reminder-fired.v1	/todoplatform/notifications	01a20050-1a40-7891-8ab9-51e3e89a9908	01a20050-1a40-7891-8ab9-51e3e89a9908	2	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:09.856164+00	00-d06766250414dd143fdca5fa7e81a8d9-1964299ca4766705-00	\\x7b2272656d696e646572223a7b226964223a2230316132303035302d316134302d373839312d386162392d353165336538396139393038222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227461736b4964223a2230316132303035302d316133342d373430342d613634322d376231616236326666383835222c2272656d696e6465724964223a2230316132303035302d316133312d376566322d623430642d363963386434636163333230222c227461736b5469746c65223a226265666f7265203320736f6f6e222c22666972654174223a22323032362d31312d32315432323a35333a30312b30303a3030222c22737461747573223a226669726564222c2276657273696f6e223a327d2c226c61746542795365636f6e6473223a382c226f636375727265644174223a22323032362d31312d32315432323a35333a30392e3835363136342b30303a3030227d
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: qrtz_blob_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_blob_triggers (sched_name, trigger_name, trigger_group, blob_data) FROM stdin;
\.


--
-- Data for Name: qrtz_calendars; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_calendars (sched_name, calendar_name, calendar) FROM stdin;
\.


--
-- Data for Name: qrtz_cron_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_cron_triggers (sched_name, trigger_name, trigger_group, cron_expression, time_zone_id) FROM stdin;
\.


--
-- Data for Name: qrtz_execution_history; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_execution_history (sched_name, entry_id, instance_name, job_name, job_group, trigger_name, trigger_group, fired_time, run_time, succeeded, error_message, retry_attempt, retry_scheduled, execution_log, result, summary, metrics, manual, fire_instance_id, job_input, job_input_too_large) FROM stdin;
\.


--
-- Data for Name: qrtz_fired_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery, execution_group, progress, progress_message, interrupt_requested_time) FROM stdin;
\.


--
-- Data for Name: qrtz_job_details; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_job_details (sched_name, job_name, job_group, description, job_class_name, is_durable, is_nonconcurrent, is_update_data, requests_recovery, job_data) FROM stdin;
todoplatform	reconcile-deliveries	DEFAULT	\N	TodoPlatform.Modules.Notifications.Features.ReconcileDeliveries+Job, TodoPlatform.Modules.Notifications	f	t	f	f	\N
todoplatform	remove-old-entries	DEFAULT	\N	TodoPlatform.Modules.Notifications.Features.RemoveOldEntries+Job, TodoPlatform.Modules.Notifications	f	t	f	f	\N
\.


--
-- Data for Name: qrtz_job_status; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_job_status (sched_name, job_group, job_name, first_fired_time, last_fired_time, last_result, last_run_time, last_instance_name, last_entry_id, last_summary, last_success_time, last_failure_time, last_failure_message, consecutive_failures, run_count, failure_count) FROM stdin;
\.


--
-- Data for Name: qrtz_locks; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_locks (sched_name, lock_name) FROM stdin;
todoplatform	TRIGGER_ACCESS
todoplatform	STATE_ACCESS
\.


--
-- Data for Name: qrtz_misfire_history; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_misfire_history (sched_name, entry_id, instance_name, trigger_name, trigger_group, job_name, job_group, misfire_time, sched_time, reason) FROM stdin;
\.


--
-- Data for Name: qrtz_paused_job_grps; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_paused_job_grps (sched_name, job_group, pause_reason, paused_by, paused_at) FROM stdin;
\.


--
-- Data for Name: qrtz_paused_trigger_grps; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_paused_trigger_grps (sched_name, trigger_group, pause_reason, paused_by, paused_at) FROM stdin;
\.


--
-- Data for Name: qrtz_scheduler_state; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval, quartz_version) FROM stdin;
todoplatform	vm38579587490129	639308983962950624	3000	4.7.3
\.


--
-- Data for Name: qrtz_simple_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval, times_triggered) FROM stdin;
todoplatform	reconcile-deliveries	DEFAULT	-1	60000	2
todoplatform	remove-old-entries	DEFAULT	-1	3600000	2
\.


--
-- Data for Name: qrtz_simprop_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_simprop_triggers (sched_name, trigger_name, trigger_group, str_prop_1, str_prop_2, str_prop_3, int_prop_1, int_prop_2, long_prop_1, long_prop_2, dec_prop_1, dec_prop_2, bool_prop_1, bool_prop_2, time_zone_id) FROM stdin;
\.


--
-- Data for Name: qrtz_triggers; Type: TABLE DATA; Schema: notifications; Owner: todo_notifications
--

COPY notifications.qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, description, next_fire_time, prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, calendar_name, misfire_instr, misfire_orig_fire_time, execution_group, preferred_node, preferred_node_auto, retry_policy, retry_attempt, continues_trigger_name, continues_trigger_group, continuation_condition, overlap_policy, pause_reason, paused_by, paused_at, misfire_threshold, fixed_delay, job_data) FROM stdin;
todoplatform	remove-old-entries	DEFAULT	remove-old-entries	DEFAULT	\N	639309019901461708	639308983901461708	5	WAITING	SIMPLE	639308983901461708	\N	\N	5	\N	\N	\N	f	\N	0	\N	\N	\N	\N	\N	\N	\N	2000	\N	\N
todoplatform	reconcile-deliveries	DEFAULT	reconcile-deliveries	DEFAULT	\N	639308984499100470	639308983899100470	5	WAITING	SIMPLE	639308983899100470	\N	\N	5	\N	\N	\N	f	\N	0	\N	\N	\N	\N	\N	\N	\N	2000	\N	\N
\.


--
-- Data for Name: recipients; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.recipients (user_id, time_zone, quiet_from, quiet_to, profile_version, timed_at_due, all_day_at, settings_version, settings_changed_at, deleted_at) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	Europe/Berlin	\N	\N	1	t	09:00:00	1	\N	\N
01a20050-1193-7b14-a269-0c662ad2a5b4	Europe/Berlin	\N	\N	1	t	09:00:00	1	\N	\N
01a20050-162b-78f5-8316-a51636717b74	Europe/Berlin	\N	\N	1	t	09:00:00	1	\N	\N
\.


--
-- Data for Name: reminders; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.reminders (id, user_id, task_id, reminder_id, task_title, plan_key, is_default, channels, fire_at, decided_at, snoozed, status, cancelled_because, fired_at, fired_version, late_by_seconds, created_at, updated_at, version) FROM stdin;
01a20050-0d31-7593-9e09-57e3cf3d2fde	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0a67-7980-9047-7b28d70121f5	01a20050-0a67-7980-9047-7b28d70121f5	before 1 1	default at 2027-01-01 all day	t	\N	2027-01-01 08:00:00+00	2026-11-21 22:52:55.247327+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:55.985917+00	2026-11-21 22:52:55.985917+00	1
01a20050-0d33-7d20-908c-76bbdbc72ef2	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0c2e-7d55-957b-8f639880b918	01a20050-0c2e-7d55-957b-8f639880b918	before 1 2	default at 2027-01-02 all day	t	\N	2027-01-02 08:00:00+00	2026-11-21 22:52:55.717384+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:55.98708+00	2026-11-21 22:52:55.98708+00	1
01a20050-0d33-78ab-bb7d-56203703b705	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0c87-7807-ac93-04fb0af642f2	01a20050-0c87-7807-ac93-04fb0af642f2	before 1 3	default at 2027-01-03 all day	t	\N	2027-01-03 08:00:00+00	2026-11-21 22:52:55.815652+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:55.987541+00	2026-11-21 22:52:55.987541+00	1
01a20050-0e71-70ce-ae38-6504ef982358	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0e43-739e-822e-5fe6f8471f8d	01a20050-0e43-739e-822e-5fe6f8471f8d	before 1 4	default at 2027-01-04 all day	t	\N	2027-01-04 08:00:00+00	2026-11-21 22:52:56.259434+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:56.305098+00	2026-11-21 22:52:56.305098+00	1
01a20050-0e9e-7d24-8979-edf17c1e7b7b	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0e7c-76fd-825e-02e8f608abdc	01a20050-0e7c-76fd-825e-02e8f608abdc	before 1 5	default at 2027-01-05 all day	t	\N	2027-01-05 08:00:00+00	2026-11-21 22:52:56.316229+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:56.350659+00	2026-11-21 22:52:56.663019+00	2
01a20050-1179-7e86-b5f9-77f0425c8dcd	01a20050-0036-77a0-99f5-7e546c148701	01a20050-116a-78ab-aaf9-d20bcc06f4e7	01a20050-1167-701f-b131-76892337dd0d	before 1 later	at 2100-01-01T00:00:00.0000000Z	f	\N	2100-01-01 00:00:00+00	2026-11-21 22:52:57.066043+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.081922+00	2026-11-21 22:52:57.081922+00	1
01a20050-11dd-720d-b54f-b6b2984e2df8	01a20050-0036-77a0-99f5-7e546c148701	01a20050-0fba-780d-aa93-5e916e34e17d	01a20050-0fb6-765f-8be8-7141308d6ba9	before 1 daily	PT15M before due 2026-11-23 09:00:00.0000000 floating	f	\N	2026-11-23 07:45:00+00	2026-11-21 22:52:56.634151+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:57.181205+00	2026-11-21 22:52:57.316266+00	2
01a20050-13e1-74af-a919-cc7c4a1fd480	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1393-7150-886f-6241d2d1d51e	01a20050-0fb6-765f-8be8-7141308d6ba9	before 1 daily	PT15M before due 2026-11-24 09:00:00.0000000 floating	f	\N	2026-11-24 07:45:00+00	2026-11-21 22:52:57.606168+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.69744+00	2026-11-21 22:52:57.69744+00	1
01a20050-142d-7a6a-a377-d76e50fdf268	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-141e-73d6-93f0-57e268f2b25e	01a20050-141e-73d6-93f0-57e268f2b25e	before 2 1	default at 2027-01-01 all day	t	\N	2027-01-01 08:00:00+00	2026-11-21 22:52:57.758599+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.773523+00	2026-11-21 22:52:57.773523+00	1
01a20050-144c-7030-89c1-56707751180a	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-143f-755f-8621-3c8fa6f4f53b	01a20050-143f-755f-8621-3c8fa6f4f53b	before 2 2	default at 2027-01-02 all day	t	\N	2027-01-02 08:00:00+00	2026-11-21 22:52:57.791457+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.804157+00	2026-11-21 22:52:57.804157+00	1
01a20050-145a-7646-95b8-7d4467bee52b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1450-7f55-b129-7407c30e63f3	01a20050-1450-7f55-b129-7407c30e63f3	before 2 3	default at 2027-01-03 all day	t	\N	2027-01-03 08:00:00+00	2026-11-21 22:52:57.808785+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.818152+00	2026-11-21 22:52:57.818152+00	1
01a20050-1472-7629-85df-a7f9349bf45b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1462-7b46-8de3-430a1bac42e0	01a20050-1462-7b46-8de3-430a1bac42e0	before 2 4	default at 2027-01-04 all day	t	\N	2027-01-04 08:00:00+00	2026-11-21 22:52:57.826136+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:57.842928+00	2026-11-21 22:52:57.842928+00	1
01a20050-14bf-7726-8747-fefaae0f9e63	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-147d-76f8-b98d-3bc099dc325f	01a20050-147d-76f8-b98d-3bc099dc325f	before 2 5	default at 2027-01-05 all day	t	\N	2027-01-05 08:00:00+00	2026-11-21 22:52:57.853413+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:57.919895+00	2026-11-21 22:52:58.020653+00	2
01a20050-1582-795d-9d3b-32511090f293	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1540-790f-8e60-b9e98e3a732b	01a20050-153f-7b85-a57a-5bd1ef783e6e	before 2 daily	PT15M before due 2026-11-23 09:00:00.0000000 floating	f	\N	2026-11-23 07:45:00+00	2026-11-21 22:52:58.048487+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:58.114371+00	2026-11-21 22:52:58.163863+00	2
01a20050-15d3-74e5-adf8-a5da43038c8e	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-15c7-7805-bab9-8f2bd6693eab	01a20050-153f-7b85-a57a-5bd1ef783e6e	before 2 daily	PT15M before due 2026-11-24 09:00:00.0000000 floating	f	\N	2026-11-24 07:45:00+00	2026-11-21 22:52:58.181551+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.195074+00	2026-11-21 22:52:58.195074+00	1
01a20050-160f-7f28-a0f3-e7937ab8d402	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1608-70c2-ab5f-344d1e8d0d08	01a20050-1607-7fab-b115-acae66ff1b13	before 2 later	at 2100-01-01T00:00:00.0000000Z	f	\N	2100-01-01 00:00:00+00	2026-11-21 22:52:58.248156+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.255517+00	2026-11-21 22:52:58.255517+00	1
01a20050-17f6-750d-affc-03766fa0fc7d	01a20050-162b-78f5-8316-a51636717b74	01a20050-17ed-704f-bc73-dee017c39da4	01a20050-17ed-704f-bc73-dee017c39da4	before 3 1	default at 2027-01-01 all day	t	\N	2027-01-01 08:00:00+00	2026-11-21 22:52:58.733753+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.742128+00	2026-11-21 22:52:58.742128+00	1
01a20050-181b-773b-8920-8235942c2a60	01a20050-162b-78f5-8316-a51636717b74	01a20050-1811-77f5-8a69-a2da80662b98	01a20050-1811-77f5-8a69-a2da80662b98	before 3 2	default at 2027-01-02 all day	t	\N	2027-01-02 08:00:00+00	2026-11-21 22:52:58.769606+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.779333+00	2026-11-21 22:52:58.779333+00	1
01a20050-186f-74fa-a570-66a31a984ecf	01a20050-162b-78f5-8316-a51636717b74	01a20050-183d-7944-83d1-eae898987088	01a20050-183d-7944-83d1-eae898987088	before 3 3	default at 2027-01-03 all day	t	\N	2027-01-03 08:00:00+00	2026-11-21 22:52:58.813729+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.863397+00	2026-11-21 22:52:58.863397+00	1
01a20050-1881-7dbd-9393-6c2f3a8d1825	01a20050-162b-78f5-8316-a51636717b74	01a20050-1879-72c0-86a6-7ab59e5cb9e2	01a20050-1879-72c0-86a6-7ab59e5cb9e2	before 3 4	default at 2027-01-04 all day	t	\N	2027-01-04 08:00:00+00	2026-11-21 22:52:58.873018+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:58.881829+00	2026-11-21 22:52:58.881829+00	1
01a20050-115a-7662-985d-79dd99890129	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1149-7415-a68f-7518295c40fc	01a20050-1148-7582-a517-54eed514cfd8	before 1 soon	at 2026-11-21T22:52:59.0000000Z	f	\N	2026-11-21 22:52:59+00	2026-11-21 22:52:57.033572+00	f	delivered	\N	2026-11-21 22:52:59.006403+00	2	0	2026-11-21 22:52:57.050141+00	2026-11-21 22:52:59.050682+00	3
01a20050-189d-7fe1-bb34-7b461e809558	01a20050-162b-78f5-8316-a51636717b74	01a20050-1896-7d16-a802-fa91a14388c6	01a20050-1896-7d16-a802-fa91a14388c6	before 3 5	default at 2027-01-05 all day	t	\N	2027-01-05 08:00:00+00	2026-11-21 22:52:58.90211+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:58.909434+00	2026-11-21 22:52:59.12211+00	2
01a20050-19a9-74b6-a947-13810f9d9d3b	01a20050-162b-78f5-8316-a51636717b74	01a20050-198f-7d38-886b-7113f929db10	01a20050-1984-7984-bec7-c94c260b1e0c	before 3 daily	PT15M before due 2026-11-23 09:00:00.0000000 floating	f	\N	2026-11-23 07:45:00+00	2026-11-21 22:52:59.151261+00	f	cancelled	withdrawn	\N	\N	0	2026-11-21 22:52:59.177658+00	2026-11-21 22:52:59.324666+00	2
01a20050-1a72-74f5-bec3-6b8933d013a3	01a20050-162b-78f5-8316-a51636717b74	01a20050-1a4f-7332-88d0-3a469bf9387c	01a20050-1984-7984-bec7-c94c260b1e0c	before 3 daily	PT15M before due 2026-11-24 09:00:00.0000000 floating	f	\N	2026-11-24 07:45:00+00	2026-11-21 22:52:59.33862+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:59.378882+00	2026-11-21 22:52:59.378882+00	1
01a20050-1a89-7b5c-9dff-9fa98db4cf5d	01a20050-162b-78f5-8316-a51636717b74	01a20050-1a72-749d-affe-780cd69d2c4d	01a20050-1a6e-7876-9285-2b2a4983b0ce	before 3 later	at 2100-01-01T00:00:00.0000000Z	f	\N	2100-01-01 00:00:00+00	2026-11-21 22:52:59.378936+00	f	planned	\N	\N	\N	0	2026-11-21 22:52:59.401486+00	2026-11-21 22:52:59.401486+00	1
01a20050-15e6-7e11-85c0-6092683f99bf	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-15cc-7d7f-b5bb-32a00573ee7b	01a20050-15bf-7551-9b79-59dff243e9be	before 2 soon	at 2026-11-21T22:53:00.0000000Z	f	\N	2026-11-21 22:53:00+00	2026-11-21 22:52:58.18847+00	f	fired	\N	2026-11-21 22:53:09.856164+00	2	9	2026-11-21 22:52:58.214309+00	2026-11-21 22:53:09.856164+00	2
01a20050-1a40-7891-8ab9-51e3e89a9908	01a20050-162b-78f5-8316-a51636717b74	01a20050-1a34-7404-a642-7b1ab62ff885	01a20050-1a31-7ef2-b40d-69c8d4cac320	before 3 soon	at 2026-11-21T22:53:01.0000000Z	f	\N	2026-11-21 22:53:01+00	2026-11-21 22:52:59.316441+00	f	fired	\N	2026-11-21 22:53:09.856164+00	2	8	2026-11-21 22:52:59.328256+00	2026-11-21 22:53:09.856164+00	2
\.


--
-- Data for Name: task_copies; Type: TABLE DATA; Schema: notifications; Owner: todoplatform
--

COPY notifications.task_copies (task_id, user_id, version, title, is_open, is_critical, due_date, due_time, due_zone, start_date, start_time, start_zone, stated_zone, reminders, decided_at, latest_at) FROM stdin;
01a20050-0a67-7980-9047-7b28d70121f5	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 1	t	f	2027-01-01	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:55.247327+00	2027-01-01 08:00:00+00
01a20050-0c2e-7d55-957b-8f639880b918	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 2	t	f	2027-01-02	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:55.717384+00	2027-01-02 08:00:00+00
01a20050-0c87-7807-ac93-04fb0af642f2	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 3	t	f	2027-01-03	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:55.815652+00	2027-01-03 08:00:00+00
01a20050-0e43-739e-822e-5fe6f8471f8d	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 4	t	f	2027-01-04	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:56.259434+00	2027-01-04 08:00:00+00
01a20050-0e7c-76fd-825e-02e8f608abdc	01a20050-0036-77a0-99f5-7e546c148701	2	before 1 5	f	f	2027-01-05	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:56.556365+00	\N
01a20050-1149-7415-a68f-7518295c40fc	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 soon	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2026-11-21T22:52:59+00:00", "id": "01a20050-1148-7582-a517-54eed514cfd8"}]	2026-11-21 22:52:57.033572+00	2026-11-21 22:52:59+00
01a20050-116a-78ab-aaf9-d20bcc06f4e7	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 later	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1167-701f-b131-76892337dd0d"}]	2026-11-21 22:52:57.066043+00	2100-01-01 00:00:00+00
01a20050-0fba-780d-aa93-5e916e34e17d	01a20050-0036-77a0-99f5-7e546c148701	2	before 1 daily	f	f	2026-11-23	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-0fb6-765f-8be8-7141308d6ba9", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:57.012241+00	\N
01a20050-1393-7150-886f-6241d2d1d51e	01a20050-0036-77a0-99f5-7e546c148701	1	before 1 daily	t	f	2026-11-24	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-0fb6-765f-8be8-7141308d6ba9", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:57.606168+00	2026-11-24 07:45:00+00
01a20050-141e-73d6-93f0-57e268f2b25e	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 1	t	f	2027-01-01	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:57.758599+00	2027-01-01 08:00:00+00
01a20050-143f-755f-8621-3c8fa6f4f53b	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 2	t	f	2027-01-02	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:57.791457+00	2027-01-02 08:00:00+00
01a20050-1450-7f55-b129-7407c30e63f3	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 3	t	f	2027-01-03	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:57.808785+00	2027-01-03 08:00:00+00
01a20050-1462-7b46-8de3-430a1bac42e0	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 4	t	f	2027-01-04	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:57.826136+00	2027-01-04 08:00:00+00
01a20050-1896-7d16-a802-fa91a14388c6	01a20050-162b-78f5-8316-a51636717b74	2	before 3 5	f	f	2027-01-05	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:59.095232+00	\N
01a20050-147d-76f8-b98d-3bc099dc325f	01a20050-1193-7b14-a269-0c662ad2a5b4	2	before 2 5	f	f	2027-01-05	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:58.012304+00	\N
01a20050-1540-790f-8e60-b9e98e3a732b	01a20050-1193-7b14-a269-0c662ad2a5b4	2	before 2 daily	f	f	2026-11-23	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-153f-7b85-a57a-5bd1ef783e6e", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:58.14975+00	\N
01a20050-15c7-7805-bab9-8f2bd6693eab	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 daily	t	f	2026-11-24	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-153f-7b85-a57a-5bd1ef783e6e", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:58.181551+00	2026-11-24 07:45:00+00
01a20050-15cc-7d7f-b5bb-32a00573ee7b	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 soon	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2026-11-21T22:53:00+00:00", "id": "01a20050-15bf-7551-9b79-59dff243e9be"}]	2026-11-21 22:52:58.18847+00	2026-11-21 22:53:00+00
01a20050-1608-70c2-ab5f-344d1e8d0d08	01a20050-1193-7b14-a269-0c662ad2a5b4	1	before 2 later	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1607-7fab-b115-acae66ff1b13"}]	2026-11-21 22:52:58.248156+00	2100-01-01 00:00:00+00
01a20050-17ed-704f-bc73-dee017c39da4	01a20050-162b-78f5-8316-a51636717b74	1	before 3 1	t	f	2027-01-01	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:58.733753+00	2027-01-01 08:00:00+00
01a20050-1811-77f5-8a69-a2da80662b98	01a20050-162b-78f5-8316-a51636717b74	1	before 3 2	t	f	2027-01-02	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:58.769606+00	2027-01-02 08:00:00+00
01a20050-183d-7944-83d1-eae898987088	01a20050-162b-78f5-8316-a51636717b74	1	before 3 3	t	f	2027-01-03	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:58.813729+00	2027-01-03 08:00:00+00
01a20050-1879-72c0-86a6-7ab59e5cb9e2	01a20050-162b-78f5-8316-a51636717b74	1	before 3 4	t	f	2027-01-04	\N	\N	\N	\N	\N	Europe/Berlin	[]	2026-11-21 22:52:58.873018+00	2027-01-04 08:00:00+00
01a20050-198f-7d38-886b-7113f929db10	01a20050-162b-78f5-8316-a51636717b74	2	before 3 daily	f	f	2026-11-23	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-1984-7984-bec7-c94c260b1e0c", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:59.294503+00	\N
01a20050-1a34-7404-a642-7b1ab62ff885	01a20050-162b-78f5-8316-a51636717b74	1	before 3 soon	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2026-11-21T22:53:01+00:00", "id": "01a20050-1a31-7ef2-b40d-69c8d4cac320"}]	2026-11-21 22:52:59.316441+00	2026-11-21 22:53:01+00
01a20050-1a4f-7332-88d0-3a469bf9387c	01a20050-162b-78f5-8316-a51636717b74	1	before 3 daily	t	f	2026-11-24	09:00:00	\N	\N	\N	\N	Europe/Berlin	[{"id": "01a20050-1984-7984-bec7-c94c260b1e0c", "before": "PT15M", "relativeTo": "due"}]	2026-11-21 22:52:59.33862+00	2026-11-24 07:45:00+00
01a20050-1a72-749d-affe-780cd69d2c4d	01a20050-162b-78f5-8316-a51636717b74	1	before 3 later	t	f	\N	\N	\N	\N	\N	\N	Europe/Berlin	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1a6e-7876-9285-2b2a4983b0ce"}]	2026-11-21 22:52:59.378936+00	2100-01-01 00:00:00+00
\.


--
-- Data for Name: access_token_uses; Type: TABLE DATA; Schema: platform; Owner: todoplatform
--

COPY platform.access_token_uses (token_id, last_used_at) FROM stdin;
\.


--
-- Data for Name: access_tokens; Type: TABLE DATA; Schema: platform; Owner: todoplatform
--

COPY platform.access_tokens (hash, id, user_id, scopes, roles, expires_at) FROM stdin;
\.


--
-- Data for Name: data_protection_keys; Type: TABLE DATA; Schema: platform; Owner: todoplatform
--

COPY platform.data_protection_keys (name, xml, created_at) FROM stdin;
key-a319b209-fb4f-48f3-993e-eaec8dd58ce1	<key id="a319b209-fb4f-48f3-993e-eaec8dd58ce1" version="1"><creationDate>2026-11-21T22:52:47.1807331Z</creationDate><activationDate>2026-11-21T22:52:47.1807331Z</activationDate><expirationDate>2027-02-19T22:52:47.1807331Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>ZM7rgbp58XBcM5WuOT/apo9DDqHPBkQqiXD+Mcp8Apj5+M8/LcY1OYrf0kajn1vNkT0Rik8dDK4y3BPHMAuPBw==</value></masterKey></descriptor></descriptor></key>	2026-11-21 22:52:47.231319+00
\.


--
-- Data for Name: migrations; Type: TABLE DATA; Schema: platform; Owner: todoplatform
--

COPY platform.migrations (stream, version, name, checksum, applied_at) FROM stdin;
platform	1	0001_platform.sql	eb8c1b432bb42b3de2e6073997a7835d7ecc32412bbfb54bf96f1ae065bd868e	2026-11-21 22:52:46.03853+00
accounts/messaging	1	0001_messaging.sql	e0a2f8ffaeb10d55a6610ab6c4e1d56dc57751f2dbff85de452d82bbdb35617f	2026-11-21 22:52:46.103486+00
accounts/messaging	2	0002_parked_events.sql	746b575680fe932ff05b049e05c62c76f43d1f04f94afd3913d22208febd875d	2026-11-21 22:52:46.126294+00
accounts	1	0001_accounts.sql	c9c1235f045371c09460e1265d02c3f9a3b944b81f3727d13ae38189152bac48	2026-11-21 22:52:46.134324+00
tasks/messaging	1	0001_messaging.sql	a3672af200b4a3910de8aa1f321d29c6f43e5c3396651dde49e143ef718b37e2	2026-11-21 22:52:46.21047+00
tasks/messaging	2	0002_parked_events.sql	9fe29e0f2c2fdbc4303d9d6ed009561ca8570045377b0df4bbefaca8a780c139	2026-11-21 22:52:46.238239+00
tasks	1	0001_tasks.sql	fc61dbd72c69fc1c15555ca794f957f62d80493bbc39018700be96b3c2d77d4c	2026-11-21 22:52:46.249854+00
recurrence/messaging	1	0001_messaging.sql	7c76e96a4534e4067e65087ebbff64cab779a83de4ca983f3fa90f5e84ce89b9	2026-11-21 22:52:46.40833+00
recurrence/messaging	2	0002_parked_events.sql	8ca68e4ffe08d876f95da58bbea2b1e358123f369354e7c844c46ace349c750d	2026-11-21 22:52:46.458215+00
recurrence	1	0001_series.sql	9088feea318ef635f2526d7e2465a921df4680a03fc4d7012f50e439b79832c1	2026-11-21 22:52:46.468358+00
notifications/messaging	1	0001_messaging.sql	432c8a11f7e4419e25cb2b7dd6b902ca138be5bd16cbe08c0ec5b1bbe206eb9a	2026-11-21 22:52:46.521405+00
notifications/messaging	2	0002_parked_events.sql	dd95da669fadfb5917d9bd0ebd6e788aedb1cf9e16e0592723789d195085d46c	2026-11-21 22:52:46.592947+00
notifications	1	0001_notifications.sql	fb0fcaa8bddf40686a0371944d7297b244ed62b0215a4c6f99056789176b8ce9	2026-11-21 22:52:46.634024+00
audit/messaging	1	0001_messaging.sql	31eff814b24ba9b50c46fda0cf3859073e9a865a2ee6a6160b300887226a2a2e	2026-11-21 22:52:46.748647+00
audit/messaging	2	0002_parked_events.sql	8c2ac72ceefb12b474b56d28d9c36ae5e782632b83e53b31dff22eec939eb3e0	2026-11-21 22:52:46.812932+00
audit	1	0001_audit.sql	1f05014f2e56dd1fd88da69b20c4bc0821247e3b93a7d89d628899cfc27b45d7	2026-11-21 22:52:46.85794+00
realtime/messaging	1	0001_messaging.sql	7d3c9f99357fd4625534d7a9a5c68af8ed96585821e5e447a93f81f620349f41	2026-11-21 22:52:46.952669+00
realtime/messaging	2	0002_parked_events.sql	6eca999e98d6fd9018aeb01fb40ddd6eb7afc79e279221c3aa56868ed71cd28c	2026-11-21 22:52:47.022245+00
realtime	1	0001_realtime.sql	5ff2d99bf90a35769b210a760e6851e7cb24c1304216858c1d6c6ea6ff44e862	2026-11-21 22:52:47.054458+00
\.


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: platform; Owner: todoplatform
--

COPY platform.sessions (id, user_id, created_at, expires_at, roles, client) FROM stdin;
01a20050-0529-797b-afa3-b3b082ff1a35	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:53.308461+00	2026-12-05 22:52:53.308461+00	{operator}	curl/7.88.1
01a20050-1336-71c3-8688-021363daaafd	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:52:57.274741+00	2026-12-05 22:52:57.274741+00	{}	curl/7.88.1
01a20050-170d-7502-8801-077641ba0aef	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:52:58.378889+00	2026-12-05 22:52:58.378889+00	{}	curl/7.88.1
01a20050-1bcc-7131-a586-9e937d56ea3c	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:59.585302+00	2026-12-05 22:52:59.585302+00	{operator}	curl/7.88.1
01a20050-4e36-7c0c-8214-b3b173bdbf4b	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:11.748351+00	2026-12-05 22:53:11.748351+00	{operator}	curl/7.88.1
01a20050-5647-751b-90fa-4798116a7834	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.522269+00	2026-12-05 22:53:14.522269+00	{}	curl/7.88.1
01a20050-5a45-71a5-a56b-df40b708635a	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:15.464557+00	2026-12-05 22:53:15.464557+00	{}	curl/7.88.1
01a20050-6065-7b06-a4a1-bcf772dc680e	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.16475+00	2026-12-05 22:53:17.16475+00	{}	curl/7.88.1
\.


--
-- Data for Name: changes; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.changes (user_id, "position", event_id, resource, resource_id, version, change, data, at) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	1	01a20050-074a-75a7-93c7-632879965435	project	01a20050-06df-72e4-be23-e5c7db041aa7	1	upserted	{"id":"01a20050-06df-72e4-be23-e5c7db041aa7","name":"Inbox","color":null,"isInbox":true,"isFavorite":false,"isArchived":false,"order":"0hodq5o2cqai","createdAt":"2026-11-21T22:52:54.367474\\u002B00:00","updatedAt":"2026-11-21T22:52:54.367474\\u002B00:00","version":1}	2026-11-21 22:52:55.68998+00
01a20050-0036-77a0-99f5-7e546c148701	2	01a20050-0864-75cb-b76a-faff2b6b8e6a	project	01a20050-07fe-7d94-8e02-e806963d5e90	1	upserted	{"id":"01a20050-07fe-7d94-8e02-e806963d5e90","name":"Project of before 1","color":null,"isInbox":false,"isFavorite":false,"isArchived":false,"order":"0hodq5o8ikli","createdAt":"2026-11-21T22:52:54.654981\\u002B00:00","updatedAt":"2026-11-21T22:52:54.654981\\u002B00:00","version":1}	2026-11-21 22:52:55.944248+00
01a20050-0036-77a0-99f5-7e546c148701	3	01a20050-0c88-7d55-8287-9c726f349a90	task	01a20050-0c87-7807-ac93-04fb0af642f2	1	upserted	{"id":"01a20050-0c87-7807-ac93-04fb0af642f2","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 3","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-03","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5oxe5gi","createdAt":"2026-11-21T22:52:55.815652\\u002B00:00","updatedAt":"2026-11-21T22:52:55.815652\\u002B00:00","version":1}	2026-11-21 22:52:56.26291+00
01a20050-0036-77a0-99f5-7e546c148701	4	01a20050-0b7d-798d-b903-667673ae15e2	task	01a20050-0a67-7980-9047-7b28d70121f5	1	upserted	{"id":"01a20050-0a67-7980-9047-7b28d70121f5","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 1","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-01","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5ol7mni","createdAt":"2026-11-21T22:52:55.247327\\u002B00:00","updatedAt":"2026-11-21T22:52:55.247327\\u002B00:00","version":1}	2026-11-21 22:52:56.299703+00
01a20050-0036-77a0-99f5-7e546c148701	5	01a20050-0c2e-760c-86b7-c59152fe0e18	task	01a20050-0c2e-7d55-957b-8f639880b918	1	upserted	{"id":"01a20050-0c2e-7d55-957b-8f639880b918","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 2","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-02","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5ovabsi","createdAt":"2026-11-21T22:52:55.717384\\u002B00:00","updatedAt":"2026-11-21T22:52:55.717384\\u002B00:00","version":1}	2026-11-21 22:52:56.299703+00
01a20050-0036-77a0-99f5-7e546c148701	6	01a20050-0da9-751f-af11-4699cd44a6f5	reminder	01a20050-0d31-7593-9e09-57e3cf3d2fde	1	upserted	{"id":"01a20050-0d31-7593-9e09-57e3cf3d2fde","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0a67-7980-9047-7b28d70121f5","reminderId":"01a20050-0a67-7980-9047-7b28d70121f5","taskTitle":"before 1 1","fireAt":"2027-01-01T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:56.320628+00
01a20050-0036-77a0-99f5-7e546c148701	7	01a20050-0da5-7775-9a94-0ae9a9676d84	reminder	01a20050-0d33-7d20-908c-76bbdbc72ef2	1	upserted	{"id":"01a20050-0d33-7d20-908c-76bbdbc72ef2","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0c2e-7d55-957b-8f639880b918","reminderId":"01a20050-0c2e-7d55-957b-8f639880b918","taskTitle":"before 1 2","fireAt":"2027-01-02T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:56.327039+00
01a20050-0036-77a0-99f5-7e546c148701	8	01a20050-0da4-7600-88af-ad2b5eaf6dab	reminder	01a20050-0d33-78ab-bb7d-56203703b705	1	upserted	{"id":"01a20050-0d33-78ab-bb7d-56203703b705","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0c87-7807-ac93-04fb0af642f2","reminderId":"01a20050-0c87-7807-ac93-04fb0af642f2","taskTitle":"before 1 3","fireAt":"2027-01-03T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:56.336861+00
01a20050-0036-77a0-99f5-7e546c148701	9	01a20050-0e44-7ca8-9182-61dbf1015751	task	01a20050-0e43-739e-822e-5fe6f8471f8d	1	upserted	{"id":"01a20050-0e43-739e-822e-5fe6f8471f8d","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 4","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-04","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5p6wkqi","createdAt":"2026-11-21T22:52:56.259434\\u002B00:00","updatedAt":"2026-11-21T22:52:56.259434\\u002B00:00","version":1}	2026-11-21 22:52:56.348706+00
01a20050-0036-77a0-99f5-7e546c148701	10	01a20050-0e71-7fba-8af3-c2dfb02a03ee	reminder	01a20050-0e71-70ce-ae38-6504ef982358	1	upserted	{"id":"01a20050-0e71-70ce-ae38-6504ef982358","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0e43-739e-822e-5fe6f8471f8d","reminderId":"01a20050-0e43-739e-822e-5fe6f8471f8d","taskTitle":"before 1 4","fireAt":"2027-01-04T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:56.354332+00
01a20050-0036-77a0-99f5-7e546c148701	11	01a20050-0e9e-7e89-8e30-b076dc0688f4	reminder	01a20050-0e9e-7d24-8979-edf17c1e7b7b	1	upserted	{"id":"01a20050-0e9e-7d24-8979-edf17c1e7b7b","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0e7c-76fd-825e-02e8f608abdc","reminderId":"01a20050-0e7c-76fd-825e-02e8f608abdc","taskTitle":"before 1 5","fireAt":"2027-01-05T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:56.372963+00
01a20050-0036-77a0-99f5-7e546c148701	12	01a20050-0e7c-7b6f-8f0e-d4687b71bc48	task	01a20050-0e7c-76fd-825e-02e8f608abdc	1	upserted	{"id":"01a20050-0e7c-76fd-825e-02e8f608abdc","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5p84edi","createdAt":"2026-11-21T22:52:56.316229\\u002B00:00","updatedAt":"2026-11-21T22:52:56.316229\\u002B00:00","version":1}	2026-11-21 22:52:56.395206+00
01a20050-0036-77a0-99f5-7e546c148701	13	01a20050-0f6e-71b1-889c-6b385b2f9753	task	01a20050-0e7c-76fd-825e-02e8f608abdc	2	upserted	{"id":"01a20050-0e7c-76fd-825e-02e8f608abdc","projectId":"01a20050-07fe-7d94-8e02-e806963d5e90","sectionId":null,"parentId":null,"title":"before 1 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:56.556365\\u002B00:00","order":"0hodq5p84edi","createdAt":"2026-11-21T22:52:56.316229\\u002B00:00","updatedAt":"2026-11-21T22:52:56.556365\\u002B00:00","version":2}	2026-11-21 22:52:56.730382+00
01a20050-0036-77a0-99f5-7e546c148701	14	01a20050-0fd8-71b6-a543-744e505620d4	reminder	01a20050-0e9e-7d24-8979-edf17c1e7b7b	2	upserted	{"id":"01a20050-0e9e-7d24-8979-edf17c1e7b7b","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0e7c-76fd-825e-02e8f608abdc","reminderId":"01a20050-0e7c-76fd-825e-02e8f608abdc","taskTitle":"before 1 5","fireAt":"2027-01-05T08:00:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:56.738733+00
01a20050-0036-77a0-99f5-7e546c148701	18	01a20050-115c-7017-9b6c-6bcac92efc2c	reminder	01a20050-115a-7662-985d-79dd99890129	1	upserted	{"id":"01a20050-115a-7662-985d-79dd99890129","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-1149-7415-a68f-7518295c40fc","reminderId":"01a20050-1148-7582-a517-54eed514cfd8","taskTitle":"before 1 soon","fireAt":"2026-11-21T22:52:59+00:00","status":"planned","version":1}	2026-11-21 22:52:57.079721+00
01a20050-0036-77a0-99f5-7e546c148701	15	01a20050-10a4-7ce1-b99e-338cf90be6fb	task	01a20050-0fba-780d-aa93-5e916e34e17d	1	upserted	{"id":"01a20050-0fba-780d-aa93-5e916e34e17d","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"before 1 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-0fc7-75cd-b310-86e315ad6377","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-0fb6-765f-8be8-7141308d6ba9","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5pexpji","createdAt":"2026-11-21T22:52:56.634151\\u002B00:00","updatedAt":"2026-11-21T22:52:56.634151\\u002B00:00","version":1}	2026-11-21 22:52:56.96662+00
01a20050-0036-77a0-99f5-7e546c148701	22	01a20050-1264-7347-b69b-25a2914a0648	reminder	01a20050-11dd-720d-b54f-b6b2984e2df8	2	upserted	{"id":"01a20050-11dd-720d-b54f-b6b2984e2df8","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0fba-780d-aa93-5e916e34e17d","reminderId":"01a20050-0fb6-765f-8be8-7141308d6ba9","taskTitle":"before 1 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:57.368879+00
01a20050-1193-7b14-a269-0c662ad2a5b4	2	01a20050-13b8-7681-935d-043f088f8e43	project	01a20050-13b8-72de-bbfa-f7ed5229afd0	1	upserted	{"id":"01a20050-13b8-72de-bbfa-f7ed5229afd0","name":"Project of before 2","color":null,"isInbox":false,"isFavorite":false,"isArchived":false,"order":"0hodq5q0unci","createdAt":"2026-11-21T22:52:57.656616\\u002B00:00","updatedAt":"2026-11-21T22:52:57.656616\\u002B00:00","version":1}	2026-11-21 22:52:57.722805+00
01a20050-1193-7b14-a269-0c662ad2a5b4	3	01a20050-141f-75c2-bb16-46fe1df3b660	task	01a20050-141e-73d6-93f0-57e268f2b25e	1	upserted	{"id":"01a20050-141e-73d6-93f0-57e268f2b25e","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 1","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-01","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q31c7i","createdAt":"2026-11-21T22:52:57.758599\\u002B00:00","updatedAt":"2026-11-21T22:52:57.758599\\u002B00:00","version":1}	2026-11-21 22:52:57.783792+00
01a20050-1193-7b14-a269-0c662ad2a5b4	10	01a20050-1462-7c76-84ce-3d5a18bfcbec	task	01a20050-1462-7b46-8de3-430a1bac42e0	1	upserted	{"id":"01a20050-1462-7b46-8de3-430a1bac42e0","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 4","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-04","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q4hg8i","createdAt":"2026-11-21T22:52:57.826136\\u002B00:00","updatedAt":"2026-11-21T22:52:57.826136\\u002B00:00","version":1}	2026-11-21 22:52:57.914991+00
01a20050-1193-7b14-a269-0c662ad2a5b4	16	01a20050-1584-70c2-935b-1b6b6a1923d3	reminder	01a20050-1582-795d-9d3b-32511090f293	1	upserted	{"id":"01a20050-1582-795d-9d3b-32511090f293","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-1540-790f-8e60-b9e98e3a732b","reminderId":"01a20050-153f-7b85-a57a-5bd1ef783e6e","taskTitle":"before 2 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.13215+00
01a20050-1193-7b14-a269-0c662ad2a5b4	20	01a20050-15d3-7d3e-a9ab-d21a02801b1d	reminder	01a20050-15d3-74e5-adf8-a5da43038c8e	1	upserted	{"id":"01a20050-15d3-74e5-adf8-a5da43038c8e","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-15c7-7805-bab9-8f2bd6693eab","reminderId":"01a20050-153f-7b85-a57a-5bd1ef783e6e","taskTitle":"before 2 daily","fireAt":"2026-11-24T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.215926+00
01a20050-1193-7b14-a269-0c662ad2a5b4	23	01a20050-160f-7690-a3ae-6ed01f16ebfc	reminder	01a20050-160f-7f28-a0f3-e7937ab8d402	1	upserted	{"id":"01a20050-160f-7f28-a0f3-e7937ab8d402","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-1608-70c2-ab5f-344d1e8d0d08","reminderId":"01a20050-1607-7fab-b115-acae66ff1b13","taskTitle":"before 2 later","fireAt":"2100-01-01T00:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.259007+00
01a20050-162b-78f5-8316-a51636717b74	2	01a20050-174e-7b8f-bc28-41fbc93979fb	project	01a20050-174e-71c2-9640-72ecf61a3f83	1	upserted	{"id":"01a20050-174e-71c2-9640-72ecf61a3f83","name":"Project of before 3","color":null,"isInbox":false,"isFavorite":false,"isArchived":false,"order":"0hodq5qkijxi","createdAt":"2026-11-21T22:52:58.574061\\u002B00:00","updatedAt":"2026-11-21T22:52:58.574061\\u002B00:00","version":1}	2026-11-21 22:52:58.592137+00
01a20050-162b-78f5-8316-a51636717b74	6	01a20050-181b-7e0c-bcd5-d54b48e129f0	reminder	01a20050-181b-773b-8920-8235942c2a60	1	upserted	{"id":"01a20050-181b-773b-8920-8235942c2a60","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1811-77f5-8a69-a2da80662b98","reminderId":"01a20050-1811-77f5-8a69-a2da80662b98","taskTitle":"before 3 2","fireAt":"2027-01-02T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.792009+00
01a20050-162b-78f5-8316-a51636717b74	9	01a20050-1882-7942-bb80-b70a2befae7b	reminder	01a20050-1881-7dbd-9393-6c2f3a8d1825	1	upserted	{"id":"01a20050-1881-7dbd-9393-6c2f3a8d1825","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1879-72c0-86a6-7ab59e5cb9e2","reminderId":"01a20050-1879-72c0-86a6-7ab59e5cb9e2","taskTitle":"before 3 4","fireAt":"2027-01-04T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.888843+00
01a20050-0036-77a0-99f5-7e546c148701	25	01a20050-190b-7225-82af-4058f8139f91	reminder	01a20050-115a-7662-985d-79dd99890129	2	upserted	{"id":"01a20050-115a-7662-985d-79dd99890129","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-1149-7415-a68f-7518295c40fc","reminderId":"01a20050-1148-7582-a517-54eed514cfd8","taskTitle":"before 1 soon","fireAt":"2026-11-21T22:52:59+00:00","status":"fired","version":2}	2026-11-21 22:52:59.050042+00
01a20050-162b-78f5-8316-a51636717b74	13	01a20050-1957-7e87-8df4-2b54e87dd8a5	task	01a20050-1896-7d16-a802-fa91a14388c6	2	upserted	{"id":"01a20050-1896-7d16-a802-fa91a14388c6","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:59.095232\\u002B00:00","order":"0hodq5qrjoei","createdAt":"2026-11-21T22:52:58.90211\\u002B00:00","updatedAt":"2026-11-21T22:52:59.095232\\u002B00:00","version":2}	2026-11-21 22:52:59.14106+00
01a20050-162b-78f5-8316-a51636717b74	15	01a20050-198f-76ef-a424-481cc4c9ff74	task	01a20050-198f-7d38-886b-7113f929db10	1	upserted	{"id":"01a20050-198f-7d38-886b-7113f929db10","projectId":"01a20050-167d-7970-b706-627d90dbd403","sectionId":null,"parentId":null,"title":"before 3 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-198f-7e6f-bf14-f3298f00dbdf","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1984-7984-bec7-c94c260b1e0c","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qwvx9i","createdAt":"2026-11-21T22:52:59.151261\\u002B00:00","updatedAt":"2026-11-21T22:52:59.151261\\u002B00:00","version":1}	2026-11-21 22:52:59.162984+00
01a20050-0036-77a0-99f5-7e546c148701	16	01a20050-1134-79cf-a2c8-c01314f9b50e	task	01a20050-0fba-780d-aa93-5e916e34e17d	2	upserted	{"id":"01a20050-0fba-780d-aa93-5e916e34e17d","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"before 1 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-0fc7-75cd-b310-86e315ad6377","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-0fb6-765f-8be8-7141308d6ba9","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:57.012241\\u002B00:00","order":"0hodq5pexpji","createdAt":"2026-11-21T22:52:56.634151\\u002B00:00","updatedAt":"2026-11-21T22:52:57.012241\\u002B00:00","version":2}	2026-11-21 22:52:57.024504+00
01a20050-0036-77a0-99f5-7e546c148701	20	01a20050-117a-797f-a4e8-8a579101f293	reminder	01a20050-1179-7e86-b5f9-77f0425c8dcd	1	upserted	{"id":"01a20050-1179-7e86-b5f9-77f0425c8dcd","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-116a-78ab-aaf9-d20bcc06f4e7","reminderId":"01a20050-1167-701f-b131-76892337dd0d","taskTitle":"before 1 later","fireAt":"2100-01-01T00:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.103811+00
01a20050-0036-77a0-99f5-7e546c148701	24	01a20050-13e1-7b94-a614-ccb4c34d9174	reminder	01a20050-13e1-74af-a919-cc7c4a1fd480	1	upserted	{"id":"01a20050-13e1-74af-a919-cc7c4a1fd480","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-1393-7150-886f-6241d2d1d51e","reminderId":"01a20050-0fb6-765f-8be8-7141308d6ba9","taskTitle":"before 1 daily","fireAt":"2026-11-24T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.721364+00
01a20050-1193-7b14-a269-0c662ad2a5b4	5	01a20050-143f-7b00-808b-e33e70a222f1	task	01a20050-143f-755f-8621-3c8fa6f4f53b	1	upserted	{"id":"01a20050-143f-755f-8621-3c8fa6f4f53b","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 2","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-02","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q3qoxi","createdAt":"2026-11-21T22:52:57.791457\\u002B00:00","updatedAt":"2026-11-21T22:52:57.791457\\u002B00:00","version":1}	2026-11-21 22:52:57.811118+00
01a20050-1193-7b14-a269-0c662ad2a5b4	8	01a20050-1451-7a11-a3c7-27c13cd0b168	task	01a20050-1450-7f55-b129-7407c30e63f3	1	upserted	{"id":"01a20050-1450-7f55-b129-7407c30e63f3","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 3","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-03","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q4429i","createdAt":"2026-11-21T22:52:57.808785\\u002B00:00","updatedAt":"2026-11-21T22:52:57.808785\\u002B00:00","version":1}	2026-11-21 22:52:57.828661+00
01a20050-1193-7b14-a269-0c662ad2a5b4	11	01a20050-14c0-70e2-a408-eddc727c8d10	reminder	01a20050-14bf-7726-8747-fefaae0f9e63	1	upserted	{"id":"01a20050-14bf-7726-8747-fefaae0f9e63","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-147d-76f8-b98d-3bc099dc325f","reminderId":"01a20050-147d-76f8-b98d-3bc099dc325f","taskTitle":"before 2 5","fireAt":"2027-01-05T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.928372+00
01a20050-1193-7b14-a269-0c662ad2a5b4	18	01a20050-15b3-7304-bf4b-1950414596a1	reminder	01a20050-1582-795d-9d3b-32511090f293	2	upserted	{"id":"01a20050-1582-795d-9d3b-32511090f293","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-1540-790f-8e60-b9e98e3a732b","reminderId":"01a20050-153f-7b85-a57a-5bd1ef783e6e","taskTitle":"before 2 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:58.201513+00
01a20050-1193-7b14-a269-0c662ad2a5b4	24	01a20050-1608-7b14-81d4-ad900f0fb79a	task	01a20050-1608-70c2-ab5f-344d1e8d0d08	1	upserted	{"id":"01a20050-1608-70c2-ab5f-344d1e8d0d08","projectId":"01a20050-1257-76cb-9e86-89509955b89d","sectionId":null,"parentId":null,"title":"before 2 later","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-1607-7fab-b115-acae66ff1b13","kind":"absolute","relativeTo":null,"before":null,"at":"2100-01-01T00:00:00\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qdj30i","createdAt":"2026-11-21T22:52:58.248156\\u002B00:00","updatedAt":"2026-11-21T22:52:58.248156\\u002B00:00","version":1}	2026-11-21 22:52:58.262434+00
01a20050-162b-78f5-8316-a51636717b74	4	01a20050-17ee-7d23-a3ed-95be33c0d936	task	01a20050-17ed-704f-bc73-dee017c39da4	1	upserted	{"id":"01a20050-17ed-704f-bc73-dee017c39da4","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 1","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-01","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qnxrti","createdAt":"2026-11-21T22:52:58.733753\\u002B00:00","updatedAt":"2026-11-21T22:52:58.733753\\u002B00:00","version":1}	2026-11-21 22:52:58.752791+00
01a20050-162b-78f5-8316-a51636717b74	7	01a20050-183e-793d-929b-7ba209b40f5d	task	01a20050-183d-7944-83d1-eae898987088	1	upserted	{"id":"01a20050-183d-7944-83d1-eae898987088","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 3","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-03","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qpnhdi","createdAt":"2026-11-21T22:52:58.813729\\u002B00:00","updatedAt":"2026-11-21T22:52:58.813729\\u002B00:00","version":1}	2026-11-21 22:52:58.87447+00
01a20050-162b-78f5-8316-a51636717b74	10	01a20050-1879-7fe0-ab36-7519f99f44ba	task	01a20050-1879-72c0-86a6-7ab59e5cb9e2	1	upserted	{"id":"01a20050-1879-72c0-86a6-7ab59e5cb9e2","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 4","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-04","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qqx8ai","createdAt":"2026-11-21T22:52:58.873018\\u002B00:00","updatedAt":"2026-11-21T22:52:58.873018\\u002B00:00","version":1}	2026-11-21 22:52:58.891377+00
01a20050-162b-78f5-8316-a51636717b74	14	01a20050-1972-7cd1-a1da-eef2e29a2169	reminder	01a20050-189d-7fe1-bb34-7b461e809558	2	upserted	{"id":"01a20050-189d-7fe1-bb34-7b461e809558","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1896-7d16-a802-fa91a14388c6","reminderId":"01a20050-1896-7d16-a802-fa91a14388c6","taskTitle":"before 3 5","fireAt":"2027-01-05T08:00:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:59.146562+00
01a20050-162b-78f5-8316-a51636717b74	16	01a20050-19a9-747c-b71f-a33fa7210392	reminder	01a20050-19a9-74b6-a947-13810f9d9d3b	1	upserted	{"id":"01a20050-19a9-74b6-a947-13810f9d9d3b","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-198f-7d38-886b-7113f929db10","reminderId":"01a20050-1984-7984-bec7-c94c260b1e0c","taskTitle":"before 3 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:59.185334+00
01a20050-0036-77a0-99f5-7e546c148701	17	01a20050-114a-72c6-b651-c3007d51d965	task	01a20050-1149-7415-a68f-7518295c40fc	1	upserted	{"id":"01a20050-1149-7415-a68f-7518295c40fc","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"before 1 soon","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-1148-7582-a517-54eed514cfd8","kind":"absolute","relativeTo":null,"before":null,"at":"2026-11-21T22:52:59\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5pnhwki","createdAt":"2026-11-21T22:52:57.033572\\u002B00:00","updatedAt":"2026-11-21T22:52:57.033572\\u002B00:00","version":1}	2026-11-21 22:52:57.06953+00
01a20050-0036-77a0-99f5-7e546c148701	19	01a20050-116b-776f-9061-afe80a4f14d3	task	01a20050-116a-78ab-aaf9-d20bcc06f4e7	1	upserted	{"id":"01a20050-116a-78ab-aaf9-d20bcc06f4e7","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"before 1 later","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-1167-701f-b131-76892337dd0d","kind":"absolute","relativeTo":null,"before":null,"at":"2100-01-01T00:00:00\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5po6yji","createdAt":"2026-11-21T22:52:57.066043\\u002B00:00","updatedAt":"2026-11-21T22:52:57.066043\\u002B00:00","version":1}	2026-11-21 22:52:57.092335+00
01a20050-0036-77a0-99f5-7e546c148701	23	01a20050-1395-7baa-b0ac-2ca8b59b1d03	task	01a20050-1393-7150-886f-6241d2d1d51e	1	upserted	{"id":"01a20050-1393-7150-886f-6241d2d1d51e","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"before 1 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-24","time":"09:00","timeZone":null},"dueAt":"2026-11-24T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-0fc7-75cd-b310-86e315ad6377","occurrence":{"date":"2026-11-24","time":"09:00"},"number":2,"paused":false,"ended":false},"reminders":[{"id":"01a20050-0fb6-765f-8be8-7141308d6ba9","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5pexpji","createdAt":"2026-11-21T22:52:57.606168\\u002B00:00","updatedAt":"2026-11-21T22:52:57.606168\\u002B00:00","version":1}	2026-11-21 22:52:57.689273+00
01a20050-1193-7b14-a269-0c662ad2a5b4	7	01a20050-144c-7e9d-af44-99e5b989df7d	reminder	01a20050-144c-7030-89c1-56707751180a	1	upserted	{"id":"01a20050-144c-7030-89c1-56707751180a","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-143f-755f-8621-3c8fa6f4f53b","reminderId":"01a20050-143f-755f-8621-3c8fa6f4f53b","taskTitle":"before 2 2","fireAt":"2027-01-02T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.827298+00
01a20050-1193-7b14-a269-0c662ad2a5b4	12	01a20050-147d-7e9d-96fc-df8862e37371	task	01a20050-147d-76f8-b98d-3bc099dc325f	1	upserted	{"id":"01a20050-147d-76f8-b98d-3bc099dc325f","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q52hxi","createdAt":"2026-11-21T22:52:57.853413\\u002B00:00","updatedAt":"2026-11-21T22:52:57.853413\\u002B00:00","version":1}	2026-11-21 22:52:57.93576+00
01a20050-1193-7b14-a269-0c662ad2a5b4	13	01a20050-1524-74e3-9dc3-ab1d52a7f49b	reminder	01a20050-14bf-7726-8747-fefaae0f9e63	2	upserted	{"id":"01a20050-14bf-7726-8747-fefaae0f9e63","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-147d-76f8-b98d-3bc099dc325f","reminderId":"01a20050-147d-76f8-b98d-3bc099dc325f","taskTitle":"before 2 5","fireAt":"2027-01-05T08:00:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:58.038252+00
01a20050-162b-78f5-8316-a51636717b74	5	01a20050-1812-77fb-a003-ebffb242cd23	task	01a20050-1811-77f5-8a69-a2da80662b98	1	upserted	{"id":"01a20050-1811-77f5-8a69-a2da80662b98","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 2","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-02","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qopfqi","createdAt":"2026-11-21T22:52:58.769606\\u002B00:00","updatedAt":"2026-11-21T22:52:58.769606\\u002B00:00","version":1}	2026-11-21 22:52:58.786726+00
01a20050-0036-77a0-99f5-7e546c148701	27	01a20050-193e-7dc4-b5d1-9cfbdd534109	notification	01a20050-192a-785e-b7b4-c342936a2ffe	1	upserted	{"id":"01a20050-192a-785e-b7b4-c342936a2ffe","userId":"01a20050-0036-77a0-99f5-7e546c148701","kind":"reminder","taskId":"01a20050-1149-7415-a68f-7518295c40fc","taskTitle":"before 1 soon","fireAt":"2026-11-21T22:52:59+00:00","deliveredAt":"2026-11-21T22:52:59.050682+00:00","lateBySeconds":0,"readAt":null,"version":1}	2026-11-21 22:52:59.148503+00
01a20050-162b-78f5-8316-a51636717b74	19	01a20050-1a3c-7d3f-914e-f1fcb504f9c3	reminder	01a20050-19a9-74b6-a947-13810f9d9d3b	2	upserted	{"id":"01a20050-19a9-74b6-a947-13810f9d9d3b","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-198f-7d38-886b-7113f929db10","reminderId":"01a20050-1984-7984-bec7-c94c260b1e0c","taskTitle":"before 3 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"cancelled","version":2}	2026-11-21 22:52:59.345474+00
01a20050-0036-77a0-99f5-7e546c148701	36	01a20050-248b-7712-9921-c2958e81b9af	task	01a20050-248b-7369-a89b-0f2baa064585	1	upserted	{"id":"01a20050-248b-7369-a89b-0f2baa064585","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"parked daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-24","time":"09:00","timeZone":null},"dueAt":"2026-11-24T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1de5-7389-89e3-8a5f1c63321d","occurrence":{"date":"2026-11-24","time":"09:00"},"number":2,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1de3-7e13-8fb6-c1e383d30162","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5rkoexi","createdAt":"2026-11-21T22:53:01.96223\\u002B00:00","updatedAt":"2026-11-21T22:53:01.96223\\u002B00:00","version":1}	2026-11-21 22:53:01.971194+00
01a20050-0036-77a0-99f5-7e546c148701	21	01a20050-11df-7d6c-98ff-885d22b382bd	reminder	01a20050-11dd-720d-b54f-b6b2984e2df8	1	upserted	{"id":"01a20050-11dd-720d-b54f-b6b2984e2df8","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-0fba-780d-aa93-5e916e34e17d","reminderId":"01a20050-0fb6-765f-8be8-7141308d6ba9","taskTitle":"before 1 daily","fireAt":"2026-11-23T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.216787+00
01a20050-1193-7b14-a269-0c662ad2a5b4	1	01a20050-125c-7070-ae10-feba3e31c3e6	project	01a20050-1257-76cb-9e86-89509955b89d	1	upserted	{"id":"01a20050-1257-76cb-9e86-89509955b89d","name":"Inbox","color":null,"isInbox":true,"isFavorite":false,"isArchived":false,"order":"0hodq5pt9zei","createdAt":"2026-11-21T22:52:57.303242\\u002B00:00","updatedAt":"2026-11-21T22:52:57.303242\\u002B00:00","version":1}	2026-11-21 22:52:57.39462+00
01a20050-1193-7b14-a269-0c662ad2a5b4	4	01a20050-142d-7862-a9f3-7a5af518d69a	reminder	01a20050-142d-7a6a-a377-d76e50fdf268	1	upserted	{"id":"01a20050-142d-7a6a-a377-d76e50fdf268","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-141e-73d6-93f0-57e268f2b25e","reminderId":"01a20050-141e-73d6-93f0-57e268f2b25e","taskTitle":"before 2 1","fireAt":"2027-01-01T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.789199+00
01a20050-1193-7b14-a269-0c662ad2a5b4	6	01a20050-145a-7514-af5d-a5e88ef663ed	reminder	01a20050-145a-7646-95b8-7d4467bee52b	1	upserted	{"id":"01a20050-145a-7646-95b8-7d4467bee52b","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-1450-7f55-b129-7407c30e63f3","reminderId":"01a20050-1450-7f55-b129-7407c30e63f3","taskTitle":"before 2 3","fireAt":"2027-01-03T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.823245+00
01a20050-1193-7b14-a269-0c662ad2a5b4	14	01a20050-151c-7883-ae94-97c6ae079515	task	01a20050-147d-76f8-b98d-3bc099dc325f	2	upserted	{"id":"01a20050-147d-76f8-b98d-3bc099dc325f","projectId":"01a20050-13b8-72de-bbfa-f7ed5229afd0","sectionId":null,"parentId":null,"title":"before 2 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:58.012304\\u002B00:00","order":"0hodq5q52hxi","createdAt":"2026-11-21T22:52:57.853413\\u002B00:00","updatedAt":"2026-11-21T22:52:58.012304\\u002B00:00","version":2}	2026-11-21 22:52:58.043523+00
01a20050-1193-7b14-a269-0c662ad2a5b4	17	01a20050-15a6-7cc9-bf5a-1392d974aee5	task	01a20050-1540-790f-8e60-b9e98e3a732b	2	upserted	{"id":"01a20050-1540-790f-8e60-b9e98e3a732b","projectId":"01a20050-1257-76cb-9e86-89509955b89d","sectionId":null,"parentId":null,"title":"before 2 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1540-767d-833a-b8475db76d6a","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-153f-7b85-a57a-5bd1ef783e6e","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:58.14975\\u002B00:00","order":"0hodq5q990ni","createdAt":"2026-11-21T22:52:58.048487\\u002B00:00","updatedAt":"2026-11-21T22:52:58.14975\\u002B00:00","version":2}	2026-11-21 22:52:58.165035+00
01a20050-1193-7b14-a269-0c662ad2a5b4	21	01a20050-15e6-750b-82c5-a8a6e5f86566	reminder	01a20050-15e6-7e11-85c0-6092683f99bf	1	upserted	{"id":"01a20050-15e6-7e11-85c0-6092683f99bf","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-15cc-7d7f-b5bb-32a00573ee7b","reminderId":"01a20050-15bf-7551-9b79-59dff243e9be","taskTitle":"before 2 soon","fireAt":"2026-11-21T22:53:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.221801+00
01a20050-162b-78f5-8316-a51636717b74	3	01a20050-17f6-76a2-99f7-bbcb6ab4b418	reminder	01a20050-17f6-750d-affc-03766fa0fc7d	1	upserted	{"id":"01a20050-17f6-750d-affc-03766fa0fc7d","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-17ed-704f-bc73-dee017c39da4","reminderId":"01a20050-17ed-704f-bc73-dee017c39da4","taskTitle":"before 3 1","fireAt":"2027-01-01T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.749168+00
01a20050-162b-78f5-8316-a51636717b74	11	01a20050-1896-7a68-9a9b-077394bfa7e8	task	01a20050-1896-7d16-a802-fa91a14388c6	1	upserted	{"id":"01a20050-1896-7d16-a802-fa91a14388c6","projectId":"01a20050-174e-71c2-9640-72ecf61a3f83","sectionId":null,"parentId":null,"title":"before 3 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qrjoei","createdAt":"2026-11-21T22:52:58.90211\\u002B00:00","updatedAt":"2026-11-21T22:52:58.90211\\u002B00:00","version":1}	2026-11-21 22:52:58.914853+00
01a20050-0036-77a0-99f5-7e546c148701	26	01a20050-1951-76dd-9c70-25fe6cc4f59e	reminder	01a20050-115a-7662-985d-79dd99890129	3	upserted	{"id":"01a20050-115a-7662-985d-79dd99890129","userId":"01a20050-0036-77a0-99f5-7e546c148701","taskId":"01a20050-1149-7415-a68f-7518295c40fc","reminderId":"01a20050-1148-7582-a517-54eed514cfd8","taskTitle":"before 1 soon","fireAt":"2026-11-21T22:52:59+00:00","status":"delivered","version":3}	2026-11-21 22:52:59.13492+00
01a20050-162b-78f5-8316-a51636717b74	21	01a20050-1a4f-76d5-9034-cb5233915cff	task	01a20050-1a4f-7332-88d0-3a469bf9387c	1	upserted	{"id":"01a20050-1a4f-7332-88d0-3a469bf9387c","projectId":"01a20050-167d-7970-b706-627d90dbd403","sectionId":null,"parentId":null,"title":"before 3 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-24","time":"09:00","timeZone":null},"dueAt":"2026-11-24T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-198f-7e6f-bf14-f3298f00dbdf","occurrence":{"date":"2026-11-24","time":"09:00"},"number":2,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1984-7984-bec7-c94c260b1e0c","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qwvx9i","createdAt":"2026-11-21T22:52:59.33862\\u002B00:00","updatedAt":"2026-11-21T22:52:59.33862\\u002B00:00","version":1}	2026-11-21 22:52:59.385996+00
01a20050-0036-77a0-99f5-7e546c148701	32	01a20050-1c98-7b76-8cb9-64dac8cc9015	task	01a20050-1c97-7f70-a85f-21c87c40984d	1	upserted	{"id":"01a20050-1c97-7f70-a85f-21c87c40984d","projectId":"01a20050-1c03-763c-bc48-3f331fcb193c","sectionId":null,"parentId":null,"title":"parked 1","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-01","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5rdix9i","createdAt":"2026-11-21T22:52:59.927565\\u002B00:00","updatedAt":"2026-11-21T22:52:59.927565\\u002B00:00","version":1}	2026-11-21 22:53:01.731949+00
01a20050-0036-77a0-99f5-7e546c148701	33	01a20050-1ca9-7fb8-ad70-0b227e091b2d	task	01a20050-1ca9-7554-9fa6-8aceea43a70e	1	upserted	{"id":"01a20050-1ca9-7554-9fa6-8aceea43a70e","projectId":"01a20050-1c03-763c-bc48-3f331fcb193c","sectionId":null,"parentId":null,"title":"parked 2","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-02","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5rdwo8i","createdAt":"2026-11-21T22:52:59.945384\\u002B00:00","updatedAt":"2026-11-21T22:52:59.945384\\u002B00:00","version":1}	2026-11-21 22:53:01.731949+00
01a20050-1193-7b14-a269-0c662ad2a5b4	9	01a20050-1473-7b3e-bda1-963abbb25ea2	reminder	01a20050-1472-7629-85df-a7f9349bf45b	1	upserted	{"id":"01a20050-1472-7629-85df-a7f9349bf45b","userId":"01a20050-1193-7b14-a269-0c662ad2a5b4","taskId":"01a20050-1462-7b46-8de3-430a1bac42e0","reminderId":"01a20050-1462-7b46-8de3-430a1bac42e0","taskTitle":"before 2 4","fireAt":"2027-01-04T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:57.852981+00
01a20050-1193-7b14-a269-0c662ad2a5b4	15	01a20050-1541-7803-a182-526b397e9098	task	01a20050-1540-790f-8e60-b9e98e3a732b	1	upserted	{"id":"01a20050-1540-790f-8e60-b9e98e3a732b","projectId":"01a20050-1257-76cb-9e86-89509955b89d","sectionId":null,"parentId":null,"title":"before 2 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1540-767d-833a-b8475db76d6a","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-153f-7b85-a57a-5bd1ef783e6e","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q990ni","createdAt":"2026-11-21T22:52:58.048487\\u002B00:00","updatedAt":"2026-11-21T22:52:58.048487\\u002B00:00","version":1}	2026-11-21 22:52:58.068773+00
01a20050-1193-7b14-a269-0c662ad2a5b4	19	01a20050-15c7-7242-93c1-28c1bf1a5df2	task	01a20050-15c7-7805-bab9-8f2bd6693eab	1	upserted	{"id":"01a20050-15c7-7805-bab9-8f2bd6693eab","projectId":"01a20050-1257-76cb-9e86-89509955b89d","sectionId":null,"parentId":null,"title":"before 2 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-24","time":"09:00","timeZone":null},"dueAt":"2026-11-24T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1540-767d-833a-b8475db76d6a","occurrence":{"date":"2026-11-24","time":"09:00"},"number":2,"paused":false,"ended":false},"reminders":[{"id":"01a20050-153f-7b85-a57a-5bd1ef783e6e","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5q990ni","createdAt":"2026-11-21T22:52:58.181551\\u002B00:00","updatedAt":"2026-11-21T22:52:58.181551\\u002B00:00","version":1}	2026-11-21 22:52:58.206345+00
01a20050-1193-7b14-a269-0c662ad2a5b4	22	01a20050-15cc-7baf-91cd-c5fdd273238f	task	01a20050-15cc-7d7f-b5bb-32a00573ee7b	1	upserted	{"id":"01a20050-15cc-7d7f-b5bb-32a00573ee7b","projectId":"01a20050-1257-76cb-9e86-89509955b89d","sectionId":null,"parentId":null,"title":"before 2 soon","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-15bf-7551-9b79-59dff243e9be","kind":"absolute","relativeTo":null,"before":null,"at":"2026-11-21T22:53:00\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5qc912i","createdAt":"2026-11-21T22:52:58.18847\\u002B00:00","updatedAt":"2026-11-21T22:52:58.18847\\u002B00:00","version":1}	2026-11-21 22:52:58.224162+00
01a20050-162b-78f5-8316-a51636717b74	1	01a20050-167e-7b54-8c67-c06bd03186ce	project	01a20050-167d-7970-b706-627d90dbd403	1	upserted	{"id":"01a20050-167d-7970-b706-627d90dbd403","name":"Inbox","color":null,"isInbox":true,"isFavorite":false,"isArchived":false,"order":"0hodq5qg1qji","createdAt":"2026-11-21T22:52:58.365643\\u002B00:00","updatedAt":"2026-11-21T22:52:58.365643\\u002B00:00","version":1}	2026-11-21 22:52:58.404127+00
01a20050-162b-78f5-8316-a51636717b74	8	01a20050-186f-7198-8760-b7a7a7192a61	reminder	01a20050-186f-74fa-a570-66a31a984ecf	1	upserted	{"id":"01a20050-186f-74fa-a570-66a31a984ecf","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-183d-7944-83d1-eae898987088","reminderId":"01a20050-183d-7944-83d1-eae898987088","taskTitle":"before 3 3","fireAt":"2027-01-03T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.883997+00
01a20050-162b-78f5-8316-a51636717b74	12	01a20050-189d-7555-b60b-865d59ceffcb	reminder	01a20050-189d-7fe1-bb34-7b461e809558	1	upserted	{"id":"01a20050-189d-7fe1-bb34-7b461e809558","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1896-7d16-a802-fa91a14388c6","reminderId":"01a20050-1896-7d16-a802-fa91a14388c6","taskTitle":"before 3 5","fireAt":"2027-01-05T08:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:58.930627+00
01a20050-162b-78f5-8316-a51636717b74	17	01a20050-1a1e-7f78-b54c-fd7c784ec810	task	01a20050-198f-7d38-886b-7113f929db10	2	upserted	{"id":"01a20050-198f-7d38-886b-7113f929db10","projectId":"01a20050-167d-7970-b706-627d90dbd403","sectionId":null,"parentId":null,"title":"before 3 daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-198f-7e6f-bf14-f3298f00dbdf","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1984-7984-bec7-c94c260b1e0c","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:52:59.294503\\u002B00:00","order":"0hodq5qwvx9i","createdAt":"2026-11-21T22:52:59.151261\\u002B00:00","updatedAt":"2026-11-21T22:52:59.294503\\u002B00:00","version":2}	2026-11-21 22:52:59.31857+00
01a20050-162b-78f5-8316-a51636717b74	23	01a20050-1a73-7753-9a2f-4c9471cf74e5	task	01a20050-1a72-749d-affe-780cd69d2c4d	1	upserted	{"id":"01a20050-1a72-749d-affe-780cd69d2c4d","projectId":"01a20050-167d-7970-b706-627d90dbd403","sectionId":null,"parentId":null,"title":"before 3 later","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-1a6e-7876-9285-2b2a4983b0ce","kind":"absolute","relativeTo":null,"before":null,"at":"2100-01-01T00:00:00\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5r1rlki","createdAt":"2026-11-21T22:52:59.378936\\u002B00:00","updatedAt":"2026-11-21T22:52:59.378936\\u002B00:00","version":1}	2026-11-21 22:52:59.431798+00
01a20050-0036-77a0-99f5-7e546c148701	28	01a20050-1c03-7016-9562-6bb6ed54d1ae	project	01a20050-1c03-763c-bc48-3f331fcb193c	1	upserted	{"id":"01a20050-1c03-763c-bc48-3f331fcb193c","name":"Project of parked","color":null,"isInbox":false,"isFavorite":false,"isArchived":false,"order":"0hodq5racosi","createdAt":"2026-11-21T22:52:59.779516\\u002B00:00","updatedAt":"2026-11-21T22:52:59.779516\\u002B00:00","version":1}	2026-11-21 22:52:59.850633+00
01a20050-0036-77a0-99f5-7e546c148701	34	01a20050-1cc6-77d5-b9d3-94d89876ae9c	task	01a20050-1cc6-7276-9faa-f6541bf67a41	1	upserted	{"id":"01a20050-1cc6-7276-9faa-f6541bf67a41","projectId":"01a20050-1c03-763c-bc48-3f331fcb193c","sectionId":null,"parentId":null,"title":"parked 3","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-03","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5reiy7i","createdAt":"2026-11-21T22:52:59.974255\\u002B00:00","updatedAt":"2026-11-21T22:52:59.974255\\u002B00:00","version":1}	2026-11-21 22:53:01.735998+00
01a20050-162b-78f5-8316-a51636717b74	18	01a20050-1a40-737e-96ee-c14a091820b3	reminder	01a20050-1a40-7891-8ab9-51e3e89a9908	1	upserted	{"id":"01a20050-1a40-7891-8ab9-51e3e89a9908","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1a34-7404-a642-7b1ab62ff885","reminderId":"01a20050-1a31-7ef2-b40d-69c8d4cac320","taskTitle":"before 3 soon","fireAt":"2026-11-21T22:53:01+00:00","status":"planned","version":1}	2026-11-21 22:52:59.34229+00
01a20050-162b-78f5-8316-a51636717b74	22	01a20050-1a73-7935-8dc7-6d8d2c415e73	reminder	01a20050-1a72-74f5-bec3-6b8933d013a3	1	upserted	{"id":"01a20050-1a72-74f5-bec3-6b8933d013a3","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1a4f-7332-88d0-3a469bf9387c","reminderId":"01a20050-1984-7984-bec7-c94c260b1e0c","taskTitle":"before 3 daily","fireAt":"2026-11-24T07:45:00+00:00","status":"planned","version":1}	2026-11-21 22:52:59.424979+00
01a20050-0036-77a0-99f5-7e546c148701	29	01a20050-1de6-7fdf-9a78-98a565a24559	task	01a20050-1de5-7790-9ed8-a70bd2acd021	1	upserted	{"id":"01a20050-1de5-7790-9ed8-a70bd2acd021","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"parked daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1de5-7389-89e3-8a5f1c63321d","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1de3-7e13-8fb6-c1e383d30162","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5rkoexi","createdAt":"2026-11-21T22:53:00.261273\\u002B00:00","updatedAt":"2026-11-21T22:53:00.261273\\u002B00:00","version":1}	2026-11-21 22:53:00.266043+00
01a20050-0036-77a0-99f5-7e546c148701	35	01a20050-1cf4-7ef3-a27a-b19c63dabb94	task	01a20050-1cf4-7c08-8be4-3494c114149d	1	upserted	{"id":"01a20050-1cf4-7c08-8be4-3494c114149d","projectId":"01a20050-1c03-763c-bc48-3f331fcb193c","sectionId":null,"parentId":null,"title":"parked 5","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-05","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5rfiami","createdAt":"2026-11-21T22:53:00.020062\\u002B00:00","updatedAt":"2026-11-21T22:53:00.020062\\u002B00:00","version":1}	2026-11-21 22:53:01.752359+00
01a20050-162b-78f5-8316-a51636717b74	20	01a20050-1a34-72f2-9f44-ed55d5a6e858	task	01a20050-1a34-7404-a642-7b1ab62ff885	1	upserted	{"id":"01a20050-1a34-7404-a642-7b1ab62ff885","projectId":"01a20050-167d-7970-b706-627d90dbd403","sectionId":null,"parentId":null,"title":"before 3 soon","description":null,"priority":"normal","labels":[],"start":null,"due":null,"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[{"id":"01a20050-1a31-7ef2-b40d-69c8d4cac320","kind":"absolute","relativeTo":null,"before":null,"at":"2026-11-21T22:53:01\\u002B00:00","channels":null}],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5r0fdli","createdAt":"2026-11-21T22:52:59.316441\\u002B00:00","updatedAt":"2026-11-21T22:52:59.316441\\u002B00:00","version":1}	2026-11-21 22:52:59.355304+00
01a20050-162b-78f5-8316-a51636717b74	24	01a20050-1a89-7eb9-a795-12ff45bde8ab	reminder	01a20050-1a89-7b5c-9dff-9fa98db4cf5d	1	upserted	{"id":"01a20050-1a89-7b5c-9dff-9fa98db4cf5d","userId":"01a20050-162b-78f5-8316-a51636717b74","taskId":"01a20050-1a72-749d-affe-780cd69d2c4d","reminderId":"01a20050-1a6e-7876-9285-2b2a4983b0ce","taskTitle":"before 3 later","fireAt":"2100-01-01T00:00:00+00:00","status":"planned","version":1}	2026-11-21 22:52:59.433863+00
01a20050-0036-77a0-99f5-7e546c148701	30	01a20050-1ea5-7eb4-9885-06e676bd2b59	task	01a20050-1de5-7790-9ed8-a70bd2acd021	2	upserted	{"id":"01a20050-1de5-7790-9ed8-a70bd2acd021","projectId":"01a20050-06df-72e4-be23-e5c7db041aa7","sectionId":null,"parentId":null,"title":"parked daily","description":null,"priority":"normal","labels":[],"start":null,"due":{"date":"2026-11-23","time":"09:00","timeZone":null},"dueAt":"2026-11-23T08:00:00\\u002B00:00","deadline":null,"durationMinutes":null,"recurrence":{"rule":"FREQ=DAILY","mode":"strict","clampMonthEnd":false,"seriesId":"01a20050-1de5-7389-89e3-8a5f1c63321d","occurrence":{"date":"2026-11-23","time":"09:00"},"number":1,"paused":false,"ended":false},"reminders":[{"id":"01a20050-1de3-7e13-8fb6-c1e383d30162","kind":"relative","relativeTo":"due","before":"PT15M","at":null,"channels":null}],"status":"completed","closedAs":"completed","completedAt":"2026-11-21T22:53:00.4533\\u002B00:00","order":"0hodq5rkoexi","createdAt":"2026-11-21T22:53:00.261273\\u002B00:00","updatedAt":"2026-11-21T22:53:00.4533\\u002B00:00","version":2}	2026-11-21 22:53:00.459634+00
01a20050-0036-77a0-99f5-7e546c148701	31	01a20050-1cda-7d6d-b8c0-ba69036ae039	task	01a20050-1cda-7ca3-b37c-f0587480f9e6	1	upserted	{"id":"01a20050-1cda-7ca3-b37c-f0587480f9e6","projectId":"01a20050-1c03-763c-bc48-3f331fcb193c","sectionId":null,"parentId":null,"title":"parked 4","description":null,"priority":"normal","labels":["upgrade"],"start":null,"due":{"date":"2027-01-04","time":null,"timeZone":null},"dueAt":null,"deadline":null,"durationMinutes":null,"recurrence":null,"reminders":[],"status":"open","closedAs":null,"completedAt":null,"order":"0hodq5reyi2i","createdAt":"2026-11-21T22:52:59.99441\\u002B00:00","updatedAt":"2026-11-21T22:52:59.99441\\u002B00:00","version":1}	2026-11-21 22:53:01.725496+00
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: heads; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.heads (user_id, "position", pruned_to, erased_at) FROM stdin;
01a20050-1193-7b14-a269-0c662ad2a5b4	24	0	\N
01a20050-162b-78f5-8316-a51636717b74	24	0	\N
01a20050-0036-77a0-99f5-7e546c148701	36	0	\N
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: realtime; Owner: todoplatform
--

COPY realtime.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.history (series_id, local_at, closed_task_id, user_id, date, "time", task_id, outcome, at) FROM stdin;
01a20050-0fc7-75cd-b310-86e315ad6377	2026-11-23 09:00:00	01a20050-0fba-780d-aa93-5e916e34e17d	01a20050-0036-77a0-99f5-7e546c148701	2026-11-23	09:00:00	01a20050-0fba-780d-aa93-5e916e34e17d	completed	2026-11-21 22:52:57.012241+00
01a20050-1540-767d-833a-b8475db76d6a	2026-11-23 09:00:00	01a20050-1540-790f-8e60-b9e98e3a732b	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-23	09:00:00	01a20050-1540-790f-8e60-b9e98e3a732b	completed	2026-11-21 22:52:58.14975+00
01a20050-198f-7e6f-bf14-f3298f00dbdf	2026-11-23 09:00:00	01a20050-198f-7d38-886b-7113f929db10	01a20050-162b-78f5-8316-a51636717b74	2026-11-23	09:00:00	01a20050-198f-7d38-886b-7113f929db10	completed	2026-11-21 22:52:59.294503+00
01a20050-1de5-7389-89e3-8a5f1c63321d	2026-11-23 09:00:00	01a20050-1de5-7790-9ed8-a70bd2acd021	01a20050-0036-77a0-99f5-7e546c148701	2026-11-23	09:00:00	01a20050-1de5-7790-9ed8-a70bd2acd021	completed	2026-11-21 22:53:00.4533+00
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: occurrences; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.occurrences (task_id, series_id, user_id, project_id, number, date, "time", generation, deleted, outcome, closed_at, used, next_date, next_time, end_reason, told_generation, version) FROM stdin;
01a20050-0fba-780d-aa93-5e916e34e17d	01a20050-0fc7-75cd-b310-86e315ad6377	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	1	2026-11-23	09:00:00	1	f	completed	2026-11-21 22:52:57.012241+00	1	2026-11-24	09:00:00	\N	1	2
01a20050-1393-7150-886f-6241d2d1d51e	01a20050-0fc7-75cd-b310-86e315ad6377	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	2	2026-11-24	09:00:00	1	f	\N	\N	\N	\N	\N	\N	\N	1
01a20050-1540-790f-8e60-b9e98e3a732b	01a20050-1540-767d-833a-b8475db76d6a	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	1	2026-11-23	09:00:00	1	f	completed	2026-11-21 22:52:58.14975+00	1	2026-11-24	09:00:00	\N	1	2
01a20050-15c7-7805-bab9-8f2bd6693eab	01a20050-1540-767d-833a-b8475db76d6a	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	2	2026-11-24	09:00:00	1	f	\N	\N	\N	\N	\N	\N	\N	1
01a20050-198f-7d38-886b-7113f929db10	01a20050-198f-7e6f-bf14-f3298f00dbdf	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	1	2026-11-23	09:00:00	1	f	completed	2026-11-21 22:52:59.294503+00	1	2026-11-24	09:00:00	\N	1	2
01a20050-1a4f-7332-88d0-3a469bf9387c	01a20050-198f-7e6f-bf14-f3298f00dbdf	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	2	2026-11-24	09:00:00	1	f	\N	\N	\N	\N	\N	\N	\N	1
01a20050-1de5-7790-9ed8-a70bd2acd021	01a20050-1de5-7389-89e3-8a5f1c63321d	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	1	2026-11-23	09:00:00	1	f	completed	2026-11-21 22:53:00.4533+00	1	2026-11-24	09:00:00	\N	1	2
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
\.


--
-- Data for Name: projects; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.projects (id, user_id, archived, version) FROM stdin;
\.


--
-- Data for Name: series; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.series (id, user_id, rule, mode, clamp_month_end, start_date, start_time, zone_pinned, time_zone, except_dates, paused, ended, generation, version, resumed_version) FROM stdin;
01a20050-0fc7-75cd-b310-86e315ad6377	01a20050-0036-77a0-99f5-7e546c148701	FREQ=DAILY	strict	f	2026-11-23	09:00:00	f	Europe/Berlin	[]	f	f	1	2	0
01a20050-1540-767d-833a-b8475db76d6a	01a20050-1193-7b14-a269-0c662ad2a5b4	FREQ=DAILY	strict	f	2026-11-23	09:00:00	f	Europe/Berlin	[]	f	f	1	2	0
01a20050-198f-7e6f-bf14-f3298f00dbdf	01a20050-162b-78f5-8316-a51636717b74	FREQ=DAILY	strict	f	2026-11-23	09:00:00	f	Europe/Berlin	[]	f	f	1	2	0
01a20050-1de5-7389-89e3-8a5f1c63321d	01a20050-0036-77a0-99f5-7e546c148701	FREQ=DAILY	strict	f	2026-11-23	09:00:00	f	Europe/Berlin	[]	f	f	1	1	0
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: recurrence; Owner: todoplatform
--

COPY recurrence.users (id, time_zone, deleted, version) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	Europe/Berlin	f	1
01a20050-1193-7b14-a269-0c662ad2a5b4	Europe/Berlin	f	1
01a20050-162b-78f5-8316-a51636717b74	Europe/Berlin	f	1
\.


--
-- Data for Name: dead_letters; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data, error, failures, failed_at) FROM stdin;
\.


--
-- Data for Name: idempotency_keys; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.idempotency_keys (user_id, key, request_hash, status, headers, body, created_at) FROM stdin;
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.outbox ("position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
153	52	01a20050-5a9b-792f-88e5-0f62c4e3c344	tasks.project-created.v1	/todoplatform/tasks	01a20050-5a9b-7f47-95f8-c2f53c012254	01a20050-5a9b-7f47-95f8-c2f53c012254	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:15.803702+00	00-e29003d91849b7447ac7d395de474d72-99754a8f9b8d35d2-00	\\x7b2270726f6a656374223a7b226964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c226e616d65223a2250726f6a656374206f662077616974696e672033222c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136307474313269222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3830333730322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3830333730322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3830333730322b30303a3030227d
130	28	01a20050-568a-753e-8238-7efa054625ba	tasks.project-created.v1	/todoplatform/tasks	01a20050-568a-780e-ab89-483850d9f89d	01a20050-568a-780e-ab89-483850d9f89d	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.762752+00	00-2cb8e027cc2f7c4491ba0e8861402ce1-bebeca70ab61999b-00	\\x7b2270726f6a656374223a7b226964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c226e616d65223a2250726f6a656374206f662077616974696e672032222c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136303768747369222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3736323735322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3736323735322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3736323735322b30303a3030227d
131	29	01a20050-568b-76a7-bc29-16ce0bdb1dee	tasks.task-changed.v1	/todoplatform/tasks	01a20050-568a-780e-ab89-483850d9f89d	01a20050-568a-780e-ab89-483850d9f89d	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.762752+00	00-2cb8e027cc2f7c4491ba0e8861402ce1-bebeca70ab61999b-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a2270726f6a656374222c226964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c226e616d65223a2250726f6a656374206f662077616974696e672032222c22636f6c6f72223a6e756c6c2c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136303768747369222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3736323735325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3736323735325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3736323735322b30303a3030227d
132	30	01a20050-56e2-791a-afdf-91cf7219cb63	tasks.task-created.v1	/todoplatform/tasks	01a20050-56e2-712d-9f3a-5fd8cd450f22	01a20050-56e2-712d-9f3a-5fd8cd450f22	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.850306+00	00-d5e89923c9e2574b90b1e213ffd8e4bb-9a9597adc0066b17-00	\\x7b227461736b223a7b226964223a2230316132303035302d353665322d373132642d396633612d356664386364343530663232222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322031222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3031227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136303964647569222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3835303330362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3835303330362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3835303330362b30303a3030227d
133	31	01a20050-56e2-78cb-9525-d54a02201dc7	tasks.task-changed.v1	/todoplatform/tasks	01a20050-56e2-712d-9f3a-5fd8cd450f22	01a20050-56e2-712d-9f3a-5fd8cd450f22	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.850306+00	00-d5e89923c9e2574b90b1e213ffd8e4bb-9a9597adc0066b17-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353665322d373132642d396633612d356664386364343530663232222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353665322d373132642d396633612d356664386364343530663232222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322031222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3031222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136303964647569222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3835303330365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3835303330365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3835303330362b30303a3030227d
134	32	01a20050-56f3-74d9-bb4b-3739824dd2f7	tasks.task-created.v1	/todoplatform/tasks	01a20050-56f2-7fd6-9e50-ad011ace019e	01a20050-56f2-7fd6-9e50-ad011ace019e	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.866961+00	00-25eb8742cac6488c9da3b494b82e8c44-669cdf452a8f1494-00	\\x7b227461736b223a7b226964223a2230316132303035302d353666322d376664362d396535302d616430313161636530313965222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322032222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3032227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136303971386869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3836363936312b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3836363936312b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3836363936312b30303a3030227d
135	33	01a20050-56f3-757b-bb1b-c1c48c68a499	tasks.task-changed.v1	/todoplatform/tasks	01a20050-56f2-7fd6-9e50-ad011ace019e	01a20050-56f2-7fd6-9e50-ad011ace019e	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.866961+00	00-25eb8742cac6488c9da3b494b82e8c44-669cdf452a8f1494-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353666322d376664362d396535302d616430313161636530313965222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353666322d376664362d396535302d616430313161636530313965222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322032222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3032222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136303971386869222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3836363936315c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3836363936315c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3836363936312b30303a3030227d
174	73	01a20050-5ece-7026-a2e7-bf9ad6120a3c	tasks.task-created.v1	/todoplatform/tasks	01a20050-5ecd-7802-915a-614d60d0ef15	01a20050-5ecd-7802-915a-614d60d0ef15	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.877692+00	00-29d9ac5be7c02d644a605d0cb305e611-ceed0122f4bbb9c0-00	\\x7b227461736b223a7b226964223a2230316132303035302d356563642d373830322d393135612d363134643630643065663135222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c227469746c65223a2277616974696e672033206c61746572222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356563632d376539302d393162662d363063316433396663386337222c226174223a22323130302d30312d30315430303a30303a30302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136316774713469222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3837373639322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3837373639322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3837373639322b30303a3030227d
175	74	01a20050-5ece-7038-86f1-64961ace2e7d	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5ecd-7802-915a-614d60d0ef15	01a20050-5ecd-7802-915a-614d60d0ef15	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.877692+00	00-29d9ac5be7c02d644a605d0cb305e611-ceed0122f4bbb9c0-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356563642d373830322d393135612d363134643630643065663135222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356563642d373830322d393135612d363134643630643065663135222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672033206c61746572222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356563632d376539302d393162662d363063316433396663386337222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323130302d30312d30315430303a30303a30305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136316774713469222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3837373639325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3837373639325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3837373639322b30303a3030227d
176	77	01a20050-613a-7d6b-838f-074a132b8e64	tasks.project-created.v1	/todoplatform/tasks	01a20050-6137-773d-bed3-d54344cad209	01a20050-6137-773d-bed3-d54344cad209	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.495498+00	00-ea8aee1d0391f04380fc23a7b866181e-b41cba7d41639271-00	\\x7b2270726f6a656374223a7b226964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c226e616d65223a22496e626f78222c226973496e626f78223a747275652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136317532666569222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3439353439382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3439353439382b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3439353439382b30303a3030227d
154	53	01a20050-5a9c-786e-8ca8-eedd054e60a1	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5a9b-7f47-95f8-c2f53c012254	01a20050-5a9b-7f47-95f8-c2f53c012254	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:15.803702+00	00-e29003d91849b7447ac7d395de474d72-99754a8f9b8d35d2-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a2270726f6a656374222c226964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c226e616d65223a2250726f6a656374206f662077616974696e672033222c22636f6c6f72223a6e756c6c2c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136307474313269222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3830333730325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3830333730325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3830333730322b30303a3030227d
155	54	01a20050-5c2e-7d21-afef-7064cb98ba08	tasks.task-created.v1	/todoplatform/tasks	01a20050-5c2e-7ab7-b905-cc95b08fc9a2	01a20050-5c2e-7ab7-b905-cc95b08fc9a2	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.206288+00	00-9c63d5d60da70e298b2c41bb8d7edc30-1f4b4c60542e0431-00	\\x7b227461736b223a7b226964223a2230316132303035302d356332652d376162372d623930352d636339356230386663396132222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332031222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3031227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471363132666f3069222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3230363238382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3230363238382b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3230363238382b30303a3030227d
156	55	01a20050-5c2f-7d65-a476-146a378a30be	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5c2e-7ab7-b905-cc95b08fc9a2	01a20050-5c2e-7ab7-b905-cc95b08fc9a2	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.206288+00	00-9c63d5d60da70e298b2c41bb8d7edc30-1f4b4c60542e0431-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356332652d376162372d623930352d636339356230386663396132222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356332652d376162372d623930352d636339356230386663396132222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332031222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3031222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471363132666f3069222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3230363238385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3230363238385c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3230363238382b30303a3030227d
157	56	01a20050-5c96-7f8b-ac58-52545b7e909a	tasks.task-created.v1	/todoplatform/tasks	01a20050-5c95-7468-b5f4-4ea67fe335b3	01a20050-5c95-7468-b5f4-4ea67fe335b3	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.309955+00	00-f8533581716c07171f522b91edac2fdc-86cc7a51f1e4c50a-00	\\x7b227461736b223a7b226964223a2230316132303035302d356339352d373436382d623566342d346561363766653333356233222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332032222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3032227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713631346e6e6e69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3330393935352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3330393935352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3330393935352b30303a3030227d
158	57	01a20050-5c96-7806-93df-9e99c24a914c	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5c95-7468-b5f4-4ea67fe335b3	01a20050-5c95-7468-b5f4-4ea67fe335b3	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.309955+00	00-f8533581716c07171f522b91edac2fdc-86cc7a51f1e4c50a-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356339352d373436382d623566342d346561363766653333356233222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356339352d373436382d623566342d346561363766653333356233222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332032222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3032222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713631346e6e6e69222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3330393935355c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3330393935355c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3330393935352b30303a3030227d
159	58	01a20050-5cb0-72fe-bddc-e3ad9254f53f	tasks.task-created.v1	/todoplatform/tasks	01a20050-5caf-7fed-9dd2-ff8ea9d51762	01a20050-5caf-7fed-9dd2-ff8ea9d51762	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.335673+00	00-1f059a8179d03ac695aa33d044afc981-73826992b29f1502-00	\\x7b227461736b223a7b226964223a2230316132303035302d356361662d376665642d396464322d666638656139643531373632222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332033222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3033227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136313537693169222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3333353637332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3333353637332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3333353637332b30303a3030227d
160	59	01a20050-5cb0-795d-90e3-e3c6d6cbca51	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5caf-7fed-9dd2-ff8ea9d51762	01a20050-5caf-7fed-9dd2-ff8ea9d51762	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.335673+00	00-1f059a8179d03ac695aa33d044afc981-73826992b29f1502-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356361662d376665642d396464322d666638656139643531373632222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356361662d376665642d396464322d666638656139643531373632222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332033222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3033222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136313537693169222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3333353637335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3333353637335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3333353637332b30303a3030227d
161	60	01a20050-5ccb-7ffc-9ccd-9692153acb2a	tasks.task-created.v1	/todoplatform/tasks	01a20050-5ccb-7d6c-938c-ef725394bce5	01a20050-5ccb-7d6c-938c-ef725394bce5	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.363475+00	00-76362fd660c3f824eb7a8097dd1c4727-cf5d09a5141225b4-00	\\x7b227461736b223a7b226964223a2230316132303035302d356363622d376436632d393338632d656637323533393462636535222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332034222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3034227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136313573796269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3336333437352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3336333437352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3336333437352b30303a3030227d
186	87	01a20050-61b8-7a0e-9647-05bd134e407d	tasks.task-created.v1	/todoplatform/tasks	01a20050-61b8-718d-9fb6-db94a21e0310	01a20050-61b8-718d-9fb6-db94a21e0310	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.624602+00	00-88b4fe82041e9eabe7880a8e0277bea1-dc2ec62750a9feb6-00	\\x7b227461736b223a7b226964223a2230316132303035302d363162382d373138642d396662362d646239346132316530333130222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342034222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3034227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136317775316d69222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3632343630322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3632343630322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3632343630322b30303a3030227d
177	78	01a20050-613a-79a8-806b-236696ea9722	tasks.task-changed.v1	/todoplatform/tasks	01a20050-6137-773d-bed3-d54344cad209	01a20050-6137-773d-bed3-d54344cad209	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.495498+00	00-ea8aee1d0391f04380fc23a7b866181e-b41cba7d41639271-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a2270726f6a656374222c226964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c226e616d65223a22496e626f78222c22636f6c6f72223a6e756c6c2c226973496e626f78223a747275652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136317532666569222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3439353439385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3439353439385c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3439353439382b30303a3030227d
178	79	01a20050-613b-7195-ba0d-e28ac48d9f5a	tasks.project-created.v1	/todoplatform/tasks	01a20050-613b-78f7-bbe6-26d9756d70bc	01a20050-613b-78f7-bbe6-26d9756d70bc	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.499377+00	00-ea8aee1d0391f04380fc23a7b866181e-b41cba7d41639271-00	\\x7b2270726f6a656374223a7b226964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c226e616d65223a2250726f6a656374206f662077616974696e672034222c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136317535663569222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3439393337372b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3439393337372b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3439393337372b30303a3030227d
179	80	01a20050-613b-765c-bb13-12967ebdfabe	tasks.task-changed.v1	/todoplatform/tasks	01a20050-613b-78f7-bbe6-26d9756d70bc	01a20050-613b-78f7-bbe6-26d9756d70bc	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.499377+00	00-ea8aee1d0391f04380fc23a7b866181e-b41cba7d41639271-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a2270726f6a656374222c226964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c226e616d65223a2250726f6a656374206f662077616974696e672034222c22636f6c6f72223a6e756c6c2c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f647136317535663569222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3439393337375c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3439393337375c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3439393337372b30303a3030227d
180	81	01a20050-6161-733b-84e8-82601c66241a	tasks.task-created.v1	/todoplatform/tasks	01a20050-6161-7d87-92e1-b20a7fac2657	01a20050-6161-7d87-92e1-b20a7fac2657	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.537133+00	00-e54494284fd06a3ae731f259c9bfe8e1-86f87b5047d318a8-00	\\x7b227461736b223a7b226964223a2230316132303035302d363136312d376438372d393265312d623230613766616332363537222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342031222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3031227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471363175796a7869222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3533373133332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3533373133332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3533373133332b30303a3030227d
181	82	01a20050-6162-740a-b3d8-a8758fccaf17	tasks.task-changed.v1	/todoplatform/tasks	01a20050-6161-7d87-92e1-b20a7fac2657	01a20050-6161-7d87-92e1-b20a7fac2657	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.537133+00	00-e54494284fd06a3ae731f259c9bfe8e1-86f87b5047d318a8-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363136312d376438372d393265312d623230613766616332363537222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363136312d376438372d393265312d623230613766616332363537222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342031222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3031222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471363175796a7869222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3533373133335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3533373133335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3533373133332b30303a3030227d
182	83	01a20050-617a-7956-8223-b64f3f8b2b6e	tasks.task-created.v1	/todoplatform/tasks	01a20050-6179-708f-94fe-704eaa7a15ee	01a20050-6179-708f-94fe-704eaa7a15ee	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.561836+00	00-9766b4175e02d343b37a55cd5b1042a3-113f0df70c1079cb-00	\\x7b227461736b223a7b226964223a2230316132303035302d363137392d373038662d393466652d373034656161376131356565222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342032222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3032227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471363176686d3469222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3536313833362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3536313833362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3536313833362b30303a3030227d
183	84	01a20050-617a-74b6-bc2b-5637ff2f831d	tasks.task-changed.v1	/todoplatform/tasks	01a20050-6179-708f-94fe-704eaa7a15ee	01a20050-6179-708f-94fe-704eaa7a15ee	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.561836+00	00-9766b4175e02d343b37a55cd5b1042a3-113f0df70c1079cb-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363137392d373038662d393466652d373034656161376131356565222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363137392d373038662d393466652d373034656161376131356565222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342032222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3032222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471363176686d3469222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3536313833365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3536313833365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3536313833362b30303a3030227d
184	85	01a20050-619c-7c21-b652-1a7a6449543b	tasks.task-created.v1	/todoplatform/tasks	01a20050-619c-7091-899b-6957b079701d	01a20050-619c-7091-899b-6957b079701d	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.59626+00	00-bb3ba7d019059355cbe9c20b3f01f937-9078ae903cb35d40-00	\\x7b227461736b223a7b226964223a2230316132303035302d363139632d373039312d383939622d363935376230373937303164222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342033222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3033227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136317738366369222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e35393632362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e35393632362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e35393632362b30303a3030227d
185	86	01a20050-619c-7a73-a813-d167d5901333	tasks.task-changed.v1	/todoplatform/tasks	01a20050-619c-7091-899b-6957b079701d	01a20050-619c-7091-899b-6957b079701d	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.59626+00	00-bb3ba7d019059355cbe9c20b3f01f937-9078ae903cb35d40-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363139632d373039312d383939622d363935376230373937303164222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363139632d373039312d383939622d363935376230373937303164222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342033222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3033222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136317738366369222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e35393632365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e35393632365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e35393632362b30303a3030227d
103	149	01a20050-1ecf-7820-92a3-1cf1d8a7664e	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ece-79f4-a376-5ab774408e54	01a20050-1ece-79f4-a376-5ab774408e54	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.494889+00	00-01d50e5ce0ee98000b1de08991732a9d-c5cc763f74e27cd3-00	\\x7b227461736b223a7b226964223a2230316132303035302d316563652d373966342d613337362d356162373734343038653534222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a227061726b6564206c61746572222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316563652d373935372d613834662d373433373439643036303133222c226174223a22323130302d30312d30315430303a30303a30302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713572706f6f3969222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3439343838392b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3439343838392b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3439343838392b30303a3030227d
104	150	01a20050-1ecf-7cad-809c-b20cb9844ae0	tasks.task-changed.v1	/todoplatform/tasks	01a20050-1ece-79f4-a376-5ab774408e54	01a20050-1ece-79f4-a376-5ab774408e54	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.494889+00	00-01d50e5ce0ee98000b1de08991732a9d-c5cc763f74e27cd3-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d316563652d373966342d613337362d356162373734343038653534222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d316563652d373966342d613337362d356162373734343038653534222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a227061726b6564206c61746572222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316563652d373935372d613834662d373433373439643036303133222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323130302d30312d30315430303a30303a30305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713572706f6f3969222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3439343838395c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3439343838395c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3439343838392b30303a3030227d
94	140	01a20050-1dbe-7812-be44-a4600a59976b	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1cf4-7c08-8be4-3494c114149d	01a20050-1cf4-7c08-8be4-3494c114149d	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.222527+00	00-cdfe059dbfe09de89aff99dfd9b2f0d2-c183ae39aafa998e-00	\\x7b227461736b223a7b226964223a2230316132303035302d316366342d376330382d386265342d333439346331313431343964222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a30302e3232323532372b30303a3030222c226f72646572223a2230686f647135726669616d69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3032303036322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3232323532372b30303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3232323532372b30303a3030227d
95	141	01a20050-1dbe-7502-9f0e-deab56f36411	tasks.task-changed.v1	/todoplatform/tasks	01a20050-1cf4-7c08-8be4-3494c114149d	01a20050-1cf4-7c08-8be4-3494c114149d	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.222527+00	00-cdfe059dbfe09de89aff99dfd9b2f0d2-c183ae39aafa998e-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d316366342d376330382d386265342d333439346331313431343964222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d316366342d376330382d386265342d333439346331313431343964222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a227061726b65642035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a30302e3232323532375c753030324230303a3030222c226f72646572223a2230686f647135726669616d69222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3032303036325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3232323532375c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3232323532372b30303a3030227d
99	145	01a20050-1ea5-7b0e-b767-aaf5301b818b	tasks.task-completed.v1	/todoplatform/tasks	01a20050-1de5-7790-9ed8-a70bd2acd021	01a20050-1de5-7389-89e3-8a5f1c63321d	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.4533+00	00-16674b70e679157c77f5fa9b0b0c1b3a-263ebde6126a7814-00	\\x7b227461736b223a7b226964223a2230316132303035302d316465352d373739302d396564382d613730626432616364303231222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a227061726b6564206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316465332d376531332d386662362d633165333833643330313632222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a30302e343533332b30303a3030222c226f72646572223a2230686f647135726b6f657869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3236313237332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e343533332b30303a3030222c2276657273696f6e223a327d2c22736572696573223a7b226964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e343533332b30303a3030227d
101	147	01a20050-1ebc-7eee-9433-edbc29ad1151	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ebc-7607-8fc7-19d7b4125196	01a20050-1ebc-7607-8fc7-19d7b4125196	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.476393+00	00-b061a2aa54eb14a1ce54361d6e09d76b-02fd40e55b6d71e9-00	\\x7b227461736b223a7b226964223a2230316132303035302d316562632d373630372d386663372d313964376234313235313936222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a227061726b656420736f6f6e222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316562622d373737392d393361342d343435306537653262663961222c226174223a22323032362d31312d32315432323a35333a30322b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135727061656869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3437363339332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3437363339332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3437363339332b30303a3030227d
102	148	01a20050-1ebc-7888-a09a-9bed9319446e	tasks.task-changed.v1	/todoplatform/tasks	01a20050-1ebc-7607-8fc7-19d7b4125196	01a20050-1ebc-7607-8fc7-19d7b4125196	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.476393+00	00-b061a2aa54eb14a1ce54361d6e09d76b-02fd40e55b6d71e9-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d316562632d373630372d386663372d313964376234313235313936222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d316562632d373630372d386663372d313964376234313235313936222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a227061726b656420736f6f6e222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316562622d373737392d393361342d343435306537653262663961222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323032362d31312d32315432323a35333a30325c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647135727061656869222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3437363339335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3437363339335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3437363339332b30303a3030227d
136	34	01a20050-5701-724c-a3ed-48fc5a4c044e	tasks.task-created.v1	/todoplatform/tasks	01a20050-5701-79f5-8af0-6eebd1a5684b	01a20050-5701-79f5-8af0-6eebd1a5684b	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.881178+00	00-369388a160417b81c6f42899f53a31ef-fb7b76555a750684-00	\\x7b227461736b223a7b226964223a2230316132303035302d353730312d373966352d386166302d366565626431613536383462222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322033222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3033227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136306131376569222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3838313137382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3838313137382b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3838313137382b30303a3030227d
105	152	01a20050-248b-770a-b8f3-0d5e49877796	tasks.task-created.v1	/todoplatform/tasks	01a20050-248b-7369-a89b-0f2baa064585	01a20050-1de5-7389-89e3-8a5f1c63321d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:01.96223+00	00-16674b70e679157c77f5fa9b0b0c1b3a-a96cc546a24d4dd5-00	\\x7b227461736b223a7b226964223a2230316132303035302d323438622d373336392d613839622d306632626161303634353835222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a227061726b6564206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3234222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32345430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3234222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a322c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316465332d376531332d386662362d633165333833643330313632222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726b6f657869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30312e39363232332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30312e39363232332b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30312e39363232332b30303a3030227d
107	4	01a20050-50fb-7d21-856e-974a2ad8707d	tasks.project-created.v1	/todoplatform/tasks	01a20050-50db-7894-a866-9babf627978d	01a20050-50db-7894-a866-9babf627978d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.307786+00	00-99b8be7bf141a67f86fb3405d1b265ef-c5df5a3b9b306c74-00	\\x7b2270726f6a656374223a7b226964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c226e616d65223a2250726f6a656374206f662077616974696e672031222c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f6471357a6362363269222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3330373738362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3330373738362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3330373738362b30303a3030227d
108	5	01a20050-511c-742c-a25e-5cf5ab0ef3a3	tasks.task-changed.v1	/todoplatform/tasks	01a20050-50db-7894-a866-9babf627978d	01a20050-50db-7894-a866-9babf627978d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.307786+00	00-99b8be7bf141a67f86fb3405d1b265ef-c5df5a3b9b306c74-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a2270726f6a656374222c226964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c226e616d65223a2250726f6a656374206f662077616974696e672031222c22636f6c6f72223a6e756c6c2c226973496e626f78223a66616c73652c2269734661766f72697465223a66616c73652c2269734172636869766564223a66616c73652c226f72646572223a2230686f6471357a6362363269222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3330373738365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3330373738365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3330373738362b30303a3030227d
109	6	01a20050-523d-7cb7-8048-9d6a69c03203	tasks.task-created.v1	/todoplatform/tasks	01a20050-5197-7c67-8154-71ee8822a828	01a20050-5197-7c67-8154-71ee8822a828	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.492737+00	00-4d6f82307c62c5d3a9bb310a63ceb55b-7cc2b0027d7f8724-00	\\x7b227461736b223a7b226964223a2230316132303035302d353139372d376336372d383135342d373165653838323261383238222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312031222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3031227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a6739766c69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3439323733372b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3439323733372b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3439323733372b30303a3030227d
110	7	01a20050-5250-7837-8ad8-a16e283df025	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5197-7c67-8154-71ee8822a828	01a20050-5197-7c67-8154-71ee8822a828	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.492737+00	00-4d6f82307c62c5d3a9bb310a63ceb55b-7cc2b0027d7f8724-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353139372d376336372d383135342d373165653838323261383238222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353139372d376336372d383135342d373165653838323261383238222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312031222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3031222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a6739766c69222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3439323733375c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3439323733375c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3439323733372b30303a3030227d
111	8	01a20050-52be-78cf-a5bf-c6d5bfcd5b27	tasks.task-created.v1	/todoplatform/tasks	01a20050-52be-7bf0-9dd4-97229bc260b7	01a20050-52be-7bf0-9dd4-97229bc260b7	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.79025+00	00-4ecc6c67b6f588dfb793d34a02c5da4e-623ccaf7c6e6d070-00	\\x7b227461736b223a7b226964223a2230316132303035302d353262652d376266302d396464342d393732323962633236306237222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312032222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3032227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a6d6e667569222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e37393032352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e37393032352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e37393032352b30303a3030227d
112	9	01a20050-52bf-79c1-adec-f867b31a4735	tasks.task-changed.v1	/todoplatform/tasks	01a20050-52be-7bf0-9dd4-97229bc260b7	01a20050-52be-7bf0-9dd4-97229bc260b7	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.79025+00	00-4ecc6c67b6f588dfb793d34a02c5da4e-623ccaf7c6e6d070-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353262652d376266302d396464342d393732323962633236306237222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353262652d376266302d396464342d393732323962633236306237222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312032222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3032222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a6d6e667569222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e37393032355c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e37393032355c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e37393032352b30303a3030227d
113	10	01a20050-52d4-7acc-9065-9dc4be4d7e5c	tasks.task-created.v1	/todoplatform/tasks	01a20050-52d3-72b4-813c-9cf890305a79	01a20050-52d3-72b4-813c-9cf890305a79	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.811652+00	00-f76e463242e399ee6c588934f0101430-1be836bfddc14031-00	\\x7b227461736b223a7b226964223a2230316132303035302d353264332d373262342d383133632d396366383930333035613739222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312033222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3033227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a6e33796369222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3831313635322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3831313635322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3831313635322b30303a3030227d
114	11	01a20050-52d4-72b3-a375-16e4d00e2516	tasks.task-changed.v1	/todoplatform/tasks	01a20050-52d3-72b4-813c-9cf890305a79	01a20050-52d3-72b4-813c-9cf890305a79	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.811652+00	00-f76e463242e399ee6c588934f0101430-1be836bfddc14031-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353264332d373262342d383133632d396366383930333035613739222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353264332d373262342d383133632d396366383930333035613739222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312033222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3033222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a6e33796369222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3831313635325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3831313635325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3831313635322b30303a3030227d
115	12	01a20050-52ed-705f-96a8-1df602dee024	tasks.task-created.v1	/todoplatform/tasks	01a20050-52ec-72f0-997b-dea6e3f91208	01a20050-52ec-72f0-997b-dea6e3f91208	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.836765+00	00-2723d348a9a7035f44b17418b76c79c3-57e2befe72aa0f28-00	\\x7b227461736b223a7b226964223a2230316132303035302d353265632d373266302d393937622d646561366533663931323038222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312034222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3034227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a6e6e627869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3833363736352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3833363736352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3833363736352b30303a3030227d
116	13	01a20050-52ed-705a-83bf-b66f1fbe9df7	tasks.task-changed.v1	/todoplatform/tasks	01a20050-52ec-72f0-997b-dea6e3f91208	01a20050-52ec-72f0-997b-dea6e3f91208	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.836765+00	00-2723d348a9a7035f44b17418b76c79c3-57e2befe72aa0f28-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353265632d373266302d393937622d646561366533663931323038222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353265632d373266302d393937622d646561366533663931323038222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312034222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3034222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a6e6e627869222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e3833363736355c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e3833363736355c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e3833363736352b30303a3030227d
117	14	01a20050-530a-7c6a-bb49-56518fccdb1c	tasks.task-created.v1	/todoplatform/tasks	01a20050-5309-7300-865e-f87238692eee	01a20050-5309-7300-865e-f87238692eee	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.86562+00	00-df1c93619e72df7af3e4ab7f7a86e5ac-e686c8fe9b18c9eb-00	\\x7b227461736b223a7b226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a6f396c6769222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e38363536322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e38363536322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e38363536322b30303a3030227d
118	15	01a20050-530a-70aa-8dc7-6bf8cfb9791e	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5309-7300-865e-f87238692eee	01a20050-5309-7300-865e-f87238692eee	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:13.86562+00	00-df1c93619e72df7af3e4ab7f7a86e5ac-e686c8fe9b18c9eb-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a6f396c6769222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e38363536325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31332e38363536325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31332e38363536322b30303a3030227d
119	16	01a20050-53ac-747a-9ffc-0b74ca8dea95	tasks.task-completed.v1	/todoplatform/tasks	01a20050-5309-7300-865e-f87238692eee	01a20050-5309-7300-865e-f87238692eee	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.026448+00	00-ed9c6dafe1c55eabe63837d7bfa91630-ce800480b947e1e9-00	\\x7b227461736b223a7b226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c227469746c65223a2277616974696e6720312035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31342e3032363434382b30303a3030222c226f72646572223a2230686f6471357a6f396c6769222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e38363536322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3032363434382b30303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3032363434382b30303a3030227d
120	17	01a20050-53ad-73d0-aeb2-ac0b7a8ff9be	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5309-7300-865e-f87238692eee	01a20050-5309-7300-865e-f87238692eee	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.026448+00	00-ed9c6dafe1c55eabe63837d7bfa91630-ce800480b947e1e9-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d353330392d373330302d383635652d663837323338363932656565222c2270726f6a6563744964223a2230316132303035302d353064622d373839342d613836362d396261626636323739373864222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720312035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31342e3032363434385c753030324230303a3030222c226f72646572223a2230686f6471357a6f396c6769222c22637265617465644174223a22323032362d31312d32315432323a35333a31332e38363536325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3032363434385c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3032363434382b30303a3030227d
121	18	01a20050-54b4-79f8-a9c9-ba3cdc911ba0	tasks.series-started.v1	/todoplatform/tasks	01a20050-5425-7a19-a9ef-341e7b8df7c3	01a20050-5425-7a19-a9ef-341e7b8df7c3	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.126498+00	00-35153417b3cd93db1c6bd0179c349b64-70c0b6bd95ff71db-00	\\x7b22736572696573223a7b226964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030227d
122	19	01a20050-54b8-7915-9581-c2bde1c6d5bf	tasks.task-created.v1	/todoplatform/tasks	01a20050-5414-7fdd-b8e2-e984a48a2b2a	01a20050-5425-7a19-a9ef-341e7b8df7c3	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.126498+00	00-35153417b3cd93db1c6bd0179c349b64-70c0b6bd95ff71db-00	\\x7b227461736b223a7b226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a2277616974696e672031206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353430382d373436642d393062662d353235633033666236336334222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357a7475773269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030227d
123	20	01a20050-54be-7f41-a4e6-ad3c7daff09e	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5414-7fdd-b8e2-e984a48a2b2a	01a20050-5414-7fdd-b8e2-e984a48a2b2a	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.126498+00	00-35153417b3cd93db1c6bd0179c349b64-70c0b6bd95ff71db-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672031206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353430382d373436642d393062662d353235633033666236336334222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471357a7475773269222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3132363439385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3132363439385c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030227d
124	21	01a20050-5534-78fd-b22e-922267f3e45b	tasks.task-completed.v1	/todoplatform/tasks	01a20050-5414-7fdd-b8e2-e984a48a2b2a	01a20050-5425-7a19-a9ef-341e7b8df7c3	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.420672+00	00-796daf8c0bec1b0a01ad856a4aed8c2f-b7f6c3557530d1c5-00	\\x7b227461736b223a7b226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a2277616974696e672031206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353430382d373436642d393062662d353235633033666236336334222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31342e3432303637322b30303a3030222c226f72646572223a2230686f6471357a7475773269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3132363439382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3432303637322b30303a3030222c2276657273696f6e223a327d2c22736572696573223a7b226964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3432303637322b30303a3030227d
125	22	01a20050-5535-7399-85c8-2db9ac6ab46e	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5414-7fdd-b8e2-e984a48a2b2a	01a20050-5414-7fdd-b8e2-e984a48a2b2a	2	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.420672+00	00-796daf8c0bec1b0a01ad856a4aed8c2f-b7f6c3557530d1c5-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d353431342d376664642d623865322d653938346134386132623261222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672031206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d353432352d376131392d613965662d333431653762386466376333222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353430382d373436642d393062662d353235633033666236336334222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31342e3432303637325c753030324230303a3030222c226f72646572223a2230686f6471357a7475773269222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3132363439385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3432303637325c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3432303637322b30303a3030227d
126	23	01a20050-554b-7aa2-b1a3-9ad87982d631	tasks.task-created.v1	/todoplatform/tasks	01a20050-554b-75ba-b2e9-05ab42624241	01a20050-554b-75ba-b2e9-05ab42624241	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.443113+00	00-7799200766c8604fbb2e850f367797e6-57684fa7168b4526-00	\\x7b227461736b223a7b226964223a2230316132303035302d353534622d373562612d623265392d303561623432363234323431222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a2277616974696e67203120736f6f6e222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353534392d373565612d613166382d666430313636643931626531222c226174223a22323032362d31312d32315432323a35333a31362b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713630306e367869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3434333131332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3434333131332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3434333131332b30303a3030227d
127	24	01a20050-554b-7cc0-8ef8-b9b866eb0808	tasks.task-changed.v1	/todoplatform/tasks	01a20050-554b-75ba-b2e9-05ab42624241	01a20050-554b-75ba-b2e9-05ab42624241	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.443113+00	00-7799200766c8604fbb2e850f367797e6-57684fa7168b4526-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353534622d373562612d623265392d303561623432363234323431222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353534622d373562612d623265392d303561623432363234323431222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e67203120736f6f6e222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353534392d373565612d613166382d666430313636643931626531222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323032362d31312d32315432323a35333a31365c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713630306e367869222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3434333131335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3434333131335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3434333131332b30303a3030227d
128	25	01a20050-556d-730b-94ea-a13dc1d108ef	tasks.task-created.v1	/todoplatform/tasks	01a20050-556d-779e-ba71-aa06aae53372	01a20050-556d-779e-ba71-aa06aae53372	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.477013+00	00-b1f8746461638667870578541a29de88-1ab4138e8893a37e-00	\\x7b227461736b223a7b226964223a2230316132303035302d353536642d373739652d626137312d616130366161653533333732222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a2277616974696e672031206c61746572222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353536622d373562322d386431372d363534623930663665356266222c226174223a22323130302d30312d30315430303a30303a30302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136303164636c69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3437373031332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3437373031332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3437373031332b30303a3030227d
129	26	01a20050-556d-7c6c-b7e0-b40e86f2502b	tasks.task-changed.v1	/todoplatform/tasks	01a20050-556d-779e-ba71-aa06aae53372	01a20050-556d-779e-ba71-aa06aae53372	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:14.477013+00	00-b1f8746461638667870578541a29de88-1ab4138e8893a37e-00	\\x7b22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353536642d373739652d626137312d616130366161653533333732222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353536642d373739652d626137312d616130366161653533333732222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672031206c61746572222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353536622d373562322d386431372d363534623930663665356266222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323130302d30312d30315430303a30303a30305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136303164636c69222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3437373031335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3437373031335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3437373031332b30303a3030227d
137	35	01a20050-5701-7d7c-86d6-ba3037718fbc	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5701-79f5-8af0-6eebd1a5684b	01a20050-5701-79f5-8af0-6eebd1a5684b	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.881178+00	00-369388a160417b81c6f42899f53a31ef-fb7b76555a750684-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353730312d373966352d386166302d366565626431613536383462222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353730312d373966352d386166302d366565626431613536383462222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322033222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3033222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136306131376569222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3838313137385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3838313137385c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3838313137382b30303a3030227d
138	36	01a20050-5718-7a49-bd41-b3299bfcc948	tasks.task-created.v1	/todoplatform/tasks	01a20050-5717-75b3-8d7f-8dcba326eaef	01a20050-5717-75b3-8d7f-8dcba326eaef	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.903666+00	00-a8be92c11a69f051209a657bcdf6d635-e75181646329c23c-00	\\x7b227461736b223a7b226964223a2230316132303035302d353731372d373562332d386437662d386463626133323665616566222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322034222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3034227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471363061696b3269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3930333636362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3930333636362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3930333636362b30303a3030227d
139	37	01a20050-5718-7ca6-ada6-288e2132117d	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5717-75b3-8d7f-8dcba326eaef	01a20050-5717-75b3-8d7f-8dcba326eaef	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.903666+00	00-a8be92c11a69f051209a657bcdf6d635-e75181646329c23c-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353731372d373562332d386437662d386463626133323665616566222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353731372d373562332d386437662d386463626133323665616566222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322034222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3034222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f6471363061696b3269222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3930333636365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3930333636365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3930333636362b30303a3030227d
140	38	01a20050-5747-752e-a459-61aef2d7e0df	tasks.task-created.v1	/todoplatform/tasks	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.951103+00	00-bba6f76429d6b33124e018857ea9aa0b-af175cd815484423-00	\\x7b227461736b223a7b226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713630626a357269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3935313130332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3935313130332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3935313130332b30303a3030227d
141	39	01a20050-5747-70fe-8862-b0644b189337	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:14.951103+00	00-bba6f76429d6b33124e018857ea9aa0b-af175cd815484423-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713630626a357269222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3935313130335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31342e3935313130335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31342e3935313130332b30303a3030227d
142	40	01a20050-57d2-7412-8601-ac1938162d96	tasks.task-completed.v1	/todoplatform/tasks	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	2	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.090617+00	00-0bcf5c857815680b587471a5e9b31774-6b0d5806ac39b700-00	\\x7b227461736b223a7b226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c227469746c65223a2277616974696e6720322035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31352e3039303631372b30303a3030222c226f72646572223a2230686f64713630626a357269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3935313130332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3039303631372b30303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3039303631372b30303a3030227d
143	41	01a20050-57d2-7b92-9c0b-2fd0f96aeff3	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	2	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.090617+00	00-0bcf5c857815680b587471a5e9b31774-6b0d5806ac39b700-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d353734372d376133622d386362642d656636646534666665623861222c2270726f6a6563744964223a2230316132303035302d353638612d373830652d616238392d343833383530643966383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720322035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31352e3039303631375c753030324230303a3030222c226f72646572223a2230686f64713630626a357269222c22637265617465644174223a22323032362d31312d32315432323a35333a31342e3935313130335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3039303631375c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3039303631372b30303a3030227d
144	42	01a20050-57ed-776f-a1a3-f3537a9e3592	tasks.series-started.v1	/todoplatform/tasks	01a20050-57ec-7fb0-8eb2-faab2707190d	01a20050-57ec-7fb0-8eb2-faab2707190d	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.116171+00	00-400dd054ffa017c7866be42571f480e4-6338e62348c21288-00	\\x7b22736572696573223a7b226964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030227d
145	43	01a20050-57ed-7d36-93a8-2768a54823a9	tasks.task-created.v1	/todoplatform/tasks	01a20050-57ec-7413-8f04-3d27e11b77a9	01a20050-57ec-7fb0-8eb2-faab2707190d	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.116171+00	00-400dd054ffa017c7866be42571f480e4-6338e62348c21288-00	\\x7b227461736b223a7b226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c227469746c65223a2277616974696e672032206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353765622d376561652d393239642d353964353433363564623636222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136306632697a69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030227d
146	44	01a20050-57ed-7213-8b1d-f27e6b73ac51	tasks.task-changed.v1	/todoplatform/tasks	01a20050-57ec-7413-8f04-3d27e11b77a9	01a20050-57ec-7413-8f04-3d27e11b77a9	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.116171+00	00-400dd054ffa017c7866be42571f480e4-6338e62348c21288-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672032206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353765622d376561652d393239642d353964353433363564623636222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136306632697a69222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3131363137315c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3131363137315c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030227d
147	45	01a20050-58c9-7d48-9f10-f2b6313e8c1c	tasks.task-completed.v1	/todoplatform/tasks	01a20050-57ec-7413-8f04-3d27e11b77a9	01a20050-57ec-7fb0-8eb2-faab2707190d	2	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.337634+00	00-920552e016afa37bb3051b60d6ddce5f-2c047755d6b17457-00	\\x7b227461736b223a7b226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c227469746c65223a2277616974696e672032206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353765622d376561652d393239642d353964353433363564623636222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31352e3333373633342b30303a3030222c226f72646572223a2230686f647136306632697a69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3131363137312b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3333373633342b30303a3030222c2276657273696f6e223a327d2c22736572696573223a7b226964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3333373633342b30303a3030227d
148	46	01a20050-58ca-7f5c-9745-dacff0e81430	tasks.task-changed.v1	/todoplatform/tasks	01a20050-57ec-7413-8f04-3d27e11b77a9	01a20050-57ec-7413-8f04-3d27e11b77a9	2	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.337634+00	00-920552e016afa37bb3051b60d6ddce5f-2c047755d6b17457-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d353765632d373431332d386630342d336432376531316237376139222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672032206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d353765632d376662302d386562322d666161623237303731393064222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353765622d376561652d393239642d353964353433363564623636222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31352e3333373633345c753030324230303a3030222c226f72646572223a2230686f647136306632697a69222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3131363137315c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3333373633345c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3333373633342b30303a3030227d
149	47	01a20050-58da-7c00-ad23-d4f618048525	tasks.task-created.v1	/todoplatform/tasks	01a20050-58da-7ea4-bfd6-779fb0b31e3e	01a20050-58da-7ea4-bfd6-779fb0b31e3e	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.354122+00	00-9509708b034fee301f50367c84b66157-86cd09efe90785e7-00	\\x7b227461736b223a7b226964223a2230316132303035302d353864612d376561342d626664362d373739666230623331653365222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c227469746c65223a2277616974696e67203220736f6f6e222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353864392d376136362d393362392d383533613363613331626363222c226174223a22323032362d31312d32315432323a35333a31372b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136306b36347169222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3335343132322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3335343132322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3335343132322b30303a3030227d
150	48	01a20050-58da-7e66-abcb-03cdf271fe04	tasks.task-changed.v1	/todoplatform/tasks	01a20050-58da-7ea4-bfd6-779fb0b31e3e	01a20050-58da-7ea4-bfd6-779fb0b31e3e	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.354122+00	00-9509708b034fee301f50367c84b66157-86cd09efe90785e7-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353864612d376561342d626664362d373739666230623331653365222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353864612d376561342d626664362d373739666230623331653365222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e67203220736f6f6e222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353864392d376136362d393362392d383533613363613331626363222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323032362d31312d32315432323a35333a31375c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136306b36347169222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3335343132325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3335343132325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3335343132322b30303a3030227d
151	49	01a20050-5903-7699-b236-13d95cb98a3e	tasks.task-created.v1	/todoplatform/tasks	01a20050-5902-7818-b2e7-ca81ddc938ba	01a20050-5902-7818-b2e7-ca81ddc938ba	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.394733+00	00-591609ce997d2a0e5d08191b9e7fc77e-98aeee5f021a2e67-00	\\x7b227461736b223a7b226964223a2230316132303035302d353930322d373831382d623265372d636138316464633933386261222c22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c227469746c65223a2277616974696e672032206c61746572222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353930312d373034342d623338332d633065623366393030313938222c226174223a22323130302d30312d30315430303a30303a30302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136306c31677469222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3339343733332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3339343733332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3339343733332b30303a3030227d
152	50	01a20050-5903-7b78-b2ca-8f8b41b2737b	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5902-7818-b2e7-ca81ddc938ba	01a20050-5902-7818-b2e7-ca81ddc938ba	1	01a20050-1193-7b14-a269-0c662ad2a5b4	2026-11-21 22:53:15.394733+00	00-591609ce997d2a0e5d08191b9e7fc77e-98aeee5f021a2e67-00	\\x7b22757365724964223a2230316132303035302d313139332d376231342d613236392d306336363261643261356234222c227265736f75726365223a227461736b222c226964223a2230316132303035302d353930322d373831382d623265372d636138316464633933386261222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d353930322d373831382d623265372d636138316464633933386261222c2270726f6a6563744964223a2230316132303035302d313235372d373663622d396538362d383935303939353562383964222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672032206c61746572222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d353930312d373034342d623338332d633065623366393030313938222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323130302d30312d30315430303a30303a30305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136306c31677469222c22637265617465644174223a22323032362d31312d32315432323a35333a31352e3339343733335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31352e3339343733335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31352e3339343733332b30303a3030227d
162	61	01a20050-5ccc-7d53-9feb-6323dea398f8	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5ccb-7d6c-938c-ef725394bce5	01a20050-5ccb-7d6c-938c-ef725394bce5	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.363475+00	00-76362fd660c3f824eb7a8097dd1c4727-cf5d09a5141225b4-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356363622d376436632d393338632d656637323533393462636535222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356363622d376436632d393338632d656637323533393462636535222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332034222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3034222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136313573796269222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3336333437355c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3336333437355c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3336333437352b30303a3030227d
163	62	01a20050-5ce7-71a2-91f9-613124cb64d5	tasks.task-created.v1	/todoplatform/tasks	01a20050-5ce7-7dc7-81bb-4f8888033db0	01a20050-5ce7-7dc7-81bb-4f8888033db0	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.391356+00	00-45d41f45f48820dc3581a115c91971b3-5315e582c4b4cea0-00	\\x7b227461736b223a7b226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136313665677369222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3339313335362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3339313335362b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3339313335362b30303a3030227d
164	63	01a20050-5ce7-71b2-8aa8-bad924f0b466	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5ce7-7dc7-81bb-4f8888033db0	01a20050-5ce7-7dc7-81bb-4f8888033db0	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.391356+00	00-45d41f45f48820dc3581a115c91971b3-5315e582c4b4cea0-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136313665677369222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3339313335365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3339313335365c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3339313335362b30303a3030227d
165	64	01a20050-5dac-70ff-9b6d-baaf9d0c19e1	tasks.task-completed.v1	/todoplatform/tasks	01a20050-5ce7-7dc7-81bb-4f8888033db0	01a20050-5ce7-7dc7-81bb-4f8888033db0	2	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.586676+00	00-32ab627ef9efa2a8666ffba8d2771489-cb30f52e50af7a26-00	\\x7b227461736b223a7b226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c227469746c65223a2277616974696e6720332035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31362e3538363637362b30303a3030222c226f72646572223a2230686f647136313665677369222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3339313335362b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3538363637362b30303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3538363637362b30303a3030227d
166	65	01a20050-5dac-7520-b44e-683d90d32b36	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5ce7-7dc7-81bb-4f8888033db0	01a20050-5ce7-7dc7-81bb-4f8888033db0	2	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.586676+00	00-32ab627ef9efa2a8666ffba8d2771489-cb30f52e50af7a26-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d356365372d376463372d383162622d346638383838303333646230222c2270726f6a6563744964223a2230316132303035302d356139622d376634372d393566382d633266353363303132323534222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720332035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31362e3538363637365c753030324230303a3030222c226f72646572223a2230686f647136313665677369222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3339313335365c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3538363637365c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3538363637362b30303a3030227d
167	66	01a20050-5df0-7345-93d7-d5a532fad41e	tasks.series-started.v1	/todoplatform/tasks	01a20050-5def-79bb-969f-73bb3bf01194	01a20050-5def-79bb-969f-73bb3bf01194	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.655818+00	00-37cb3c379c2c9ce3545b4cb4365b4d32-503b79edf30551d3-00	\\x7b22736572696573223a7b226964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030227d
168	67	01a20050-5df2-7238-9798-e3830f34e271	tasks.task-created.v1	/todoplatform/tasks	01a20050-5def-7659-9d45-dad1618c1628	01a20050-5def-79bb-969f-73bb3bf01194	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.655818+00	00-37cb3c379c2c9ce3545b4cb4365b4d32-503b79edf30551d3-00	\\x7b227461736b223a7b226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c227469746c65223a2277616974696e672033206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356465392d376265312d623366342d363532616136373839383039222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136316332697969222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030227d
169	68	01a20050-5df3-786e-9518-434f33b8392d	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5def-7659-9d45-dad1618c1628	01a20050-5def-7659-9d45-dad1618c1628	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.655818+00	00-37cb3c379c2c9ce3545b4cb4365b4d32-503b79edf30551d3-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672033206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356465392d376265312d623366342d363532616136373839383039222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136316332697969222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3635353831385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3635353831385c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030227d
170	69	01a20050-5eb1-7ff1-b738-3070692367f6	tasks.task-completed.v1	/todoplatform/tasks	01a20050-5def-7659-9d45-dad1618c1628	01a20050-5def-79bb-969f-73bb3bf01194	2	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.849274+00	00-7ace1902ccb3fc9bffae83e50ffd1da9-c975e7794b418e6b-00	\\x7b227461736b223a7b226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c227469746c65223a2277616974696e672033206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356465392d376265312d623366342d363532616136373839383039222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31362e3834393237342b30303a3030222c226f72646572223a2230686f647136316332697969222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3635353831382b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3834393237342b30303a3030222c2276657273696f6e223a327d2c22736572696573223a7b226964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3834393237342b30303a3030227d
171	70	01a20050-5eb1-7dd2-84b9-10caedc5e5ee	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5def-7659-9d45-dad1618c1628	01a20050-5def-7659-9d45-dad1618c1628	2	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.849274+00	00-7ace1902ccb3fc9bffae83e50ffd1da9-c975e7794b418e6b-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d356465662d373635392d396434352d646164313631386331363238222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672033206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430383a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d356465662d373962622d393639662d373362623362663031313934222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356465392d376265312d623366342d363532616136373839383039222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31362e3834393237345c753030324230303a3030222c226f72646572223a2230686f647136316332697969222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3635353831385c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3834393237345c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3834393237342b30303a3030227d
172	71	01a20050-5ec0-7d91-b8fa-e8bb86971ab9	tasks.task-created.v1	/todoplatform/tasks	01a20050-5ec0-7ec4-8ac3-21b314bca8c2	01a20050-5ec0-7ec4-8ac3-21b314bca8c2	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.864222+00	00-e2153298365398428e4919364e7118c0-6f3b9ca450c9ee24-00	\\x7b227461736b223a7b226964223a2230316132303035302d356563302d376563342d386163332d323162333134626361386332222c22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c227469746c65223a2277616974696e67203320736f6f6e222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356562662d373733362d623633352d376665663134396238353637222c226174223a22323032362d31312d32315432323a35333a31382b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713631676a627969222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3836343232322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3836343232322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3836343232322b30303a3030227d
173	72	01a20050-5ec0-7b0c-9bc2-a210dd3dae7d	tasks.task-changed.v1	/todoplatform/tasks	01a20050-5ec0-7ec4-8ac3-21b314bca8c2	01a20050-5ec0-7ec4-8ac3-21b314bca8c2	1	01a20050-162b-78f5-8316-a51636717b74	2026-11-21 22:53:16.864222+00	00-e2153298365398428e4919364e7118c0-6f3b9ca450c9ee24-00	\\x7b22757365724964223a2230316132303035302d313632622d373866352d383331362d613531363336373137623734222c227265736f75726365223a227461736b222c226964223a2230316132303035302d356563302d376563342d386163332d323162333134626361386332222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d356563302d376563342d386163332d323162333134626361386332222c2270726f6a6563744964223a2230316132303035302d313637642d373937302d623730362d363237643930646264343033222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e67203320736f6f6e222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d356562662d373733362d623633352d376665663134396238353637222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323032362d31312d32315432323a35333a31385c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713631676a627969222c22637265617465644174223a22323032362d31312d32315432323a35333a31362e3836343232325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31362e3836343232325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31362e3836343232322b30303a3030227d
187	88	01a20050-61b9-7a89-98d1-50568670991c	tasks.task-changed.v1	/todoplatform/tasks	01a20050-61b8-718d-9fb6-db94a21e0310	01a20050-61b8-718d-9fb6-db94a21e0310	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.624602+00	00-88b4fe82041e9eabe7880a8e0277bea1-dc2ec62750a9feb6-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363162382d373138642d396662362d646239346132316530333130222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363162382d373138642d396662362d646239346132316530333130222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342034222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3034222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136317775316d69222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3632343630325c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3632343630325c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3632343630322b30303a3030227d
188	89	01a20050-61cc-73a0-8e31-c287c8580ea7	tasks.task-created.v1	/todoplatform/tasks	01a20050-61cc-7c7e-8f25-a2c013cb7454	01a20050-61cc-7c7e-8f25-a2c013cb7454	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.64399+00	00-d655f7be633b7ed1e4b63cf3f13bcad3-054b74b7c6a951e7-00	\\x7b227461736b223a7b226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136317839303669222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e36343339392b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e36343339392b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e36343339392b30303a3030227d
189	90	01a20050-61cc-7c67-8c32-30c8ed99e488	tasks.task-changed.v1	/todoplatform/tasks	01a20050-61cc-7c7e-8f25-a2c013cb7454	01a20050-61cc-7c7e-8f25-a2c013cb7454	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.64399+00	00-d655f7be633b7ed1e4b63cf3f13bcad3-054b74b7c6a951e7-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136317839303669222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e36343339395c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e36343339395c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e36343339392b30303a3030227d
190	91	01a20050-6266-7e71-abd4-9cab83924963	tasks.task-completed.v1	/todoplatform/tasks	01a20050-61cc-7c7e-8f25-a2c013cb7454	01a20050-61cc-7c7e-8f25-a2c013cb7454	2	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.79846+00	00-f5fdad329bd9aaf7d5eb38853085dcd6-a185daf042094ba0-00	\\x7b227461736b223a7b226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c227469746c65223a2277616974696e6720342035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31372e37393834362b30303a3030222c226f72646572223a2230686f647136317839303669222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e36343339392b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e37393834362b30303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e37393834362b30303a3030227d
191	92	01a20050-6266-7e23-b729-c8b3c9ab5c34	tasks.task-changed.v1	/todoplatform/tasks	01a20050-61cc-7c7e-8f25-a2c013cb7454	01a20050-61cc-7c7e-8f25-a2c013cb7454	2	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.79846+00	00-f5fdad329bd9aaf7d5eb38853085dcd6-a185daf042094ba0-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d363163632d376337652d386632352d613263303133636237343534222c2270726f6a6563744964223a2230316132303035302d363133622d373866372d626265362d323664393735366437306263222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e6720342035222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032372d30312d3035222c2274696d65223a6e756c6c2c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31372e37393834365c753030324230303a3030222c226f72646572223a2230686f647136317839303669222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e36343339395c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e37393834365c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e37393834362b30303a3030227d
192	93	01a20050-62ed-7719-bef4-90eed94631c7	tasks.series-started.v1	/todoplatform/tasks	01a20050-62eb-750d-bdbc-e66a9b6a1995	01a20050-62eb-750d-bdbc-e66a9b6a1995	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.931389+00	00-82e16d669aedccc7d6aeba6108ed0c99-b930fad7b7a62a04-00	\\x7b22736572696573223a7b226964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a22555443222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030227d
193	94	01a20050-62ed-7bcc-8d22-f2a61bde89d5	tasks.task-created.v1	/todoplatform/tasks	01a20050-62eb-72eb-9369-e6fc1812c49d	01a20050-62eb-750d-bdbc-e66a9b6a1995	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.931389+00	00-82e16d669aedccc7d6aeba6108ed0c99-b930fad7b7a62a04-00	\\x7b227461736b223a7b226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c227469746c65223a2277616974696e672034206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430393a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363264372d373036322d626230622d653139653466656331353035222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136323365726869222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a22555443222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030227d
194	95	01a20050-62ed-7a47-9c75-7e2fad37cf37	tasks.task-changed.v1	/todoplatform/tasks	01a20050-62eb-72eb-9369-e6fc1812c49d	01a20050-62eb-72eb-9369-e6fc1812c49d	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:17.931389+00	00-82e16d669aedccc7d6aeba6108ed0c99-b930fad7b7a62a04-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672034206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430393a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363264372d373036322d626230622d653139653466656331353035222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136323365726869222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3933313338395c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31372e3933313338395c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030227d
195	96	01a20050-6342-7dd3-9128-424f666cd540	tasks.task-completed.v1	/todoplatform/tasks	01a20050-62eb-72eb-9369-e6fc1812c49d	01a20050-62eb-750d-bdbc-e66a9b6a1995	2	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.018429+00	00-68556f8a5f53e9c58522733c817f7553-7ac42defb011d916-00	\\x7b227461736b223a7b226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c227469746c65223a2277616974696e672034206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430393a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363264372d373036322d626230622d653139653466656331353035222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31382e3031383432392b30303a3030222c226f72646572223a2230686f647136323365726869222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3933313338392b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3031383432392b30303a3030222c2276657273696f6e223a327d2c22736572696573223a7b226964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a22555443222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3031383432392b30303a3030227d
196	97	01a20050-6342-7de1-915f-c0e4101b6944	tasks.task-changed.v1	/todoplatform/tasks	01a20050-62eb-72eb-9369-e6fc1812c49d	01a20050-62eb-72eb-9369-e6fc1812c49d	2	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.018429+00	00-68556f8a5f53e9c58522733c817f7553-7ac42defb011d916-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c2276657273696f6e223a322c2264617461223a7b226964223a2230316132303035302d363265622d373265622d393336392d653666633138313263343964222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672034206461696c79222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030222c2274696d655a6f6e65223a6e756c6c7d2c226475654174223a22323032362d31312d32335430393a30303a30305c753030324230303a3030222c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a7b2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227365726965734964223a2230316132303035302d363265622d373530642d626462632d653636613962366131393935222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a3030227d2c226e756d626572223a312c22706175736564223a66616c73652c22656e646564223a66616c73657d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363264372d373036322d626230622d653139653466656331353035222c226b696e64223a2272656c6174697665222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d222c226174223a6e756c6c2c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a22636f6d706c65746564222c22636c6f7365644173223a22636f6d706c65746564222c22636f6d706c657465644174223a22323032362d31312d32315432323a35333a31382e3031383432395c753030324230303a3030222c226f72646572223a2230686f647136323365726869222c22637265617465644174223a22323032362d31312d32315432323a35333a31372e3933313338395c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3031383432395c753030324230303a3030222c2276657273696f6e223a327d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3031383432392b30303a3030227d
197	98	01a20050-6354-71df-a2ec-12121b7ab693	tasks.task-created.v1	/todoplatform/tasks	01a20050-6354-7ad6-b5e8-dcb8d6359ff0	01a20050-6354-7ad6-b5e8-dcb8d6359ff0	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.036467+00	00-b914554cfcec6df73953db6c69a1f425-76a189351d607046-00	\\x7b227461736b223a7b226964223a2230316132303035302d363335342d376164362d623565382d646362386436333539666630222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c227469746c65223a2277616974696e67203420736f6f6e222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363335332d373738302d393436322d336131326437333864313631222c226174223a22323032362d31312d32315432323a35333a32302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f64713632356e756269222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31382e3033363436372b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3033363436372b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3033363436372b30303a3030227d
198	99	01a20050-6354-708c-b38d-97c9b5495bf2	tasks.task-changed.v1	/todoplatform/tasks	01a20050-6354-7ad6-b5e8-dcb8d6359ff0	01a20050-6354-7ad6-b5e8-dcb8d6359ff0	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.036467+00	00-b914554cfcec6df73953db6c69a1f425-76a189351d607046-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363335342d376164362d623565382d646362386436333539666630222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363335342d376164362d623565382d646362386436333539666630222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e67203420736f6f6e222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363335332d373738302d393436322d336131326437333864313631222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323032362d31312d32315432323a35333a32305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f64713632356e756269222c22637265617465644174223a22323032362d31312d32315432323a35333a31382e3033363436375c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3033363436375c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3033363436372b30303a3030227d
199	100	01a20050-6360-70ba-ab26-59aa6f43050d	tasks.task-created.v1	/todoplatform/tasks	01a20050-6360-751f-a69b-e64d1f49c7e4	01a20050-6360-751f-a69b-e64d1f49c7e4	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.048233+00	00-785bb81d7910ce118292a2b3e169da54-4fb59b3cbfe1eafa-00	\\x7b227461736b223a7b226964223a2230316132303035302d363336302d373531662d613639622d653634643166343963376534222c22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c227469746c65223a2277616974696e672034206c61746572222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363335662d376631322d383166662d353234626539353761666635222c226174223a22323130302d30312d30315430303a30303a30302b30303a3030227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647136323577783569222c2274696d655a6f6e65223a22555443222c22637265617465644174223a22323032362d31312d32315432323a35333a31382e3034383233332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3034383233332b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3034383233332b30303a3030227d
200	101	01a20050-6360-722e-812e-7cd36ac8cbc5	tasks.task-changed.v1	/todoplatform/tasks	01a20050-6360-751f-a69b-e64d1f49c7e4	01a20050-6360-751f-a69b-e64d1f49c7e4	1	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	2026-11-21 22:53:18.048233+00	00-785bb81d7910ce118292a2b3e169da54-4fb59b3cbfe1eafa-00	\\x7b22757365724964223a2230316132303035302d356566362d376238662d623434362d626233656263306430616439222c227265736f75726365223a227461736b222c226964223a2230316132303035302d363336302d373531662d613639622d653634643166343963376534222c2276657273696f6e223a312c2264617461223a7b226964223a2230316132303035302d363336302d373531662d613639622d653634643166343963376534222c2270726f6a6563744964223a2230316132303035302d363133372d373733642d626564332d643534333434636164323039222c2273656374696f6e4964223a6e756c6c2c22706172656e744964223a6e756c6c2c227469746c65223a2277616974696e672034206c61746572222c226465736372697074696f6e223a6e756c6c2c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c227374617274223a6e756c6c2c22647565223a6e756c6c2c226475654174223a6e756c6c2c22646561646c696e65223a6e756c6c2c226475726174696f6e4d696e75746573223a6e756c6c2c22726563757272656e6365223a6e756c6c2c2272656d696e64657273223a5b7b226964223a2230316132303035302d363335662d376631322d383166662d353234626539353761666635222c226b696e64223a226162736f6c757465222c2272656c6174697665546f223a6e756c6c2c226265666f7265223a6e756c6c2c226174223a22323130302d30312d30315430303a30303a30305c753030324230303a3030222c226368616e6e656c73223a6e756c6c7d5d2c22737461747573223a226f70656e222c22636c6f7365644173223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c226f72646572223a2230686f647136323577783569222c22637265617465644174223a22323032362d31312d32315432323a35333a31382e3034383233335c753030324230303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a31382e3034383233335c753030324230303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a31382e3034383233332b30303a3030227d
\.


--
-- Data for Name: parked_events; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.parked_events (consumer, "position", ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data) FROM stdin;
notifications.plan-reminders-when-task-created	90	136	01a20050-1cda-75f9-ae5f-548da2390638	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cda-7ca3-b37c-f0587480f9e6	01a20050-1cda-7ca3-b37c-f0587480f9e6	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:59.99441+00	00-51d61598f3cab6d861ed2adf8a4738dd-4a7382f21df8e70f-00	\\x7b227461736b223a7b226964223a2230316132303035302d316364612d376361332d623337632d663035383734383066396536222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642034222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3034227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726579693269222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35323a35392e39393434312b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35323a35392e39393434312b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35323a35392e39393434312b30303a3030227d
notifications.plan-reminders-when-task-created	88	134	01a20050-1cc6-7d35-a06d-14058b66d30a	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cc6-7276-9faa-f6541bf67a41	01a20050-1cc6-7276-9faa-f6541bf67a41	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:59.974255+00	00-a9753b470a2e4a6323e09f8db72dd2df-5508a8f8a584d490-00	\\x7b227461736b223a7b226964223a2230316132303035302d316363362d373237362d396661612d663635343162663637613431222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642033222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3033227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726569793769222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35323a35392e3937343235352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35323a35392e3937343235352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35323a35392e3937343235352b30303a3030227d
notifications.plan-reminders-when-task-created	84	130	01a20050-1c97-7a5f-a13c-3705534c4413	tasks.task-created.v1	/todoplatform/tasks	01a20050-1c97-7f70-a85f-21c87c40984d	01a20050-1c97-7f70-a85f-21c87c40984d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:59.927565+00	00-51f2b5b7a5315943f94b4375c5a2f83f-6ed9aa7aa9565991-00	\\x7b227461736b223a7b226964223a2230316132303035302d316339372d376637302d613835662d323163383763343039383464222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642031222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3031227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726469783969222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35323a35392e3932373536352b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35323a35392e3932373536352b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35323a35392e3932373536352b30303a3030227d
notifications.plan-reminders-when-task-created	86	132	01a20050-1ca9-7b65-bdd0-1125737ddd9b	tasks.task-created.v1	/todoplatform/tasks	01a20050-1ca9-7554-9fa6-8aceea43a70e	01a20050-1ca9-7554-9fa6-8aceea43a70e	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:52:59.945384+00	00-6eeb770fd41ac0fab31016f006ff5154-d2c96339d9f2de7e-00	\\x7b227461736b223a7b226964223a2230316132303035302d316361392d373535342d396661362d386163656561343361373065222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642032222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3032227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f6471357264776f3869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35323a35392e3934353338342b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35323a35392e3934353338342b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35323a35392e3934353338342b30303a3030227d
notifications.plan-reminders-when-task-created	92	138	01a20050-1cf4-78c3-a5b1-2167224c7f7b	tasks.task-created.v1	/todoplatform/tasks	01a20050-1cf4-7c08-8be4-3494c114149d	01a20050-1cf4-7c08-8be4-3494c114149d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.020062+00	00-4f0a3d75aa9a1d551ceba212e5cfac6a-7ea0f287dd434d29-00	\\x7b227461736b223a7b226964223a2230316132303035302d316366342d376330382d386265342d333439346331313431343964222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d316330332d373633632d626334382d336633333166636231393363222c227469746c65223a227061726b65642035222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b2275706772616465225d2c22647565223a7b2264617465223a22323032372d30312d3035227d2c2272656d696e64657273223a5b5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726669616d69222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3032303036322b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3032303036322b30303a3030222c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3032303036322b30303a3030227d
notifications.plan-reminders-when-task-created	97	143	01a20050-1de5-73be-9fc2-4786c8ada315	tasks.task-created.v1	/todoplatform/tasks	01a20050-1de5-7790-9ed8-a70bd2acd021	01a20050-1de5-7389-89e3-8a5f1c63321d	1	01a20050-0036-77a0-99f5-7e546c148701	2026-11-21 22:53:00.261273+00	00-23832e3622ddd195c6774e0e3dc5f4f7-a10bfccb60f6374c-00	\\x7b227461736b223a7b226964223a2230316132303035302d316465352d373739302d396564382d613730626432616364303231222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2270726f6a6563744964223a2230316132303035302d303664662d373265342d626532332d653563376462303431616137222c227469746c65223a227061726b6564206461696c79222c227072696f72697479223a226e6f726d616c222c226c6162656c73223a5b5d2c22647565223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226475654174223a22323032362d31312d32335430383a30303a30302b30303a3030222c226f6363757272656e6365223a7b227365726965734964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c226f6363757272656e6365223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c226e756d626572223a312c2267656e65726174696f6e223a317d2c2272656d696e64657273223a5b7b226964223a2230316132303035302d316465332d376531332d386662362d633165333833643330313632222c2272656c6174697665546f223a22647565222c226265666f7265223a22505431354d227d5d2c22737461747573223a226f70656e222c226f72646572223a2230686f647135726b6f657869222c2274696d655a6f6e65223a224575726f70652f4265726c696e222c22637265617465644174223a22323032362d31312d32315432323a35333a30302e3236313237332b30303a3030222c22757064617465644174223a22323032362d31312d32315432323a35333a30302e3236313237332b30303a3030222c2276657273696f6e223a317d2c22736572696573223a7b226964223a2230316132303035302d316465352d373338392d383965332d386135663163363333323164222c22757365724964223a2230316132303035302d303033362d373761302d393966352d376535343663313438373031222c2272756c65223a22465245513d4441494c59222c226d6f6465223a22737472696374222c22636c616d704d6f6e7468456e64223a66616c73652c227374617274223a7b2264617465223a22323032362d31312d3233222c2274696d65223a2230393a30303a3030227d2c2274696d655a6f6e65223a224575726f70652f4265726c696e222c226578636570744461746573223a5b5d2c22706175736564223a66616c73652c22656e646564223a66616c73652c2267656e65726174696f6e223a312c2276657273696f6e223a317d2c226f636375727265644174223a22323032362d31312d32315432323a35333a30302e3236313237332b30303a3030227d
\.


--
-- Data for Name: profiles; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.profiles (user_id, time_zone, version, deleted_at) FROM stdin;
01a20050-0036-77a0-99f5-7e546c148701	Europe/Berlin	1	\N
01a20050-1193-7b14-a269-0c662ad2a5b4	Europe/Berlin	1	\N
01a20050-162b-78f5-8316-a51636717b74	Europe/Berlin	1	\N
\.


--
-- Data for Name: projects; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.projects (id, user_id, name, color, is_inbox, is_favorite, is_archived, rank, created_at, updated_at, deleted_at, version) FROM stdin;
01a20050-06df-72e4-be23-e5c7db041aa7	01a20050-0036-77a0-99f5-7e546c148701	Inbox	\N	t	f	f	0hodq5o2cqai	2026-11-21 22:52:54.367474+00	2026-11-21 22:52:54.367474+00	\N	1
01a20050-07fe-7d94-8e02-e806963d5e90	01a20050-0036-77a0-99f5-7e546c148701	Project of before 1	\N	f	f	f	0hodq5o8ikli	2026-11-21 22:52:54.654981+00	2026-11-21 22:52:54.654981+00	\N	1
01a20050-1257-76cb-9e86-89509955b89d	01a20050-1193-7b14-a269-0c662ad2a5b4	Inbox	\N	t	f	f	0hodq5pt9zei	2026-11-21 22:52:57.303242+00	2026-11-21 22:52:57.303242+00	\N	1
01a20050-13b8-72de-bbfa-f7ed5229afd0	01a20050-1193-7b14-a269-0c662ad2a5b4	Project of before 2	\N	f	f	f	0hodq5q0unci	2026-11-21 22:52:57.656616+00	2026-11-21 22:52:57.656616+00	\N	1
01a20050-167d-7970-b706-627d90dbd403	01a20050-162b-78f5-8316-a51636717b74	Inbox	\N	t	f	f	0hodq5qg1qji	2026-11-21 22:52:58.365643+00	2026-11-21 22:52:58.365643+00	\N	1
01a20050-174e-71c2-9640-72ecf61a3f83	01a20050-162b-78f5-8316-a51636717b74	Project of before 3	\N	f	f	f	0hodq5qkijxi	2026-11-21 22:52:58.574061+00	2026-11-21 22:52:58.574061+00	\N	1
01a20050-1c03-763c-bc48-3f331fcb193c	01a20050-0036-77a0-99f5-7e546c148701	Project of parked	\N	f	f	f	0hodq5racosi	2026-11-21 22:52:59.779516+00	2026-11-21 22:52:59.779516+00	\N	1
01a20050-50db-7894-a866-9babf627978d	01a20050-0036-77a0-99f5-7e546c148701	Project of waiting 1	\N	f	f	f	0hodq5zcb62i	2026-11-21 22:53:13.307786+00	2026-11-21 22:53:13.307786+00	\N	1
01a20050-568a-780e-ab89-483850d9f89d	01a20050-1193-7b14-a269-0c662ad2a5b4	Project of waiting 2	\N	f	f	f	0hodq607htsi	2026-11-21 22:53:14.762752+00	2026-11-21 22:53:14.762752+00	\N	1
01a20050-5a9b-7f47-95f8-c2f53c012254	01a20050-162b-78f5-8316-a51636717b74	Project of waiting 3	\N	f	f	f	0hodq60tt12i	2026-11-21 22:53:15.803702+00	2026-11-21 22:53:15.803702+00	\N	1
01a20050-6137-773d-bed3-d54344cad209	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	Inbox	\N	t	f	f	0hodq61u2fei	2026-11-21 22:53:17.495498+00	2026-11-21 22:53:17.495498+00	\N	1
01a20050-613b-78f7-bbe6-26d9756d70bc	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	Project of waiting 4	\N	f	f	f	0hodq61u5f5i	2026-11-21 22:53:17.499377+00	2026-11-21 22:53:17.499377+00	\N	1
\.


--
-- Data for Name: series; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.series (id, user_id, rule, mode, clamp_month_end, start_date, start_time, start_zone, time_zone, except_dates, paused, suspended, ended, stopped, generation, used, latest_task_id, latest_number, template, previous_series_id, created_at, updated_at, version) FROM stdin;
01a20050-0fc7-75cd-b310-86e315ad6377	01a20050-0036-77a0-99f5-7e546c148701	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	1	01a20050-1393-7150-886f-6241d2d1d51e	2	\N	\N	2026-11-21 22:52:56.634151+00	2026-11-21 22:52:57.606168+00	2
01a20050-1540-767d-833a-b8475db76d6a	01a20050-1193-7b14-a269-0c662ad2a5b4	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	1	01a20050-15c7-7805-bab9-8f2bd6693eab	2	\N	\N	2026-11-21 22:52:58.048487+00	2026-11-21 22:52:58.181551+00	2
01a20050-198f-7e6f-bf14-f3298f00dbdf	01a20050-162b-78f5-8316-a51636717b74	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	1	01a20050-1a4f-7332-88d0-3a469bf9387c	2	\N	\N	2026-11-21 22:52:59.151261+00	2026-11-21 22:52:59.33862+00	2
01a20050-1de5-7389-89e3-8a5f1c63321d	01a20050-0036-77a0-99f5-7e546c148701	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	1	01a20050-248b-7369-a89b-0f2baa064585	2	\N	\N	2026-11-21 22:53:00.261273+00	2026-11-21 22:53:01.96223+00	2
01a20050-5425-7a19-a9ef-341e7b8df7c3	01a20050-0036-77a0-99f5-7e546c148701	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	0	01a20050-5414-7fdd-b8e2-e984a48a2b2a	1	\N	\N	2026-11-21 22:53:14.126498+00	2026-11-21 22:53:14.126498+00	1
01a20050-57ec-7fb0-8eb2-faab2707190d	01a20050-1193-7b14-a269-0c662ad2a5b4	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	0	01a20050-57ec-7413-8f04-3d27e11b77a9	1	\N	\N	2026-11-21 22:53:15.116171+00	2026-11-21 22:53:15.116171+00	1
01a20050-5def-79bb-969f-73bb3bf01194	01a20050-162b-78f5-8316-a51636717b74	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	Europe/Berlin	[]	f	f	f	f	1	0	01a20050-5def-7659-9d45-dad1618c1628	1	\N	\N	2026-11-21 22:53:16.655818+00	2026-11-21 22:53:16.655818+00	1
01a20050-62eb-750d-bdbc-e66a9b6a1995	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	FREQ=DAILY	strict	f	2026-11-23	09:00:00	\N	UTC	[]	f	f	f	f	1	0	01a20050-62eb-72eb-9369-e6fc1812c49d	1	\N	\N	2026-11-21 22:53:17.931389+00	2026-11-21 22:53:17.931389+00	1
\.


--
-- Data for Name: tasks; Type: TABLE DATA; Schema: tasks; Owner: todoplatform
--

COPY tasks.tasks (id, user_id, project_id, parent_id, title, description, priority, labels, label_keys, start_date, start_time, start_zone, start_at, due_date, due_time, due_zone, due_at, due_sort, deadline, duration_minutes, series_id, occurrence_date, occurrence_time, occurrence_number, occurrence_used, predecessor_id, reminders, status, closed_as, completed_at, rank, time_zone, tzdb_version, created_at, updated_at, deleted_at, version) FROM stdin;
01a20050-0a67-7980-9047-7b28d70121f5	01a20050-0036-77a0-99f5-7e546c148701	01a20050-07fe-7d94-8e02-e806963d5e90	\N	before 1 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5ol7mni	Europe/Berlin	2026f	2026-11-21 22:52:55.247327+00	2026-11-21 22:52:55.247327+00	\N	1
01a20050-0c2e-7d55-957b-8f639880b918	01a20050-0036-77a0-99f5-7e546c148701	01a20050-07fe-7d94-8e02-e806963d5e90	\N	before 1 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5ovabsi	Europe/Berlin	2026f	2026-11-21 22:52:55.717384+00	2026-11-21 22:52:55.717384+00	\N	1
01a20050-0c87-7807-ac93-04fb0af642f2	01a20050-0036-77a0-99f5-7e546c148701	01a20050-07fe-7d94-8e02-e806963d5e90	\N	before 1 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5oxe5gi	Europe/Berlin	2026f	2026-11-21 22:52:55.815652+00	2026-11-21 22:52:55.815652+00	\N	1
01a20050-0e43-739e-822e-5fe6f8471f8d	01a20050-0036-77a0-99f5-7e546c148701	01a20050-07fe-7d94-8e02-e806963d5e90	\N	before 1 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5p6wkqi	Europe/Berlin	2026f	2026-11-21 22:52:56.259434+00	2026-11-21 22:52:56.259434+00	\N	1
01a20050-0e7c-76fd-825e-02e8f608abdc	01a20050-0036-77a0-99f5-7e546c148701	01a20050-07fe-7d94-8e02-e806963d5e90	\N	before 1 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:52:56.556365+00	0hodq5p84edi	Europe/Berlin	2026f	2026-11-21 22:52:56.316229+00	2026-11-21 22:52:56.556365+00	\N	2
01a20050-0fba-780d-aa93-5e916e34e17d	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	before 1 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-0fc7-75cd-b310-86e315ad6377	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-0fb6-765f-8be8-7141308d6ba9", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:52:57.012241+00	0hodq5pexpji	Europe/Berlin	2026f	2026-11-21 22:52:56.634151+00	2026-11-21 22:52:57.012241+00	\N	2
01a20050-1149-7415-a68f-7518295c40fc	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	before 1 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:52:59+00:00", "id": "01a20050-1148-7582-a517-54eed514cfd8"}]	open	\N	\N	0hodq5pnhwki	Europe/Berlin	2026f	2026-11-21 22:52:57.033572+00	2026-11-21 22:52:57.033572+00	\N	1
01a20050-116a-78ab-aaf9-d20bcc06f4e7	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	before 1 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1167-701f-b131-76892337dd0d"}]	open	\N	\N	0hodq5po6yji	Europe/Berlin	2026f	2026-11-21 22:52:57.066043+00	2026-11-21 22:52:57.066043+00	\N	1
01a20050-1393-7150-886f-6241d2d1d51e	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	before 1 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-24	09:00:00	\N	2026-11-24 08:00:00+00	2026-11-24 09:00:00	\N	\N	01a20050-0fc7-75cd-b310-86e315ad6377	2026-11-24	09:00:00	2	1	01a20050-0fba-780d-aa93-5e916e34e17d	[{"id": "01a20050-0fb6-765f-8be8-7141308d6ba9", "before": "PT15M", "relativeTo": "due"}]	open	\N	\N	0hodq5pexpji	Europe/Berlin	2026f	2026-11-21 22:52:57.606168+00	2026-11-21 22:52:57.606168+00	\N	1
01a20050-141e-73d6-93f0-57e268f2b25e	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-13b8-72de-bbfa-f7ed5229afd0	\N	before 2 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5q31c7i	Europe/Berlin	2026f	2026-11-21 22:52:57.758599+00	2026-11-21 22:52:57.758599+00	\N	1
01a20050-143f-755f-8621-3c8fa6f4f53b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-13b8-72de-bbfa-f7ed5229afd0	\N	before 2 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5q3qoxi	Europe/Berlin	2026f	2026-11-21 22:52:57.791457+00	2026-11-21 22:52:57.791457+00	\N	1
01a20050-1450-7f55-b129-7407c30e63f3	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-13b8-72de-bbfa-f7ed5229afd0	\N	before 2 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5q4429i	Europe/Berlin	2026f	2026-11-21 22:52:57.808785+00	2026-11-21 22:52:57.808785+00	\N	1
01a20050-1462-7b46-8de3-430a1bac42e0	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-13b8-72de-bbfa-f7ed5229afd0	\N	before 2 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5q4hg8i	Europe/Berlin	2026f	2026-11-21 22:52:57.826136+00	2026-11-21 22:52:57.826136+00	\N	1
01a20050-147d-76f8-b98d-3bc099dc325f	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-13b8-72de-bbfa-f7ed5229afd0	\N	before 2 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:52:58.012304+00	0hodq5q52hxi	Europe/Berlin	2026f	2026-11-21 22:52:57.853413+00	2026-11-21 22:52:58.012304+00	\N	2
01a20050-1540-790f-8e60-b9e98e3a732b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	before 2 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-1540-767d-833a-b8475db76d6a	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-153f-7b85-a57a-5bd1ef783e6e", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:52:58.14975+00	0hodq5q990ni	Europe/Berlin	2026f	2026-11-21 22:52:58.048487+00	2026-11-21 22:52:58.14975+00	\N	2
01a20050-15c7-7805-bab9-8f2bd6693eab	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	before 2 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-24	09:00:00	\N	2026-11-24 08:00:00+00	2026-11-24 09:00:00	\N	\N	01a20050-1540-767d-833a-b8475db76d6a	2026-11-24	09:00:00	2	1	01a20050-1540-790f-8e60-b9e98e3a732b	[{"id": "01a20050-153f-7b85-a57a-5bd1ef783e6e", "before": "PT15M", "relativeTo": "due"}]	open	\N	\N	0hodq5q990ni	Europe/Berlin	2026f	2026-11-21 22:52:58.181551+00	2026-11-21 22:52:58.181551+00	\N	1
01a20050-15cc-7d7f-b5bb-32a00573ee7b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	before 2 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:00+00:00", "id": "01a20050-15bf-7551-9b79-59dff243e9be"}]	open	\N	\N	0hodq5qc912i	Europe/Berlin	2026f	2026-11-21 22:52:58.18847+00	2026-11-21 22:52:58.18847+00	\N	1
01a20050-1608-70c2-ab5f-344d1e8d0d08	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	before 2 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1607-7fab-b115-acae66ff1b13"}]	open	\N	\N	0hodq5qdj30i	Europe/Berlin	2026f	2026-11-21 22:52:58.248156+00	2026-11-21 22:52:58.248156+00	\N	1
01a20050-17ed-704f-bc73-dee017c39da4	01a20050-162b-78f5-8316-a51636717b74	01a20050-174e-71c2-9640-72ecf61a3f83	\N	before 3 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5qnxrti	Europe/Berlin	2026f	2026-11-21 22:52:58.733753+00	2026-11-21 22:52:58.733753+00	\N	1
01a20050-1811-77f5-8a69-a2da80662b98	01a20050-162b-78f5-8316-a51636717b74	01a20050-174e-71c2-9640-72ecf61a3f83	\N	before 3 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5qopfqi	Europe/Berlin	2026f	2026-11-21 22:52:58.769606+00	2026-11-21 22:52:58.769606+00	\N	1
01a20050-183d-7944-83d1-eae898987088	01a20050-162b-78f5-8316-a51636717b74	01a20050-174e-71c2-9640-72ecf61a3f83	\N	before 3 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5qpnhdi	Europe/Berlin	2026f	2026-11-21 22:52:58.813729+00	2026-11-21 22:52:58.813729+00	\N	1
01a20050-1879-72c0-86a6-7ab59e5cb9e2	01a20050-162b-78f5-8316-a51636717b74	01a20050-174e-71c2-9640-72ecf61a3f83	\N	before 3 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5qqx8ai	Europe/Berlin	2026f	2026-11-21 22:52:58.873018+00	2026-11-21 22:52:58.873018+00	\N	1
01a20050-1896-7d16-a802-fa91a14388c6	01a20050-162b-78f5-8316-a51636717b74	01a20050-174e-71c2-9640-72ecf61a3f83	\N	before 3 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:52:59.095232+00	0hodq5qrjoei	Europe/Berlin	2026f	2026-11-21 22:52:58.90211+00	2026-11-21 22:52:59.095232+00	\N	2
01a20050-1c97-7f70-a85f-21c87c40984d	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1c03-763c-bc48-3f331fcb193c	\N	parked 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5rdix9i	Europe/Berlin	2026f	2026-11-21 22:52:59.927565+00	2026-11-21 22:52:59.927565+00	\N	1
01a20050-198f-7d38-886b-7113f929db10	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	before 3 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-198f-7e6f-bf14-f3298f00dbdf	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-1984-7984-bec7-c94c260b1e0c", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:52:59.294503+00	0hodq5qwvx9i	Europe/Berlin	2026f	2026-11-21 22:52:59.151261+00	2026-11-21 22:52:59.294503+00	\N	2
01a20050-1cc6-7276-9faa-f6541bf67a41	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1c03-763c-bc48-3f331fcb193c	\N	parked 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5reiy7i	Europe/Berlin	2026f	2026-11-21 22:52:59.974255+00	2026-11-21 22:52:59.974255+00	\N	1
01a20050-1ebc-7607-8fc7-19d7b4125196	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	parked soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:02+00:00", "id": "01a20050-1ebb-7779-93a4-4450e7e2bf9a"}]	open	\N	\N	0hodq5rpaehi	Europe/Berlin	2026f	2026-11-21 22:53:00.476393+00	2026-11-21 22:53:00.476393+00	\N	1
01a20050-248b-7369-a89b-0f2baa064585	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	parked daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-24	09:00:00	\N	2026-11-24 08:00:00+00	2026-11-24 09:00:00	\N	\N	01a20050-1de5-7389-89e3-8a5f1c63321d	2026-11-24	09:00:00	2	1	01a20050-1de5-7790-9ed8-a70bd2acd021	[{"id": "01a20050-1de3-7e13-8fb6-c1e383d30162", "before": "PT15M", "relativeTo": "due"}]	open	\N	\N	0hodq5rkoexi	Europe/Berlin	2026f	2026-11-21 22:53:01.96223+00	2026-11-21 22:53:01.96223+00	\N	1
01a20050-1a34-7404-a642-7b1ab62ff885	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	before 3 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:01+00:00", "id": "01a20050-1a31-7ef2-b40d-69c8d4cac320"}]	open	\N	\N	0hodq5r0fdli	Europe/Berlin	2026f	2026-11-21 22:52:59.316441+00	2026-11-21 22:52:59.316441+00	\N	1
01a20050-1a4f-7332-88d0-3a469bf9387c	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	before 3 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-24	09:00:00	\N	2026-11-24 08:00:00+00	2026-11-24 09:00:00	\N	\N	01a20050-198f-7e6f-bf14-f3298f00dbdf	2026-11-24	09:00:00	2	1	01a20050-198f-7d38-886b-7113f929db10	[{"id": "01a20050-1984-7984-bec7-c94c260b1e0c", "before": "PT15M", "relativeTo": "due"}]	open	\N	\N	0hodq5qwvx9i	Europe/Berlin	2026f	2026-11-21 22:52:59.33862+00	2026-11-21 22:52:59.33862+00	\N	1
01a20050-1a72-749d-affe-780cd69d2c4d	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	before 3 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1a6e-7876-9285-2b2a4983b0ce"}]	open	\N	\N	0hodq5r1rlki	Europe/Berlin	2026f	2026-11-21 22:52:59.378936+00	2026-11-21 22:52:59.378936+00	\N	1
01a20050-1ca9-7554-9fa6-8aceea43a70e	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1c03-763c-bc48-3f331fcb193c	\N	parked 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5rdwo8i	Europe/Berlin	2026f	2026-11-21 22:52:59.945384+00	2026-11-21 22:52:59.945384+00	\N	1
01a20050-1cf4-7c08-8be4-3494c114149d	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1c03-763c-bc48-3f331fcb193c	\N	parked 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:53:00.222527+00	0hodq5rfiami	Europe/Berlin	2026f	2026-11-21 22:53:00.020062+00	2026-11-21 22:53:00.222527+00	\N	2
01a20050-1cda-7ca3-b37c-f0587480f9e6	01a20050-0036-77a0-99f5-7e546c148701	01a20050-1c03-763c-bc48-3f331fcb193c	\N	parked 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5reyi2i	Europe/Berlin	2026f	2026-11-21 22:52:59.99441+00	2026-11-21 22:52:59.99441+00	\N	1
01a20050-1de5-7790-9ed8-a70bd2acd021	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	parked daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-1de5-7389-89e3-8a5f1c63321d	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-1de3-7e13-8fb6-c1e383d30162", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:53:00.4533+00	0hodq5rkoexi	Europe/Berlin	2026f	2026-11-21 22:53:00.261273+00	2026-11-21 22:53:00.4533+00	\N	2
01a20050-1ece-79f4-a376-5ab774408e54	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	parked later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-1ece-7957-a84f-743749d06013"}]	open	\N	\N	0hodq5rpoo9i	Europe/Berlin	2026f	2026-11-21 22:53:00.494889+00	2026-11-21 22:53:00.494889+00	\N	1
01a20050-5197-7c67-8154-71ee8822a828	01a20050-0036-77a0-99f5-7e546c148701	01a20050-50db-7894-a866-9babf627978d	\N	waiting 1 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5zg9vli	Europe/Berlin	2026f	2026-11-21 22:53:13.492737+00	2026-11-21 22:53:13.492737+00	\N	1
01a20050-52be-7bf0-9dd4-97229bc260b7	01a20050-0036-77a0-99f5-7e546c148701	01a20050-50db-7894-a866-9babf627978d	\N	waiting 1 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5zmnfui	Europe/Berlin	2026f	2026-11-21 22:53:13.79025+00	2026-11-21 22:53:13.79025+00	\N	1
01a20050-52d3-72b4-813c-9cf890305a79	01a20050-0036-77a0-99f5-7e546c148701	01a20050-50db-7894-a866-9babf627978d	\N	waiting 1 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5zn3yci	Europe/Berlin	2026f	2026-11-21 22:53:13.811652+00	2026-11-21 22:53:13.811652+00	\N	1
01a20050-52ec-72f0-997b-dea6e3f91208	01a20050-0036-77a0-99f5-7e546c148701	01a20050-50db-7894-a866-9babf627978d	\N	waiting 1 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq5znnbxi	Europe/Berlin	2026f	2026-11-21 22:53:13.836765+00	2026-11-21 22:53:13.836765+00	\N	1
01a20050-5309-7300-865e-f87238692eee	01a20050-0036-77a0-99f5-7e546c148701	01a20050-50db-7894-a866-9babf627978d	\N	waiting 1 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:53:14.026448+00	0hodq5zo9lgi	Europe/Berlin	2026f	2026-11-21 22:53:13.86562+00	2026-11-21 22:53:14.026448+00	\N	2
01a20050-5414-7fdd-b8e2-e984a48a2b2a	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	waiting 1 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-5425-7a19-a9ef-341e7b8df7c3	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-5408-746d-90bf-525c03fb63c4", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:53:14.420672+00	0hodq5ztuw2i	Europe/Berlin	2026f	2026-11-21 22:53:14.126498+00	2026-11-21 22:53:14.420672+00	\N	2
01a20050-554b-75ba-b2e9-05ab42624241	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	waiting 1 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:16+00:00", "id": "01a20050-5549-75ea-a1f8-fd0166d91be1"}]	open	\N	\N	0hodq600n6xi	Europe/Berlin	2026f	2026-11-21 22:53:14.443113+00	2026-11-21 22:53:14.443113+00	\N	1
01a20050-556d-779e-ba71-aa06aae53372	01a20050-0036-77a0-99f5-7e546c148701	01a20050-06df-72e4-be23-e5c7db041aa7	\N	waiting 1 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-556b-75b2-8d17-654b90f6e5bf"}]	open	\N	\N	0hodq601dcli	Europe/Berlin	2026f	2026-11-21 22:53:14.477013+00	2026-11-21 22:53:14.477013+00	\N	1
01a20050-56e2-712d-9f3a-5fd8cd450f22	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-568a-780e-ab89-483850d9f89d	\N	waiting 2 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq609ddui	Europe/Berlin	2026f	2026-11-21 22:53:14.850306+00	2026-11-21 22:53:14.850306+00	\N	1
01a20050-56f2-7fd6-9e50-ad011ace019e	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-568a-780e-ab89-483850d9f89d	\N	waiting 2 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq609q8hi	Europe/Berlin	2026f	2026-11-21 22:53:14.866961+00	2026-11-21 22:53:14.866961+00	\N	1
01a20050-5701-79f5-8af0-6eebd1a5684b	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-568a-780e-ab89-483850d9f89d	\N	waiting 2 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq60a17ei	Europe/Berlin	2026f	2026-11-21 22:53:14.881178+00	2026-11-21 22:53:14.881178+00	\N	1
01a20050-5717-75b3-8d7f-8dcba326eaef	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-568a-780e-ab89-483850d9f89d	\N	waiting 2 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq60aik2i	Europe/Berlin	2026f	2026-11-21 22:53:14.903666+00	2026-11-21 22:53:14.903666+00	\N	1
01a20050-5747-7a3b-8cbd-ef6de4ffeb8a	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-568a-780e-ab89-483850d9f89d	\N	waiting 2 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:53:15.090617+00	0hodq60bj5ri	Europe/Berlin	2026f	2026-11-21 22:53:14.951103+00	2026-11-21 22:53:15.090617+00	\N	2
01a20050-57ec-7413-8f04-3d27e11b77a9	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	waiting 2 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-57ec-7fb0-8eb2-faab2707190d	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-57eb-7eae-929d-59d54365db66", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:53:15.337634+00	0hodq60f2izi	Europe/Berlin	2026f	2026-11-21 22:53:15.116171+00	2026-11-21 22:53:15.337634+00	\N	2
01a20050-58da-7ea4-bfd6-779fb0b31e3e	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	waiting 2 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:17+00:00", "id": "01a20050-58d9-7a66-93b9-853a3ca31bcc"}]	open	\N	\N	0hodq60k64qi	Europe/Berlin	2026f	2026-11-21 22:53:15.354122+00	2026-11-21 22:53:15.354122+00	\N	1
01a20050-5ecd-7802-915a-614d60d0ef15	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	waiting 3 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-5ecc-7e90-91bf-60c1d39fc8c7"}]	open	\N	\N	0hodq61gtq4i	Europe/Berlin	2026f	2026-11-21 22:53:16.877692+00	2026-11-21 22:53:16.877692+00	\N	1
01a20050-6161-7d87-92e1-b20a7fac2657	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-613b-78f7-bbe6-26d9756d70bc	\N	waiting 4 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq61uyjxi	UTC	2026f	2026-11-21 22:53:17.537133+00	2026-11-21 22:53:17.537133+00	\N	1
01a20050-6179-708f-94fe-704eaa7a15ee	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-613b-78f7-bbe6-26d9756d70bc	\N	waiting 4 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq61vhm4i	UTC	2026f	2026-11-21 22:53:17.561836+00	2026-11-21 22:53:17.561836+00	\N	1
01a20050-619c-7091-899b-6957b079701d	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-613b-78f7-bbe6-26d9756d70bc	\N	waiting 4 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq61w86ci	UTC	2026f	2026-11-21 22:53:17.59626+00	2026-11-21 22:53:17.59626+00	\N	1
01a20050-61b8-718d-9fb6-db94a21e0310	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-613b-78f7-bbe6-26d9756d70bc	\N	waiting 4 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq61wu1mi	UTC	2026f	2026-11-21 22:53:17.624602+00	2026-11-21 22:53:17.624602+00	\N	1
01a20050-5902-7818-b2e7-ca81ddc938ba	01a20050-1193-7b14-a269-0c662ad2a5b4	01a20050-1257-76cb-9e86-89509955b89d	\N	waiting 2 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-5901-7044-b383-c0eb3f900198"}]	open	\N	\N	0hodq60l1gti	Europe/Berlin	2026f	2026-11-21 22:53:15.394733+00	2026-11-21 22:53:15.394733+00	\N	1
01a20050-5c2e-7ab7-b905-cc95b08fc9a2	01a20050-162b-78f5-8316-a51636717b74	01a20050-5a9b-7f47-95f8-c2f53c012254	\N	waiting 3 1	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-01	\N	\N	\N	2027-01-01 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq612fo0i	Europe/Berlin	2026f	2026-11-21 22:53:16.206288+00	2026-11-21 22:53:16.206288+00	\N	1
01a20050-5c95-7468-b5f4-4ea67fe335b3	01a20050-162b-78f5-8316-a51636717b74	01a20050-5a9b-7f47-95f8-c2f53c012254	\N	waiting 3 2	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-02	\N	\N	\N	2027-01-02 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq614nnni	Europe/Berlin	2026f	2026-11-21 22:53:16.309955+00	2026-11-21 22:53:16.309955+00	\N	1
01a20050-5caf-7fed-9dd2-ff8ea9d51762	01a20050-162b-78f5-8316-a51636717b74	01a20050-5a9b-7f47-95f8-c2f53c012254	\N	waiting 3 3	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-03	\N	\N	\N	2027-01-03 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq6157i1i	Europe/Berlin	2026f	2026-11-21 22:53:16.335673+00	2026-11-21 22:53:16.335673+00	\N	1
01a20050-5ccb-7d6c-938c-ef725394bce5	01a20050-162b-78f5-8316-a51636717b74	01a20050-5a9b-7f47-95f8-c2f53c012254	\N	waiting 3 4	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-04	\N	\N	\N	2027-01-04 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	open	\N	\N	0hodq615sybi	Europe/Berlin	2026f	2026-11-21 22:53:16.363475+00	2026-11-21 22:53:16.363475+00	\N	1
01a20050-5ce7-7dc7-81bb-4f8888033db0	01a20050-162b-78f5-8316-a51636717b74	01a20050-5a9b-7f47-95f8-c2f53c012254	\N	waiting 3 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:53:16.586676+00	0hodq616egsi	Europe/Berlin	2026f	2026-11-21 22:53:16.391356+00	2026-11-21 22:53:16.586676+00	\N	2
01a20050-5def-7659-9d45-dad1618c1628	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	waiting 3 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 08:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-5def-79bb-969f-73bb3bf01194	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-5de9-7be1-b3f4-652aa6789809", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:53:16.849274+00	0hodq61c2iyi	Europe/Berlin	2026f	2026-11-21 22:53:16.655818+00	2026-11-21 22:53:16.849274+00	\N	2
01a20050-5ec0-7ec4-8ac3-21b314bca8c2	01a20050-162b-78f5-8316-a51636717b74	01a20050-167d-7970-b706-627d90dbd403	\N	waiting 3 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:18+00:00", "id": "01a20050-5ebf-7736-b635-7fef149b8567"}]	open	\N	\N	0hodq61gjbyi	Europe/Berlin	2026f	2026-11-21 22:53:16.864222+00	2026-11-21 22:53:16.864222+00	\N	1
01a20050-61cc-7c7e-8f25-a2c013cb7454	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-613b-78f7-bbe6-26d9756d70bc	\N	waiting 4 5	\N	3	{upgrade}	{upgrade}	\N	\N	\N	\N	2027-01-05	\N	\N	\N	2027-01-05 23:59:59.9	\N	\N	\N	\N	\N	\N	\N	\N	[]	completed	completed	2026-11-21 22:53:17.79846+00	0hodq61x906i	UTC	2026f	2026-11-21 22:53:17.64399+00	2026-11-21 22:53:17.79846+00	\N	2
01a20050-62eb-72eb-9369-e6fc1812c49d	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-6137-773d-bed3-d54344cad209	\N	waiting 4 daily	\N	3	{}	{}	\N	\N	\N	\N	2026-11-23	09:00:00	\N	2026-11-23 09:00:00+00	2026-11-23 09:00:00	\N	\N	01a20050-62eb-750d-bdbc-e66a9b6a1995	2026-11-23	09:00:00	1	0	\N	[{"id": "01a20050-62d7-7062-bb0b-e19e4fec1505", "before": "PT15M", "relativeTo": "due"}]	completed	completed	2026-11-21 22:53:18.018429+00	0hodq623erhi	UTC	2026f	2026-11-21 22:53:17.931389+00	2026-11-21 22:53:18.018429+00	\N	2
01a20050-6354-7ad6-b5e8-dcb8d6359ff0	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-6137-773d-bed3-d54344cad209	\N	waiting 4 soon	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2026-11-21T22:53:20+00:00", "id": "01a20050-6353-7780-9462-3a12d738d161"}]	open	\N	\N	0hodq625nubi	UTC	2026f	2026-11-21 22:53:18.036467+00	2026-11-21 22:53:18.036467+00	\N	1
01a20050-6360-751f-a69b-e64d1f49c7e4	01a20050-5ef6-7b8f-b446-bb3ebc0d0ad9	01a20050-6137-773d-bed3-d54344cad209	\N	waiting 4 later	\N	3	{}	{}	\N	\N	\N	\N	\N	\N	\N	\N	9999-12-31 00:00:00	\N	\N	\N	\N	\N	\N	\N	\N	[{"at": "2100-01-01T00:00:00+00:00", "id": "01a20050-635f-7f12-81ff-524be957aff5"}]	open	\N	\N	0hodq625wx5i	UTC	2026f	2026-11-21 22:53:18.048233+00	2026-11-21 22:53:18.048233+00	\N	1
\.


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: accounts; Owner: todoplatform
--

SELECT pg_catalog.setval('accounts.outbox_position_seq', 12, true);


--
-- Name: user_claims_id_seq; Type: SEQUENCE SET; Schema: accounts; Owner: todoplatform
--

SELECT pg_catalog.setval('accounts.user_claims_id_seq', 1, false);


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: audit; Owner: todoplatform
--

SELECT pg_catalog.setval('audit.outbox_position_seq', 1, false);


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: notifications; Owner: todoplatform
--

SELECT pg_catalog.setval('notifications.outbox_position_seq', 38, true);


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: realtime; Owner: todoplatform
--

SELECT pg_catalog.setval('realtime.outbox_position_seq', 1, false);


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: recurrence; Owner: todoplatform
--

SELECT pg_catalog.setval('recurrence.outbox_position_seq', 4, true);


--
-- Name: outbox_position_seq; Type: SEQUENCE SET; Schema: tasks; Owner: todoplatform
--

SELECT pg_catalog.setval('tasks.outbox_position_seq', 200, true);


--
-- Name: access_token_names access_token_names_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.access_token_names
    ADD CONSTRAINT access_token_names_pkey PRIMARY KEY (id);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: mail_queue mail_queue_kind_recipient_key; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.mail_queue
    ADD CONSTRAINT mail_queue_kind_recipient_key UNIQUE (kind, recipient);


--
-- Name: mail_queue mail_queue_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.mail_queue
    ADD CONSTRAINT mail_queue_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: password_resets password_resets_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.password_resets
    ADD CONSTRAINT password_resets_pkey PRIMARY KEY (user_id);


--
-- Name: refresh_chains refresh_chains_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.refresh_chains
    ADD CONSTRAINT refresh_chains_pkey PRIMARY KEY (session_id);


--
-- Name: sign_in_attempts sign_in_attempts_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.sign_in_attempts
    ADD CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (subject);


--
-- Name: user_claims user_claims_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_claims
    ADD CONSTRAINT user_claims_pkey PRIMARY KEY (id);


--
-- Name: user_logins user_logins_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_logins
    ADD CONSTRAINT user_logins_pkey PRIMARY KEY (login_provider, provider_key);


--
-- Name: user_passkeys user_passkeys_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_passkeys
    ADD CONSTRAINT user_passkeys_pkey PRIMARY KEY (credential_id);


--
-- Name: user_tokens user_tokens_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_tokens
    ADD CONSTRAINT user_tokens_pkey PRIMARY KEY (user_id, login_provider, name);


--
-- Name: users users_normalized_email_key; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.users
    ADD CONSTRAINT users_normalized_email_key UNIQUE (normalized_email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: chains chains_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.chains
    ADD CONSTRAINT chains_pkey PRIMARY KEY (user_id);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: entries entries_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (user_id, "position");


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: payload_keys payload_keys_pkey; Type: CONSTRAINT; Schema: audit; Owner: todoplatform
--

ALTER TABLE ONLY audit.payload_keys
    ADD CONSTRAINT payload_keys_pkey PRIMARY KEY (user_id);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: deliveries deliveries_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (reminder_id, fired_version, channel);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: notifications notifications_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: qrtz_blob_triggers qrtz_blob_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_blob_triggers
    ADD CONSTRAINT qrtz_blob_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_calendars qrtz_calendars_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_calendars
    ADD CONSTRAINT qrtz_calendars_pkey PRIMARY KEY (sched_name, calendar_name);


--
-- Name: qrtz_cron_triggers qrtz_cron_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_cron_triggers
    ADD CONSTRAINT qrtz_cron_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_execution_history qrtz_execution_history_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_execution_history
    ADD CONSTRAINT qrtz_execution_history_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_fired_triggers qrtz_fired_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_fired_triggers
    ADD CONSTRAINT qrtz_fired_triggers_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_job_details qrtz_job_details_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_job_details
    ADD CONSTRAINT qrtz_job_details_pkey PRIMARY KEY (sched_name, job_name, job_group);


--
-- Name: qrtz_job_status qrtz_job_status_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_job_status
    ADD CONSTRAINT qrtz_job_status_pkey PRIMARY KEY (sched_name, job_group, job_name);


--
-- Name: qrtz_locks qrtz_locks_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_locks
    ADD CONSTRAINT qrtz_locks_pkey PRIMARY KEY (sched_name, lock_name);


--
-- Name: qrtz_misfire_history qrtz_misfire_history_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_misfire_history
    ADD CONSTRAINT qrtz_misfire_history_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_paused_job_grps qrtz_paused_job_grps_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_paused_job_grps
    ADD CONSTRAINT qrtz_paused_job_grps_pkey PRIMARY KEY (sched_name, job_group);


--
-- Name: qrtz_paused_trigger_grps qrtz_paused_trigger_grps_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_paused_trigger_grps
    ADD CONSTRAINT qrtz_paused_trigger_grps_pkey PRIMARY KEY (sched_name, trigger_group);


--
-- Name: qrtz_scheduler_state qrtz_scheduler_state_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_scheduler_state
    ADD CONSTRAINT qrtz_scheduler_state_pkey PRIMARY KEY (sched_name, instance_name);


--
-- Name: qrtz_simple_triggers qrtz_simple_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_simple_triggers
    ADD CONSTRAINT qrtz_simple_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_simprop_triggers qrtz_simprop_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_simprop_triggers
    ADD CONSTRAINT qrtz_simprop_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_triggers qrtz_triggers_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_triggers
    ADD CONSTRAINT qrtz_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: recipients recipients_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.recipients
    ADD CONSTRAINT recipients_pkey PRIMARY KEY (user_id);


--
-- Name: reminders reminders_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (id);


--
-- Name: reminders reminders_user_id_task_id_reminder_id_key; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.reminders
    ADD CONSTRAINT reminders_user_id_task_id_reminder_id_key UNIQUE (user_id, task_id, reminder_id);


--
-- Name: task_copies task_copies_pkey; Type: CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.task_copies
    ADD CONSTRAINT task_copies_pkey PRIMARY KEY (task_id);


--
-- Name: access_token_uses access_token_uses_pkey; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.access_token_uses
    ADD CONSTRAINT access_token_uses_pkey PRIMARY KEY (token_id);


--
-- Name: access_tokens access_tokens_id_key; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.access_tokens
    ADD CONSTRAINT access_tokens_id_key UNIQUE (id);


--
-- Name: access_tokens access_tokens_pkey; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.access_tokens
    ADD CONSTRAINT access_tokens_pkey PRIMARY KEY (hash);


--
-- Name: data_protection_keys data_protection_keys_pkey; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.data_protection_keys
    ADD CONSTRAINT data_protection_keys_pkey PRIMARY KEY (name);


--
-- Name: migrations migrations_pkey; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (stream, version);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: changes changes_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (user_id, "position");


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: heads heads_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.heads
    ADD CONSTRAINT heads_pkey PRIMARY KEY (user_id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: realtime; Owner: todoplatform
--

ALTER TABLE ONLY realtime.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (series_id, local_at, closed_task_id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: occurrences occurrences_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.occurrences
    ADD CONSTRAINT occurrences_pkey PRIMARY KEY (task_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: projects projects_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: recurrence; Owner: todoplatform
--

ALTER TABLE ONLY recurrence.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: dead_letters dead_letters_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (consumer, event_id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");


--
-- Name: parked_events parked_events_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.parked_events
    ADD CONSTRAINT parked_events_pkey PRIMARY KEY (consumer, "position");


--
-- Name: profiles profiles_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (user_id);


--
-- Name: projects projects_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);


--
-- Name: tasks tasks_pkey; Type: CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);


--
-- Name: access_token_names_by_user; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX access_token_names_by_user ON accounts.access_token_names USING btree (user_id, id);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON accounts.dead_letters USING btree (occurred_at, sequence);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON accounts.idempotency_keys USING btree (created_at);


--
-- Name: mail_queue_by_due; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX mail_queue_by_due ON accounts.mail_queue USING btree (next_attempt_at);


--
-- Name: sign_in_attempts_by_age; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX sign_in_attempts_by_age ON accounts.sign_in_attempts USING btree (last_failed_at);


--
-- Name: user_claims_by_user; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX user_claims_by_user ON accounts.user_claims USING btree (user_id);


--
-- Name: user_logins_by_user; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX user_logins_by_user ON accounts.user_logins USING btree (user_id);


--
-- Name: user_passkeys_by_user; Type: INDEX; Schema: accounts; Owner: todoplatform
--

CREATE INDEX user_passkeys_by_user ON accounts.user_passkeys USING btree (user_id);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON audit.dead_letters USING btree (occurred_at, sequence);


--
-- Name: entries_by_event; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE UNIQUE INDEX entries_by_event ON audit.entries USING btree (event_id);


--
-- Name: entries_by_subject; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE INDEX entries_by_subject ON audit.entries USING btree (user_id, subject, "position");


--
-- Name: entries_by_time; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE INDEX entries_by_time ON audit.entries USING btree (user_id, occurred_at);


--
-- Name: entries_by_type; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE INDEX entries_by_type ON audit.entries USING btree (user_id, type, "position");


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: audit; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON audit.idempotency_keys USING btree (created_at);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON notifications.dead_letters USING btree (occurred_at, sequence);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON notifications.idempotency_keys USING btree (created_at);


--
-- Name: idx_qrtz_eh_fire_inst; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_eh_fire_inst ON notifications.qrtz_execution_history USING btree (sched_name, fire_instance_id);


--
-- Name: idx_qrtz_eh_fired_time; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_eh_fired_time ON notifications.qrtz_execution_history USING btree (sched_name, fired_time);


--
-- Name: idx_qrtz_eh_inst; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_eh_inst ON notifications.qrtz_execution_history USING btree (sched_name, instance_name);


--
-- Name: idx_qrtz_eh_job_time; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_eh_job_time ON notifications.qrtz_execution_history USING btree (sched_name, job_group, job_name, fired_time);


--
-- Name: idx_qrtz_eh_trig_time; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_eh_trig_time ON notifications.qrtz_execution_history USING btree (sched_name, trigger_group, trigger_name, fired_time);


--
-- Name: idx_qrtz_ft_inst_job_req_rcvry; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_ft_inst_job_req_rcvry ON notifications.qrtz_fired_triggers USING btree (sched_name, instance_name, requests_recovery);


--
-- Name: idx_qrtz_ft_j_g; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_ft_j_g ON notifications.qrtz_fired_triggers USING btree (sched_name, job_name, job_group);


--
-- Name: idx_qrtz_ft_t_g; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_ft_t_g ON notifications.qrtz_fired_triggers USING btree (sched_name, trigger_name, trigger_group);


--
-- Name: idx_qrtz_j_g_n; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_j_g_n ON notifications.qrtz_job_details USING btree (sched_name, job_group, job_name);


--
-- Name: idx_qrtz_mh_inst; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_mh_inst ON notifications.qrtz_misfire_history USING btree (sched_name, instance_name);


--
-- Name: idx_qrtz_mh_misfire_time; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_mh_misfire_time ON notifications.qrtz_misfire_history USING btree (sched_name, misfire_time);


--
-- Name: idx_qrtz_t_c; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_t_c ON notifications.qrtz_triggers USING btree (sched_name, calendar_name);


--
-- Name: idx_qrtz_t_g_n; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_t_g_n ON notifications.qrtz_triggers USING btree (sched_name, trigger_group, trigger_name);


--
-- Name: idx_qrtz_t_j; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_t_j ON notifications.qrtz_triggers USING btree (sched_name, job_name, job_group);


--
-- Name: idx_qrtz_t_nft_st; Type: INDEX; Schema: notifications; Owner: todo_notifications
--

CREATE INDEX idx_qrtz_t_nft_st ON notifications.qrtz_triggers USING btree (sched_name, trigger_state, next_fire_time, priority DESC, misfire_instr);


--
-- Name: notifications_of_reminder; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX notifications_of_reminder ON notifications.notifications USING btree (reminder_id) WHERE (read_at IS NULL);


--
-- Name: notifications_of_user; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX notifications_of_user ON notifications.notifications USING btree (user_id, delivered_at, id);


--
-- Name: notifications_read; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX notifications_read ON notifications.notifications USING btree (read_at) WHERE (read_at IS NOT NULL);


--
-- Name: notifications_unread; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX notifications_unread ON notifications.notifications USING btree (user_id, delivered_at, id) WHERE (read_at IS NULL);


--
-- Name: reminders_due; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX reminders_due ON notifications.reminders USING btree (fire_at) WHERE (status = 'planned'::text);


--
-- Name: reminders_of_user; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX reminders_of_user ON notifications.reminders USING btree (user_id, fire_at, id);


--
-- Name: reminders_of_user_by_status; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX reminders_of_user_by_status ON notifications.reminders USING btree (user_id, status, fire_at, id);


--
-- Name: reminders_over; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX reminders_over ON notifications.reminders USING btree (updated_at) WHERE (status = ANY (ARRAY['delivered'::text, 'failed'::text, 'cancelled'::text]));


--
-- Name: reminders_undelivered; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX reminders_undelivered ON notifications.reminders USING btree (fired_at) WHERE (status = 'fired'::text);


--
-- Name: task_copies_of_user; Type: INDEX; Schema: notifications; Owner: todoplatform
--

CREATE INDEX task_copies_of_user ON notifications.task_copies USING btree (user_id, latest_at);


--
-- Name: access_tokens_by_user; Type: INDEX; Schema: platform; Owner: todoplatform
--

CREATE INDEX access_tokens_by_user ON platform.access_tokens USING btree (user_id);


--
-- Name: sessions_by_user; Type: INDEX; Schema: platform; Owner: todoplatform
--

CREATE INDEX sessions_by_user ON platform.sessions USING btree (user_id);


--
-- Name: changes_by_age; Type: INDEX; Schema: realtime; Owner: todoplatform
--

CREATE INDEX changes_by_age ON realtime.changes USING btree (at);


--
-- Name: changes_by_event; Type: INDEX; Schema: realtime; Owner: todoplatform
--

CREATE UNIQUE INDEX changes_by_event ON realtime.changes USING btree (event_id);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: realtime; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON realtime.dead_letters USING btree (occurred_at, sequence);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: realtime; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON realtime.idempotency_keys USING btree (created_at);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON recurrence.dead_letters USING btree (occurred_at, sequence);


--
-- Name: history_by_closing; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX history_by_closing ON recurrence.history USING btree (closed_task_id);


--
-- Name: history_by_user; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX history_by_user ON recurrence.history USING btree (user_id);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON recurrence.idempotency_keys USING btree (created_at);


--
-- Name: occurrences_by_number; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX occurrences_by_number ON recurrence.occurrences USING btree (series_id, number);


--
-- Name: occurrences_by_project; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX occurrences_by_project ON recurrence.occurrences USING btree (project_id) WHERE (outcome IS NOT NULL);


--
-- Name: occurrences_by_user; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX occurrences_by_user ON recurrence.occurrences USING btree (user_id);


--
-- Name: projects_by_user; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX projects_by_user ON recurrence.projects USING btree (user_id);


--
-- Name: series_by_user; Type: INDEX; Schema: recurrence; Owner: todoplatform
--

CREATE INDEX series_by_user ON recurrence.series USING btree (user_id);


--
-- Name: dead_letters_by_time; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX dead_letters_by_time ON tasks.dead_letters USING btree (occurred_at, sequence);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX idempotency_keys_by_age ON tasks.idempotency_keys USING btree (created_at);


--
-- Name: projects_by_rank; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX projects_by_rank ON tasks.projects USING btree (user_id, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: projects_one_inbox; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE UNIQUE INDEX projects_one_inbox ON tasks.projects USING btree (user_id) WHERE is_inbox;


--
-- Name: series_by_latest_task; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX series_by_latest_task ON tasks.series USING btree (latest_task_id);


--
-- Name: series_by_user; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX series_by_user ON tasks.series USING btree (user_id);


--
-- Name: tasks_by_creation; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_creation ON tasks.tasks USING btree (user_id, created_at, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_due; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_due ON tasks.tasks USING btree (user_id, status, due_sort, priority, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_label; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_label ON tasks.tasks USING gin (label_keys) WHERE (label_keys <> '{}'::text[]);


--
-- Name: tasks_by_parent; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_parent ON tasks.tasks USING btree (parent_id) WHERE (parent_id IS NOT NULL);


--
-- Name: tasks_by_predecessor; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_predecessor ON tasks.tasks USING btree (predecessor_id) WHERE (predecessor_id IS NOT NULL);


--
-- Name: tasks_by_priority; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_priority ON tasks.tasks USING btree (user_id, priority, due_sort, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_project; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_project ON tasks.tasks USING btree (project_id, status, due_sort, priority, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_project_rank; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_project_rank ON tasks.tasks USING btree (project_id, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_rank; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_rank ON tasks.tasks USING btree (user_id, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_title; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_title ON tasks.tasks USING btree (user_id, lower(title), id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_by_update; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_by_update ON tasks.tasks USING btree (user_id, updated_at, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_labelled; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_labelled ON tasks.tasks USING btree (user_id) WHERE ((deleted_at IS NULL) AND (label_keys <> '{}'::text[]));


--
-- Name: tasks_of_all_by_due; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_of_all_by_due ON tasks.tasks USING btree (user_id, due_sort, priority, rank, id) WHERE (deleted_at IS NULL);


--
-- Name: tasks_one_open_per_series; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE UNIQUE INDEX tasks_one_open_per_series ON tasks.tasks USING btree (series_id) WHERE ((series_id IS NOT NULL) AND (status = 'open'::text) AND (deleted_at IS NULL));


--
-- Name: tasks_one_per_occurrence; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE UNIQUE INDEX tasks_one_per_occurrence ON tasks.tasks USING btree (series_id, occurrence_date, occurrence_time) NULLS NOT DISTINCT WHERE (series_id IS NOT NULL);


--
-- Name: tasks_search; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_search ON tasks.tasks USING gin (search);


--
-- Name: tasks_trigrams; Type: INDEX; Schema: tasks; Owner: todoplatform
--

CREATE INDEX tasks_trigrams ON tasks.tasks USING gin ((((((title || ' '::text) || tasks.words(labels)) || ' '::text) || COALESCE(description, ''::text))) public.gin_trgm_ops);


--
-- Name: chains chains_are_never_removed; Type: TRIGGER; Schema: audit; Owner: todoplatform
--

CREATE TRIGGER chains_are_never_removed BEFORE DELETE OR TRUNCATE ON audit.chains FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

ALTER TABLE audit.chains ENABLE ALWAYS TRIGGER chains_are_never_removed;


--
-- Name: entries entries_are_append_only; Type: TRIGGER; Schema: audit; Owner: todoplatform
--

CREATE TRIGGER entries_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

ALTER TABLE audit.entries ENABLE ALWAYS TRIGGER entries_are_append_only;


--
-- Name: access_token_names access_token_names_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.access_token_names
    ADD CONSTRAINT access_token_names_id_fkey FOREIGN KEY (id) REFERENCES platform.access_tokens(id) ON DELETE CASCADE;


--
-- Name: access_token_names access_token_names_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.access_token_names
    ADD CONSTRAINT access_token_names_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: password_resets password_resets_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.password_resets
    ADD CONSTRAINT password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: refresh_chains refresh_chains_session_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.refresh_chains
    ADD CONSTRAINT refresh_chains_session_id_fkey FOREIGN KEY (session_id) REFERENCES platform.sessions(id) ON DELETE CASCADE;


--
-- Name: user_claims user_claims_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_claims
    ADD CONSTRAINT user_claims_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: user_logins user_logins_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_logins
    ADD CONSTRAINT user_logins_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: user_passkeys user_passkeys_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_passkeys
    ADD CONSTRAINT user_passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: user_tokens user_tokens_user_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: todoplatform
--

ALTER TABLE ONLY accounts.user_tokens
    ADD CONSTRAINT user_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts.users(id) ON DELETE CASCADE;


--
-- Name: deliveries deliveries_reminder_id_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todoplatform
--

ALTER TABLE ONLY notifications.deliveries
    ADD CONSTRAINT deliveries_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES notifications.reminders(id) ON DELETE CASCADE;


--
-- Name: qrtz_blob_triggers qrtz_blob_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_blob_triggers
    ADD CONSTRAINT qrtz_blob_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES notifications.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_cron_triggers qrtz_cron_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_cron_triggers
    ADD CONSTRAINT qrtz_cron_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES notifications.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_simple_triggers qrtz_simple_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_simple_triggers
    ADD CONSTRAINT qrtz_simple_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES notifications.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_simprop_triggers qrtz_simprop_triggers_sched_name_trigger_name_trigger_grou_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_simprop_triggers
    ADD CONSTRAINT qrtz_simprop_triggers_sched_name_trigger_name_trigger_grou_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES notifications.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_triggers qrtz_triggers_sched_name_job_name_job_group_fkey; Type: FK CONSTRAINT; Schema: notifications; Owner: todo_notifications
--

ALTER TABLE ONLY notifications.qrtz_triggers
    ADD CONSTRAINT qrtz_triggers_sched_name_job_name_job_group_fkey FOREIGN KEY (sched_name, job_name, job_group) REFERENCES notifications.qrtz_job_details(sched_name, job_name, job_group);


--
-- Name: access_token_uses access_token_uses_token_id_fkey; Type: FK CONSTRAINT; Schema: platform; Owner: todoplatform
--

ALTER TABLE ONLY platform.access_token_uses
    ADD CONSTRAINT access_token_uses_token_id_fkey FOREIGN KEY (token_id) REFERENCES platform.access_tokens(id) ON DELETE CASCADE;


--
-- Name: tasks tasks_parent_id_fkey; Type: FK CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.tasks
    ADD CONSTRAINT tasks_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES tasks.tasks(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: tasks tasks_project_id_fkey; Type: FK CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.tasks
    ADD CONSTRAINT tasks_project_id_fkey FOREIGN KEY (project_id) REFERENCES tasks.projects(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: tasks tasks_series_id_fkey; Type: FK CONSTRAINT; Schema: tasks; Owner: todoplatform
--

ALTER TABLE ONLY tasks.tasks
    ADD CONSTRAINT tasks_series_id_fkey FOREIGN KEY (series_id) REFERENCES tasks.series(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: SCHEMA accounts; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA accounts TO todo_accounts;


--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA audit TO todo_audit;


--
-- Name: SCHEMA notifications; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT ALL ON SCHEMA notifications TO todo_notifications;


--
-- Name: SCHEMA platform; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA platform TO todo_accounts;
GRANT USAGE ON SCHEMA platform TO todo_tasks;
GRANT USAGE ON SCHEMA platform TO todo_recurrence;
GRANT USAGE ON SCHEMA platform TO todo_notifications;
GRANT USAGE ON SCHEMA platform TO todo_audit;
GRANT USAGE ON SCHEMA platform TO todo_realtime;


--
-- Name: SCHEMA realtime; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA realtime TO todo_realtime;


--
-- Name: SCHEMA recurrence; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA recurrence TO todo_recurrence;


--
-- Name: SCHEMA tasks; Type: ACL; Schema: -; Owner: todoplatform
--

GRANT USAGE ON SCHEMA tasks TO todo_tasks;


--
-- Name: TABLE access_token_names; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.access_token_names TO todo_accounts;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.dead_letters TO todo_accounts;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.idempotency_keys TO todo_accounts;


--
-- Name: TABLE mail_queue; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.mail_queue TO todo_accounts;


--
-- Name: TABLE outbox; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.outbox TO todo_accounts;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE accounts.outbox_position_seq TO todo_accounts;


--
-- Name: TABLE parked_events; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.parked_events TO todo_accounts;


--
-- Name: TABLE password_resets; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.password_resets TO todo_accounts;


--
-- Name: TABLE refresh_chains; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.refresh_chains TO todo_accounts;


--
-- Name: TABLE sign_in_attempts; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.sign_in_attempts TO todo_accounts;


--
-- Name: TABLE user_claims; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.user_claims TO todo_accounts;


--
-- Name: SEQUENCE user_claims_id_seq; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE accounts.user_claims_id_seq TO todo_accounts;


--
-- Name: TABLE user_logins; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.user_logins TO todo_accounts;


--
-- Name: TABLE user_passkeys; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.user_passkeys TO todo_accounts;


--
-- Name: TABLE user_tokens; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.user_tokens TO todo_accounts;


--
-- Name: TABLE users; Type: ACL; Schema: accounts; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.users TO todo_accounts;


--
-- Name: TABLE chains; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,UPDATE ON TABLE audit.chains TO todo_audit;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE audit.dead_letters TO todo_audit;


--
-- Name: TABLE entries; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT ON TABLE audit.entries TO todo_audit;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE audit.idempotency_keys TO todo_audit;


--
-- Name: TABLE outbox; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE audit.outbox TO todo_audit;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE audit.outbox_position_seq TO todo_audit;


--
-- Name: TABLE parked_events; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE audit.parked_events TO todo_audit;


--
-- Name: TABLE payload_keys; Type: ACL; Schema: audit; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE audit.payload_keys TO todo_audit;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.dead_letters TO todo_notifications;


--
-- Name: TABLE deliveries; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.deliveries TO todo_notifications;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.idempotency_keys TO todo_notifications;


--
-- Name: TABLE notifications; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.notifications TO todo_notifications;


--
-- Name: TABLE outbox; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.outbox TO todo_notifications;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE notifications.outbox_position_seq TO todo_notifications;


--
-- Name: TABLE parked_events; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.parked_events TO todo_notifications;


--
-- Name: TABLE recipients; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.recipients TO todo_notifications;


--
-- Name: TABLE reminders; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.reminders TO todo_notifications;


--
-- Name: TABLE task_copies; Type: ACL; Schema: notifications; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE notifications.task_copies TO todo_notifications;


--
-- Name: TABLE access_token_uses; Type: ACL; Schema: platform; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.access_token_uses TO todo_accounts;
GRANT SELECT,INSERT,UPDATE ON TABLE platform.access_token_uses TO todo_tasks;
GRANT SELECT,INSERT,UPDATE ON TABLE platform.access_token_uses TO todo_recurrence;
GRANT SELECT,INSERT,UPDATE ON TABLE platform.access_token_uses TO todo_notifications;
GRANT SELECT,INSERT,UPDATE ON TABLE platform.access_token_uses TO todo_audit;
GRANT SELECT,INSERT,UPDATE ON TABLE platform.access_token_uses TO todo_realtime;


--
-- Name: TABLE access_tokens; Type: ACL; Schema: platform; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.access_tokens TO todo_accounts;
GRANT SELECT ON TABLE platform.access_tokens TO todo_tasks;
GRANT SELECT ON TABLE platform.access_tokens TO todo_recurrence;
GRANT SELECT ON TABLE platform.access_tokens TO todo_notifications;
GRANT SELECT ON TABLE platform.access_tokens TO todo_audit;
GRANT SELECT ON TABLE platform.access_tokens TO todo_realtime;


--
-- Name: TABLE data_protection_keys; Type: ACL; Schema: platform; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.data_protection_keys TO todo_accounts;
GRANT SELECT,INSERT ON TABLE platform.data_protection_keys TO todo_tasks;
GRANT SELECT,INSERT ON TABLE platform.data_protection_keys TO todo_recurrence;
GRANT SELECT,INSERT ON TABLE platform.data_protection_keys TO todo_notifications;
GRANT SELECT,INSERT ON TABLE platform.data_protection_keys TO todo_audit;
GRANT SELECT,INSERT ON TABLE platform.data_protection_keys TO todo_realtime;


--
-- Name: TABLE migrations; Type: ACL; Schema: platform; Owner: todoplatform
--

GRANT SELECT ON TABLE platform.migrations TO todo_accounts;
GRANT SELECT ON TABLE platform.migrations TO todo_tasks;
GRANT SELECT ON TABLE platform.migrations TO todo_recurrence;
GRANT SELECT ON TABLE platform.migrations TO todo_notifications;
GRANT SELECT ON TABLE platform.migrations TO todo_audit;
GRANT SELECT ON TABLE platform.migrations TO todo_realtime;


--
-- Name: TABLE sessions; Type: ACL; Schema: platform; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.sessions TO todo_accounts;
GRANT SELECT ON TABLE platform.sessions TO todo_tasks;
GRANT SELECT ON TABLE platform.sessions TO todo_recurrence;
GRANT SELECT ON TABLE platform.sessions TO todo_notifications;
GRANT SELECT ON TABLE platform.sessions TO todo_audit;
GRANT SELECT ON TABLE platform.sessions TO todo_realtime;


--
-- Name: TABLE changes; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.changes TO todo_realtime;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.dead_letters TO todo_realtime;


--
-- Name: TABLE heads; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.heads TO todo_realtime;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.idempotency_keys TO todo_realtime;


--
-- Name: TABLE outbox; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.outbox TO todo_realtime;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE realtime.outbox_position_seq TO todo_realtime;


--
-- Name: TABLE parked_events; Type: ACL; Schema: realtime; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE realtime.parked_events TO todo_realtime;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.dead_letters TO todo_recurrence;


--
-- Name: TABLE history; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.history TO todo_recurrence;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.idempotency_keys TO todo_recurrence;


--
-- Name: TABLE occurrences; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.occurrences TO todo_recurrence;


--
-- Name: TABLE outbox; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.outbox TO todo_recurrence;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE recurrence.outbox_position_seq TO todo_recurrence;


--
-- Name: TABLE parked_events; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.parked_events TO todo_recurrence;


--
-- Name: TABLE projects; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.projects TO todo_recurrence;


--
-- Name: TABLE series; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.series TO todo_recurrence;


--
-- Name: TABLE users; Type: ACL; Schema: recurrence; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE recurrence.users TO todo_recurrence;


--
-- Name: TABLE dead_letters; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.dead_letters TO todo_tasks;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.idempotency_keys TO todo_tasks;


--
-- Name: TABLE outbox; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.outbox TO todo_tasks;


--
-- Name: SEQUENCE outbox_position_seq; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,USAGE ON SEQUENCE tasks.outbox_position_seq TO todo_tasks;


--
-- Name: TABLE parked_events; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.parked_events TO todo_tasks;


--
-- Name: TABLE profiles; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.profiles TO todo_tasks;


--
-- Name: TABLE projects; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.projects TO todo_tasks;


--
-- Name: TABLE series; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.series TO todo_tasks;


--
-- Name: TABLE tasks; Type: ACL; Schema: tasks; Owner: todoplatform
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tasks.tasks TO todo_tasks;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: accounts; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA accounts GRANT SELECT,USAGE ON SEQUENCES  TO todo_accounts;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: accounts; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA accounts GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_accounts;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: audit; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA audit GRANT SELECT,USAGE ON SEQUENCES  TO todo_audit;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: audit; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA audit GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_audit;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: notifications; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA notifications GRANT SELECT,USAGE ON SEQUENCES  TO todo_notifications;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: notifications; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA notifications GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_notifications;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: realtime; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA realtime GRANT SELECT,USAGE ON SEQUENCES  TO todo_realtime;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: realtime; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA realtime GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_realtime;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: recurrence; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA recurrence GRANT SELECT,USAGE ON SEQUENCES  TO todo_recurrence;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: recurrence; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA recurrence GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_recurrence;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: tasks; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA tasks GRANT SELECT,USAGE ON SEQUENCES  TO todo_tasks;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: tasks; Owner: todoplatform
--

ALTER DEFAULT PRIVILEGES FOR ROLE todoplatform IN SCHEMA tasks GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO todo_tasks;


--
-- PostgreSQL database dump complete
--


