import { expect, it } from 'vitest';
import { addDays, daysBetween, formatDay, inZone, nextMonday, toInstant, todayIn } from './dates';

it('knows the day in the profile zone, not the machine’s', () => {
  const at = new Date('2026-11-20T23:30:00Z');
  expect(todayIn('Europe/Berlin', at)).toBe('2026-11-21');
  expect(todayIn('America/New_York', at)).toBe('2026-11-20');
});

it.each([
  ['2026-11-20', '14:00', 'Europe/Berlin', '2026-11-20T13:00:00.000Z'],
  ['2026-07-20', '14:00', 'Europe/Berlin', '2026-07-20T12:00:00.000Z'],
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // skipped by the clock change: 03:30 summer time
  ['2026-11-20', '09:00', 'Asia/Kolkata', '2026-11-20T03:30:00.000Z'],
])('%s %s in %s is %s', (date, time, zone, expected) => expect(toInstant(date, time, zone).toISOString()).toBe(expected));

it('comes back from an instant to the same wall clock', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe']) {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) expect(inZone(toInstant(day, '12:34', zone), zone)).toEqual({ date: day, time: '12:34' });
  }
});

it('counts days over month ends and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

it.each([['2026-11-20', '2026-11-23'], ['2026-11-22', '2026-11-23'], ['2026-11-23', '2026-11-30']])('the Monday after %s is %s', (from, to) => expect(nextMonday(from)).toBe(to));

it.each([
  ['2026-11-19', 'yesterday'], ['2026-11-20', 'today'], ['2026-11-21', 'tomorrow'], ['2026-11-24', 'Tuesday'], ['2026-11-27', '27 Nov'], ['2026-11-17', '17 Nov'], ['2027-01-03', '3 Jan 2027'],
])('shows %s as %s', (date, text) => expect(formatDay(date, 'en-GB', '2026-11-20')).toBe(text));
