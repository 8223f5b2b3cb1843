import { QueryClient } from '@tanstack/react-query';
import type { Task, User } from '@/api/client';
import { registerTaskMutations } from '@/features/tasks';

export const aTask = (over: Partial<Task> = {}): Task => ({ id: 't1', projectId: 'p1', title: 'Pay rent', sectionId: null, parentId: null, description: null, priority: 'normal', labels: [], start: null, due: null, dueAt: null, deadline: null, durationMinutes: null, recurrence: null, reminders: [], status: 'open', closedAs: null, completedAt: null, order: 'i', commentCount: 0, createdAt: '2026-11-20T08:00:00Z', updatedAt: '2026-11-20T08:00:00Z', version: 3, ...over });
export const aUser: User = { id: 'u1', email: 'a@b.c', displayName: 'Ana', timeZone: 'Europe/Berlin', locale: 'en-GB', weekStart: 'monday', dateOrder: 'dayMonthYear', quietHours: null, isOperator: false, createdAt: '2026-11-20T08:00:00Z', updatedAt: '2026-11-20T08:00:00Z', version: 1 };

export function aClient() {
  const qc = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity, staleTime: Infinity }, mutations: { retry: false } } });
  registerTaskMutations(qc);
  qc.setQueryData(['me'], aUser);
  return qc;
}
