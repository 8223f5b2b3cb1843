import { i18n } from '@/i18n';
import { formatDay, weekdayName } from '@/lib/dates';
import { isEveryWorkday, parseRule, WEEKDAYS } from '@/lib/rule';

/** The rule in a few words; null for a rule that is richer than the editor. */
export function describeRule(text: string, locale: string, today: string): string | null {
  const rule = parseRule(text);
  if (!rule) return null;
  const { t } = i18n;
  const every = isEveryWorkday(rule) ? t('repeat.weekdays')
    : rule.interval > 1 ? t(`repeat.everyN_${rule.frequency}`, { count: rule.interval })
      : rule.frequency === 'DAILY' ? t('repeat.daily') : t(`repeat.${rule.frequency}1`);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(WEEKDAYS.flatMap((d, i) => (rule.days.includes(d) ? [weekdayName(i, locale, rule.days.length > 2 ? 'short' : 'long')] : [])));
  const withDays = rule.days.length > 0 && !isEveryWorkday(rule) ? t('repeat.on', { text: every, days: names }) : every;
  if (rule.count !== undefined) return t('repeat.times', { text: withDays, count: rule.count });
  return rule.until ? t('repeat.until', { text: withDays, date: formatDay(rule.until, locale, today) }) : withDays;
}
