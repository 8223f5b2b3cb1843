import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { taskKeys } from '@/features/tasks';
import { aClient, aTask } from '@/test/fixtures';
import { createUpdates, type ChangedMessage } from './realtime';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const message = (over: Partial<ChangedMessage>): ChangedMessage => ({ position: 1, resource: 'task', change: 'upserted', id: 'r1', version: 4, data: null, ...over });
const key = taskKeys.list({ status: 'open' });
const titles = (qc: ReturnType<typeof aClient>) => qc.getQueryData<{ pages: { items: { title: string }[] }[] }>(key)!.pages[0]!.items.map(x => x.title);

it('applies a burst at once, whatever its order', () => {
  const qc = aClient();
  qc.setQueryData(key, { pages: [{ items: [aTask({ id: 'r1' })] }], pageParams: [undefined] });
  const updates = createUpdates(qc, () => {});
  updates.receive(message({ version: 5, data: aTask({ id: 'r1', version: 5, title: 'newest' }) }));
  updates.receive(message({ version: 4, data: aTask({ id: 'r1', version: 4, title: 'older' }) }));
  expect(titles(qc)).toEqual(['Pay rent']);
  vi.advanceTimersByTime(200);
  expect(titles(qc)).toEqual(['newest']);
});

it('waits while a write of this browser is under way', () => {
  const qc = aClient();
  qc.setQueryData(key, { pages: [{ items: [aTask({ id: 'r2' })] }], pageParams: [undefined] });
  const writing = vi.spyOn(qc, 'isMutating').mockReturnValue(1);
  const updates = createUpdates(qc, () => {});
  updates.receive(message({ id: 'r2', change: 'deleted', version: 9 }));
  vi.advanceTimersByTime(1000);
  expect(titles(qc)).toHaveLength(1);
  writing.mockReturnValue(0);
  vi.advanceTimersByTime(200);
  expect(titles(qc)).toEqual([]);
});

it('announces a new notification, but not one that was read elsewhere', () => {
  const seen: string[] = [];
  const updates = createUpdates(aClient(), n => seen.push(n.taskTitle));
  const item = { id: 'n', kind: 'reminder', taskTitle: 'Call Bob', fireAt: '2026-11-20T08:00:00Z' };
  updates.receive(message({ resource: 'notification', data: item }));
  updates.receive(message({ resource: 'notification', data: { ...item, readAt: '2026-11-20T08:01:00Z' } }));
  vi.advanceTimersByTime(200);
  expect(seen).toEqual(['Call Bob']);
});
