import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Due } from '@/api/client';
import { Button as PlainButton } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { PopoverButton } from '@/design/ui/Popover';
import { useProfile, useToday } from '@/features/account';
import { localDue } from '@/features/tasks';
import { addDays, formatDay, formatDayHeading, formatTime, nextMonday } from '@/lib/dates';
import { capitalise } from '@/lib/text';

interface Props { due: Due | null; dueAt?: string | null; className?: string; /** `past` is true when the user knowingly chose a day that is over. */ onChange(due: Due | null, past: boolean): void }

export function DueField({ due, dueAt = null, className, onChange }: Props) {
  const { t } = useTranslation();
  const { zone, locale } = useProfile();
  const today = useToday();
  const shown = localDue({ due, dueAt }, zone);
  const value = shown ? capitalise([formatDay(shown.date, locale, today), shown.time && formatTime(shown.time, locale)].filter(Boolean).join(' '), locale) : undefined;
  const set = (date: string, time: string | undefined) => onChange({ date, time: time || null, timeZone: time && due?.timeZone ? zone : null }, date < today);
  return (
    <PopoverButton label={t('due.label')} value={value} {...(className && { className })} icon={<CalendarDays size={15} aria-hidden className="shrink-0 text-ink-3" />}>
      {close => <DueEditor date={shown?.date} time={shown?.time} onSet={set} onClear={() => onChange(null, false)} close={close} />}
    </PopoverButton>
  );
}

const dayNames = { monday: 'mon', tuesday: 'tue', wednesday: 'wed', thursday: 'thu', friday: 'fri', saturday: 'sat', sunday: 'sun' } as const;
const nav = 'grid size-8 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-hover disabled:opacity-40 rtl:-scale-x-100';

function DueEditor({ date, time, onSet, onClear, close }: { date: string | undefined; time: string | undefined; onSet(date: string, time: string | undefined): void; onClear(): void; close(): void }) {
  const { t } = useTranslation();
  const { locale, firstDay } = useProfile();
  const today = useToday();
  // Typing passes through incomplete and far-away dates, so a typed value counts when the field is left.
  const [typed, setTyped] = useState(date ?? '');
  const quick = [['due.today', today], ['due.tomorrow', addDays(today, 1)], ['due.nextWeek', nextMonday(today)]] as const;
  const commit = () => { if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && typed !== date) onSet(typed, time); };
  return (
    <div className="flex w-72 flex-col gap-2 p-3">
      <div className="grid grid-cols-2 gap-1">
        {quick.map(([key, day]) => (
          <button key={key} type="button" aria-pressed={day === date} className={`flex min-h-11 cursor-pointer flex-col items-start justify-center rounded-md px-2.5 text-sm hover:bg-hover ${day === date ? 'bg-accent-soft' : 'bg-sunken'}`} onClick={() => { onSet(day, time); close(); }}>{t(key)}<span className="text-xs text-ink-2">{formatDayHeading(day, locale)}</span></button>
        ))}
        <button type="button" disabled={!date} className="flex min-h-11 cursor-pointer items-center rounded-md bg-sunken px-2.5 text-sm hover:bg-hover disabled:cursor-default disabled:opacity-60 disabled:hover:bg-sunken" onClick={() => { onClear(); close(); }}>{t('due.none')}</button>
      </div>
      <Calendar aria-label={t('due.date')} firstDayOfWeek={dayNames[firstDay]} value={date ? parseDate(date) : null} onChange={d => { onSet(d.toString(), time); setTyped(d.toString()); }} className="pt-1">
        <div className="flex items-center">
          <Heading className="flex-1 ps-2 text-sm font-semibold" />
          <Button slot="previous" className={nav}><ChevronLeft size={16} aria-hidden /></Button>
          <Button slot="next" className={nav}><ChevronRight size={16} aria-hidden /></Button>
        </div>
        <CalendarGrid weekdayStyle="short" className="w-full table-fixed text-center text-xs tabular-nums">
          <CalendarGridHeader>{day => <CalendarHeaderCell className="py-1 font-normal text-ink-3">{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {day => <CalendarCell date={day} className={`mx-auto grid size-8 cursor-pointer place-items-center rounded-full outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-hover data-[outside-month]:invisible data-[selected]:bg-accent data-[selected]:font-semibold data-[selected]:text-accent-ink ${day.toString() === today ? 'font-bold text-accent' : ''}`} />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <div className="grid grid-cols-2 gap-2 border-t border-line pt-2">
        <Field label={t('due.date')}>{c => <input {...c} type="date" className="field px-2 text-sm" value={typed} onChange={e => setTyped(e.target.value)} onBlur={commit} onKeyDown={e => { if (e.key === 'Enter') { e.preventDefault(); commit(); close(); } }} />}</Field>
        <Field label={t('due.time')}>{c => <input {...c} type="time" className="field px-2 text-sm" defaultValue={time ?? ''} onBlur={e => { if ((e.target.value || undefined) !== time) onSet(typed || date || today, e.target.value || undefined); }} onKeyDown={e => { if (e.key === 'Enter') { e.preventDefault(); onSet(typed || date || today, e.currentTarget.value || undefined); close(); } }} />}</Field>
      </div>
      {date && date < today && <p className="text-xs text-p1">{t('due.past')}</p>}
      <PlainButton tone="quiet" className="-mt-1" onClick={close}>{t('common.done')}</PlainButton>
    </div>
  );
}
