import type { CreateTask, Due, Priority, Task } from '@/api/client';
import { inZone } from '@/lib/dates';

/** What a list asks the server for, and at the same time the test whether a changed task belongs into it. */
export interface TaskFilter { status: 'open' | 'completed' | 'all'; projectId?: string; from?: string; to?: string; q?: string; completedSince?: string }

export const PRIORITIES = ['critical', 'high', 'normal', 'low'] as const satisfies readonly Priority[];
const rank: Record<Priority, number> = { critical: 0, high: 1, normal: 2, low: 3 };

/** The due date and time as the viewer's calendar shows them: a time in another zone is converted. */
export function localDue(task: Pick<Task, 'due' | 'dueAt'>, zone: string): { date: string; time?: string } | null {
  if (!task.due) return null;
  if (!task.due.time) return { date: task.due.date };
  if (task.due.timeZone && task.due.timeZone !== zone && task.dueAt) return inZone(new Date(task.dueAt), zone);
  return { date: task.due.date, time: task.due.time.slice(0, 5) };
}

/** Undefined when only the server can tell (a text search). */
export function matches(task: Task, filter: TaskFilter, zone: string): boolean | undefined {
  if (filter.status !== 'all' && task.status !== filter.status) return false;
  if (filter.projectId && task.projectId !== filter.projectId) return false;
  if (filter.completedSince && !(task.completedAt && Date.parse(task.completedAt) >= Date.parse(filter.completedSince))) return false;
  if (filter.from || filter.to) {
    const date = localDue(task, zone)?.date;
    if (!date || (filter.from && date < filter.from) || (filter.to && date > filter.to)) return false;
  }
  return filter.q ? undefined : true;
}

export function isOverdue(task: Task, zone: string, today: string, now = new Date()): boolean {
  const due = localDue(task, zone);
  if (!due || task.status !== 'open') return false;
  return due.date < today || (due.date === today && due.time !== undefined && due.time < inZone(now, zone).time);
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
export const byOrder = (a: Task, b: Task) => text(a.order, b.order) || text(a.createdAt, b.createdAt) || text(a.id, b.id);

/** Soonest first, all-day last in its day, undated last; then priority, then the manual order. */
export const byDue = (zone: string) => (a: Task, b: Task) => {
  const x = localDue(a, zone), y = localDue(b, zone);
  return text(x?.date ?? '9999', y?.date ?? '9999') || text(x?.time ?? '99', y?.time ?? '99') || rank[a.priority] - rank[b.priority] || byOrder(a, b);
};
export const byCompletion = (a: Task, b: Task) => text(b.completedAt ?? '', a.completedAt ?? '');

export type NewTask = Pick<CreateTask, 'description' | 'priority' | 'labels'> & { id: string; projectId: string; title: string; due?: Due };
/** Ranks are compared byte by byte; none begins with this. */
const LAST = '~';

/** What a list shows until the server has answered. Version 0 is older than anything the server sends. */
export const draftOf = (body: NewTask, now = new Date().toISOString()): Task => ({
  id: body.id, projectId: body.projectId, sectionId: null, parentId: null, title: body.title, description: body.description ?? null, priority: body.priority ?? 'normal', labels: body.labels ?? [],
  start: null, due: body.due ?? null, dueAt: null, deadline: null, durationMinutes: null, recurrence: null, reminders: [], status: 'open', closedAs: null, completedAt: null,
  order: LAST, commentCount: 0, createdAt: now, updatedAt: now, version: 0,
});
