import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/client';
import { initI18n } from '@/i18n';
import { endAllToasts, runLatestAction } from '@/lib/toasts';
import { aClient, aTask } from '@/test/fixtures';
import { newest, removeTask, taskKeys, upsertTask, type TaskListData } from './cache';
import type { TaskFilter } from './model';
import { completeTask, createTask, deleteTask, patchTask } from './mutations';
import { useHiddenTasks } from './pending-deletes';

const server = setupServer();
beforeAll(async () => { server.listen({ onUnhandledRequest: 'error' }); await initI18n(); });
afterEach(() => { server.resetHandlers(); endAllToasts(); });
afterAll(() => server.close());

const open: TaskFilter = { status: 'open', projectId: 'p1' };
let qc: QueryClient;
let id = '';
let next = 0;
beforeEach(() => { qc = aClient(); id = `task-${next++}`; seed(aTask({ id })); });

function seed(...items: Task[]) { qc.setQueryData<TaskListData>(taskKeys.list(open), { pages: [{ items, nextCursor: null, fuzzy: false }], pageParams: [undefined] }); }
const shown = () => qc.getQueryData<TaskListData>(taskKeys.list(open))!.pages.flatMap(p => p.items);
const settled = () => vi.waitFor(() => expect(qc.isMutating()).toBe(0));

it('never steps back to an older version', () => {
  upsertTask(qc, aTask({ id, version: 5, title: 'new' }));
  upsertTask(qc, aTask({ id, version: 4, title: 'old' }));
  expect(shown()[0]).toMatchObject({ version: 5, title: 'new' });
  expect(newest(qc, { items: [aTask({ id, version: 4, title: 'old' })], nextCursor: null, fuzzy: false }).items[0]!.title).toBe('new');
});

it('does not bring a deleted task back, but lets a restored one in', () => {
  removeTask(qc, id, 7);
  upsertTask(qc, aTask({ id, version: 6 }));
  expect(shown()).toEqual([]);
  expect(newest(qc, { items: [aTask({ id, version: 6 })], nextCursor: null, fuzzy: false }).items).toEqual([]);
  upsertTask(qc, aTask({ id, version: 8 }));
  expect(shown()).toHaveLength(1);
});

it('moves a task between lists as its fields change', () => {
  upsertTask(qc, aTask({ id, version: 4, projectId: 'elsewhere' }));
  expect(shown()).toEqual([]);
  upsertTask(qc, aTask({ id, version: 5 }));
  expect(shown().map(x => x.id)).toEqual([id]);
});

it('shows a new task at once and takes the server’s copy after', async () => {
  server.use(http.post('*/api/v1/tasks', async ({ request }) => HttpResponse.json(aTask({ ...(await request.json() as Partial<Task>), version: 1, order: 'z' }), { status: 201 })));
  createTask(qc, { id: 'created', title: 'New', projectId: 'p1' });
  await vi.waitFor(() => expect(shown().map(x => x.title)).toContain('New'));
  await settled();
  expect(shown().find(x => x.id === 'created')).toMatchObject({ version: 1, order: 'z' });
});

it('shows a change in a panel whose task is still being read', async () => {
  server.use(http.patch('*/api/v1/tasks/*', async ({ request }) => HttpResponse.json(aTask({ id, version: 4, ...(await request.json() as Partial<Task>) }))));
  const readings: string[] = [];
  const panel = new QueryObserver<Task>(qc, { queryKey: taskKeys.detail(id), placeholderData: () => shown()[0], queryFn: ({ signal }) => { readings.push('begun'); return new Promise((_, fail) => { signal.addEventListener('abort', () => fail(new Error('aborted'))); }); } });
  const close = panel.subscribe(() => {});
  expect(panel.getCurrentResult()).toMatchObject({ isPlaceholderData: true, data: { title: 'Pay rent' } });
  patchTask(qc, shown()[0]!, { title: 'Pay more rent' });
  await settled();
  expect(panel.getCurrentResult()).toMatchObject({ isPlaceholderData: false, data: { title: 'Pay more rent', version: 4 } });
  expect(readings).toHaveLength(2); // the write has interrupted the first
  close();
});

it('reads a list again that a write has interrupted', async () => {
  server.use(http.patch('*/api/v1/tasks/*', () => HttpResponse.json(aTask({ id, version: 4 }))));
  let readings = 0;
  const page: TaskListData = { pages: [{ items: [], nextCursor: null, fuzzy: false }], pageParams: [undefined] };
  const list = new QueryObserver<TaskListData>(qc, { queryKey: taskKeys.list({ status: 'all' }), queryFn: ({ signal }) => (readings++ > 0 ? page : new Promise((_, fail) => { signal.addEventListener('abort', () => fail(new Error('aborted'))); })) });
  const close = list.subscribe(() => {});
  patchTask(qc, shown()[0]!, { title: 'Mine' });
  await vi.waitFor(() => expect(list.getCurrentResult().data).toBeDefined());
  expect(readings).toBe(2);
  close();
});

it('takes an optimistic change back when the server refuses it', async () => {
  let answer = () => {};
  const seen = new Promise<void>(done => { answer = done; });
  server.use(http.patch('*/api/v1/tasks/*', async () => { await seen; return HttpResponse.json({ title: 'no', status: 422, detail: 'No.' }, { status: 422 }); }));
  patchTask(qc, shown()[0]!, { title: 'Refused' });
  await vi.waitFor(() => expect(shown()[0]!.title).toBe('Refused'));
  answer();
  await settled();
  expect(shown()[0]!.title).toBe('Pay rent');
});

it('merges silently when others changed another field', async () => {
  const sent: string[] = [];
  server.use(http.patch('*/api/v1/tasks/*', async ({ request }) => {
    sent.push(request.headers.get('If-Match')!);
    if (sent.length === 1) return HttpResponse.json({ title: 'conflict', status: 412, current: aTask({ id, version: 9, priority: 'high' }) }, { status: 412 });
    return HttpResponse.json(aTask({ id, version: 10, priority: 'high', ...(await request.json() as Partial<Task>) }));
  }));
  patchTask(qc, shown()[0]!, { title: 'Mine' });
  await settled();
  expect(sent).toEqual(['"3"', '"9"']);
  expect(shown()[0]).toMatchObject({ title: 'Mine', priority: 'high', version: 10 });
});

it('keeps their text on a real conflict and offers one’s own', async () => {
  const bodies: unknown[] = [];
  server.use(http.patch('*/api/v1/tasks/*', async ({ request }) => {
    bodies.push(await request.json());
    return bodies.length === 1 ? HttpResponse.json({ title: 'conflict', status: 412, current: aTask({ id, version: 9, title: 'Theirs' }) }, { status: 412 }) : HttpResponse.json(aTask({ id, version: 10, title: 'Mine' }));
  }));
  patchTask(qc, shown()[0]!, { title: 'Mine' });
  await settled();
  expect(shown()[0]!.title).toBe('Theirs');
  expect(runLatestAction()).toBe(true);
  await settled();
  await vi.waitFor(() => expect(shown()[0]!.title).toBe('Mine'));
  expect(bodies).toHaveLength(2);
});

it('does not call its own lost answer a conflict', async () => {
  server.use(http.patch('*/api/v1/tasks/*', () => HttpResponse.json({ title: 'conflict', status: 412, current: aTask({ id, version: 4, title: 'Mine' }) }, { status: 412 })));
  patchTask(qc, shown()[0]!, { title: 'Mine' });
  await settled();
  expect(shown()[0]).toMatchObject({ title: 'Mine', version: 4 });
});

it('shows the next occurrence of a completed task', async () => {
  server.use(http.post('*/complete', () => HttpResponse.json({ task: aTask({ id, version: 4, status: 'completed' }), alreadyCompleted: false, next: aTask({ id: `${id}-next`, version: 1 }) })));
  completeTask(qc, shown()[0]!);
  await vi.waitFor(() => expect(shown().map(x => x.id)).toContain(`${id}-next`));
  // The completed one leaves a moment later, so that the eye sees it.
  await vi.waitFor(() => expect(shown().map(x => x.id)).toEqual([`${id}-next`]), { timeout: 3000 });
});

it('deletes only when the toast has ended without undo', async () => {
  let deleted = 0;
  server.use(http.delete('*/api/v1/tasks/*', () => { deleted++; return new HttpResponse(null, { status: 204 }); }));
  deleteTask(qc, shown()[0]!);
  expect(useHiddenTasks.getState().hidden.has(id)).toBe(true);
  runLatestAction();
  expect(useHiddenTasks.getState().hidden.has(id)).toBe(false);
  endAllToasts();
  await settled();
  expect(deleted).toBe(0);
  deleteTask(qc, shown()[0]!);
  endAllToasts();
  await vi.waitFor(() => expect(shown()).toEqual([]));
  expect(deleted).toBe(1);
});
