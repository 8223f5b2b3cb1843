import { create } from 'zustand';
import type { Task } from '@/api/client';

/**
 * A deleted task is only hidden while its toast offers “Undo”; the request is sent when the toast ends. If the page
 * dies before that, the task survives: the safe side. Hiding beats removing, because no refetch can bring it back.
 */
export const useHiddenTasks = create<{ hidden: ReadonlyMap<string, Task> }>(() => ({ hidden: new Map() }));

export const hideTask = (task: Task) => useHiddenTasks.setState(s => ({ hidden: new Map(s.hidden).set(task.id, task) }));
export const showTask = (id: string) => useHiddenTasks.setState(s => { const hidden = new Map(s.hidden); hidden.delete(id); return { hidden }; });
