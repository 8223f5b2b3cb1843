import { useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';

interface Props {
  /** The accessible name of the button and of what it opens. */
  label: string;
  /** What the button shows; also read out, after the label. */
  value?: ReactNode;
  icon?: ReactNode;
  className?: string;
  disabled?: boolean;
  children(close: () => void): ReactNode;
}

/** A button that opens a small non-modal dialog beside it. */
export function PopoverButton({ label, value, icon, className = '', disabled = false, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={button} type="button" disabled={disabled} aria-haspopup="dialog" aria-expanded={open} aria-label={typeof value === 'string' && value ? `${label}: ${value}` : label} onClick={() => setOpen(true)} className={className}>{icon}{value ?? label}</button>
      <AriaPopover triggerRef={button} isOpen={open} onOpenChange={setOpen} placement="bottom start" offset={4} className="z-50 max-w-[calc(100vw-16px)] overflow-auto rounded-lg bg-raised shadow-pop outline-none">
        <AriaDialog aria-label={label} className="outline-none">{children(() => setOpen(false))}</AriaDialog>
      </AriaPopover>
    </>
  );
}
