import { expect, it } from 'vitest';
import { aTask } from '@/test/fixtures';
import { byDue, isOverdue, localDue, matches } from './model';

const zone = 'Europe/Berlin';

it('shows a due time of another zone in the viewer’s calendar', () => {
  const task = aTask({ due: { date: '2026-11-20', time: '20:00', timeZone: 'America/New_York' }, dueAt: '2026-11-21T01:00:00Z' });
  expect(localDue(task, zone)).toEqual({ date: '2026-11-21', time: '02:00' });
  expect(matches(task, { status: 'open', to: '2026-11-20' }, zone)).toBe(false);
});

it.each([
  [{ status: 'open' }, true], [{ status: 'completed' }, false], [{ status: 'all' }, true], [{ status: 'open', projectId: 'p1' }, true], [{ status: 'open', projectId: 'p2' }, false],
  [{ status: 'open', to: '2026-11-20' }, true], [{ status: 'open', from: '2026-11-21' }, false], [{ status: 'open', q: 'rent' }, undefined], [{ status: 'all', completedSince: '2026-11-20T00:00:00Z' }, false],
] as const)('%j takes it: %s', (filter, expected) => expect(matches(aTask({ due: { date: '2026-11-20' } }), filter, zone)).toBe(expected));

it('keeps undated tasks out of dated lists', () => expect(matches(aTask(), { status: 'open', to: '2026-11-20' }, zone)).toBe(false));

it('is overdue from the minute, or from the day after', () => {
  const now = new Date('2026-11-20T13:00:00Z'); // 14:00 in Berlin
  const at = (due: { date: string; time?: string }) => isOverdue(aTask({ due }), zone, '2026-11-20', now);
  expect([at({ date: '2026-11-20', time: '13:59' }), at({ date: '2026-11-20', time: '14:01' }), at({ date: '2026-11-20' }), at({ date: '2026-11-19' })]).toEqual([true, false, false, true]);
  expect(isOverdue(aTask({ status: 'completed', due: { date: '2026-11-01' } }), zone, '2026-11-20', now)).toBe(false);
});

it('sorts by day, time, all-day last, priority, order', () => {
  const tasks = [aTask({ id: 'undated' }), aTask({ id: 'allday', due: { date: '2026-11-20' } }), aTask({ id: 'urgent', priority: 'critical', due: { date: '2026-11-20' } }), aTask({ id: 'timed', due: { date: '2026-11-20', time: '23:00' } }), aTask({ id: 'earlier', due: { date: '2026-11-19' } })];
  expect(tasks.toSorted(byDue(zone)).map(x => x.id)).toEqual(['earlier', 'timed', 'urgent', 'allday', 'undated']);
});
