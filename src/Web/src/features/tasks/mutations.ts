import type { MutationFunctionContext, MutationOptions, QueryClient } from '@tanstack/react-query';
import { api, ApiError, unwrap, type PatchTask, type Priority, type Task, type User } from '@/api/client';
import { i18n } from '@/i18n';
import { currentUser } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { uuid7 } from '@/lib/uuid';
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
const untouched = (seen: Task, { change, base }: Patch) => fieldsOf(change).every(k => holds(valueOf(seen, k), change[k]) || same(valueOf(seen, k), base[k]));
const valueOf = (task: Task, field: keyof Change): unknown => task[field];
const fieldsOf = (change: Change) => Object.keys(change) as (keyof Change)[];
const currentOf = (e: unknown) => (e instanceof ApiError && e.status === 412 ? (e.problem.current ?? null) : null);
const reason = (e: unknown) => {
  if (!(e instanceof ApiError)) return i18n.t('error.network');
  return e.problem.detail ?? Object.values(e.problem.errors ?? {})[0]?.[0] ?? i18n.t('error.server');
};

/** What the write may replace: the cached version, unless a message has brought other values of these fields since. */
function expected(qc: QueryClient, patch: Patch) {
  const seen = findTask(qc, patch.id);
  return seen && untouched(seen, patch) ? seen.version : patch.version;
}

async function sendPatch(qc: QueryClient, patch: Patch) {
  const { id, change, base, allowPast, requestId } = patch;
  const send = (version: number) => unwrap(api.PATCH('/api/v1/tasks/{id}', {
    params: { path: { id }, header: { ...(version && { 'If-Match': `"${version}"` }), 'Idempotency-Key': requestId } },
    body: { ...change, ...(allowPast && { allowPast }) },
  })).catch((e: unknown) => {
    // Done before, on another version: its answer was lost, and what happened to the task since stands.
    if (e instanceof ApiError && e.problem.code === 'idempotency-key-reused') return unwrap(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }));
    throw e;
  });
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
  /** What a write makes of a task, by the last part of its key: shown before there is an answer. */
  const wanted = new Map<string, (variables: never, at: number) => Task | undefined>();
  // A write that was dropped from this page, or whose user left the browser to another, is kept for its user: it is neither sent nor failed.
  const mine = (variables: unknown, owner: unknown) => qc.getMutationCache().getAll().some(m => m.state.variables === variables) && (!owner || !currentUser() || owner === currentUser());
  function define<Data, Variables, Before = void>(mutationKey: readonly [string, string], { optimistic, mutationFn, ...options }: MutationOptions<Data, Error, Variables, Before> & { mutationFn: (variables: Variables) => Promise<Data>; optimistic?: (variables: Variables, at: number) => Task | undefined }) {
    if (optimistic) wanted.set(mutationKey[1], optimistic);
    const send = async (variables: Variables, { meta }: MutationFunctionContext) => {
      if (!mine(variables, meta?.['user'])) return new Promise<Data>(() => {});
      try { return await mutationFn(variables); } finally { note(); } // what was asked for meanwhile may be from before it
    };
    // Defaults are stored untyped; the keys above tie them to their variables.
    const settle: typeof options.onSettled = (...settled) => { resume(); return options.onSettled?.(...settled); };
    qc.setMutationDefaults(mutationKey, { scope: { id: 'tasks' }, ...options, mutationFn: send, onSettled: settle } as Parameters<QueryClient['setMutationDefaults']>[1]);
  }
  // A reading that is on its way does not know of this write: it is dropped, and asked for again when no write is left.
  const interrupted = new Set<string>();
  const note = () => { for (const query of qc.getQueryCache().findAll({ queryKey: taskKeys.all, fetchStatus: 'fetching' })) interrupted.add(query.queryHash); };
  const begin = async (task: Task | undefined) => {
    if (!task) return;
    note();
    await qc.cancelQueries({ queryKey: taskKeys.all });
    upsertTask(qc, task);
  };
  // Readings answered meanwhile, and pages opened meanwhile, show the writes that are under way just the same.
  const overlay = () => {
    for (const { state, options } of qc.getMutationCache().findAll({ mutationKey: taskKeys.all, status: 'pending' })) {
      const task = state.variables !== undefined && wanted.get(String(options.mutationKey?.[1]))?.(state.variables as never, state.submittedAt);
      if (task) upsertTask(qc, task);
    }
  };
  qc.getQueryCache().subscribe(event => { if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual && event.query.queryKey[0] === taskKeys.all[0]) overlay(); });
  qc.getMutationCache().subscribe(event => {
    if (event.type === 'added' && event.mutation.state.status === 'pending') { // left by an earlier page
      overlay();
      if (event.mutation.options.mutationKey?.[1] === keys.remove[1]) hideTask((event.mutation.state.variables as Target).task);
    }
    if (event.type === 'updated' && (event.action.type === 'success' || event.action.type === 'error')) overlay(); // its answer knows nothing of those behind it
  });
  const resume = () => {
    if (qc.isMutating({ mutationKey: taskKeys.all }) > 1) return; // this one still counts
    const again = new Set(interrupted);
    interrupted.clear();
    if (again.size > 0) void qc.invalidateQueries({ queryKey: taskKeys.all, predicate: query => again.has(query.queryHash) });
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
    mutationFn: async body => {
      try { return await unwrap(api.POST('/api/v1/tasks', { params: { header: { 'Idempotency-Key': body.id } }, body })); } catch (e) {
        // Done so long ago that the server has forgotten its answer. Anybody else's task of this id is not to be read.
        if (e instanceof ApiError && e.problem.code === 'id-taken') return await unwrap(api.GET('/api/v1/tasks/{id}', { params: { path: { id: body.id } } })).catch(() => { throw e; });
        throw e;
      }
    },
    optimistic: (body, at) => draftOf(body, new Date(at).toISOString()),
    onMutate: body => begin(draftOf(body)),
    onSuccess: done,
    onError: (e, body) => { removeTask(qc, body.id, -1); refused(e, body.title, () => run(qc, keys.create, body)); },
    onSettled: counts,
  });

  const patched = ({ id, change }: Patch) => { const known = findTask(qc, id); return known && { ...known, ...change, ...(change.due === null && { dueAt: null }) } as Task; };
  define<Task, Patch, Task | undefined>(keys.patch, {
    mutationFn: patch => sendPatch(qc, patch),
    optimistic: patch => { const seen = findTask(qc, patch.id); return seen && untouched(seen, patch) ? patched(patch) : undefined; },
    onMutate: async patch => { const before = findTask(qc, patch.id); await begin(patched(patch)); return before; },
    onSuccess: done,
    onError: (e, patch, before) => {
      const theirs = currentOf(e);
      if (theirs) {
        done(theirs);
        toast({ text: i18n.t('task.conflict', { title: theirs.title }), action: { label: i18n.t('task.useMine'), run: () => patchTask(qc, theirs, patch.change, patch.allowPast) } });
        return;
      }
      rollback(before);
      refused(e, before?.title ?? '', () => run(qc, keys.patch, { ...patch, requestId: uuid7() }));
    },
    onSettled: (_d, _e, { change }) => { if (change.labels) counts(); },
  });

  const known = ({ task }: { task: Task }, change: Partial<Task>): Task | undefined => { const seen = findTask(qc, task.id); return seen && { ...seen, ...change }; };
  const completed = (target: Target, at: number) => known(target, { status: 'completed', closedAs: 'completed', completedAt: new Date(at).toISOString() });
  define<Completion, Target>(keys.complete, {
    mutationFn: ({ task, requestId }) => unwrap(api.POST('/api/v1/tasks/{id}/complete', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } }, body: { occurrence: task.recurrence?.occurrence ?? null } })),
    optimistic: completed,
    onMutate: async target => { linger(qc, target.task.id); await begin(completed(target, Date.now())); },
    onSuccess: answer => { done(answer.task); if (answer.next) done(answer.next); },
    onError: (e, { task }) => { rollback(task); refused(e, task.title, () => completeTask(qc, task)); },
    onSettled: counts,
  });

  const reopened = (target: Target) => known(target, { status: 'open', closedAs: null, completedAt: null });
  define<Task, Target>(keys.reopen, {
    mutationFn: ({ task, requestId }) => unwrap(api.POST('/api/v1/tasks/{id}/reopen', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } } })),
    optimistic: reopened,
    onMutate: target => begin(reopened(target)),
    // The successor of a repeating task is withdrawn by the server, so the lists are read again.
    onSuccess: task => { done(task); if (task.recurrence) void qc.invalidateQueries({ queryKey: taskKeys.lists }); },
    onError: (e, { task }) => { rollback(task); refused(e, task.title, () => reopenTask(qc, task)); },
    onSettled: counts,
  });

  const moved = (move: Move) => (move.projectId ? known(move, { projectId: move.projectId }) : undefined);
  define<Task, Move>(keys.move, {
    mutationFn: ({ task, requestId, ...body }) => unwrap(api.POST('/api/v1/tasks/{id}/move', { params: { path: { id: task.id }, header: { 'Idempotency-Key': requestId } }, body })),
    optimistic: moved,
    onMutate: move => begin(moved(move)),
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
  const meta = { user: qc.getQueryData<User>(['me'])?.id };
  const mutation = qc.getMutationCache().build(qc, qc.defaultMutationOptions({ mutationKey, meta } as MutationOptions<unknown, Error, unknown>));
  void mutation.execute(variables).catch(() => {}); // onError has told the user
}

export const createTask = (qc: QueryClient, body: CreateBody) => run(qc, keys.create, body);

export function patchTask(qc: QueryClient, task: Task, change: Change, allowPast?: boolean) {
  const changed = fieldsOf(change).filter(k => !holds(valueOf(task, k), change[k]));
  if (changed.length === 0) return;
  const pick = (from: Change | Task) => Object.fromEntries(changed.map(k => [k, from[k] ?? null])) as Change;
  run(qc, keys.patch, { id: task.id, version: task.version, change: pick(change), base: pick(task), ...(allowPast && { allowPast }), requestId: uuid7() } satisfies Patch);
}

export function reopenTask(qc: QueryClient, task: Task) { run(qc, keys.reopen, { task, requestId: uuid7() } satisfies Target); }

export function completeTask(qc: QueryClient, task: Task) {
  run(qc, keys.complete, { task, requestId: uuid7() } satisfies Target);
  toast({ text: i18n.t('task.completedToast', { title: task.title }), action: { label: i18n.t('common.undo'), run: () => reopenTask(qc, task) } });
}

export const toggleTask = (qc: QueryClient, task: Task) => (task.status === 'open' ? completeTask : reopenTask)(qc, task);

export function deleteTask(qc: QueryClient, task: Task) {
  hideTask(task);
  toast({
    text: i18n.t('task.deletedToast', { title: task.title }),
    action: { label: i18n.t('common.undo'), run: () => showTask(task.id) },
    onEnd: () => run(qc, keys.remove, { task, requestId: uuid7() } satisfies Target),
  });
}

export const moveTask = (qc: QueryClient, move: Omit<Move, 'requestId'>) => run(qc, keys.move, { ...move, requestId: uuid7() } satisfies Move);
export const setPriority = (qc: QueryClient, task: Task, priority: Priority) => patchTask(qc, task, { priority });
