import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell, Plus, X } from 'lucide-react';
import type { Due, Reminder } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { PopoverButton } from '@/design/ui/Popover';
import { useProfile, useToday } from '@/features/account';
import { addDays, formatInstant, inZone, toInstant } from '@/lib/dates';
import { describeBefore } from './describe-reminder';

interface Props { value: readonly Reminder[]; due: Due | null; className?: string; onChange(value: Reminder[]): void }

const MORNING = '09:00', HOUR = 3_600_000;
const BEFORE_TIMED = ['PT0S', 'PT10M', 'PT30M', 'PT1H', 'P1D'] as const;
const BEFORE_DAY = ['PT0S', 'P1D', 'P2D', 'P7D'] as const;

export function RemindersField({ value, due, className, onChange }: Props) {
  const { t } = useTranslation();
  const { locale, zone } = useProfile();
  const text = (r: Reminder) => (r.kind === 'absolute' && r.at ? formatInstant(r.at, locale, zone) : describeBefore(r.before ?? 'PT0S', due?.time != null));
  return (
    <div className="flex min-w-0 flex-1 flex-col items-start">
      {value.map((r, i) => (
        <span key={r.id ?? `${r.kind}${r.before}${r.at}`} className="flex min-h-8 w-full items-center gap-2 px-2 text-sm">
          <Bell size={15} aria-hidden className="shrink-0 text-ink-3" /><span className="min-w-0 flex-1 truncate">{text(r)}</span>
          <button type="button" aria-label={t('reminder.remove', { text: text(r) })} onClick={() => onChange(value.toSpliced(i, 1))} className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-3 hover:text-ink"><X size={13} aria-hidden /></button>
        </span>
      ))}
      <PopoverButton label={t('reminder.add')} {...(className && { className })} icon={<Plus size={15} aria-hidden className="shrink-0 text-ink-3" />}>
        {close => <ReminderMenu due={due} taken={value} onAdd={r => { onChange([...value, r]); close(); }} />}
      </PopoverButton>
    </div>
  );
}

function ReminderMenu({ due, taken, onAdd }: { due: Due | null; taken: readonly Reminder[]; onAdd(r: Reminder): void }) {
  const { t } = useTranslation();
  const { zone } = useProfile();
  const today = useToday();
  const timed = due?.time != null;
  const [date, setDate] = useState(due && due.date >= today ? due.date : addDays(today, 1));
  // Nine in the morning, or if that is over, the next full hour.
  const [time, setTime] = useState(() => (toInstant(date, MORNING, zone).getTime() > Date.now() ? MORNING : inZone(new Date(Date.now() + HOUR), zone).time.slice(0, 2) + ':00'));
  const [error, setError] = useState<string>();
  const presets = due ? (timed ? BEFORE_TIMED : BEFORE_DAY).filter(b => !taken.some(r => r.before === b)) : [];
  return (
    <div className="flex w-64 flex-col p-1">
      {presets.map(before => <button key={before} type="button" className="row-item text-sm" onClick={() => onAdd({ kind: 'relative', relativeTo: 'due', before })}>{describeBefore(before, timed)}</button>)}
      <form className={`flex flex-col gap-2 p-2 ${presets.length > 0 ? 'mt-1 border-t border-line' : ''}`} onSubmit={e => {
        e.preventDefault();
        if (!date || !time) return;
        const at = toInstant(date, time, zone);
        if (at.getTime() <= Date.now()) setError(t('reminder.past')); else onAdd({ kind: 'absolute', at: at.toISOString() });
      }}>
        <p className="text-sm font-medium text-ink-2">{t('reminder.at')}</p>
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('due.date')}>{c => <input {...c} type="date" required min={today} value={date} onChange={e => { setDate(e.target.value); setError(undefined); }} className="field px-2 text-sm" />}</Field>
          <Field label={t('due.time')} error={error}>{c => <input {...c} type="time" required value={time} onChange={e => { setTime(e.target.value); setError(undefined); }} className="field px-2 text-sm" />}</Field>
        </div>
        <Button type="submit" tone="primary">{t('reminder.add')}</Button>
      </form>
    </div>
  );
}
