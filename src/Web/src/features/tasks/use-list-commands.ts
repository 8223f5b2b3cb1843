import { useQueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/client';
import { useToday } from '@/features/account';
import { useCommand } from '@/features/commands';
import { addDays, nextMonday } from '@/lib/dates';
import { findTask } from './cache';
import { PRIORITIES } from './model';
import { deleteTask, patchTask, setPriority, toggleTask } from './mutations';

interface Options { tasks: readonly { task: Task }[]; active: number; focusRow(n: number): void; openTask(t: Task): void; openId: string | undefined }

/** What the keyboard can do in a list. It acts on the focused row, else on the task whose details are open. */
export function useListCommands({ tasks, active, focusRow, openTask, openId }: Options) {
  const qc = useQueryClient();
  const today = useToday();
  const target = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset['task'] ?? openId ?? tasks[active]?.task.id;
    return focused ? (tasks.find(x => x.task.id === focused)?.task ?? findTask(qc, focused)) : undefined;
  };
  const withTarget = (f: (task: Task) => void) => () => { const task = target(); if (task) f(task); };
  const due = (date: string | null) => withTarget(task => patchTask(qc, task, { due: date ? { date, time: task.due?.time ?? null, timeZone: task.due?.timeZone ?? null } : null }));

  useCommand({ id: 'list.next', group: 'list', hidden: true, title: 'cmd.next', keys: ['j', 'ArrowDown'], run: () => focusRow(active + 1) });
  useCommand({ id: 'list.prev', group: 'list', hidden: true, title: 'cmd.previous', keys: ['k', 'ArrowUp'], run: () => focusRow(Math.max(0, active - 1)) });
  useCommand({ id: 'list.home', group: 'list', hidden: true, title: 'cmd.first', keys: ['Home'], run: () => focusRow(0) });
  useCommand({ id: 'list.end', group: 'list', hidden: true, title: 'cmd.last', keys: ['End'], run: () => focusRow(tasks.length - 1) });
  useCommand({ id: 'task.open', group: 'task', hidden: true, title: 'cmd.openTask', keys: ['Enter'], run: withTarget(openTask) });
  useCommand({ id: 'task.complete', group: 'task', hidden: true, title: 'cmd.complete', keys: ['e'], run: withTarget(task => toggleTask(qc, task)) });
  useCommand({ id: 'task.delete', group: 'task', hidden: true, title: 'cmd.delete', keys: ['Delete'], run: withTarget(task => deleteTask(qc, task)) });
  useCommand({ id: 'task.p1', group: 'task', hidden: true, title: 'cmd.p1', keys: ['1'], run: withTarget(task => setPriority(qc, task, PRIORITIES[0])) });
  useCommand({ id: 'task.p2', group: 'task', hidden: true, title: 'cmd.p2', keys: ['2'], run: withTarget(task => setPriority(qc, task, PRIORITIES[1])) });
  useCommand({ id: 'task.p3', group: 'task', hidden: true, title: 'cmd.p3', keys: ['3'], run: withTarget(task => setPriority(qc, task, PRIORITIES[2])) });
  useCommand({ id: 'task.p4', group: 'task', hidden: true, title: 'cmd.p4', keys: ['4'], run: withTarget(task => setPriority(qc, task, PRIORITIES[3])) });
  useCommand({ id: 'task.today', group: 'task', hidden: true, title: 'cmd.dueToday', keys: ['t d'], run: due(today) });
  useCommand({ id: 'task.tomorrow', group: 'task', hidden: true, title: 'cmd.dueTomorrow', keys: ['t t'], run: due(addDays(today, 1)) });
  useCommand({ id: 'task.week', group: 'task', hidden: true, title: 'cmd.dueWeek', keys: ['t w'], run: due(nextMonday(today)) });
  useCommand({ id: 'task.month', group: 'task', hidden: true, title: 'cmd.dueMonth', keys: ['t m'], run: due(addDays(today, 30)) });
  useCommand({ id: 'task.noDate', group: 'task', hidden: true, title: 'cmd.dueNone', keys: ['t n'], run: due(null) });
}
