/** The subset of RFC 5545 rules that the editor builds. Anything else is shown as it is and kept untouched. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export interface Rule { frequency: Frequency; interval: number; days: Weekday[]; until?: string; count?: number }

const workdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
export const isEveryWorkday = (r: Rule) => r.frequency === 'WEEKLY' && r.interval === 1 && r.days.length === 5 && workdays.every(d => r.days.includes(d));

export function buildRule(r: Rule): string {
  const parts = [`FREQ=${r.frequency}`];
  if (r.interval > 1) parts.push(`INTERVAL=${r.interval}`);
  if (r.frequency === 'WEEKLY' && r.days.length > 0) parts.push(`BYDAY=${WEEKDAYS.filter(d => r.days.includes(d)).join(',')}`);
  if (r.count !== undefined) parts.push(`COUNT=${r.count}`);
  else if (r.until) parts.push(`UNTIL=${r.until.replaceAll('-', '')}`);
  return parts.join(';');
}

/** Null when the rule says something that the editor cannot express, so that editing never loses a part of it. */
export function parseRule(text: string): Rule | null {
  const rule: Rule = { frequency: 'DAILY', interval: 1, days: [] };
  let seen = false;
  for (const part of text.replace(/^RRULE:/i, '').toUpperCase().split(';').filter(Boolean)) {
    const [name, value = ''] = part.split('=');
    switch (name) {
      case 'FREQ':
        if (!/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value)) return null;
        rule.frequency = value as Frequency;
        seen = true;
        break;
      case 'INTERVAL':
        if (!/^\d+$/.test(value)) return null;
        rule.interval = Number(value);
        break;
      case 'COUNT':
        if (!/^\d+$/.test(value)) return null;
        rule.count = Number(value);
        break;
      case 'UNTIL':
        if (!/^\d{8}$/.test(value)) return null;
        rule.until = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
        break;
      case 'BYDAY': {
        const days = value.split(',');
        if (!days.every((d): d is Weekday => (WEEKDAYS as readonly string[]).includes(d))) return null;
        rule.days = days;
        break;
      }
      case 'WKST':
        if (value !== 'MO') return null;
        break;
      default:
        return null;
    }
  }
  return seen && !(rule.days.length > 0 && rule.frequency !== 'WEEKLY') ? rule : null;
}
