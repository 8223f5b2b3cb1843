import type { MutationOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { api, ApiError, unwrap, type PatchTask, type Priority, type Task } from '@/api/client';
import { i18n } from '@/i18n';
import { toast } from '@/lib/toasts';
import { findTask, linger, removeTask, taskKeys, upsertTask } from './cache';
import { draftOf, type NewTask } from './model';
import { hideTask, showTask } from './pending-deletes';

const keys = { create: ['tasks', 'create'], patch: ['tasks', 'patch'], complete: ['tasks', 'complete'], reopen: ['tasks', 'reopen'], move: ['tasks', 'move'], remove: ['tasks', 'remove'] } as const;

export type Change = Omit<PatchTask, 'allowPast'>;
/** `base` holds the fields as they were, to tell “changed elsewhere” from “changed by somebody else in another field”. */
interface Patch { id: string; version: number; change: Change; base: Change; allowPast?: boolean; requestId: string }
interface Completion { task: Task; next?: Task | null }
type CreateBody = NewTask & { allowPast?: boolean };
interface Target { task: Task; requestId: string }
interface Move { task: Task; projectId?: string; beforeId?: string; afterId?: string; requestId: string }

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
/** Whether the server's value holds what was written: it answers more members than it takes. */
const holds = (theirs: unknown, written: unknown): boolean => {
  if (typeof written !== 'object' || written === null) return same(theirs, written);
  if (typeof theirs !== 'object' || theirs === null || (Array.isArray(written) && (theirs as unknown[]).length !== written.length)) return false;
  return Object.entries(written).every(([k, v]) => holds((theirs as Record<string, unknown>)[k], v));
};
const valueOf = (task: Task, field: keyof Change): unknown => task[field];
const fieldsOf = (change: Change) => Object.keys(change) as (keyof Change)[];
const currentOf = (e: unknown) => (e instanceof ApiError && e.status === 412 ? (e.problem.current ?? null) : null);
const reason = (e: unknown) => {
  if (!(e instanceof ApiError)) return i18n.t('error.network');
  return e.problem.detail ?? Object.values(e.problem.errors ?? {})[0]?.[0] ?? i18n.t('error.server');
};

/** What the write may replace: the cached version, unless a message has brought other values of these fields since. */
function expected(qc: QueryClient, { id, version, change, base }: Patch) {
  const seen = findTask(qc, id);
  return seen && fieldsOf(change).every(k => holds(valueOf(seen, k), change[k]) || same(valueOf(seen, k), base[k])) ? seen.version : version;
}

async function sendPatch(qc: QueryClient, patch: Patch) {
  const { id, change, base, allowPast, requestId } = patch;
  const send = (version: number) => unwrap(api.PATCH('/api/v1/tasks/{id}', {
    // Another attempt with another version is another request: it must not meet the stored answer of the first.
    params: { path: { id }, header: { ...(version && { 'If-Match': `"${version}"` }), 'Idempotency-Key': version ? `${requestId}-${version}` : requestId } },
    body: { ...change, ...(allowPast && { allowPast }) },
  }));
  try {
    return await send(expected(qc, patch));
  } catch (e) {
    const theirs = currentOf(e);
    if (!theirs) throw e;
    // A retry whose first attempt arrived but whose answer was lost: the server already holds what we want.
    if (fieldsOf(change).every(k => holds(valueOf(theirs, k), change[k]))) return theirs;
    // They changed other fields: both changes can stand.
    if (fieldsOf(change).every(k => same(valueOf(theirs, k), base[k]))) return await send(theirs.version);
    throw e;
  }
}

/**
 * Registered on the client rather than in hooks, so that writes queued offline can be replayed after a reload.
 * One scope makes writes serial: a second patch of the same task sees the version that the first one produced.
 */
export function registerTaskMutations(qc: QueryClient) {
  // What a write has interrupted is read again after it: nobody else would, and a first reading would never end.
  const interrupted = new Set<QueryKey>();
  function define<Data, Variables, Before = void>(mutationKey: readonly string[], options: MutationOptions<Data, Error, Variables, Before>) {
    const onSettled: typeof options.onSettled = async (...args) => {
      await options.onSettled?.(...args);
      if (qc.isMutating({ mutationKey: ['tasks'] }) > 1) return; // the last one does it; it still counts
      for (const queryKey of interrupted) void qc.invalidateQueries({ queryKey, exact: true });
      interrupted.clear();
    };
    // Defaults are stored untyped; the keys above tie them to their variables.
    qc.setMutationDefaults(mutationKey, { scope: { id: 'tasks' }, ...options, onSettled } as Parameters<QueryClient['setMutationDefaults']>[1]);
  }
  const begin = async (optimistic: Task) => {
    for (const query of qc.getQueryCache().findAll({ queryKey: taskKeys.all, fetchStatus: 'fetching' })) interrupted.add(query.queryKey);
    await qc.cancelQueries({ queryKey: taskKeys.all });
    upsertTask(qc, optimistic);
  };
  const done = (task: Task) => upsertTask(qc, task);
  const counts = () => { void qc.invalidateQueries({ queryKey: ['labels'] }); };
  const refused = (e: Error, title: string, retry: () => void) => {
    void qc.invalidateQueries({ queryKey: taskKeys.all });
    if (e instanceof ApiError && e.status === 401) return;
    toast({ text: i18n.t('task.saveError', { title, reason: reason(e) }), tone: 'error', action: { label: i18n.t('common.retry'), run: retry } });
  };
  const rollback = (before: Task | undefined) => { if (before) upsertTask(qc, { ...before, version: Math.max(before.version, findTask(qc, before.id)?.version ?? 0) }); };

  define<Task, CreateBody>(keys.create, {
    mutationFn: (body: CreateBody) => unwrap(api.POST('/api/v1/tasks', { params: { header: { 'Idempotency-Key': body.id } }, body })),
    onMutate: body => begin(draftOf(body)),
    onSuccess: done,
    onError: (e, body) => { removeTask(qc, body.id, 0); refused(e, body.title, () => run(qc, keys.create, body)); },
    onSettled: counts,
  });

  define<Task, Patch, Task | undefined>(keys.patch, {
    mutationFn: patch => sendPatch(qc, patch),
    onMutate: async ({ id, change }) => {
      const before = findTask(qc, id);
      if (before) await begin({ ...before, ...change, ...(change.due === null && { dueAt: null }) } as Task);
      return before;
    },
    onSuccess: done,
    onError: (e, patch, before) => {
      const theirs = currentOf(e);
      if (theirs) {
        done(theirs);
        toast({ text: i18n.t('task.conflict', { title: theirs.title }), action: { label: i18n.t('task.useMine'), run: () => patchTask(qc, theirs, patch.change, patch.allowPast) } });
        return;
      }
      rollback(before);
      refused(e, before?.title ?? '', () => run(qc, keys.patch, { ...patch, requestId: crypto.randomUUID() }));
    },
    onSettled: (_d, _e, { change }) => { if (change.labels) counts(); },
  });

  define<Completion, Target>(keys.complete, {
    mutationFn: ({ task, requestId }) => unwrap(api.POST('/api/v1/tasks/{id}/complete', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } }, body: { occurrence: task.recurrence?.occurrence ?? null } })),
    onMutate: async ({ task }) => { linger(qc, task.id); await begin({ ...(findTask(qc, task.id) ?? task), status: 'completed', closedAs: 'completed', completedAt: new Date().toISOString() }); },
    onSuccess: answer => { done(answer.task); if (answer.next) done(answer.next); },
    onError: (e, { task }) => { rollback(task); refused(e, task.title, () => completeTask(qc, task)); },
    onSettled: counts,
  });

  define<Task, Target>(keys.reopen, {
    mutationFn: ({ task, requestId }) => unwrap(api.POST('/api/v1/tasks/{id}/reopen', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } } })),
    onMutate: ({ task }) => begin({ ...(findTask(qc, task.id) ?? task), status: 'open', closedAs: null, completedAt: null }),
    // The successor of a repeating task is withdrawn by the server, so the lists are read again.
    onSuccess: task => { done(task); if (task.recurrence) void qc.invalidateQueries({ queryKey: taskKeys.lists }); },
    onError: (e, { task }) => { rollback(task); refused(e, task.title, () => reopenTask(qc, task)); },
    onSettled: counts,
  });

  define<Task, Move>(keys.move, {
    mutationFn: ({ task, requestId, ...body }) => unwrap(api.POST('/api/v1/tasks/{id}/move', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } }, body })),
    onMutate: async ({ task, projectId }) => { if (projectId) await begin({ ...(findTask(qc, task.id) ?? task), projectId }); },
    // What is below the task moved with it.
    onSuccess: task => { done(task); void qc.invalidateQueries({ queryKey: taskKeys.all }); },
    onError: (e, { requestId: _, ...move }) => { rollback(move.task); refused(e, move.task.title, () => moveTask(qc, move)); },
    onSettled: counts,
  });

  define<void, Target>(keys.remove, {
    // keepalive: the request outlives the page when it is sent because the page goes away.
    mutationFn: async ({ task, requestId }) => {
      try { await unwrap(api.DELETE('/api/v1/tasks/{id}', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } }, keepalive: true })); } catch (e) { if (!(e instanceof ApiError && e.status === 404)) throw e; }
    },
    onSuccess: (_, { task }) => removeTask(qc, task.id, task.version),
    onError: (e, { task }) => refused(e, task.title, () => deleteTask(qc, task)),
    onSettled: (_d, _e, { task }) => { showTask(task.id); counts(); },
  });
}

function run(qc: QueryClient, mutationKey: readonly string[], variables: unknown) {
  const mutation = qc.getMutationCache().build(qc, qc.defaultMutationOptions({ mutationKey } as MutationOptions<unknown, Error, unknown>));
  void mutation.execute(variables).catch(() => {}); // onError has told the user
}

export const createTask = (qc: QueryClient, body: CreateBody) => run(qc, keys.create, body);

export function patchTask(qc: QueryClient, task: Task, change: Change, allowPast?: boolean) {
  const changed = fieldsOf(change).filter(k => !holds(valueOf(task, k), change[k]));
  if (changed.length === 0) return;
  const pick = (from: Change | Task) => Object.fromEntries(changed.map(k => [k, from[k] ?? null])) as Change;
  run(qc, keys.patch, { id: task.id, version: task.version, change: pick(change), base: pick(task), ...(allowPast && { allowPast }), requestId: crypto.randomUUID() } satisfies Patch);
}

export function reopenTask(qc: QueryClient, task: Task) { run(qc, keys.reopen, { task, requestId: crypto.randomUUID() } satisfies Target); }

export function completeTask(qc: QueryClient, task: Task) {
  run(qc, keys.complete, { task, requestId: crypto.randomUUID() } satisfies Target);
  toast({ text: i18n.t('task.completedToast', { title: task.title }), action: { label: i18n.t('common.undo'), run: () => reopenTask(qc, task) } });
}

export const toggleTask = (qc: QueryClient, task: Task) => (task.status === 'open' ? completeTask : reopenTask)(qc, task);

export function deleteTask(qc: QueryClient, task: Task) {
  hideTask(task);
  toast({
    text: i18n.t('task.deletedToast', { title: task.title }),
    action: { label: i18n.t('common.undo'), run: () => showTask(task.id) },
    onEnd: () => run(qc, keys.remove, { task, requestId: crypto.randomUUID() } satisfies Target),
  });
}

export const moveTask = (qc: QueryClient, move: Omit<Move, 'requestId'>) => run(qc, keys.move, { ...move, requestId: crypto.randomUUID() } satisfies Move);
export const setPriority = (qc: QueryClient, task: Task, priority: Priority) => patchTask(qc, task, { priority });
