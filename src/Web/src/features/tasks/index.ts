export { findTask, removeTask, taskKeys, upsertTask } from './cache';
export { byCompletion, byDue, byOrder, isOverdue, localDue, matches, PRIORITIES, type NewTask, type TaskFilter } from './model';
export { completeTask, createTask, deleteTask, moveTask, patchTask, registerTaskMutations, reopenTask, setPriority, toggleTask, type Change } from './mutations';
export { useHiddenTasks } from './pending-deletes';
export { useLabels, useTask, useTaskList } from './queries';
export { TaskList, type TaskGroup } from './TaskList';
export { CheckButton } from './TaskRow';
