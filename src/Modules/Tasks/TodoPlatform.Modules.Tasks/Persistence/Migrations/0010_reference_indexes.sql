-- Of all rows, also those in the trash: who purges a project or erases a user looks for everything that refers to it.
CREATE INDEX tasks_of_project ON tasks.tasks (project_id, rank, id);
DROP INDEX tasks.tasks_by_project_rank;
CREATE INDEX sections_of_project ON tasks.sections (project_id, rank, id);
DROP INDEX tasks.sections_by_rank;
