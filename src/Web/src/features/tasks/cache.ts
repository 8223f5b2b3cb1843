import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Task, TaskPage, User } from '@/api/client';
import { matches, type TaskFilter } from './model';

export const taskKeys = {
  all: ['tasks'] as const,
  lists: ['tasks', 'list'] as const,
  list: (filter: TaskFilter) => ['tasks', 'list', filter] as const,
  detail: (id: string) => ['tasks', 'detail', id] as const,
};
export type TaskListData = InfiniteData<TaskPage, string | undefined>;

/** How long a completed row stays, so that the eye sees what happened. */
const LINGER = 600;
const lingering = new Map<string, ReturnType<typeof setTimeout>>();
// Deleted ids with their last version: a late message about an older version must not bring the task back.
const graves = new Map<string, number>();

const lists = (qc: QueryClient) => qc.getQueriesData<TaskListData>({ queryKey: taskKeys.lists }).filter((x): x is [readonly unknown[], TaskListData] => x[1] !== undefined);
const zoneOf = (qc: QueryClient) => qc.getQueryData<User>(['me'])?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The newest copy that any list or the detail panel holds. */
export function findTask(qc: QueryClient, id: string): Task | undefined {
  let best = qc.getQueryData<Task>(taskKeys.detail(id));
  for (const [, data] of lists(qc)) for (const page of data.pages) for (const x of page.items) if (x.id === id && (!best || x.version > best.version)) best = x;
  return best;
}

/** An answer may be older than a message that overtook it: the cache never steps backwards. */
export function newest(qc: QueryClient, page: TaskPage): TaskPage {
  const versions = new Map<string, Task>();
  for (const [, data] of lists(qc)) for (const p of data.pages) for (const x of p.items) if ((versions.get(x.id)?.version ?? -1) < x.version) versions.set(x.id, x);
  return {
    ...page,
    items: page.items.filter(x => !(x.version <= (graves.get(x.id) ?? -1))).map(x => { const known = versions.get(x.id); return known && known.version > x.version ? known : x; }),
  };
}

function place(data: TaskListData, task: Task, belongs: boolean | undefined): TaskListData {
  let found = false;
  const pages = data.pages.map(page => {
    const at = page.items.findIndex(x => x.id === task.id);
    if (at < 0) return page;
    found = true;
    if (page.items[at]!.version > task.version) return page;
    return { ...page, items: belongs === false ? page.items.toSpliced(at, 1) : page.items.with(at, task) };
  });
  if (!found && belongs === true && pages[0]) pages[0] = { ...pages[0], items: [...pages[0].items, task] };
  return { ...data, pages };
}

/** Puts a task into every list that it belongs to and takes it out of the others, unless a newer version is there. */
export function upsertTask(qc: QueryClient, task: Task) {
  if (task.version <= (graves.get(task.id) ?? -1)) return;
  const known = findTask(qc, task.id);
  if (known && known.version > task.version) return;
  const zone = zoneOf(qc);
  for (const [key, data] of lists(qc)) {
    const belongs = matches(task, key[2] as TaskFilter, zone);
    qc.setQueryData<TaskListData>(key, place(data, task, belongs === false && lingering.has(task.id) ? undefined : belongs));
  }
  // Where nobody has opened it there is nothing to keep current. Whoever has shows a list's copy until it is read: that moment counts, too.
  if (qc.getQueryState(taskKeys.detail(task.id))) qc.setQueryData<Task>(taskKeys.detail(task.id), old => (old && old.version > task.version ? old : task));
}

export function removeTask(qc: QueryClient, id: string, version: number) {
  graves.set(id, version);
  for (const [key, data] of lists(qc)) {
    if (data.pages.some(p => p.items.some(x => x.id === id))) qc.setQueryData<TaskListData>(key, { ...data, pages: data.pages.map(p => ({ ...p, items: p.items.filter(x => x.id !== id) })) });
  }
  qc.removeQueries({ queryKey: taskKeys.detail(id) });
}

/** Lets a task that was just completed stay in its open list for a moment. */
export function linger(qc: QueryClient, id: string) {
  clearTimeout(lingering.get(id));
  lingering.set(id, setTimeout(() => {
    lingering.delete(id);
    const task = findTask(qc, id);
    if (task) upsertTask(qc, task);
  }, LINGER));
}
