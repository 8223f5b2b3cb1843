import { useId, type ReactNode } from 'react';

interface Control { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
interface Props { label: string; hint?: string | undefined; error?: string | undefined; className?: string; children(control: Control): ReactNode }

/** A label, its control, and the hint and error that describe it. */
export function Field({ label, hint, error, className = '', children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium text-ink-2">{label}</label>
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true }) })}
      {hint && <p id={`${id}-hint`} className="text-xs text-ink-3">{hint}</p>}
      {error && <p id={`${id}-error`} className="text-xs font-medium text-p1">{error}</p>}
    </div>
  );
}
