import { i18n } from '@/i18n';

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** “10 minutes before”; a duration with several parts is shown as it was written. */
export function describeBefore(before: string, timed: boolean): string {
  const { t } = i18n;
  const found = pattern.exec(before);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found ? found.slice(1).map(x => Number(x ?? 0)) : [];
  const given = [weeks, days, hours, minutes, seconds].filter(n => n > 0).length;
  if (found && given === 0) return t(timed ? 'reminder.atDue' : 'reminder.onDueDay');
  if (!found || given > 1 || seconds > 0) return t('reminder.before', { duration: before });
  if (weeks > 0) return t('reminder.weeks', { count: weeks });
  if (days > 0) return t('reminder.days', { count: days });
  return hours > 0 ? t('reminder.hours', { count: hours }) : t('reminder.minutes', { count: minutes });
}
