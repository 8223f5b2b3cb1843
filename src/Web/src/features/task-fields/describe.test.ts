import { beforeAll, expect, it } from 'vitest';
import { initI18n } from '@/i18n';
import { describeBefore } from './describe-reminder';
import { describeRule } from './describe-rule';

beforeAll(() => initI18n());

it.each([['PT0S', 'At the due time'], ['PT10M', '10 minutes before'], ['PT1H', '1 hour before'], ['P1D', '1 day before'], ['P2W', '2 weeks before'], ['P1DT2H', 'P1DT2H before']])('%s reads “%s”', (before, text) => expect(describeBefore(before, true)).toBe(text));

it.each([
  ['FREQ=DAILY', 'Every day'], ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'], ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'], ['FREQ=WEEKLY;BYDAY=MO,TH', 'Every week on Monday and Thursday'],
  ['FREQ=MONTHLY;COUNT=12', 'Every month, 12 times'], ['FREQ=YEARLY;UNTIL=20301231', 'Every year, until 31 Dec 2030'], ['FREQ=MONTHLY;BYDAY=2TU', null],
])('%s reads “%s”', (rule, text) => expect(describeRule(rule, 'en-GB', '2026-11-20')).toBe(text));
