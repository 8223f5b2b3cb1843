import { expect, it } from 'vitest';
import { buildRule, isEveryWorkday, parseRule } from './rule';

it.each([
  'FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', 'FREQ=MONTHLY;COUNT=12', 'FREQ=YEARLY;UNTIL=20301231',
])('reads and writes %s unchanged', text => expect(buildRule(parseRule(text)!)).toBe(text));

it.each([
  'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=HOURLY', 'BYDAY=MO', 'FREQ=DAILY;BYDAY=MO', 'FREQ=WEEKLY;UNTIL=20301231T000000Z', 'FREQ=WEEKLY;INTERVAL=x', 'FREQ=WEEKLY;WKST=SU',
])('does not pretend to understand %s', text => expect(parseRule(text)).toBeNull());

it('accepts the prefix, lower case and any order', () => {
  expect(parseRule('RRULE:byday=tu,mo;freq=weekly')).toEqual({ frequency: 'WEEKLY', interval: 1, days: ['TU', 'MO'] });
  expect(isEveryWorkday(parseRule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')!)).toBe(true);
  expect(isEveryWorkday(parseRule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA')!)).toBe(false);
});
