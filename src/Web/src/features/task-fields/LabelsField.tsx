import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Check, Plus, Tag, X } from 'lucide-react';
import { PopoverButton } from '@/design/ui/Popover';
import { useLabels } from '@/features/tasks';
import { oneLine, sameText } from '@/lib/text';

interface Props { value: readonly string[]; className?: string; empty?: ReactNode; onChange(labels: string[]): void }

/** The labels of a task as removable chips, and a small dialog to choose or create them. */
export function LabelsField({ value, className, empty, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1">
      {value.map(l => (
        <span key={l} className="inline-flex max-w-full items-center gap-0.5 rounded-sm bg-mark-label ps-2 text-sm">
          <bdi className="truncate">{l}</bdi>
          <button type="button" aria-label={t('label.remove', { name: l })} onClick={() => onChange(value.filter(x => x !== l))} className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 hover:text-ink"><X size={12} aria-hidden /></button>
        </span>
      ))}
      <PopoverButton label={t('label.add')} value={value.length > 0 ? <Plus size={15} aria-hidden /> : empty} {...(className && { className })} icon={value.length === 0 && <Tag size={15} aria-hidden className="shrink-0 text-ink-3" />}>
        {() => <LabelPicker value={value} onChange={onChange} />}
      </PopoverButton>
    </div>
  );
}

function LabelPicker({ value, onChange }: { value: readonly string[]; onChange(labels: string[]): void }) {
  const { t } = useTranslation();
  const { data = [] } = useLabels();
  const [text, setText] = useState('');
  const wanted = oneLine(text).slice(0, 50);
  const names = [...new Set([...value, ...data.map(l => l.name)])].filter(n => n.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  const exact = [...value, ...data.map(l => l.name)].find(n => sameText(n, wanted));
  const toggle = (name: string) => onChange(value.some(v => sameText(v, name)) ? value.filter(v => !sameText(v, name)) : [...value, name]);
  return (
    <div className="flex w-64 flex-col">
      {/* The picker was opened to type a label. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input autoFocus aria-label={t('label.find')} placeholder={t('label.find')} maxLength={50} value={text} onChange={e => setText(e.target.value)} className="border-b border-line bg-transparent px-3 py-2.5 text-sm outline-none placeholder:text-ink-3"
        onKeyDown={e => { if (e.key === 'Enter' && wanted) { e.preventDefault(); toggle(exact ?? wanted); setText(''); } }} />
      <div className="max-h-64 overflow-auto p-1">
        {names.map(n => {
          const on = value.some(v => sameText(v, n));
          return <button key={n} type="button" role="checkbox" aria-checked={on} onClick={() => toggle(n)} className="row-item text-sm"><bdi className="min-w-0 flex-1 truncate">{n}</bdi>{on && <Check size={14} aria-hidden className="text-accent" />}</button>;
        })}
        {wanted && !exact && <button type="button" onClick={() => { toggle(wanted); setText(''); }} className="row-item text-sm text-accent"><Plus size={14} aria-hidden /><bdi className="truncate">{t('label.create', { name: wanted })}</bdi></button>}
        {!wanted && names.length === 0 && <p className="px-3 py-4 text-center text-sm text-ink-2">{t('label.none')}</p>}
      </div>
    </div>
  );
}
