-- Every label that tasks of a user ever had, so that a wildcard is looked up among some labels instead of in all tasks (docs/queries.md). By triggers, so that the build
-- before this one writes them, too, and only where labels are written: other writes pay nothing. A label that no task has any more stays: it finds nothing.
CREATE TABLE tasks.label_keys (
    user_id  uuid  NOT NULL,
    key      text  COLLATE "C" NOT NULL,
    PRIMARY KEY (user_id, key)
);

-- At the commit and behind the triggers of sync ("sync_" sorts before "use_"): the transaction holds the user's counter, so no two wait for each other's labels.
CREATE FUNCTION tasks.use_labels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tasks.label_keys (user_id, key)
    SELECT NEW.user_id, label FROM unnest(NEW.label_keys) label
    WHERE NOT EXISTS (SELECT FROM tasks.label_keys k WHERE k.user_id = NEW.user_id AND k.key = label)
        AND NOT EXISTS (SELECT FROM tasks.profiles p WHERE p.user_id = NEW.user_id AND p.deleted_at IS NOT NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER use_new_labels AFTER INSERT ON tasks.tasks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.label_keys <> '{}') EXECUTE FUNCTION tasks.use_labels();
CREATE CONSTRAINT TRIGGER use_other_labels AFTER UPDATE OF label_keys ON tasks.tasks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.label_keys <> OLD.label_keys AND NEW.label_keys <> '{}') EXECUTE FUNCTION tasks.use_labels();

-- The build before this one erases a user without knowing of this table.
CREATE FUNCTION tasks.forget_labels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM tasks.label_keys WHERE user_id = NEW.user_id;
    RETURN NULL;
END $$;
CREATE TRIGGER forget_labels AFTER INSERT OR UPDATE OF deleted_at ON tasks.profiles FOR EACH ROW WHEN (NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION tasks.forget_labels();

INSERT INTO tasks.label_keys (user_id, key) SELECT DISTINCT t.user_id, label FROM tasks.tasks t, unnest(t.label_keys) label WHERE t.label_keys <> '{}';

-- What has a deadline, in the order of the list: few tasks have one, and those may stand anywhere in it. Others are not in it.
CREATE INDEX tasks_with_deadline_by_due ON tasks.tasks (user_id, status, due_sort, priority, rank, id) WHERE deleted_at IS NULL AND deadline IS NOT NULL;
