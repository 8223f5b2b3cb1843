import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Repeat } from 'lucide-react';
import type { Due, Recurrence } from '@/api/client';
import { PopoverButton } from '@/design/ui/Popover';
import { useProfile, useToday } from '@/features/account';
import { dayOfMonth, monthName, weekday, weekdayName } from '@/lib/dates';
import { buildRule, WEEKDAYS } from '@/lib/rule';
import { describeRule } from './describe-rule';
import { RuleEditor } from './RuleEditor';

interface Props { value: Recurrence | null; due: Due | null; className?: string; onChange(value: Pick<Recurrence, 'rule' | 'mode'> | null): void }

export function RepeatField({ value, due, className, onChange }: Props) {
  const { t } = useTranslation();
  const { locale } = useProfile();
  const today = useToday();
  const text = value ? (describeRule(value.rule, locale, today) ?? t('repeat.other')) : undefined;
  return (
    <PopoverButton label={t('repeat.label')} value={text} {...(className && { className })} icon={<Repeat size={15} aria-hidden className="shrink-0 text-ink-3" />}>
      {close => (due ? <RepeatMenu value={value} due={due} onChange={v => { onChange(v); close(); }} /> : <p className="w-56 p-4 text-sm text-ink-2">{t('repeat.needsDate')}</p>)}
    </PopoverButton>
  );
}

function RepeatMenu({ value, due, onChange }: { value: Recurrence | null; due: Due; onChange: Props['onChange'] }) {
  const { t } = useTranslation();
  const { locale } = useProfile();
  const [custom, setCustom] = useState(value !== null);
  if (custom) return <RuleEditor value={value} due={due} onChange={onChange} />;
  const day = weekday(due.date);
  const presets = [
    [t('repeat.daily'), buildRule({ frequency: 'DAILY', interval: 1, days: [] })],
    [t('repeat.weekdays'), buildRule({ frequency: 'WEEKLY', interval: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'] })],
    [t('repeat.weekly', { day: weekdayName(day, locale) }), buildRule({ frequency: 'WEEKLY', interval: 1, days: [WEEKDAYS[day]!] })],
    [t('repeat.monthly', { day: dayOfMonth(due.date) }), buildRule({ frequency: 'MONTHLY', interval: 1, days: [] })],
    [t('repeat.yearly', { date: `${dayOfMonth(due.date)} ${monthName(Number(due.date.slice(5, 7)), locale)}` }), buildRule({ frequency: 'YEARLY', interval: 1, days: [] })],
  ] as const;
  return (
    <div className="flex w-64 flex-col p-1">
      {presets.map(([text, rule]) => <button key={rule} type="button" className="row-item text-sm" onClick={() => onChange({ rule, mode: 'catchUp' })}>{text}</button>)}
      <button type="button" className="row-item text-sm text-accent" onClick={() => setCustom(true)}>{t('repeat.custom')}</button>
    </div>
  );
}
