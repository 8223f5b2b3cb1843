import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect } from 'react-aria-components/Select';
import { Check } from 'lucide-react';

export interface Option<T extends string> { id: T; text: string; icon?: ReactNode }
interface Props<T extends string> { label: string; value: T; options: readonly Option<T>[]; className?: string; onChange(value: T): void }

/** A choice out of a short list; the button reads “label: value”. */
export function Select<T extends string>({ label, value, options, className = '', onChange }: Props<T>) {
  const chosen = options.find(o => o.id === value);
  return (
    <AriaSelect aria-label={label} selectedKey={value} onSelectionChange={key => { if (key !== null) onChange(key as T); }}>
      <Button aria-label={chosen ? `${label}: ${chosen.text}` : label} className={className}>{chosen?.icon}<span className="min-w-0 truncate">{chosen?.text ?? label}</span></Button>
      <Popover offset={4} placement="bottom start" className="z-50 max-h-80 min-w-48 max-w-[calc(100vw-16px)] overflow-auto rounded-lg bg-raised p-1 shadow-pop">
        <ListBox aria-label={label} items={options} className="outline-none">
          {o => (
            <ListBoxItem id={o.id} textValue={o.text} className="row-item text-sm">
              {o.icon}<bdi className="min-w-0 flex-1 truncate">{o.text}</bdi>{o.id === value && <Check size={14} aria-hidden className="text-accent" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
