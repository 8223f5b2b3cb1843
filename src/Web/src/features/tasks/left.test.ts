import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Task } from '@/api/client';
import { initI18n } from '@/i18n';
import { rememberUser } from '@/lib/session';
import { aClient, aTask, aUser } from '@/test/fixtures';
import { taskKeys, type TaskListData } from './cache';
import type { TaskFilter } from './model';
import { completeTask, createTask, deleteTask, moveTask, patchTask, registerTaskMutations, reopenTask } from './mutations';
import { useHiddenTasks } from './pending-deletes';
import { endAllToasts } from '@/lib/toasts';

const server = setupServer();
beforeAll(async () => { server.listen({ onUnhandledRequest: 'error' }); await initI18n(); });
afterEach(() => { server.resetHandlers(); rememberUser(undefined); });
afterAll(() => server.close());

const filter: TaskFilter = { status: 'open', projectId: 'p1' };
let id = '';
let next = 0;
beforeEach(() => { id = `left-${next++}`; });
const seed = (qc: QueryClient, ...items: Task[]) => qc.setQueryData<TaskListData>(taskKeys.list(filter), { pages: [{ items, nextCursor: null, fuzzy: false }], pageParams: [undefined] });
const shown = (qc: QueryClient) => qc.getQueryData<TaskListData>(taskKeys.list(filter))!.pages.flatMap(p => p.items);

/** What a page leaves that ends before its writes are answered. */
async function left(write: (qc: QueryClient) => void) {
  let sent = () => {};
  const arrived = new Promise<void>(done => { sent = done; });
  const silence = () => { sent(); return new Promise<never>(() => {}); };
  server.use(http.all('*/api/v1/tasks', silence), http.all('*/api/v1/tasks/*', silence), http.all('*/api/v1/tasks/*/*', silence));
  const qc = aClient();
  seed(qc, aTask({ id }));
  write(qc);
  await arrived;
  return dehydrate(qc, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => false });
}
const resume = (qc: QueryClient, state: Awaited<ReturnType<typeof left>>) => { hydrate(qc, state); for (const m of qc.getMutationCache().getAll()) void m.continue().catch(() => {}); };

it('does not replace what somebody else wrote in the same field meanwhile', async () => {
  const state = await left(qc => patchTask(qc, aTask({ id }), { title: 'Mine' }));
  const matches: string[] = [];
  server.use(http.patch('*/api/v1/tasks/*', ({ request }) => {
    matches.push(request.headers.get('If-Match')!);
    return HttpResponse.json({ code: 'version-mismatch', title: 'conflict', status: 412, current: aTask({ id, version: 4, title: 'Theirs' }) }, { status: 412 });
  }));
  const qc = aClient();
  seed(qc, aTask({ id, version: 4, title: 'Theirs' }));
  resume(qc, state);
  await vi.waitFor(() => expect(qc.isMutating()).toBe(0));
  expect(matches).toEqual(['"3"']);
  expect(shown(qc)[0]!.title).toBe('Theirs');
});

it('takes a change for done whose answer was lost, though the task has changed since', async () => {
  const state = await left(qc => patchTask(qc, aTask({ id }), { priority: 'high' }));
  const now = aTask({ id, version: 5 }); // and back to normal
  server.use(
    http.patch('*/api/v1/tasks/*', () => HttpResponse.json({ code: 'idempotency-key-reused', title: 'reused', status: 422 }, { status: 422 })),
    http.get('*/api/v1/tasks/*', () => HttpResponse.json(now)));
  const qc = aClient();
  seed(qc, now);
  resume(qc, state);
  await vi.waitFor(() => expect(qc.isMutating()).toBe(0));
  expect(qc.getMutationCache().getAll()[0]!.state.status).toBe('success');
  expect(shown(qc)[0]).toMatchObject({ priority: 'normal', version: 5 });
});

it('takes a new task for made that the server holds already', async () => {
  const state = await left(qc => createTask(qc, { id: `${id}-new`, title: 'New', projectId: 'p1' }));
  server.use(
    http.post('*/api/v1/tasks', () => HttpResponse.json({ code: 'id-taken', title: 'taken', status: 409 }, { status: 409 })),
    http.get('*/api/v1/tasks/*', () => HttpResponse.json(aTask({ id: `${id}-new`, title: 'New, edited since', version: 2 }))));
  const qc = aClient();
  seed(qc);
  resume(qc, state);
  await vi.waitFor(() => expect(qc.isMutating()).toBe(0));
  expect(shown(qc).map(x => x.title)).toEqual(['New, edited since']);
});

it('shows the writes behind one that has just been answered', async () => {
  let answer = () => {};
  const held = new Promise<void>(done => { answer = done; });
  server.use(
    http.post('*/api/v1/tasks/*/complete', () => HttpResponse.json({ task: aTask({ id, version: 4, status: 'completed', closedAs: 'completed' }) })),
    http.post('*/api/v1/tasks/*/reopen', async () => { await held; return HttpResponse.json(aTask({ id, version: 5 })); }),
    http.get('*/api/v1/labels', () => HttpResponse.json({ items: [], nextCursor: null })));
  const qc = aClient();
  seed(qc, aTask({ id }));
  completeTask(qc, aTask({ id }));
  reopenTask(qc, aTask({ id }));
  await vi.waitFor(() => expect(qc.isMutating()).toBe(1));
  expect(shown(qc)).toMatchObject([{ status: 'open', version: 4 }]);
  answer();
  await vi.waitFor(() => expect(qc.isMutating()).toBe(0));
  expect(shown(qc)).toMatchObject([{ status: 'open', version: 5 }]);
});

it('hides what an earlier page had deleted, and does not bring back what is gone', async () => {
  const deleted = await left(qc => { deleteTask(qc, aTask({ id })); endAllToasts(); });
  const moved = await left(qc => { const task = aTask({ id: `${id}-gone` }); moveTask(qc, { task, projectId: 'p1' }); });
  const qc = aClient();
  seed(qc, aTask({ id }));
  useHiddenTasks.setState({ hidden: new Map() });
  resume(qc, deleted);
  resume(qc, moved);
  expect([...useHiddenTasks.getState().hidden.keys()]).toEqual([id]);
  expect(shown(qc).map(x => x.id)).toEqual([id]);
});

it.each([
  ['its user has left the page', (qc: QueryClient) => qc.clear()],
  ['another user has signed in in another page', () => rememberUser('u2')],
])('does not try a write again when %s', async (_, leave) => {
  const qc = new QueryClient({ defaultOptions: { mutations: { retry: true, retryDelay: 1 } } });
  registerTaskMutations(qc);
  qc.setQueryData(['me'], aUser);
  rememberUser(aUser.id);
  const titles: string[] = [];
  server.use(
    http.post('*/api/v1/tasks', async ({ request }) => {
      const body = await request.json() as Partial<Task>;
      titles.push(body.title!);
      if (body.title === 'Theirs') return HttpResponse.json(aTask({ ...body, version: 1 }), { status: 201 });
      leave(qc);
      return HttpResponse.json({ code: 'unavailable', title: 'away', status: 503 }, { status: 503 });
    }),
    http.get('*/api/v1/labels', () => HttpResponse.json({ items: [], nextCursor: null })));
  createTask(qc, { id: `${id}-a`, title: 'Mine', projectId: 'p1' });
  await vi.waitFor(() => expect(titles).toEqual(['Mine']));
  const theirs = aClient();
  theirs.setQueryData(['me'], { ...aUser, id: 'u2' });
  rememberUser('u2');
  createTask(theirs, { id: `${id}-b`, title: 'Theirs', projectId: 'p1' });
  await vi.waitFor(() => expect(titles).toContain('Theirs'));
  await vi.waitFor(() => expect(theirs.isMutating()).toBe(0));
  expect(titles).toEqual(['Mine', 'Theirs']);
});
