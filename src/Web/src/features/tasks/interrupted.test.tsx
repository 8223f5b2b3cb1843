import type { ReactNode } from 'react';
import { dehydrate, hydrate, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/client';
import { initI18n } from '@/i18n';
import { aClient, aTask } from '@/test/fixtures';
import { taskKeys } from './cache';
import type { TaskFilter } from './model';
import { createTask, patchTask } from './mutations';
import { useTask, useTaskList } from './queries';

/** The server’s first answers to reads are held back until `answer`, those to writes until `accept`. */
let answer: () => void;
let answered: Promise<void>;
let accept: () => void;
let accepted: Promise<void>;
let tasks: Task[];
let qc: QueryClient;
const page = () => ({ items: structuredClone(tasks), nextCursor: null, fuzzy: false });
const held = async (read: () => object) => { const seen = read(); await answered; return HttpResponse.json(seen); };
const server = setupServer(
  http.get('*/api/v1/tasks', () => held(page)),
  http.get('*/api/v1/tasks/:id', ({ params }) => held(() => structuredClone(tasks.find(x => x.id === params['id'])!))),
  http.get('*/api/v1/labels', () => HttpResponse.json({ items: [], nextCursor: null })),
  http.post('*/api/v1/tasks', async ({ request }) => { await accepted; tasks.push(aTask({ ...(await request.json() as Partial<Task>), version: 1 })); return HttpResponse.json(tasks.at(-1), { status: 201 }); }),
  http.patch('*/api/v1/tasks/:id', async ({ request, params }) => {
    const change = await request.json() as Partial<Task>;
    tasks = tasks.map(x => (x.id === params['id'] ? { ...x, ...change, version: x.version + 1 } : x));
    return HttpResponse.json(tasks.find(x => x.id === params['id']));
  }),
);
beforeAll(async () => { server.listen({ onUnhandledRequest: 'error' }); await initI18n(); });
afterAll(() => server.close());
beforeEach(() => { accepted = Promise.resolve(); answered = new Promise(done => { answer = done; }); tasks = [aTask()]; qc = aClient(); });

const filter: TaskFilter = { status: 'open', projectId: 'p1' };
const byId = (a: Task, b: Task) => a.id.localeCompare(b.id);
const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={qc}>{children}</QueryClientProvider>;

it('shows a change that was made before the panel had its first answer', async () => {
  qc.setQueryData(taskKeys.list(filter), { pages: [page()], pageParams: [undefined] });
  const { result } = renderHook(() => useTask('t1'), { wrapper });
  patchTask(qc, result.current.data!, { priority: 'high' });
  await vi.waitFor(() => expect(result.current.data?.priority).toBe('high'));
  answer();
  await vi.waitFor(() => expect(qc.isMutating() + qc.isFetching()).toBe(0));
  expect(result.current.data).toMatchObject({ priority: 'high', version: 4 });
});

it('loads a list whose first answer was dropped for a new task, and shows both', async () => {
  const { result } = renderHook(() => useTaskList(filter, byId), { wrapper });
  createTask(qc, { id: 't2', title: 'Second', projectId: 'p1' });
  await vi.waitFor(() => expect(qc.isMutating()).toBe(0));
  answer();
  await vi.waitFor(() => expect(result.current.tasks?.map(x => x.id)).toEqual(['t1', 't2']));
});

it('shows a task whose creation is under way over an answer that does not know of it', async () => {
  accepted = new Promise(done => { accept = done; });
  answer();
  const { result } = renderHook(() => useTaskList(filter, byId), { wrapper });
  await vi.waitFor(() => expect(result.current.tasks?.map(x => x.id)).toEqual(['t1']));
  createTask(qc, { id: 't2', title: 'Second', projectId: 'p1' });
  await vi.waitFor(() => expect(result.current.tasks?.map(x => x.id)).toEqual(['t1', 't2']));
  await qc.invalidateQueries({ queryKey: taskKeys.all });
  expect(result.current.tasks?.map(x => x.id)).toEqual(['t1', 't2']);
  accept();
  await vi.waitFor(() => expect(qc.isMutating() + qc.isFetching()).toBe(0));
  expect(result.current.tasks?.map(x => x.id)).toEqual(['t1', 't2']);
});

it('shows a change that an earlier page had left, and sends it', async () => {
  accepted = new Promise(() => {}); // it never arrives
  answer();
  const left = aClient();
  left.setQueryData(taskKeys.list(filter), { pages: [page()], pageParams: [undefined] });
  createTask(left, { id: 't2', title: 'Second', projectId: 'p1' });
  patchTask(left, aTask(), { priority: 'high' });
  await vi.waitFor(() => expect(left.isMutating()).toBe(2));
  const { mutations } = dehydrate(left, { shouldDehydrateMutation: () => true });

  const { result } = renderHook(() => useTaskList(filter, byId), { wrapper });
  await vi.waitFor(() => expect(result.current.tasks).toHaveLength(1));
  hydrate(qc, { mutations, queries: [] });
  await vi.waitFor(() => expect(result.current.tasks?.map(x => [x.id, x.priority])).toEqual([['t1', 'high'], ['t2', 'normal']]));
  accepted = Promise.resolve();
  for (const mutation of qc.getMutationCache().getAll()) void mutation.continue();
  await vi.waitFor(() => expect(tasks.map(x => [x.id, x.priority])).toEqual([['t1', 'high'], ['t2', 'normal']]));
});
