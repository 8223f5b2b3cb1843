-- What changed since a client last asked (docs/sync.md). By triggers, so that no write is forgotten: no statement that goes past the aggregates,
-- and none of the build before this one. Nothing is filled in: a first sync reads the tables themselves.

-- Tokens of another epoch are void: a restored database counts on from where the backup was taken.
CREATE TABLE tasks.sync_epoch (
    single  boolean  PRIMARY KEY DEFAULT true CHECK (single),
    epoch   uuid     NOT NULL
);
INSERT INTO tasks.sync_epoch (epoch) VALUES (gen_random_uuid());

CREATE TABLE tasks.sync_counters (
    user_id   uuid    PRIMARY KEY,
    revision  bigint  NOT NULL,           -- of the latest write
    floor     bigint  NOT NULL DEFAULT 0  -- tombstones up to this one were forgotten
) WITH (fillfactor = 50);

-- One row per thing that was ever changed, with the number of its latest change.
CREATE TABLE tasks.sync_changes (
    user_id     uuid         NOT NULL,
    resource    text         COLLATE "C" NOT NULL,
    id          uuid         NOT NULL,
    revision    bigint       NOT NULL,
    gone        boolean      NOT NULL,
    name        text,        -- of a label
    changed_at  timestamptz  NOT NULL,
    PRIMARY KEY (user_id, resource, id)
);
CREATE INDEX sync_changes_by_revision ON tasks.sync_changes (user_id, revision, resource, id);
CREATE INDEX sync_changes_gone ON tasks.sync_changes (changed_at) WHERE gone;

-- What commands of clients were answered, so that a repeat has no second effect.
CREATE TABLE tasks.sync_commands (
    user_id       uuid         NOT NULL,
    uuid          uuid         NOT NULL,
    request_hash  bytea        NOT NULL,
    outcome       jsonb,
    created_at    timestamptz  NOT NULL,
    PRIMARY KEY (user_id, uuid)
);
CREATE INDEX sync_commands_by_age ON tasks.sync_commands (created_at);

CREATE INDEX comments_of_all ON tasks.comments (user_id, id) WHERE deleted_at IS NULL;

-- The number of the present transaction for a user; null for one who is gone. From here to its end the transaction holds the user's counter, so that
-- numbers follow the order of commits: whoever sees a number sees every write with a smaller one. Taken at the commit, behind every other lock.
CREATE FUNCTION tasks.sync_revision(owner uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    known   text := current_setting('tasks.sync_revision', true);
    number  bigint;
BEGIN
    IF starts_with(known, owner || ':') THEN
        RETURN split_part(known, ':', 2)::bigint;
    END IF;
    IF EXISTS (SELECT FROM tasks.profiles p WHERE p.user_id = owner AND p.deleted_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    INSERT INTO tasks.sync_counters AS c (user_id, revision) VALUES (owner, 1)
    ON CONFLICT (user_id) DO UPDATE SET revision = c.revision + 1
    RETURNING c.revision INTO number;
    PERFORM set_config('tasks.sync_revision', owner || ':' || number, true);
    RETURN number;
END $$;

CREATE FUNCTION tasks.mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner     uuid    := coalesce(NEW.user_id, OLD.user_id);
    number    bigint;
    is_gone   boolean := TG_OP = 'DELETE';
    its_name  text;
BEGIN
    IF is_gone AND EXISTS (SELECT FROM tasks.sync_changes WHERE user_id = owner AND resource = TG_ARGV[0] AND id = OLD.id AND gone) THEN
        RETURN NULL; -- it went with something that is purged now
    END IF;
    number := tasks.sync_revision(owner);
    IF number IS NULL THEN
        RETURN NULL;
    END IF;
    IF TG_ARGV[0] = 'label' THEN
        its_name := coalesce(NEW.name, OLD.name);
    ELSIF NOT is_gone THEN
        is_gone := NEW.deleted_at IS NOT NULL;
    END IF;
    INSERT INTO tasks.sync_changes AS c (user_id, resource, id, revision, gone, name, changed_at)
    VALUES (owner, TG_ARGV[0], coalesce(NEW.id, OLD.id), number, is_gone, its_name, now())
    ON CONFLICT (user_id, resource, id) DO UPDATE
        SET revision = excluded.revision, gone = excluded.gone, name = excluded.name, changed_at = excluded.changed_at
        WHERE (c.revision, c.gone, c.name) IS DISTINCT FROM (excluded.revision, excluded.gone, excluded.name);
    IF TG_ARGV[0] = 'task' AND TG_OP = 'UPDATE' THEN
        IF NEW.comment_count > 0 AND (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) THEN -- it hides its comments, or shows them again
            INSERT INTO tasks.sync_changes AS c (user_id, resource, id, revision, gone, changed_at)
            SELECT owner, 'comment', k.id, number, is_gone, now() FROM tasks.comments k WHERE k.task_id = NEW.id AND k.deleted_at IS NULL
            ON CONFLICT (user_id, resource, id) DO UPDATE SET revision = excluded.revision, gone = excluded.gone, changed_at = excluded.changed_at;
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- Every occurrence shows the rule of its series and whether it goes on.
CREATE FUNCTION tasks.mark_occurrences_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number  bigint := tasks.sync_revision(NEW.user_id);
BEGIN
    IF number IS NOT NULL THEN
        INSERT INTO tasks.sync_changes AS c (user_id, resource, id, revision, gone, changed_at)
        SELECT NEW.user_id, 'task', t.id, number, false, now() FROM tasks.tasks t WHERE t.series_id = NEW.id AND t.deleted_at IS NULL
        ON CONFLICT (user_id, resource, id) DO UPDATE SET revision = excluded.revision, gone = excluded.gone, changed_at = excluded.changed_at
            WHERE c.revision <> excluded.revision;
    END IF;
    RETURN NULL;
END $$;

-- What is in the trash changes for nobody, and a purge of it needs no tombstone: it got one when it was deleted.
CREATE CONSTRAINT TRIGGER sync_new AFTER INSERT ON tasks.tasks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('task');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.tasks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL OR NEW.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('task');
CREATE CONSTRAINT TRIGGER sync_gone AFTER DELETE ON tasks.tasks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('task');
CREATE CONSTRAINT TRIGGER sync_new AFTER INSERT ON tasks.projects DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('project');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.projects DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL OR NEW.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('project');
CREATE CONSTRAINT TRIGGER sync_gone AFTER DELETE ON tasks.projects DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('project');
CREATE CONSTRAINT TRIGGER sync_new AFTER INSERT ON tasks.sections DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('section');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.sections DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL OR NEW.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('section');
CREATE CONSTRAINT TRIGGER sync_gone AFTER DELETE ON tasks.sections DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('section');
CREATE CONSTRAINT TRIGGER sync_new AFTER INSERT ON tasks.filters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('filter');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.filters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL OR NEW.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('filter');
CREATE CONSTRAINT TRIGGER sync_gone AFTER DELETE ON tasks.filters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('filter');
CREATE CONSTRAINT TRIGGER sync_new AFTER INSERT ON tasks.comments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('comment');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.comments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL OR NEW.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('comment');
CREATE CONSTRAINT TRIGGER sync_gone AFTER DELETE ON tasks.comments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION tasks.mark_changed('comment');
CREATE CONSTRAINT TRIGGER sync_changed AFTER INSERT OR UPDATE OR DELETE ON tasks.labels DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tasks.mark_changed('label');
CREATE CONSTRAINT TRIGGER sync_changed AFTER UPDATE ON tasks.series DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((OLD.rule, OLD.mode, OLD.clamp_month_end, OLD.paused, OLD.ended OR OLD.stopped) IS DISTINCT FROM (NEW.rule, NEW.mode, NEW.clamp_month_end, NEW.paused, NEW.ended OR NEW.stopped))
    EXECUTE FUNCTION tasks.mark_occurrences_changed();

-- Run by the verb 'restore', and by whoever restores in another way.
CREATE FUNCTION tasks.restored() RETURNS void LANGUAGE sql AS $$ UPDATE tasks.sync_epoch SET epoch = gen_random_uuid() $$;
