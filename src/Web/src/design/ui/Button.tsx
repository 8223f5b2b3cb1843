import type { ComponentProps } from 'react';

type Tone = 'primary' | 'quiet' | 'outline' | 'danger';
const tones: Record<Tone, string> = {
  primary: 'bg-accent text-accent-ink hover:brightness-95 font-semibold',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink',
  outline: 'border border-line bg-raised text-ink hover:bg-hover',
  danger: 'border border-line bg-raised text-p1 hover:bg-hover font-medium',
};
export const buttonClass = (tone: Tone = 'outline') => `inline-flex min-h-9 shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md px-3 text-sm whitespace-nowrap transition-colors duration-120 disabled:cursor-default disabled:opacity-55 ${tones[tone]}`;

export function Button({ tone = 'outline', className = '', ...props }: ComponentProps<'button'> & { tone?: Tone }) {
  return <button type="button" {...props} className={`${buttonClass(tone)} ${className}`} />;
}

/** A square button with only an icon: `label` is its accessible name and its tooltip. */
export function IconButton({ label, className = '', ...props }: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }) {
  return <button type="button" {...props} aria-label={label} title={label} className={`grid size-8 shrink-0 cursor-pointer place-items-center rounded-md text-ink-2 transition-colors duration-120 hover:bg-hover hover:text-ink disabled:opacity-50 ${className}`} />;
}
