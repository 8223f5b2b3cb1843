-- A word that is in every comment is searched for among the latest ones.
CREATE INDEX comments_by_update ON tasks.comments (user_id, updated_at) WHERE deleted_at IS NULL;
