-- Which version a write found, so that an undo knows which earlier writes left what it brings back. Without it, as of a build before, they stay refused.
ALTER TABLE tasks.undo_changes ADD COLUMN version_before bigint, ADD COLUMN same_as bigint;
