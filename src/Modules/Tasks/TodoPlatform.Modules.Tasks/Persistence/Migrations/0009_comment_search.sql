-- Comments are searched like tasks.
ALTER TABLE tasks.comments ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED;
CREATE INDEX comments_search ON tasks.comments USING gin (search) WHERE deleted_at IS NULL;
CREATE INDEX comments_trigrams ON tasks.comments USING gin (text public.gin_trgm_ops) WHERE deleted_at IS NULL;

-- As before, and every part of what follows the last blank is a beginning, because the parser cuts words at marks: "e-ma" is 'e-ma', 'e' and 'ma', "e-mail" is 'e-mail', 'e' and 'mail'.
CREATE OR REPLACE FUNCTION tasks.prefix_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN w.whole = '' THEN NULL WHEN right(w.whole, length(w.tail)) = w.tail THEN (left(w.whole, length(w.whole) - length(w.tail)) || replace(w.tail, ''' & ', ''':* & ') || ':*')::tsquery ELSE (w.whole || ':*')::tsquery END
        FROM (SELECT plainto_tsquery('simple', words)::text AS whole, plainto_tsquery('simple', substring(words FROM '\S+\s*$'))::text AS tail) w $$;
