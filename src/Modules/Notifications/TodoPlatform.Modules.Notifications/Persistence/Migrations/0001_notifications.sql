-- Quartz creates its own tables (qrtz_*) in this schema when its scheduler starts, in the module's role.
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'todo_notifications') THEN
        GRANT CREATE ON SCHEMA notifications TO todo_notifications;
    END IF;
END $$;

-- What is known of a user: zone and quiet hours as Accounts tells them, the reminder settings of this module, the tombstone.
CREATE TABLE notifications.recipients (
    user_id              uuid        PRIMARY KEY,
    time_zone            text,
    quiet_from           time,
    quiet_to             time,
    profile_version      bigint      NOT NULL DEFAULT 0,
    timed_at_due         boolean     NOT NULL DEFAULT true,
    all_day_at           time        DEFAULT '09:00',
    settings_version     bigint      NOT NULL DEFAULT 1,
    settings_changed_at  timestamptz,
    deleted_at           timestamptz
);

-- What is known of a task: enough to compute its reminders again when zone, quiet hours or settings change.
CREATE TABLE notifications.task_copies (
    task_id         uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    version         bigint      NOT NULL DEFAULT 0,
    title           text        NOT NULL DEFAULT '',
    is_open         boolean     NOT NULL DEFAULT false,
    is_critical     boolean     NOT NULL DEFAULT false,
    due_date        date,
    due_time        time,
    due_zone        text,
    start_date      date,
    start_time      time,
    start_zone      text,
    stated_zone     text        NOT NULL DEFAULT 'Etc/UTC',
    reminders       jsonb       NOT NULL DEFAULT '[]',
    decided_at      timestamptz NOT NULL DEFAULT '-infinity',
    latest_at       timestamptz                               -- latest time at which any of its reminders may be due
);
CREATE INDEX task_copies_of_user ON notifications.task_copies (user_id, latest_at);

-- One row per user, task and reminder definition.
CREATE TABLE notifications.reminders (
    id                 uuid        PRIMARY KEY,
    user_id            uuid        NOT NULL,
    task_id            uuid        NOT NULL,
    reminder_id        uuid        NOT NULL,
    task_title         text        NOT NULL,
    plan_key           text        NOT NULL,
    is_default         boolean     NOT NULL,
    channels           text[],
    fire_at            timestamptz NOT NULL,
    decided_at         timestamptz NOT NULL,
    snoozed            boolean     NOT NULL,
    status             text        NOT NULL CHECK (status IN ('planned', 'fired', 'delivered', 'failed', 'cancelled')),
    cancelled_because  text        CHECK (cancelled_because IN ('withdrawn', 'dismissed', 'past')),
    fired_at           timestamptz,
    fired_version      bigint,
    late_by_seconds    integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint      NOT NULL,
    UNIQUE (user_id, task_id, reminder_id)
);
CREATE INDEX reminders_due ON notifications.reminders (fire_at) WHERE status = 'planned';
CREATE INDEX reminders_undelivered ON notifications.reminders (fired_at) WHERE status = 'fired';
CREATE INDEX reminders_of_user ON notifications.reminders (user_id, fire_at, id);
CREATE INDEX reminders_of_user_by_status ON notifications.reminders (user_id, status, fire_at, id);
CREATE INDEX reminders_over ON notifications.reminders (updated_at) WHERE status IN ('delivered', 'failed', 'cancelled');

-- The delivery record: written before (for the inbox: with) the sending, one per firing and channel.
CREATE TABLE notifications.deliveries (
    reminder_id      uuid        NOT NULL REFERENCES notifications.reminders (id) ON DELETE CASCADE,
    fired_version    bigint      NOT NULL,
    channel          text        NOT NULL,
    user_id          uuid        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    attempts         integer     NOT NULL,
    next_attempt_at  timestamptz,
    last_error       text,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (reminder_id, fired_version, channel)
);

-- The in-app inbox.
CREATE TABLE notifications.notifications (
    id               uuid        PRIMARY KEY,
    user_id          uuid        NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('reminder', 'digest', 'delivery-failed')),
    reminder_id      uuid,
    task_id          uuid,
    task_title       text        NOT NULL,
    fire_at          timestamptz NOT NULL,
    delivered_at     timestamptz NOT NULL,
    late_by_seconds  integer     NOT NULL,
    read_at          timestamptz,
    version          bigint      NOT NULL
);
CREATE INDEX notifications_of_user ON notifications.notifications (user_id, delivered_at, id);
CREATE INDEX notifications_unread ON notifications.notifications (user_id, delivered_at, id) WHERE read_at IS NULL;
CREATE INDEX notifications_of_reminder ON notifications.notifications (reminder_id) WHERE read_at IS NULL;
CREATE INDEX notifications_read ON notifications.notifications (read_at) WHERE read_at IS NOT NULL;
