import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Due, type Recurrence } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { useProfile } from '@/features/account';
import { addDays, formatDayHeading, weekday, weekdayName } from '@/lib/dates';
import { buildRule, parseRule, WEEKDAYS, type Frequency, type Rule } from '@/lib/rule';

const FREQUENCIES: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const MODES = ['catchUp', 'strict', 'fromCompletion'] as const;
const firstDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const clamp = (text: string, max: number) => Math.max(1, Math.min(max, Number.parseInt(text, 10) || 1));

interface Props { value: Recurrence | null; due: Due; onChange(value: Pick<Recurrence, 'rule' | 'mode'> | null): void }

export function RuleEditor({ value, due, onChange }: Props) {
  const { t } = useTranslation();
  const { locale, firstDay } = useProfile();
  const parsed = value ? parseRule(value.rule) : null;
  const [rule, setRule] = useState<Rule>(parsed ?? { frequency: 'WEEKLY', interval: 1, days: [WEEKDAYS[weekday(due.date)]!] });
  const [mode, setMode] = useState<Recurrence['mode']>(value?.mode ?? 'catchUp');
  const ends = rule.count !== undefined ? 'after' : rule.until ? 'on' : 'never';
  const start = firstDays.indexOf(firstDay);
  const order = WEEKDAYS.map((_, i) => (i + start) % 7);
  const text = buildRule(rule);
  const preview = useQuery({
    queryKey: ['recurrence-preview', text, mode, due.date, due.time ?? null],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/recurrence/preview', { signal, body: { rule: text, mode, start: { date: due.date, ...(due.time && { time: due.time }), ...(due.timeZone && { timeZone: due.timeZone }) }, count: 4 } })),
    placeholderData: keepPreviousData, retry: false, gcTime: 60_000, meta: { persist: false },
  });
  const without = ({ count: _c, until: _u, ...rest }: Rule): Rule => rest;

  return (
    <form className="flex w-76 max-w-full flex-col gap-3 p-3" onSubmit={e => { e.preventDefault(); onChange({ rule: text, mode }); }}>
      {value && !parsed && <p className="rounded-md bg-sunken p-2 text-xs text-ink-2">{t('repeat.otherHint')}<code className="mt-1 block break-all">{value.rule}</code></p>}
      <div className="grid grid-cols-[5rem_1fr] gap-2">
        <Field label={t('repeat.every')}>{c => <input {...c} type="number" min={1} max={365} className="field px-2 text-sm" value={rule.interval} onChange={e => setRule({ ...rule, interval: clamp(e.target.value, 365) })} />}</Field>
        <Field label={t('repeat.unit')}>{c => (
          <select {...c} className="field px-2 text-sm" value={rule.frequency} onChange={e => { const frequency = e.target.value as Frequency; setRule({ ...rule, frequency, days: frequency === 'WEEKLY' ? [WEEKDAYS[weekday(due.date)]!] : [] }); }}>
            {FREQUENCIES.map(f => <option key={f} value={f}>{t(`repeat.${f}`, { count: rule.interval })}</option>)}
          </select>
        )}</Field>
      </div>
      {rule.frequency === 'WEEKLY' && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-sm font-medium text-ink-2">{t('repeat.onDays')}</legend>
          <div className="flex justify-between">
            {order.map(i => {
              const day = WEEKDAYS[i]!, on = rule.days.includes(day);
              return <button key={day} type="button" aria-pressed={on} onClick={() => setRule({ ...rule, days: on ? (rule.days.length > 1 ? rule.days.filter(d => d !== day) : rule.days) : [...rule.days, day] })} className={`grid size-9 cursor-pointer place-items-center rounded-full text-xs ${on ? 'bg-accent font-semibold text-accent-ink' : 'bg-sunken text-ink-2 hover:bg-hover'}`}><span aria-hidden>{weekdayName(i, locale, 'short').slice(0, 2)}</span><span className="sr-only">{weekdayName(i, locale)}</span></button>;
            })}
          </div>
        </fieldset>
      )}
      <div className={ends === 'never' ? '' : 'grid grid-cols-2 gap-2'}>
        <Field label={t('repeat.ends')}>{c => (
          <select {...c} className="field px-2 text-sm" value={ends} onChange={e => setRule({ ...without(rule), ...(e.target.value === 'after' ? { count: 10 } : e.target.value === 'on' ? { until: addDays(due.date, 90) } : {}) })}>
            <option value="never">{t('repeat.endsNever')}</option><option value="on">{t('repeat.endsOn')}</option><option value="after">{t('repeat.endsAfter')}</option>
          </select>
        )}</Field>
        {ends === 'on' && <Field label={t('repeat.endDate')}>{c => <input {...c} type="date" min={due.date} className="field px-2 text-sm" value={rule.until} onChange={e => { if (e.target.value) setRule({ ...rule, until: e.target.value }); }} />}</Field>}
        {ends === 'after' && <Field label={t('repeat.count')}>{c => <input {...c} type="number" min={1} max={999} className="field px-2 text-sm" value={rule.count} onChange={e => setRule({ ...rule, count: clamp(e.target.value, 999) })} />}</Field>}
      </div>
      <Field label={t('repeat.mode')}>{c => <select {...c} className="field px-2 text-sm" value={mode} onChange={e => setMode(e.target.value as Recurrence['mode'])}>{MODES.map(m => <option key={m} value={m}>{t(`repeat.${m}`)}</option>)}</select>}</Field>
      <div aria-live="polite" className="min-h-11 rounded-md bg-sunken px-3 py-2 text-xs">
        <p className="font-medium text-ink-2">{t('repeat.preview')}</p>
        {preview.isError ? <p className="text-p1">{preview.error.message}</p> : <p className="text-ink-2 tabular-nums">{preview.data?.occurrences.map(o => formatDayHeading(o.date, locale).replaceAll(' ', '\u00a0')).join(' · ') ?? '…'}</p>}
      </div>
      <div className="flex gap-2">
        {value && <Button tone="danger" onClick={() => onChange(null)}>{t('repeat.remove')}</Button>}
        <Button type="submit" tone="primary" className="ms-auto" disabled={preview.isError}>{t('repeat.apply')}</Button>
      </div>
    </form>
  );
}
