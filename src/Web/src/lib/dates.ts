/**
 * Calendar dates are `YYYY-MM-DD` strings. Arithmetic runs on UTC midnights, so no time zone can shift them by a day.
 */
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}

const parts = (at: Date, zone: string) => Object.fromEntries(format('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at).map(p => [p.type, p.value]));

/** The date and the wall-clock time of an instant in a zone. */
export function inZone(at: Date, zone: string) {
  const p = parts(at, zone);
  return { date: `${p['year']}-${p['month']}-${p['day']}`, time: `${p['hour']}:${p['minute']}` };
}

export const todayIn = (zone: string, now = new Date()) => inZone(now, zone).date;
export const addDays = (date: string, days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: string) => new Date(Date.parse(date)).getUTCDay();
export const dayOfMonth = (date: string) => Number(date.slice(8));
/** The Monday after `date`. */
export const nextMonday = (date: string) => addDays(date, ((8 - weekday(date)) % 7) || 7);

/** The instant of a wall-clock time in a zone; a time that a clock change skips moves forward by the gap. */
export function toInstant(date: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let guess = wanted;
  for (let i = 0; i < 2; i++) {
    const seen = inZone(new Date(guess), zone);
    guess += wanted - Date.parse(`${seen.date}T${seen.time}:00Z`);
  }
  return new Date(guess);
}

/** “today”, “Wednesday”, “3 Dec”, “3 Dec 2027”: as short as it can be without being ambiguous. */
export function formatDay(date: string, locale: string, today: string): string {
  const diff = daysBetween(today, date);
  if (Math.abs(diff) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(diff, 'day');
  if (diff > 1 && diff < 7) return format(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(Date.parse(date));
}

export const formatFullDay = (date: string, locale: string) => format(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(date));
export const formatDayHeading = (date: string, locale: string) => format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
export const formatMonthDay = (date: string, locale: string) => format(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
export const formatTime = (time: string, locale: string) => format(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(Date.parse(`1970-01-01T${time.slice(0, 5)}:00Z`));
export const formatInstant = (iso: string, locale: string, zone: string) => format(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(iso));
export const weekdayName = (day: number, locale: string, width: 'long' | 'short' | 'narrow' = 'long') => format(locale, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));
export const monthName = (month: number, locale: string) => format(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, month - 1, 1));

export function formatAgo(iso: string, locale: string, now = new Date()): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const abs = Math.abs(seconds);
  if (abs < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (abs < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}
